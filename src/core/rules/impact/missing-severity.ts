import type { Rule } from '../rule.ts'
import { isHarmless } from './harmless.ts'
import { suggestedSeverity } from './suggested-severity.ts'

export const missingSeverity: Rule = {
  id: 'missing-severity',
  summary: 'no severity is stated',
  why: 'The severity decides who is told, how soon the postmortem is due and which incidents are compared.',
  source: 'PagerDuty, Severity Levels; Atlassian Incident Management Handbook',
  levels: { about: 'practice', usual: 'warning', profiles: { alx: 'info', brief: 'info' } },
  good: [
    { text: 'title: Login down\nseverity: SEV1\ntimezone: UTC\nstart: 2026-01-15 23:50\n' },
    { text: 'title: Login almost down\nkind: near-miss\ntimezone: UTC\nstart: 2026-01-15 23:50\n' },
    { text: 'title: Login down\nseverity: unknown\ntimezone: UTC\nstart: 2026-01-15 23:50\n' },
    {
      text: '# Login down\n\nSeverity: critical\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
    },
    {
      text: '# Login down\n\nThis high-severity incident began with a deploy.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
    },
    {
      text: '# Login down\n\n| Sev | Owner |\n| --- | --- |\n| S2 | Sam |\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
    },
  ],
  bad: [
    {
      text: 'timezone: UTC\ntitle: Login down\nstart: 2026-01-15 23:50\n',
      says: ['2:8 no severity is stated'],
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact:\n  description: Nobody could log in.\n  usersAffected: 60%\n',
      says: ['6:18 no severity is stated: 60% of users were affected'],
    },
    {
      text: '# Login slow\n\n## Impact\n\nFor an hour 12% of our users waited.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
      says: ['5:13 no severity is stated: 12% of our users were affected'],
    },
  ],
  check: (subject) => {
    const { said, placeOf, severities, isOwn } = subject
    if (said.has('severity') || isHarmless(subject) || (!isOwn && namesOne(subject.text))) return []
    const suggested = suggestedSeverity(subject)
    if (suggested !== undefined) {
      const message = `no severity is stated: ${suggested.reason}`
      const hint = `by the scale this looks like ${suggested.severity}: add severity: ${suggested.severity}`
      return [{ place: suggested.place, message, hint, values: { suggested: suggested.severity } }]
    }
    const [worst, least] = [severities[0]?.name, severities.at(-1)?.name]
    return [
      { place: placeOf('title'), message: 'no severity is stated', hint: `add severity: one of ${worst}…${least}` },
    ]
  },
}

/** Documents by other hands name it in words that are no level of the scale: `Severity: major`, `a critical incident`. */
function namesOne(text: string): boolean {
  if (/[Ss]ev|SEV|[Pp]riority|PRIORITY/.test(text) && NAMED.test(text)) return true
  return IN_WORDS.test(text)
}

const NAMED =
  /^[^\w\n]{0,8}(?:incident |issue )?(?:severity|priority|sev)\b|\bseverity(?: level)?[*_\s]{0,4}(?:[:=|]|is|was|of)|\bsev(?:erity)?[ -]?\d/im
const IN_WORDS =
  /\b(?:critical|high|major|medium|moderate|minor|low)[- ](?:severity|priority|(?:production |security )?(?:incident|outage))\b|\bP[0-4][ -](?:incident|alert|outage|issue)/i
