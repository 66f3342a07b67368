import type { Rule } from '../rule.ts'

const FINAL = 'title: Login down\nstatus: final\ntimezone: UTC\nstart: 2026-01-15 10:00\n'

export const finalWithOpenQuestions: Rule = {
  id: 'final-with-open-questions',
  summary: 'it is final, has open questions, and no action investigates',
  why: 'A question that nobody is asked to answer stays open, and the incident comes back.',
  source: 'Michael Kehoe, postmortem template; Google SRE workbook, chapter 10',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: `${FINAL}openQuestions: ["Why did the retry stop?"]\nactions: ["Find out why the retry stopped ~investigate"]\n`,
    },
    { text: `${FINAL.replace('final', 'draft')}openQuestions: ["Why did the retry stop?"]\n` },
  ],
  bad: [
    {
      text: `${FINAL}openQuestions: ["Why did the retry stop?", "Who was told?"]\n`,
      says: ['5:17 final with 2 open questions, and no action investigates them'],
    },
  ],
  check: ({ isFinal, postmortem: { status, openQuestions, actions }, placeOf }) => {
    if (!isFinal || openQuestions.length === 0) return []
    if (actions.some(({ type, status: state }) => type === 'investigate' || state === 'in-progress')) return []
    const [count, them] =
      openQuestions.length === 1 ? ['1 open question', 'it'] : [`${openQuestions.length} open questions`, 'them']
    return [
      {
        place: placeOf('openQuestions[0]'),
        message: `${status} with ${count}, and no action investigates ${them}`,
        hint: 'turn each into an action of the type investigate, or answer it',
      },
    ]
  },
}
