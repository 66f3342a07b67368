import { oneLine } from '../one-line.ts'
import type { Passage } from '../passages.ts'
import type { Found, Rule } from '../rule.ts'

const STEMS = ['mtt', 'mean']
/** The term with a length behind it, in its sentence or row: text about the mean of many states none. */
const VALUED =
  /\b(MTTR|MTTD|MTTA|mean\s+time\s+to\s+(?:repair|recover|recovery|resolve|resolution|restore|detect|detection|acknowledge|acknowledgement))\b(?!s)([^.!?\n]{0,30}?)(\d+(?:\.\d+)?\s?(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|days?)\b)/gi
/** What tells of many incidents, or of a goal. */
const OF_MANY =
  /\b(?:average|median|quarter|months?|year|weeks?|incidents|target|goal|from|below|under|reduc\w+|lower\w*|across|objective|slo|overall|per)\b|[<>≤≥]/i

export const mttrOnSingleIncident: Rule = {
  id: 'mttr-on-single-incident',
  summary: 'one incident is given a mean time',
  why: 'A mean needs many incidents. One has a time to detect (TTD), to acknowledge (TTA) and to resolve (TTR).',
  source: 'Google SRE, Incident Metrics in SRE; VOID report',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: '# Login down on 2026-01-15\n\nTTR: 66 minutes. This will reduce our MTTR.\n' },
    {
      text: '# Login down on 2026-01-15\n\nOur MTTR this quarter was 40 minutes, and the target MTTR is under 30 minutes.\n',
    },
    { text: '# Login down on 2026-01-15\n\nThe page shows `MTTR: 4 min`.\n' },
  ],
  bad: [
    {
      text: '# Login down on 2026-01-15\n\n- **MTTR**: 66 minutes\n',
      says: ['3:5 MTTR of one incident: 66 minutes is no mean'],
    },
    {
      text: '# Login down on 2026-01-15\n\n| Metric | Value |\n| --- | --- |\n| Mean time to detect | 4 min |\n',
      says: ['5:3 Mean time to detect of one incident: 4 min is no mean'],
    },
  ],
  check: ({ lowerCase, passages }) => (STEMS.some((stem) => lowerCase.includes(stem)) ? passages.flatMap(meansIn) : []),
}

function meansIn({ text, placeAt }: Passage): readonly Found[] {
  return [...text.matchAll(VALUED)].flatMap(({ 0: whole, 1: term = '', 3: length = '', index }): readonly Found[] =>
    OF_MANY.test(whole) || OF_MANY.test(text.slice(Math.max(0, index - 40), index))
      ? []
      : [
          {
            place: placeAt(index),
            message: `${oneLine(term)} of one incident: ${length} is no mean`,
            hint: `write ${singleTerm(term)} ${length}`,
          },
        ],
  )
}

function singleTerm(term: string): string {
  return /^mtt/i.test(term) ? term.slice(1).toUpperCase() : oneLine(term.replace(/^mean\s+/i, ''))
}
