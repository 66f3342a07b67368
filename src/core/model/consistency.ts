import * as z from 'zod/mini'
import { addDays, DAY, MINUTE, printDate } from '../time/calendar.ts'
import { printDuration } from '../time/duration.ts'
import { isBefore, isKnown } from '../time/instant.ts'
import { instantsOf, localDate, toLocal } from '../time/local-time.ts'
import { isInFuture } from '../time/place-entries.ts'
import { printLocalTime } from '../time/print-time.ts'
import type { Zone } from '../time/zone.ts'
import { type ConsistencyContext, type Contradiction, report } from './contradiction.ts'
import { type Entry, type MilestoneName, milestoneNames, type Postmortem } from './facts.ts'
import { impactDuration } from './metrics.ts'

/** Clocks of two sources may differ by this much. */
const CLOCK_SKEW = MINUTE

/**
 * An incident whose facts do not contradict each other: order of the milestones, durations, bindings of entries to
 * milestones, due dates, nothing in the future. Each issue carries its `Problem`. Refinements run although a part is
 * missing: one bad row must not hide the others.
 */
export const consistentPostmortem = z
  .custom<{ readonly postmortem: Postmortem; readonly context: ConsistencyContext }>()
  .check(z.superRefine(({ postmortem, context }, issues) => report(issues, contradictionsOf(postmortem, context))))

/** All of them, warnings too, each at the fact that it is told at. */
export function contradictionsOf(postmortem: Postmortem, context: ConsistencyContext): Contradiction[] {
  return [
    ...impossibleOrders(postmortem, context),
    ...reversedWindows(postmortem, context),
    ...windowsOutside(postmortem, context),
    ...durationContradiction(postmortem),
    ...milestoneConflicts(postmortem, context),
    ...futureTimes(postmortem, context),
    ...earlyDueDates(postmortem),
  ]
}

function impossibleOrders(postmortem: Postmortem, { zone }: ConsistencyContext): Contradiction[] {
  return [
    ...endBeforeStart(['end'], 'end', postmortem.end, 'start', postmortem.start, zone),
    ...outOfOrder(postmortem, 'mitigated', 'start', zone),
    ...outOfOrder(postmortem, 'resolved', 'start', zone),
    ...outOfOrder(postmortem, 'acknowledged', 'detected', zone),
    ...outOfOrder(postmortem, 'closed', 'declared', zone),
  ]
}

function endBeforeStart(
  path: Contradiction[0],
  endName: string,
  end: Entry['at'] | undefined,
  startName: string,
  start: Entry['at'] | undefined,
  zone: Zone,
): Contradiction[] {
  if (!isKnown(end) || !isKnown(start) || !isBefore(end, start)) return []
  const nextDay = { ...end, at: sameClockNextDay(end.at, zone) }
  const hint = isBefore(nextDay, start)
    ? 'correct one of the two'
    : `if it crossed midnight, write ${printLocalTime(nextDay, zone)}`
  const [endText, startText] = [printLocalTime(end, zone), printLocalTime(start, zone)]
  return [
    [
      path,
      {
        rule: 'end-before-start',
        message: `${endName} ${endText} is before ${startName} ${startText}`,
        hint,
        values: { end: endText, start: startText },
      },
    ],
  ]
}

function sameClockNextDay(at: number, zone: Zone): number {
  const { date, clock } = toLocal(at, zone)
  return instantsOf(addDays(date, 1), clock, zone)[0] ?? at + DAY
}

function outOfOrder(postmortem: Postmortem, later: MilestoneName, earlier: MilestoneName, zone: Zone): Contradiction[] {
  const [a, b] = [postmortem[later], postmortem[earlier]]
  if (!isKnown(a) || !isKnown(b) || !isBefore(a, b)) return []
  const isSkew = later === 'acknowledged' && b.at - a.at <= CLOCK_SKEW
  const [laterText, earlierText] = [printLocalTime(a, zone), printLocalTime(b, zone)]
  return [
    [
      [later],
      {
        rule: 'milestone-order-impossible',
        message: `${later} ${laterText} is before ${earlier} ${earlierText}`,
        ...(isSkew && { severity: 'warning' as const }),
        hint: isSkew
          ? 'two clocks may differ by a minute'
          : 'correct one of the two, or write ~ before a time that is only about right',
        values: { [later]: laterText, [earlier]: earlierText },
      },
    ],
  ]
}

function reversedWindows({ windows }: Postmortem, { zone }: ConsistencyContext): Contradiction[] {
  return windows.flatMap(({ start, end }, index) =>
    endBeforeStart(['windows', index], 'the window ends', end, 'it starts', start, zone),
  )
}

