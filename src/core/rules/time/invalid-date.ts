import { exists, printDate } from '../../time/calendar.ts'
import { type Found, foundOnReading, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const invalidDate: Rule = {
  id: 'invalid-date',
  summary: 'a date or a time of day that does not exist',
  why: 'What the calendar does not have was mistyped, and nobody can tell what was meant. Programs silently take 30 February for 2 March.',
  source: 'the calendar; a published report dated in the year 20202',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2024-02-29 23:50\n' },
    {
      text: '# Login down\n\nOn 2026-01-15 version 2025-13-40 of the image was built from `2026-02-30`.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
    },
    {
      text: '# Login down\n\nOrder 20202-01-15 failed on 31 March.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-02-30 23:50\n',
      says: ['3:8 2026-02-30 does not exist'],
    },
    {
      text: '# Login down\n\nOn 2026-02-30 nobody could log in, nor on April 31st, 2026.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 20202-01-15 10:30 UTC resolved\n',
      says: [
        '3:4 2026-02-30 does not exist',
        '3:43 April 31st, 2026 does not exist',
        '9:3 20202-01-15 is not between 1990 and 2100',
      ],
    },
  ],
  check: (subject) => {
    const found = foundOnReading(subject, 'invalid-date')
    const known = new Set(found.flatMap(({ place }) => (place.kind === 'file' ? [place.line] : [])))
    return [...found, ...inWords(subject).filter(({ place }) => place.kind !== 'file' || !known.has(place.line))]
  },
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}`
const ISO = /(?<![\w./:-])(\d{4})-(\d{2})-(\d{2})(?![\w/-]|\.\d)/g
/** A year of five digits, where it is the date of a clock. */
const LONG_YEAR = /(?<![\w./:-])\d{5}-\d{2}-\d{2}(?=[T ]\d{1,2}:\d{2})/g
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s(\\d{2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b`, 'gi')
const DAY_FIRST = new RegExp(`\\b(\\d{2})(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH},?\\s(\\d{4})\\b`, 'gi')

/** Only the last days of a month can be missing in it. */
const MAY_HOLD = /\b(?:29|30|31)|\d{5}-/

/** Dates that the words of a document name and the reader passes over. */
function inWords({ prose, form, isOwn, at }: Subject): readonly Found[] {
  if (form !== 'document' || isOwn) return []
  return prose.flatMap(({ text, line }) => {
    if (!MAY_HOLD.test(text)) return []
    const dates = [
      ...[...text.matchAll(ISO)].map((match) => wrongDay(match, match[1], match[2], match[3])),
      ...[...text.matchAll(MONTH_FIRST)].map((match) => wrongDay(match, match[3], monthOf(match[1]), match[2])),
      ...[...text.matchAll(DAY_FIRST)].map((match) => wrongDay(match, match[3], monthOf(match[2]), match[1])),
    ].flatMap((wrong) => wrong ?? [])
    const years = [...text.matchAll(LONG_YEAR)].map(({ 0: written, index }) => ({
      index,
      message: `${written} is not between 1990 and 2100`,
      hint: 'is the year right?',
    }))
    return [...dates, ...years].map(({ index, message, hint }) => ({ place: at(line, index + 1), message, hint }))
  })
}

function wrongDay(
  { 0: written, index }: RegExpExecArray,
  year = '',
  month = '',
  day = '',
): { readonly index: number; readonly message: string; readonly hint: string } | undefined {
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  // A version that looks like a date has months that no calendar has.
  const isOfCalendar = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31
  if (!isOfCalendar || date.year < 1990 || date.year > 2100 || exists(date)) return undefined
  const last = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate()
  return {
    index,
    message: `${written} does not exist`,
    hint: `the month ends on ${printDate({ ...date, day: last })}`,
  }
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase().slice(0, 3)) + 1)
}
