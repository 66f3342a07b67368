import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const ambiguousDateFormat: Rule = {
  id: 'ambiguous-date-format',
  summary: 'a date that is another day to readers in another country: 03/04/2026',
  why: 'Half of the world reads the day first, the other half the month. The postmortem is off by weeks for one of them.',
  source: 'ISO 8601; published reports with both orders',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: '# Login down on 13/04/2026\n\nAnd again on 03/04/2026.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
    },
    {
      text: '# Login down on 2026-04-03\n\nRead https://example.com/03/04/2026/post, `03/04/2026`, and 1/2/3/2026, or 04/04/2026.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
    },
    {
      text: '# Login down on April 3rd, 2026 (04/03/2026)\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
    },
  ],
  bad: [
    {
      text: '# Login down\n\nOn 03/04/2026 nobody could log in.\n\n## Timeline\n\n- 10:00 UTC errors begin\n- 10:20 UTC restarted\n- 10:30 UTC resolved\n',
      says: ['3:4 03/04/2026 is 3 April or 4 March'],
    },
  ],
  check: (subject) => {
    const first = datesIn(subject)
    return first === undefined ? [] : [first]
  },
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
]
const NUMBERS = /(?<![\w/.-])(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?![\w/-])/g

/** The first ambiguous date of a document; none where another date of it shows which order it writes. */
function datesIn({ prose, text, form, at }: Subject): Found | undefined {
  if (form !== 'document' || !/\d\/\d{1,2}\/\d/.test(text)) return undefined
  let first: Found | undefined
  for (const { text: words, line } of prose) {
    if (!words.includes('/')) continue
    for (const { 0: written, 1: one = '', 2: two = '', 3: year = '', index } of words.matchAll(NUMBERS)) {
      const [left, right] = [Number(one), Number(two)]
      if (left === 0 || right === 0 || left > 31 || right > 31) continue
      if (left > 12 || right > 12) return undefined
      if (left === right || first !== undefined) continue
      if (isNamedElsewhere(text, left, right)) return undefined
      const full = year.length === 2 ? `20${year}` : year
      const [dayFirst, monthFirst] = [iso(full, right, left), iso(full, left, right)]
      first = {
        place: at(line, index + 1),
        message: `${written} is ${left} ${MONTHS[right - 1]} or ${right} ${MONTHS[left - 1]}`,
        hint: `write ${dayFirst} or ${monthFirst}`,
      }
    }
  }
  return first
}

/** Whether the document names one of the two days in words or in the order of ISO 8601. */
function isNamedElsewhere(text: string, left: number, right: number): boolean {
  return [
    [left, right],
    [right, left],
  ].some(([day = 0, month = 1]) => {
    const name = (MONTHS[month - 1] ?? '').slice(0, 3)
    return new RegExp(
      `\\b${name}[a-z]{0,6}\\.? ${day}(?:st|nd|rd|th)?\\b|\\b${day}(?:st|nd|rd|th)? (?:of )?${name}|\\d{4}-${pad(month)}-${pad(day)}`,
      'i',
    ).test(text)
  })
}

function iso(year: string, month: number, day: number): string {
  return `${year}-${pad(month)}-${pad(day)}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
