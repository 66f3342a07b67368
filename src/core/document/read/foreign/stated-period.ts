import { afternoon, minutesOf, type ShownClock } from './clocks.ts'
import { hasYear, type NamedDay } from './days.ts'
import { isAfterNoon } from './entry-days.ts'
import { anyOf } from './match-at.ts'
import { type ClockedMoment, endOf, findMoments, isClocked, leadingMoment, type Moment } from './moments.ts'
import { daysOf, type Paragraph } from './prose.ts'

/** A moment at its place, with the days that are named around it. */
export interface StatedMoment {
  readonly moment: Moment
  readonly line: number
  readonly column: number
  readonly near: readonly NamedDay[]
}

export interface StatedPeriod {
  readonly start?: StatedMoment
  readonly end?: StatedMoment
}

const WHOSE = `${anyOf(['incident', 'outage', 'impact', 'issue', 'problem', 'fault', 'actual', 'service'])}\\s`
const LABEL_END = '(?: (?:time|date|at|on|by))*(?:\\/time| and time| & time)?\\b\\s?(?:\\([^()]*\\))?\\s?[:=-]?\\s?'
const STARTS = ['start(?:ed|s)?', 'began', 'begin(?:s|ning)?', 'opened', 'first detected', 'occur(?:s|red)']
const ENDS = ['end(?:ed|s)?', 'resolved', 'fixed', 'restored', 'recovered', 'closed']
/** Labels of a range. */
const SPANS = ['date (?:and|&) time', 'window', 'fenêtre', 'période', 'time ?frame']
const START_LABEL = new RegExp(`^(?:(?:${WHOSE})?${anyOf(STARTS)}|${anyOf(SPANS)})${LABEL_END}`, 'i')
const END_LABEL = new RegExp(`^(?:${WHOSE})?${anyOf(ENDS)}${LABEL_END}`, 'i')
/** How far behind a label its moment may stand. */
const BEHIND_LABEL = 14

/** `Start Time: …` and `End Time: …`; a day alone where no clock is labelled. */
export function labelledPeriod(prose: readonly Paragraph[]): StatedPeriod {
  const start = labelled(prose, START_LABEL)
  const end = labelled(prose, END_LABEL)
  return { ...(start && { start }), ...(end && { end }) }
}

function labelled(prose: readonly Paragraph[], label: RegExp): StatedMoment | undefined {
  const found = prose.flatMap((paragraph) => {
    const before = label.exec(paragraph.text.slice(0, 120))?.[0]
    const moment = before === undefined ? undefined : leadingMoment(paragraph.text.slice(before.length))
    if (before === undefined || moment === undefined || moment.index > BEHIND_LABEL) return []
    const isDay = moment.day !== undefined && hasYear(moment.day) && moment.index <= 2
    const placed = { ...moment, index: moment.index + before.length }
    return isClocked(moment) || isDay ? [at(paragraph, placed)] : []
  })
  return found.find(({ moment }) => isClocked(moment)) ?? found[0]
}

function at({ moments, line, column, section, dayAbove }: Paragraph, moment: Moment): StatedMoment {
  const before = daysOf(moments.filter(({ index }) => index < moment.index)).toReversed()
  return {
    moment,
    line,
    column,
    near: [...before, ...daysOf(moments), ...(dayAbove ? [dayAbove] : []), ...daysOf(findMoments(section.heading))],
  }
}

const ABOUT_BEHIND = '[\\s,(]*(?:(?:~|about|around|approximately|approximatley|the|on|at)\\s?)*$'
/** What alone makes a range of two clocks. */
const JOINTS = [
  ...['to', '-', '--', '–', '—', '→', '->', 'until', 'till', 'through', 'up to', 'ending(?: at)?'],
  'and (?:ended|ending|ends|lasted until|concluded|concluding|finished)(?: at)?',
]
const JOINS = new RegExp(`^[\\s,)\\]]*(?:\\([A-Z]{2,5}\\))?[\\s,)\\]]*${anyOf(JOINTS)}${ABOUT_BEHIND}`, 'i')
const OPENS = /\b(?:from|between|de|entre)\b[^.]*$/i
const CLOSES = /\b(?:to|until|till|and|at|à|et|resolved|restored)\b|[-–—]/i
/** More text between two clocks makes no range. */
const LONGEST_BETWEEN = 90

/** Two neighbouring clocks of a paragraph. */
interface ClockPair {
  readonly earlier: ClockedMoment
  readonly later: ClockedMoment
  readonly paragraph: Paragraph
}

/** `from X to Y`, `between X and Y`, `X - Y`: of several the one that is as long as is said. */
export function rangeIn(prose: readonly Paragraph[], minutes: number | undefined): Required<StatedPeriod> | undefined {
  const ranges = prose.flatMap(pairsIn).filter(isRange)
  const range = ranges.find((pair) => minutes !== undefined && isAsLong(pair, minutes)) ?? ranges[0]
  return range && periodOf(range)
}

