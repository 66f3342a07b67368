import { aboutLogin, ownDocument } from '../example-text.ts'
import { profiles } from '../levels.ts'
import type { Rule } from '../rule.ts'
import { wordTotal } from './word-total.ts'

/** What the brief of ALX asks for, and what a reader of any other report still reads. */
const ALX = { least: 400, most: 600 } as const
const MOST = 1500
/** With the space behind it, in the mean of any text. */
const SHORTEST_WORD = 4

export const wordCount: Rule = {
  id: 'word-count',
  summary: 'it is shorter or longer than its readers want it',
  why: 'The brief of ALX asks for 400 to 600 words. Published postmortems have 400 to 600 in the middle; what has 1500 is not read to its end.',
  source: 'Holberton/ALX 0x19; medians of two collections of published reports: 389 and 602 words',
  levels: { about: 'practice', usual: 'info', profiles: { alx: 'warning' } },
  good: [
    { text: ownDocument('', `## Issue Summary\n\n${'Nobody could sign in. '.repeat(120)}\n`) },
    { text: aboutLogin('Short.\n') },
    { text: aboutLogin(`| a | b |\n| --- | --- |\n${'| one two three | four five six |\n'.repeat(300)}`) },
  ],
  bad: [
    {
      text: ownDocument('', `## Issue Summary\n\n${'Nobody could sign in. '.repeat(20)}\n`),
      says: ['9:1 87 words; the brief asks for 400 to 600'],
    },
    {
      text: aboutLogin(`${'Nobody could sign in. '.repeat(400)}\n`),
      says: ['1:1 1608 words; few read more than 1500'],
    },
  ],
  check: ({ form, text, prose, profile, postmortem: { template }, at }) => {
    if (form !== 'document') return []
    const isBrief = profile === 'alx' && (template === undefined || profiles.some((name) => name === template))
    const { least, most } = isBrief ? ALX : { least: 0, most: MOST }
    if (!isBrief && text.length < MOST * SHORTEST_WORD) return []
    const words = prose.reduce((sum, line) => (/^\s*\|/.test(line.text) ? sum : sum + wordTotal(line.text)), 0)
    if (words >= least && words <= most) return []
    const wanted = isBrief ? `the brief asks for ${least} to ${most}` : `few read more than ${most}`
    return [
      {
        place: at(prose[0]?.line ?? 1),
        message: `${words} words; ${wanted}`,
        hint: 'counted are headings, paragraphs and lists, without tables, code, quotations and front matter',
        values: { words },
      },
    ]
  },
}
