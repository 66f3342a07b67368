import { aboutLogin } from '../example-text.ts'
import { fewOrOne } from '../few-or-one.ts'
import type { Found, Rule } from '../rule.ts'
import { isBoilerplate, mayHoldBoilerplate } from './boilerplate.ts'
import { paragraphsOf } from './paragraphs.ts'

const INSTRUCTION = 'Only title, start and timezone are needed; delete what you do not know, or write unknown.'

export const templateBoilerplateLeft: Rule = {
  id: 'template-boilerplate-left',
  summary: "a sentence is the template's own, by which it told the writer what to write",
  why: 'It shows that nobody read the text to its end, and readers look for what it announces.',
  source: 'left in 5 of 23 published reports of one project',
  levels: { about: 'practice', usual: 'warning', final: 'error' },
  good: [{ text: aboutLogin('We recommend UTC. Include the graph of the errors in the next report.\n') }],
  bad: [
    {
      text: aboutLogin(
        '## What went wrong\n\nOnly title, start and timezone are needed; delete what you do not know,\nor write unknown. For example:\n\n1. Nobody was called.\n',
      ),
      says: ["10:1 this is the template's own instruction"],
      fixed: aboutLogin('## What went wrong\n\n1. Nobody was called.\n'),
    },
    {
      text: aboutLogin(
        'It took 20 minutes. Only title, start and timezone are needed; delete what you do not know, or write unknown.\n',
      ),
      says: ["8:1 one of these sentences is the template's own instruction"],
    },
    {
      text: aboutLogin(
        `It took 20 minutes. ${INSTRUCTION}\n\n${INSTRUCTION}\n\nSo.\n\n${INSTRUCTION}\n\n${INSTRUCTION}\n`,
      ),
      says: ["8:1 the template's own instructions are left in 4 paragraphs: lines 8, 10, 14, 16"],
      fixed: aboutLogin(`It took 20 minutes. ${INSTRUCTION}\n\nSo.\n\n`),
    },
  ],
  check: ({ form, text, lines, prose, at, startOf }) => {
    if (form !== 'document' || !mayHoldBoilerplate(text)) return []
    const found = paragraphsOf(lines, prose[0]?.line ?? 1).flatMap(
      ({ firstLine, lastLine, sentences }): readonly Found[] => {
        const own = sentences.filter((sentence) => !isBoilerplate(sentence))
        if (own.length === sentences.length) return []
        const isWhole = own.every((sentence) => /^for example[,:]?$/i.test(sentence))
        const behind = lines[lastLine]?.trim() === '' ? lastLine + 2 : lastLine + 1
        return [
          {
            place: at(firstLine),
            message: `${isWhole ? 'this' : 'one of these sentences'} is the template's own instruction`,
            hint: isWhole ? 'delete it; check --fix does' : 'delete it, or write what it asks for',
            ...(isWhole && { fix: [{ from: startOf(firstLine), to: startOf(behind), text: '' }] }),
          },
        ]
      },
    )
    return fewOrOne(found, (where) => ({
      message: `the template's own instructions are left in ${found.length} paragraphs: ${where}`,
      hint: 'delete them, or write what they ask for; check --fix deletes those that stand alone',
      fix: found.flatMap(({ fix = [] }) => fix),
    }))
  },
}