function pairsIn(paragraph: Paragraph): readonly ClockPair[] {
  const { moments } = paragraph
  return moments.slice(1).flatMap((later, index) => {
    const earlier = moments[index]
    return isClocked(earlier) && isClocked(later) ? [{ earlier, later, paragraph }] : []
  })
}

function isRange({ earlier, later, paragraph: { text } }: ClockPair): boolean {
  const between = text.slice(endOf(earlier), later.index)
  if (between.length > LONGEST_BETWEEN) return false
  const before = text.slice(Math.max(0, earlier.index - 40), earlier.index)
  return JOINS.test(between) || (OPENS.test(before) && CLOSES.test(between) && !/\.\s/.test(between))
}

/** A half of the day, a day or a zone at one end of a range holds for both. */
function periodOf({ earlier, later, paragraph }: ClockPair): Required<StatedPeriod> {
  const zone = later.zone ?? earlier.zone
  const isOneDay = earlier.day === undefined || later.day === undefined
  const isTurn = isOneDay && isAfterNoon(earlier.clock, later.clock)
  const start: Moment = {
    ...earlier,
    clock: inHalfOf(earlier.clock, later.clock),
    ...(zone !== undefined && earlier.zone === undefined && { zone }),
    ...(earlier.day === undefined && later.day !== undefined && { day: later.day }),
  }
  const end: Moment = {
    ...later,
    clock: isTurn ? afternoon(later.clock) : later.clock,
    ...(zone !== undefined && { zone }),
  }
  return { start: at(paragraph, start), end: at(paragraph, end) }
}

/** `2:00 - 3:30 PM` begins at 14:00, `10:30 - 12:45 PM` at 10:30. */
function inHalfOf(first: ShownClock, second: ShownClock): ShownClock {
  if (first.half !== undefined || second.half !== 'pm' || second.isFaulty || first.hour >= 12) return first
  const later = { ...first, hour: first.hour + 12, half: 'pm' } as const
  return minutesOf(later) <= minutesOf(second) ? later : first
}

function isAsLong({ earlier, later }: ClockPair, minutes: number): boolean {
  const first = inHalfOf(earlier.clock, later.clock)
  const second = isAfterNoon(earlier.clock, later.clock) ? afternoon(later.clock) : later.clock
  const difference = Math.abs(minutesOf(second) - minutesOf(first) - minutes) % 1440
  return Math.min(difference, 1440 - difference) <= 1
}

/** Moments behind these words are not the beginning. */
const LATER = [
  ...[
    'by',
    'until',
    'till',
    'before',
    'reported',
    'detected',
    'discovered',
    'noticed',
    'resolved',
    'restored',
    'fixed',
  ],
  ...['recovered', 'mitigated', 'published'],
]
const NO_START = new RegExp(`\\b${anyOf(LATER)}\\b[^.]{0,40}$`, 'i')
const OVER = [
  ...['resolved', 'restored', 'fixed', 'recovered', 'repaired', 'ended', 'completed', 'over'],
  'back (?:up|online|to normal)',
]
const AT = '(?:at|by|on|around) (?:the )?(?:[a-z]{3,6}day,? )?(?:(?:~|about|around|approximately) ?)?'
const ENDED = new RegExp(`\\b${anyOf(OVER)}\\b[^.;\\d]{0,20}\\b${AT}$`, 'i')
/** The account of the whole begins in the first paragraphs, and the beginning of the harm stands early in one of them. */
const FIRST_PARAGRAPHS = 3
const FIRST_CHARACTERS = 260

/** What the summary says in a sentence: `At 09:15 the site went down`, `it was resolved at 10:40`. */
export function toldPeriod(prose: readonly Paragraph[]): StatedPeriod {
  const accounts = prose.filter(
    ({ section: { kind, index } }) => kind === 'summary' || (kind === undefined && index <= 2),
  )
  const start = toldStart(accounts)
  const end = accounts
    .flatMap((paragraph) => paragraph.moments.map((moment) => ({ paragraph, moment })))
    .find(({ paragraph: { text }, moment }) => isClocked(moment) && ENDED.test(before(text, moment)))
  return { ...(start && { start }), ...(end && { end: at(end.paragraph, end.moment) }) }
}

function toldStart(accounts: readonly Paragraph[]): StatedMoment | undefined {
  for (const paragraph of accounts.filter(({ index }) => index < FIRST_PARAGRAPHS)) {
    const moment = paragraph.moments.find(isClocked)
    if (moment === undefined) continue
    const isEarly = moment.index <= FIRST_CHARACTERS && !NO_START.test(before(paragraph.text, moment))
    return isEarly ? at(paragraph, moment) : undefined
  }
  return undefined
}

function before(text: string, { index }: Moment): string {
  return text.slice(Math.max(0, index - 60), index)
}
