import type { SectionKind } from '../../document/read/foreign/section-names.ts'
import type { Place } from '../../finding.ts'
import { oneLine } from '../one-line.ts'
import type { Subject } from '../subject.ts'

/** Words that a rule looks for, where they stand. */
export interface Said {
  /** On one line, however they were wrapped. */
  readonly words: string
  readonly kind: SectionKind | undefined
  readonly place: Place
}

/** So much behind the words tells whether it is the same sentence. */
const BEHIND = 40

interface Wanted {
  /** Some letters of all that is wanted, in lower case and not global: what holds none of them is not searched. */
  readonly stems: RegExp
  /** What all that is wanted holds too, where it is found more cheaply; not global. */
  readonly sign?: RegExp
  /** Global. */
  readonly pattern: (subject: Subject) => RegExp
  /** All when not given. */
  readonly isLookedAt?: (kind: SectionKind | undefined) => boolean
}

/**
 * What a pattern finds in the prose of a subject. A sentence that stands in two sections, as our templates show the cause
 * in the summary too, is told once.
 */
export function saidInProse(
  subject: Subject,
  { stems, sign, pattern, isLookedAt = () => true }: Wanted,
): readonly Said[] {
  if (!stems.test(subject.lowerCase)) return []
  const seen = new Set<string>()
  let wanted: RegExp | undefined
  return subject.passages.flatMap(({ text, kind, placeAt }) => {
    if (!isLookedAt(kind)) return []
    if (!stems.test(text.toLowerCase()) || sign?.test(text) === false) return []
    wanted ??= pattern(subject)
    return [...text.matchAll(wanted)].flatMap(({ 0: words, index }): readonly Said[] => {
      const sentence = text.slice(index, index + words.length + BEHIND)
      if (seen.has(sentence)) return []
      seen.add(sentence)
      return [{ words: oneLine(words), kind, place: placeAt(index) }]
    })
  })
}

/** One pattern for all stems: each search of its own would go through the text again. */
export function anyStem(stems: readonly string[]): RegExp {
  return new RegExp(stems.join('|'))
}
