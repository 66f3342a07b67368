import type { Rule } from '../rule.ts'

export const missingLessons: Rule = {
  id: 'missing-lessons',
  summary: 'nothing says what went well, what went wrong or where luck helped',
  why: 'Actions repair this incident; lessons reach the next one. Luck that is not written down is taken for design.',
  source: 'Google, SRE Book, Postmortem Culture; PagerDuty, Postmortem Documentation',
  levels: {
    about: 'practice',
    usual: 'info',
    profiles: {
      'google-sre': 'warning',
      'google-workbook': 'warning',
      alx: 'off',
      brief: 'off',
      public: 'off',
      lenient: 'off',
    },
  },
  yieldsTo: ['missing-section'],
  good: [
    { text: 'title: Login down\ntemplate: google-sre\nwentWell:\n  - The alert fired within a minute.\n' },
    { text: 'title: Login down\ntemplate: google-sre\ngotLucky: [It was night for most users.]\n' },
    {
      text: '# Login down\n\n## Lessons learned\n\nThe app needs a test of its own.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
    },
  ],
  bad: [
    {
      text: 'timezone: UTC\ntitle: Login down\ntemplate: google-sre\n',
      says: ['2:8 nothing says what went well, what went wrong or where luck helped'],
    },
  ],
  check: ({ postmortem: { wentWell, wentWrong, gotLucky, surprises }, sections, isOwn, placeOf }) => {
    const isTold = [wentWell, wentWrong, gotLucky, surprises].some((list) => list.length > 0)
    if (isTold || (!isOwn && sections.some(({ kind }) => LESSONS.has(kind)))) return []
    return [
      {
        place: placeOf('title'),
        message: 'nothing says what went well, what went wrong or where luck helped',
        about: 'section lessons',
        hint: 'name one thing that went well and one place where you got lucky',
      },
    ]
  },
}

const LESSONS: ReadonlySet<string | undefined> = new Set([
  'lessons',
  'went-well',
  'went-wrong',
  'got-lucky',
  'surprises',
])
