import { aboutLogin } from '../example-text.ts'
import type { Found, Rule } from '../rule.ts'
import { wordTotal } from './word-total.ts'

const MOST_WORDS = 100
const MOST_SENTENCES = 5

export const summaryTooLong: Rule = {
  id: 'summary-too-long',
  summary: 'the summary has more than 100 words or five sentences',
  why: 'The summary is all that most people read: a sentence or two for those who were not there.',
  source: 'PagerDuty, postmortem template: one or two sentences; Holberton/ALX 0x19: often what executives will see',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: aboutLogin(
        '## Summary\n\nNobody could sign in from 10:00 to 10:20 because a certificate had expired, e.g. in v1.2. It was renewed.\n',
      ),
    },
    { text: aboutLogin(`## Summary\n\n${'- Nobody could sign in. It took long.\n'.repeat(20)}`) },
  ],
  bad: [
    {
      text: aboutLogin(`## Summary\n\n${'Nobody could sign in. '.repeat(6)}\n`),
      says: ['10:1 the summary has 6 sentences'],
    },
    {
      text: aboutLogin(`## Summary\n\n${'nobody could sign in, '.repeat(30)}\n`),
      says: ['10:1 the summary has 120 words'],
    },
  ],
  check: ({ form, prose, sections, at }) => {
    if (form !== 'document') return []
    const section = sections.find(({ kind }) => kind === 'summary')
    if (section === undefined) return []
    const lines = prose.filter(
      ({ line, text }) => line > section.line && line <= section.lastLine && !/^\s*(?:[-*+|#]|\d+[.)]\s)/.test(text),
    )
    const [first] = lines
    if (first === undefined) return []
    const text = lines.map((line) => line.text).join(' ')
    const words = wordTotal(text)
    const sentences = sentencesIn(text)
    const found = (count: string): readonly Found[] => [
      {
        place: at(first.line),
        message: `the summary has ${count}`,
        hint: 'say in one or two sentences what users lost, how long, why, and how it ended',
      },
    ]
    if (words > MOST_WORDS) return found(`${words} words`)
    return sentences > MOST_SENTENCES ? found(`${sentences} sentences`) : []
  },
}

/** What ends in a stop with a capital behind it; `e.g. Redis` counts as none. */
function sentencesIn(text: string): number {
  const ends = text.matchAll(/(?<=[^\s.]{2})[.!?]["”)]?(?=\s+["“(]?\p{Lu}|\s*$)/gu)
  return [...ends].length
}
