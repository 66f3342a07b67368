import { type Finding, toFinding } from '../finding.ts'
import { MINUTE } from '../time/calendar.ts'
import type { Duration } from '../time/duration.ts'
import { isKnown, type Time } from '../time/instant.ts'
import { type Anchor, type PlacingContext, placeMilestone } from '../time/place-milestone.ts'
import { readWrittenTime, type WrittenTime } from '../time/written-time.ts'
import type { Claim } from './claims.ts'
import type { MilestoneName } from './facts.ts'

export type Milestones = { readonly [Name in MilestoneName]?: Time }

export interface MilestoneReading {
  readonly time?: Time
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** Reads one milestone against those that are known already. */
export function readMilestone(
  name: MilestoneName,
  claim: Claim | undefined,
  known: Milestones,
  context: PlacingContext,
): MilestoneReading {
  if (claim === undefined) return { findings: [], notes: [] }
  const { raw } = claim
  if (raw.kind !== 'text')
    return {
      findings: [
        toFinding(
          {
            rule: 'invalid-value',
            message: `${name} is a ${raw.kind}; it must be a time`,
            hint: 'write a time such as 2026-01-15 14:05',
          },
          raw.place,
        ),
      ],
      notes: [],
    }
  const scan = readWrittenTime(raw.text)
  if (scan.kind === 'problem') return { findings: [toFinding(scan.problem, raw.place)], notes: [] }
  const anchor = anchorOf(name, known)
  if (anchor === undefined && waitsForStart(scan.time)) return { findings: [], notes: [] }
  const placed = placeMilestone(scan.time, anchor ?? { kind: 'nothing' }, context)
  if (!placed.ok) return { findings: [toFinding(placed.problem, raw.place)], notes: [] }
  return {
    time: placed.value.time,
    findings: [],
    notes: placed.value.note === undefined ? [] : [`${name}: ${placed.value.note}`],
  }
}

/** The end that a stated length gives. A day or an unknown time begins no length: then it is over, time not known. */
export function endAfter(start: Time | undefined, duration: Duration): Time | undefined {
  if (start === undefined) return undefined
  if (!isKnown(start) || start.precision === 'day') return 'unknown'
  const at = start.at + duration.milliseconds
  const precision = at % MINUTE === 0 ? start.precision : 'second'
  return { ...start, at, precision, approximate: start.approximate || duration.approximate, text: '' }
}

/** Where a bare time of a milestone belongs; nothing while the start is not known to be known. */
function anchorOf(name: MilestoneName, { start, detected }: Milestones): Anchor | undefined {
  if (name === 'start') return { kind: 'start' }
  const isResponse = name === 'acknowledged' || name === 'declared'
  if (isResponse && isKnown(detected)) return { kind: 'from', moment: detected }
  if (start === undefined) return undefined
  if (start === 'unknown') return { kind: 'nothing' }
  if (name === 'introduced') return { kind: 'before', start }
  if (name === 'detected') return { kind: 'inside', start }
  return { kind: 'from', moment: start }
}

/** Where a bare time that is no milestone belongs: that of a team's own field is never before the start. */
export function anchorOfValue(path: string, known: Milestones): Anchor | undefined {
  const anchor = anchorOf('identified', known)
  if (anchor?.kind !== 'from' || !path.startsWith('fields.')) return anchor
  return { kind: 'onward', start: anchor.moment }
}

/** A time without a date says nothing until it is known what it is read against. */
export function waitsForStart(time: WrittenTime): boolean {
  return time.kind === 'elapsed' || (time.kind === 'point' && time.date === undefined)
}
