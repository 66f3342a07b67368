import { type Instant, isKnown, type Time } from '../time/instant.ts'
import type { MilestoneName, Postmortem } from './facts.ts'

/** A length between two milestones, always told with both. */
export interface Metric {
  readonly from: MilestoneName
  readonly to: MilestoneName
  readonly milliseconds: number
  /** An endpoint is only about right. */
  readonly approximate: boolean
}

/** How each is called and where it is measured. Definitions: docs/facts.md; vendors differ, which is why the endpoints are printed. */
export const metricDefinitions = {
  ttd: { label: 'Time to detect (TTD)', from: 'start', to: 'detected' },
  tta: { label: 'Time to acknowledge (TTA)', from: 'detected', to: 'acknowledged' },
  ttm: { label: 'Time to mitigate (TTM)', from: 'start', to: 'mitigated' },
  ttr: { label: 'Time to resolve (TTR)', from: 'start', to: 'resolved' },
} as const satisfies Record<string, { label: string; from: MilestoneName; to: MilestoneName }>

export type MetricName = keyof typeof metricDefinitions

/** The metrics whose endpoints are known to the minute. One that would be negative is left out: it was caught before users noticed. */
export function metricsOf(postmortem: Postmortem): Partial<Record<MetricName, Metric>> {
  const entries = Object.entries(metricDefinitions).map(([name, { from, to }]) => [
    name,
    between(from, postmortem[from], to, postmortem[to]),
  ])
  return Object.fromEntries(entries.filter(([, metric]) => metric !== undefined))
}

/** Impact duration: the union of the windows, else end − start. A day is no endpoint. */
export function impactDuration(postmortem: Postmortem): Pick<Metric, 'milliseconds' | 'approximate'> | undefined {
  const { windows, start, end } = postmortem
  if (windows.length === 0) return between('start', start, 'end', end)
  const spans = windows.flatMap((window) =>
    isExact(window.start) && isExact(window.end) ? [[window.start, window.end] as const] : [],
  )
  if (spans.length < windows.length) return undefined
  return {
    milliseconds: unionOf(spans.map(([from, to]) => [from.at, to.at])),
    approximate: spans.flat().some(({ approximate }) => approximate),
  }
}

function between(
  from: MilestoneName,
  start: Time | undefined,
  to: MilestoneName,
  end: Time | undefined,
): Metric | undefined {
  if (!isExact(start) || !isExact(end) || end.at < start.at) return undefined
  return { from, to, milliseconds: end.at - start.at, approximate: start.approximate || end.approximate }
}

function isExact(time: Time | undefined): time is Instant {
  return isKnown(time) && time.precision !== 'day'
}

function unionOf(spans: readonly (readonly [number, number])[]): number {
  let total = 0
  let covered = Number.NEGATIVE_INFINITY
  for (const [from, to] of spans.toSorted(([a], [b]) => a - b)) {
    total += Math.max(0, to - Math.max(from, covered))
    covered = Math.max(covered, to)
  }
  return total
}
