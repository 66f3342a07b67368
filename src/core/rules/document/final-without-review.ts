import { isMajor } from '../../model/severities.ts'
import type { Rule } from '../rule.ts'

const FINAL = 'title: Login down\nstatus: final\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 10:00\n'

export const finalWithoutReview: Rule = {
  id: 'final-without-review',
  summary: 'a major incident is final, and nobody is named who reviewed it',
  why: 'No postmortem left unreviewed: a second reader finds what its authors take for granted.',
  source: 'Google SRE book, chapter 15',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: `${FINAL}reviewers: [Sipho]\n` },
    { text: FINAL.replace('SEV1', 'SEV3') },
    { text: FINAL.replace('final', 'draft') },
  ],
  bad: [{ text: FINAL, says: ['2:9 final, but nobody is named who reviewed it'] }],
  check: (subject) => {
    const { isOwn, isFinal, said, postmortem, severities, placeOf } = subject
    if (!isOwn || !isFinal || !isMajor(postmortem.severity, severities) || said.has('reviewers')) return []
    return [
      {
        place: placeOf('status'),
        message: `${postmortem.status}, but nobody is named who reviewed it`,
        hint: 'add reviewers:',
      },
    ]
  },
}
