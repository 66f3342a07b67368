import type { Rule } from '../rule.ts'

export const fiveWhysShallow: Rule = {
  id: 'five-whys-shallow',
  summary: 'a chain of fewer than three whys',
  why: 'The first answers name the symptom again. Five is no quota, but two seldom reach what can be changed.',
  source: 'AWS, Correction of Error',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: 'title: Login down\nfiveWhys: [No session was found., The cookie had a new name., No test covers the app.]\n',
    },
    { text: 'title: Login down\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nfiveWhys:\n  - No session was found.\n  - The cookie had a new name.\n',
      says: ['4:5 2 whys'],
    },
  ],
  check: ({ postmortem: { fiveWhys }, placeOf }) => {
    const count = fiveWhys.length
    if (count === 0 || count >= 3) return []
    return [
      {
        place: placeOf(`fiveWhys[${count - 1}]`),
        message: count === 1 ? '1 why' : `${count} whys`,
        hint: 'go on, or begin a second chain: why did it take so long?',
      },
    ]
  },
}
