import { distinctDays } from '../../core/importers/narrow/bound.ts'
import { textOf } from '../../core/importers/narrow/picked.ts'
import type { Claim } from '../../core/model/claims.ts'
import { partOf } from '../../core/model/located.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { type Instant, isKnown } from '../../core/time/instant.ts'
import { localDate } from '../../core/time/local-time.ts'
import { type ClockStyle, printClock, printLocalTime } from '../../core/time/print-time.ts'
import type { PickQuestion } from '../../host.ts'

/** An entry of an export as it can be picked. */
export interface Candidate {
  readonly claim: Claim
  readonly at: Instant | undefined
  /** `Slack #incident-42`. */
  readonly from: string
}

/** In the order of the timeline; of entries without a time the order of their files. */
export function candidatesOf(entries: readonly Claim[], { postmortem, places }: Resolution): readonly Candidate[] {
  const times = new Map(postmortem.timeline.map(({ at }, index) => [places.get(`timeline[${index}]`), at]))
  return entries
    .map((claim): Candidate => {
      const at = times.get(claim.raw.place)
      const from = textOf(partOf(partOf(claim.raw, 'source'), 'label'))
      return { claim, at: at !== undefined && isKnown(at) ? at : undefined, from }
    })
    .toSorted((a, b) => (a.at?.at ?? Number.POSITIVE_INFINITY) - (b.at?.at ?? Number.POSITIVE_INFINITY) || 0)
}

export function pickQuestion(candidates: readonly Candidate[], { zone }: Resolution, style: ClockStyle): PickQuestion {
  const days = distinctDays(candidates.flatMap(({ at }) => (at === undefined ? [] : [localDate(at.at, zone)])))
  const clock = (at: Instant): string =>
    days.length > 1 || at.precision === 'day'
      ? printLocalTime(at, zone, style)
      : `${at.approximate ? '~' : ''}${printClock(at, zone, style)}`
  const times = candidates.map(({ at }) => (at === undefined ? 'unknown' : clock(at)))
  const sources = [...new Set(candidates.map(({ from }) => from))]
  const names = sources.length > 1 ? candidates.map(({ from }) => `  ${from}`) : candidates.map(() => '')
  const [timeWidth, nameWidth] = [widthOf(times), Math.min(widthOf(names), WIDEST_NAME)]
  return {
    message: `Which entries belong in the timeline? ${countsOf(candidates)}`,
    hint: `times are in ${zone}`,
    rows: candidates.map(({ claim }, index) => ({
      label: `${times[index]?.padEnd(timeWidth)}${names[index]?.slice(0, nameWidth).padEnd(nameWidth)}`,
      text: wordsOf(claim),
    })),
    initial: new Set(candidates.keys()),
  }
}

/** In columns. */
const WIDEST_NAME = 22
/** So many sources are counted one by one. */
const COUNTED = 3

/** `214 of Slack #search, 12 of PagerDuty` */
function countsOf(candidates: readonly Candidate[]): string {
  const counts = new Map<string, number>()
  for (const { from } of candidates) counts.set(from, (counts.get(from) ?? 0) + 1)
  const parts = [...counts].toSorted(([, a], [, b]) => b - a)
  const rest = parts.slice(COUNTED).reduce((sum, [, count]) => sum + count, 0)
  const named = parts.slice(0, COUNTED).map(([from, count]) => `${count} of ${from}`)
  return [...named, ...(rest === 0 ? [] : [`${rest} of others`])].join(', ')
}

function wordsOf({ raw }: Claim): string {
  const [by, text] = [textOf(partOf(raw, 'by')), textOf(partOf(raw, 'text'))]
  return by === '' ? text : `${by}: ${text}`
}

function widthOf(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0)
}
