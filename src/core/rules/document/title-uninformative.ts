import { isGenericName } from '../../document/read/foreign/sections.ts'
import type { Rule } from '../rule.ts'

export const titleUninformative: Rule = {
  id: 'title-uninformative',
  summary: 'the title does not say what users lost',
  why: 'In a list of a hundred the title is all that is read.',
  source: 'Amazon Correction of Error: the title names the impact',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: '# Postmortem: nobody could sign in for 3 hours\n\n## Timeline\n\n- 10:00 - deployed\n- 10:20 - rolled back\n',
    },
  ],
  bad: [
    {
      text: '# My first postmortem\n\n## Timeline\n\n- 10:00 - deployed\n- 10:20 - rolled back\n',
      says: ['1:3 the title "My first postmortem" fits every incident'],
    },
    {
      text: 'title: Incident report\ntimezone: UTC\nstart: 2026-01-15 10:00\n',
      says: ['1:8 the title "Incident report" fits every incident'],
    },
  ],
  check: ({ postmortem: { title }, sections, placeOf, at }) => {
    if (title !== undefined) return isGenericName(title) ? [finding(title, placeOf('title'))] : []
    const [first] = sections
    return first?.level === 1 && isGenericName(first.heading)
      ? [finding(first.heading, at(first.line, first.column))]
      : []
  },
}

function finding(title: string, place: ReturnType<Parameters<Rule['check']>[0]['at']>) {
  return {
    place,
    message: `the title "${title}" fits every incident`,
    hint: 'say what users lost, and for how long: "Nobody could sign in for 3 hours"',
  }
}
