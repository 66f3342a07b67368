import { oneLine } from '../one-line.ts'
/** Who does work on a system, as the source of a pattern. */
export const WORKERS =
  '(?:engineers?|developers?|devs?|operators?|admins?|administrators?|sysadmins?|technicians?|employees?|contractors?|interns?|colleagues?|team ?mates?|team members?|staff members?|programmers?|DBAs?|SREs?|someone|somebody|nobody|no one)'

/** A slip or an omission. */
const LAPSE =
  "(?:(?:had |has )?(?:forgot(?:ten)?|neglected|failed to|did not (?:check|notice|test|verify|follow|read|remember)|didn't (?:check|notice|test|verify|follow|read|remember)|misspell?ed|misspelt|mistyped|overlooked|misread)|(?:had |has )?(?:accidentally|mistakenly|inadvertently|carelessly|erroneously|by mistake|wrongly)\\s+\\w+|made (?:a|an)(?: \\w+)? (?:mistake|error|typo)|was (?:careless|tired|not careful|inattentive|distracted))"

const GOES_ON =
  /\b(?:because|exacerbated|compounded|made (?:it )?(?:possible|likely)|eas(?:y|ier|ily)|possible|allowed|enabled|masked|undetected|unnoticed|not (?:caught|prevented|detected)|no (?:check|test|validation|safeguard|guard|confirmation|review))/i

const AT_A_PERSON = new RegExp(
  `^[\\s*_-]*(?:(?:root )?causes?[*_:\\s]+)?(?:(?:the )?(?:root )?cause (?:was|is)(?: that)? )?((?:an?|the|our|one of (?:our|the)|some)\\s+(?:[\\w-]+\\s+)?${WORKERS}\\s+${LAPSE})`,
  'i',
)
const BY_A_PERSON = new RegExp(
  `\\b(?:caused by|due to|(?:root )?cause was)\\s+(?:an?|the|our|one of (?:our|the))\\s+(?:[\\w-]+\\s+)?${WORKERS}(?=\\s+(?:who|that|${LAPSE})|\\s*[.;]|\\s*$)`,
  'i',
)

/** Whether a sentence goes on to what made it possible. */
export function goesOn(sentence: string): boolean {
  return GOES_ON.test(sentence)
}

/** The person and the lapse at which a sentence stops, `The developer forgot`, with their place. */
export function personIn(sentence: string): { readonly words: string; readonly index: number } | undefined {
  if (goesOn(sentence)) return undefined
  const subject = AT_A_PERSON.exec(sentence)
  const said = subject?.[1]
  if (subject !== null && said !== undefined)
    return { index: subject.index + subject[0].length - said.length, words: oneLine(said) }
  const by = BY_A_PERSON.exec(sentence)
  return by === null ? undefined : { index: by.index, words: oneLine(by[0]) }
}
