import { fewOrOne } from '../few-or-one.ts'
import { quoted } from '../items.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const actionItemOwnerIsTeam: Rule = {
  id: 'action-item-owner-is-team',
  summary: 'an action item is owned by a team and by nobody in it',
  why: 'A team can hold the work, but one person has to see that it is done.',
  source: 'GitLab handbook: a named individual; PagerDuty lets teams own actions',
  levels: { about: 'practice', usual: 'info', profiles: { pagerduty: 'off' } },
  good: [
    { text: 'title: Login down\nactions:\n  - Add an alert @thandi\n  - { title: Test it, owner: Weaver }\n' },
    { text: 'title: Login down\nactions:\n  - { title: Test it, owner: Platform team, status: done }\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - { title: Add an alert, owner: Platform team }\n  - Test it @everyone\n',
      says: ['3:5 "Add an alert" is owned by Platform team', '4:5 "Test it" is owned by everyone'],
    },
  ],
  check: (subject) => {
    const known = teamsOf(subject)
    const found = subject.items
      .filter((item) => item.isOpen && isTeam(item.action.owner, known))
      .map((item) => ({
        place: item.place,
        message: `${quoted(item)} is owned by ${item.action.owner}`,
        hint: 'name one person of the team',
      }))
    return fewOrOne(found, (lines) => ({
      message: `${found.length} action items are owned by teams: ${lines}`,
      hint: 'name one person for each',
    }))
  },
}

const TEAM =
  /\b(?:teams?|group|squad|department|staff|guild)$|^(?:the |all )?(?:everyone|everybody|all|we|us|engineering|engineers|developers|devs|devops|sre|sres|ops|operations|support|qa|it|infrastructure|platform|security|engineering)$/i

function isTeam(owner: string | undefined, known: ReadonlySet<string>): boolean {
  return owner !== undefined && (TEAM.test(owner.trim()) || known.has(owner.trim().toLowerCase()))
}

/** The teams that the document and the configuration name. */
function teamsOf({ postmortem, names }: Subject): ReadonlySet<string> {
  const named = [...postmortem.services, ...(names?.services ?? []), ...(names?.people ?? [])]
  return new Set(named.flatMap(({ team }) => (team === undefined ? [] : [team.toLowerCase()])))
}
