/** The words of a text that carry its meaning, prepared once so that many texts can be compared. */
export interface Meaning {
  /** The text without marks, addresses and capitals. */
  readonly plain: string
  /** In their order, without endings; of a long text none, which is compared as a whole. */
  readonly words: readonly string[]
  /** What turns a meaning, and every number: these have to be the same. */
  readonly turns: readonly string[]
}

/** Longer texts are the same only where they are equal: in UTF-16 units. */
const LONGEST = 400
/** Shorter ones say too little to be told from an answer such as "ok". */
const SHORTEST = 8
/** So many words have to be shared by texts that are not equal. */
const FEWEST_WORDS = 3

export function meaningOf(text: string): Meaning {
  const plain = text
    .replaceAll(/\]\([^)\s]{0,2000}\)|https?:\/\/\S+/g, ' ')
    .toLowerCase()
    .replaceAll(/n['’]t\b/g, ' not')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const words = plain.length > LONGEST ? [] : plain.split(' ').filter((word) => !FILLERS.has(word))
  const stems = words.map((word) => (/\d/.test(word) ? word : stemOf(word)))
  const isTurn = (stem: string): boolean => /\d/.test(stem) || TURNS.has(stem)
  return {
    plain,
    words: stems.filter((stem) => !isTurn(stem)),
    turns: [...new Set(stems.filter(isTurn))].toSorted(),
  }
}

/**
 * Whether two texts tell the same event: all words of the shorter stand in the longer in their order, and few others
 * do. Numbers, and words such as "not", "stopped" or "resolved", tell events apart that are otherwise worded alike.
 */
export function isSameMeaning(one: Meaning, other: Meaning): boolean {
  if (one.plain === other.plain) return one.plain.length >= SHORTEST
  if (one.turns.join(' ') !== other.turns.join(' ')) return false
  const [shorter, longer] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words]
  if (shorter.length < 2 || shorter.length + one.turns.length < FEWEST_WORDS) return false
  return shorter.length >= (longer.length * 2) / 3 && standsIn(shorter, longer)
}

function standsIn(shorter: readonly string[], longer: readonly string[]): boolean {
  let found = 0
  for (const word of longer) if (word === shorter[found]) found++
  return found === shorter.length
}

const ENDINGS = ['ing', 'ed', 'es', 's', 'e'] as const

/** `restarted`, `restarts` and `restarting` are one word, as are `drop` and `dropped`. */
function stemOf(word: string): string {
  const ending = ENDINGS.find((one) => word.endsWith(one) && word.length >= one.length + 3) ?? ''
  const stem = word.slice(0, word.length - ending.length)
  return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
}

const FILLERS: ReadonlySet<string> = new Set(
  'a an the is are was were be been being has have had do does did it its this that there we i our in on at of for and by with as'.split(
    ' ',
  ),
)

const TURNS: ReadonlySet<string> = new Set(
  [
    'not no none never nothing without cannot fail failed failure succeed succeeded success up down off start started begin began',
    'stop stopped end ended finish finished complete completed open opened close closed reopened resolve resolved acknowledge',
    'acknowledged trigger triggered fire fired recover recovered enable enabled disable disabled add added remove removed',
    'increase increased decrease decreased high higher low lower rise rose fall fell drop dropped above below before after',
    'still again almost maybe partly fully first second both neither approved rejected healthy unhealthy',
  ]
    .join(' ')
    .split(' ')
    .map(stemOf),
)
