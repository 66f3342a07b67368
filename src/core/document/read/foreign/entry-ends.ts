import { minutesOf } from './clocks.ts'
import { daysBetween } from './days.ts'
import type { PlacedEntry } from './entry-days.ts'
import { anyOf } from './match-at.ts'
import type { KnownDays } from './named-days.ts'
import { spoken } from './words.ts'

/** Entries that are further ahead of the incident's day only led up to it. */
const LEAD_UP_DAYS = 1

const HARM = anyOf(['outage', 'incident', 'impact', 'interruption', 'disruption', 'downtime', 'fault'])
const BEGINS = new RegExp(
  `\\b(?:${HARM}s? (?:begins?|began|starts?|started|occurs?|occurred)|(?:start|beginning) of (?:the )?${HARM}|hard down)\\b`,
  'i',
)
const HAS_ENDED = [
  'resolved',
  'restored',
  'recovered',
  '(?:full )?(?:resolution|recovery) (?:confirmed|verified|complete)',
  'back (?:online|to normal|up\\b)',
  'fully (?:operational|functional|online)',
  '(?:problem|issue|bug) (?:is |was )?(?:now )?(?:solved|fixed)',
  `${HARM} (?:ends|ended|closed|is over|was over|repaired)`,
  `end of (?:the )?${HARM}`,
  'services? resumes?d?',
  'return(?:s|ed)? to normal',
  'all systems (?:are |verified )?operational',
  '100% of (?:the )?traffic',
]
const ENDS = new RegExp(`\\b${anyOf(HAS_ENDED)}|^(?:recovery|resolution|resolved)\\s?:`, 'i')
const NOT_YET =
  /\b(?:gradual|slow|partial|temporar|attempt|not\b|begin|began|start|try\b|tried|trying|appears?|seems?)/i
/** Only so much of an entry is looked at. */
const LOOKED_AT = 600

/**
 * The entry that the harm begins with: the one that says so, the one that lies as long before another as detection is
 * said to have taken, or the first that did not only lead up to it.
 */
export function startEntry(
  entries: readonly PlacedEntry[],
  minutesToDetection: number | undefined,
  { incident }: KnownDays,
): PlacedEntry | undefined {
  const near = entries.filter(({ day }) => !day || !incident || daysBetween(day, incident) <= LEAD_UP_DAYS)
  return (
    near.find(({ entry }) => BEGINS.test(sentencesOf(entry.text)[0] ?? '')) ??
    undetectedEntry(near, minutesToDetection) ??
    near[0] ??
    entries[0]
  )
}

/** The last entry that says that all is well, else the last. */
export function endEntry(entries: readonly PlacedEntry[]): PlacedEntry | undefined {
  if (entries.length < 2) return undefined
  return (
    entries.findLast(({ entry }) => sentencesOf(entry.text).some((said) => ENDS.test(said) && !NOT_YET.test(said))) ??
    entries.at(-1)
  )
}

function undetectedEntry(entries: readonly PlacedEntry[], minutes: number | undefined): PlacedEntry | undefined {
  const [first] = entries
  if (minutes === undefined || minutes === 0 || first === undefined) return undefined
  const times = new Map(entries.map((entry) => [minutesAfter(first, entry), entry]))
  return [...times].find(([time]) => times.has(time + minutes))?.[1]
}

function minutesAfter(first: PlacedEntry, { clock, day, midnights }: PlacedEntry): number {
  const days = first.day && day ? daysBetween(first.day, day) : midnights
  return days * 1440 + minutesOf(clock)
}

function sentencesOf(text: string): readonly string[] {
  return spoken(text.slice(0, LOOKED_AT)).split(/[.!](?:\s|$)/)
}