/** The start and the end are the first and the last harm: a window outside them is worth a look. */
function windowsOutside({ windows, start, end }: Postmortem, { zone }: ConsistencyContext): Contradiction[] {
  const hint = 'the duration is the sum of the windows'
  const outside = (index: number, message: string): Contradiction => {
    return [['windows', index], { rule: 'milestone-order-impossible', severity: 'warning', message, hint }]
  }
  return windows.flatMap(({ start: from, end: to }, index) => [
    ...(isKnown(from) && isKnown(start) && isBefore(from, start)
      ? [outside(index, `the window begins ${printLocalTime(from, zone)}, before start ${printLocalTime(start, zone)}`)]
      : []),
    ...(isKnown(to) && isKnown(end) && isBefore(end, to)
      ? [outside(index, `the window ends ${printLocalTime(to, zone)}, after end ${printLocalTime(end, zone)}`)]
      : []),
  ])
}

/** A stated length must agree with the computed one within 2 minutes or 2 %, within 10 % with "about". */
function durationContradiction(postmortem: Postmortem): Contradiction[] {
  const stated = postmortem.duration
  const computed = impactDuration(postmortem)
  if (stated === undefined || computed === undefined) return []
  const isRough = stated.approximate || computed.approximate
  const tolerance = Math.max(2 * MINUTE, computed.milliseconds * (isRough ? 0.1 : 0.02))
  if (Math.abs(stated.milliseconds - computed.milliseconds) <= tolerance) return []
  const [statedText, computedText] = [printDuration(stated.milliseconds), printDuration(computed.milliseconds)]
  const what = postmortem.windows.length > 0 ? 'the windows add up to' : 'start to end is'
  return [
    [
      ['duration'],
      {
        rule: 'duration-mismatch',
        message: `duration is stated as ${statedText}; ${what} ${computedText}`,
        hint: 'leave the duration out: it is computed',
        values: { stated: statedText, computed: computedText },
      },
    ],
  ]
}

/** An entry bound to a milestone states its time too, and only one entry can. */
function milestoneConflicts(postmortem: Postmortem, { zone }: ConsistencyContext): Contradiction[] {
  return milestoneNames.flatMap((name) => {
    const bound = postmortem.timeline.flatMap((entry, index) =>
      entry.milestone === name && isKnown(entry.at) ? [{ at: entry.at, index }] : [],
    )
    const [first, ...others] = bound
    const time = postmortem[name]
    const wrong = isKnown(time)
      ? bound.filter(({ at }) => isBefore(at, time) || isBefore(time, at))
      : others.filter(({ at }) => first !== undefined && at.at !== first.at.at)
    const reference = isKnown(time) ? time : first?.at
    if (reference === undefined) return []
    return wrong.map(({ at, index }): Contradiction => {
      const [entryText, milestoneText] = [printLocalTime(at, zone), printLocalTime(reference, zone)]
      return [
        ['timeline', index],
        {
          rule: 'timeline-milestone-conflict',
          message: `${name} is ${milestoneText}, but its entry in the timeline is at ${entryText}`,
          hint: `correct one of the two, or take milestone: ${name} off the entry`,
          values: { milestone: milestoneText, entry: entryText },
        },
      ]
    })
  })
}

function futureTimes(postmortem: Postmortem, { now, zone }: ConsistencyContext): Contradiction[] {
  const times = [
    ...milestoneNames.map((name) => [[name], name, postmortem[name]] as const),
    [['trigger'], 'the trigger', postmortem.trigger?.at] as const,
    ...postmortem.timeline.map(({ at }, index) => [['timeline', index], 'the entry', at] as const),
    ...postmortem.timeline.map(({ until }, index) => [['timeline', index], "the entry's end", until] as const),
    ...postmortem.windows.map(({ start }, index) => [['windows', index], "the window's start", start] as const),
    ...postmortem.windows.map(({ end }, index) => [['windows', index], "the window's end", end] as const),
  ]
  return times.flatMap(([path, name, time]): Contradiction[] => {
    if (!isInFuture(time, now)) return []
    const text = printLocalTime(time, zone)
    return [
      [
        path,
        {
          rule: 'timeline-entry-in-future',
          message: `${name} ${text} is in the future`,
          hint: 'is the date right? what is planned belongs in actions',
          values: { time: text },
        },
      ],
    ]
  })
}

function earlyDueDates({ start, actions, improvements }: Postmortem): Contradiction[] {
  if (!isKnown(start)) return []
  const first = printDate(localDate(start.at, start.zone))
  const items = [
    ...actions.map((action, index) => [['actions', index], action] as const),
    ...improvements.map((action, index) => [['improvements', index], action] as const),
  ]
  return items.flatMap(([path, { due }]): Contradiction[] => {
    if (due === undefined || due === 'unknown' || due >= first) return []
    return [
      [
        path,
        {
          rule: 'action-due-before-incident',
          message: `due ${due} is before the incident (${first})`,
          hint: 'is the year right?',
          values: { due, start: first },
        },
      ],
    ]
  })
}
