import { meaningsOf } from '../../time/abbreviations.ts'
import { offsetAt, readOffset } from '../../time/zone.ts'
import type { Found } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { milestonesOf } from './milestones.ts'
import { timedEntries } from './timed-entries.ts'

const CLOCK = '(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?([AaPp]\\.?[Mm]\\.?)?'
const ZONE = '((?:UTC|GMT)[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{2,5})'
/** `20:07 EDT (00:07 UTC)`, `12:48 (6:48 PDT)` */
const BOTH = new RegExp(`(?<![\\d:])${CLOCK}\\s?(?:${ZONE})?\\s?[(\\[]${CLOCK}\\s?${ZONE}[)\\]]`, 'g')
const DAY = 24 * 60
const HALF = DAY / 2

/** One moment told in two zones, the two an hour apart: the zone of the other half of the year was reckoned with. */
export function clocksAnHourApart(subject: Subject): readonly Found[] {
  const { prose, form, isOwn, text, at } = subject
  if (form !== 'document' || isOwn || !/\d\s?(?:[AaPp][Mm])?\s?(?:[A-Z]{2,5}\s?)?[([]\d{1,2}:\d{2}/.test(text))
    return []
  return prose.flatMap(({ text: line, line: number }) =>
    [...line.matchAll(BOTH)].flatMap((match): readonly Found[] => {
      const [written, hour, minute, half, zone, otherHour, otherMinute, otherHalf, otherZone = ''] = match
      const first = zone === undefined ? offsetsOfDocument(subject) : offsetsOf(zone)
      const seconds = offsetsOf(otherZone)
      if (first.length === 0 || seconds.length === 0) return []
      const clocks = minutesOf(hour, minute, half) - minutesOf(otherHour, otherMinute, otherHalf)
      const isHalfKnown =
        [half, otherHalf].every((part) => part !== undefined) || Number(hour) > 12 || Number(otherHour) > 12
      const wrongBy = first.flatMap((one) => seconds.map((other) => apart(clocks - (one - other), isHalfKnown)))
      if (wrongBy.some((minutes) => Math.abs(minutes) !== 60)) return []
      return [
        {
          place: at(number, match.index + 1),
          message: `${written}: by their zones the two clocks are an hour apart`,
          hint: 'keep the one that is right: did the clocks of the place show summer time?',
          ...(zone === undefined && { atMost: 'warning' }),
        },
      ]
    }),
  )
}

/** By how many minutes two clocks differ, on any day, and where AM and PM are not said in any half of one. */
function apart(difference: number, isHalfKnown: boolean): number {
  const round = isHalfKnown ? DAY : HALF
  const within = ((difference % round) + round) % round
  return within > round / 2 ? within - round : within
}

function minutesOf(hour = '0', minute = '0', half = ''): number {
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0)
  return hours * 60 + Number(minute)
}

function offsetsOf(zone: string): readonly number[] {
  const offset = /^(?:UTC|GMT)$/.test(zone) ? 0 : readOffset(zone)
  if (offset !== undefined) return [offset]
  return meaningsOf(zone).flatMap((meaning) => meaning.offset ?? [])
}

/** What the clocks of the document show, where it states its zone. */
function offsetsOfDocument(subject: Subject): readonly number[] {
  const time = milestonesOf(subject)[0]?.time ?? timedEntries(subject)[0]?.at
  return subject.postmortem.timezone === undefined || time === undefined ? [] : [offsetAt(subject.zone, time.at)]
}
