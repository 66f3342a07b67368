import { isMajor } from '../../model/severities.ts'
import { sentencesOf } from '../passages.ts'
import type { Rule } from '../rule.ts'

export const singleContributingFactor: Rule = {
  id: 'single-contributing-factor',
  summary: 'a major incident with one contributing factor',
  why: 'Complex systems fail through several conditions at once, each of them harmless alone. One factor leaves the others in place.',
  source: 'Richard Cook, How Complex Systems Fail; PagerDuty, Postmortem Documentation',
  levels: { about: 'practice', usual: 'info', profiles: { brief: 'off' } },
  good: [
    {
      text: 'title: Login down\nseverity: SEV1\ncontributingFactors:\n  - No test of the log-in\n  - No alert on failed log-ins\n',
    },
    { text: 'title: Login slow\nseverity: SEV3\ncontributingFactors:\n  - No test of the log-in\n' },
    { text: 'title: Login down\nseverity: SEV1\nrootCause: The release had no test of the log-in.\n' },
    {
      text: '# Login down\n\nSeverity: SEV1\n\n## Contributing factors\n\nThe log-in had no test. No alert watched it.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nseverity: SEV1\ncontributingFactors:\n  - No test of the log-in\n',
      says: ['4:5 SEV1 with a single contributing factor'],
    },
  ],
  check: ({ postmortem: { severity, contributingFactors }, severities, placeOf }) => {
    const [factor, ...others] = contributingFactors
    if (factor === undefined || others.length > 0 || !isMajor(severity, severities)) return []
    if (sentencesOf(factor).length > 1) return []
    return [
      {
        place: placeOf('contributingFactors[0]'),
        message: `${severity} with a single contributing factor`,
        hint: 'ask what let it reach users, and what delayed detection or recovery',
      },
    ]
  },
}
