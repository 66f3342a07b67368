import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const missingDetectionSource: Rule = {
  id: 'missing-detection-source',
  summary: 'nothing says how the incident was found out',
  why: 'Whether an alert or a customer was first decides what to improve: detection is the part of an incident that is easiest to shorten.',
  source: 'ALX; Atlassian Incident Management Handbook',
  levels: { about: 'practice', usual: 'warning', profiles: { brief: 'off', public: 'info' } },
  yieldsTo: ['missing-section'],
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ndetection: monitoring-alert\n' },
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ndetection: unknown\n' },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ntimeline:\n  - 23:52 the error-rate alert fired\n',
    },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC: a customer wrote that nobody could log in\n- 11:00 UTC: rolled back\n',
    },
    {
      text: '# Login down\n\nSam noticed it by chance.\n\n## Timeline\n\n- 10:00 UTC: release 41\n- 11:00 UTC: rolled back\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\ntimeline:\n  - 23:55 notified the team\n  - 23:59 rolled back\n',
      says: ['5:5 nothing says how the incident was found out'],
    },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC: log-ins failed\n- 11:00 UTC: rolled back\n',
      says: ['5:3 nothing says how the incident was found out'],
    },
  ],
  check: (subject) => {
    const { postmortem, said, placeOf } = subject
    if (said.has('detection.source') || isTold(subject)) return []
    const place = placeOf(postmortem.timeline.length > 0 ? 'timeline[0]' : 'title')
    return [{ place, message: 'nothing says how the incident was found out', about: 'section detection', hint: HINT }]
  },
}

const HINT = 'add how: an alert, an engineer, a customer, a vendor'

/** Who or what was first, in words. */
const FOUND =
  /\b(?:alert(?:s|ed|ing)?|alarm(?:s|ed)?|pag(?:ed|er|es|ing)|monitor(?:s|ed|ing)?|dashboards?|health ?checks?|probes?|canary|sentry|grafana|prometheus|pingdom|datadog|cloudwatch|nagios|noticed|discovered|observed|spotted|flagged|complain\w*|report(?:s|ed)? (?:by|from|of|that|to|issues?|problems?|errors?|us)|report(?:s|ed|ing)?|detect(?:ed|s|ion) (?:by|when|that|through|via|from|thanks)|customers?|users?|visitors?|contacted|wrote|called|ticket|saw|seen|found|made aware|became aware|realized|realised|informed|learned|learnt|heard)\b/i

function isTold({ postmortem, prose, isOwn }: Subject): boolean {
  const { summary = '', timeline, detection } = postmortem
  if (detection?.signal !== undefined) return true
  if (FOUND.test(summary) || timeline.some(({ text }) => FOUND.test(text))) return true
  return !isOwn && prose.some(({ kind, text }) => kind === 'detection' || FOUND.test(text))
}
