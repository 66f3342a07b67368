import { impactDuration } from '../../model/metrics.ts'
import { printDuration } from '../../time/duration.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { suggestedSeverity } from './suggested-severity.ts'

export const severityImpactMismatch: Rule = {
  id: 'severity-impact-mismatch',
  summary: 'the severity is two levels or more from what the numbers say',
  why: 'A severity that is judged by feeling cannot be compared. PagerDuty ties it to a metric, such as the share of users.',
  source: 'PagerDuty, Severity Levels',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: 'title: Login slow\nseverity: SEV2\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 60% }\n',
    },
    {
      text: 'title: Orders lost\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 0.2%, extent: data-loss }\n',
    },
    {
      text: 'title: Login almost down\nkind: near-miss\nseverity: SEV4\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { usersAffected: 100% }\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nseverity: SEV4\ntimezone: UTC\nstart: 2026-01-15 00:00\nend: 2026-01-15 03:00\nimpact: { usersAffected: 100% }\n',
      says: ['2:11 SEV4, yet 100% of users were affected for 3 hours'],
    },
    {
      text: 'title: Avatars missing\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 00:00\nimpact: { usersAffected: 0.5% }\n',
      says: ['2:11 SEV1, yet only 0.5% of users were affected'],
    },
    {
      text: '# Login down\n\nSeverity: SEV4\n\n## Impact\n\n80% of all customers could not log in.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
      says: ['3:11 SEV4, yet 80% of all customers were affected'],
    },
  ],
  check: (subject) => {
    const { postmortem, severities, placeOf } = subject
    const { severity } = postmortem
    if (severity === undefined || isJudgedOtherwise(subject)) return []
    const suggested = suggestedSeverity(subject)
    const [stated, computed] = [severity, suggested?.severity].map((name) =>
      severities.findIndex((level) => level.name === name),
    )
    if (suggested === undefined || stated === undefined || computed === undefined) return []
    if (stated === -1 || computed === -1 || Math.abs(stated - computed) < 2) return []
    const lasted = stated > computed ? impactDuration(postmortem) : undefined
    const length = lasted === undefined ? '' : ` for ${printDuration(lasted.milliseconds)}`
    return [
      {
        place: placeOf('severity'),
        message: `${severity}, yet ${stated > computed ? '' : 'only '}${suggested.reason}${length}`,
        hint: `the scale suggests ${suggested.severity}: correct it, or say what the numbers do not show`,
        values: { severity, suggested: suggested.severity },
      },
    ]
  },
}

/** Lost data, and what harmed nobody, are not measured by the share of users. */
function isJudgedOtherwise({ postmortem: { kind, impact } }: Subject): boolean {
  const extent = impact?.extent ?? ''
  return ['data-loss', 'security', 'none'].includes(extent) || (kind !== undefined && kind !== 'incident')
}
