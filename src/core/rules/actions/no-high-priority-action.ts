import type { Rule } from '../rule.ts'

export const noHighPriorityAction: Rule = {
  id: 'no-high-priority-action',
  summary: 'a severe incident is final, and no action item is P0 or P1',
  why: 'An outage that users felt needs at least one action that comes before other work.',
  source: "Ben Treynor Sloss' rule in the Google SRE workbook, chapter 10",
  levels: { about: 'practice', usual: 'info' },
  good: [
    { text: 'title: Login down\nstatus: final\nseverity: SEV1\nactions:\n  - Add an alert !P1\n' },
    { text: 'title: Login down\nstatus: final\nseverity: SEV4\nactions:\n  - Add an alert !P3\n' },
    { text: 'title: Login down\nstatus: draft\nseverity: SEV1\nactions:\n  - Add an alert !P3\n' },
    { text: 'title: Login down\nstatus: final\nseverity: SEV1\nactions:\n  - Add an alert\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nstatus: final\nseverity: SEV1\nactions:\n  - Add an alert !P2\n  - Test it\n',
      says: ['5:5 the incident is SEV1, and no action item is P0 or P1'],
    },
  ],
  check: (subject) => {
    const { postmortem, isFinal, severities } = subject
    const { severity } = postmortem
    if (!isFinal || !severities.slice(0, 2).some(({ name }) => name === severity)) return []
    const items = subject.items.filter(({ list }) => list === 'actions')
    const [first] = items
    const priorities = items.flatMap(({ action }) => action.priority ?? [])
    if (first === undefined || priorities.length === 0) return []
    return priorities.some((priority) => priority === 'P0' || priority === 'P1')
      ? []
      : [
          {
            place: first.place,
            message: `the incident is ${severity}, and no action item is P0 or P1`,
            hint: 'say which action comes before other work',
          },
        ]
  },
}
