/** What the names of the view mean that are no facts themselves, and the parts of facts. */

const person = {
  name: 'the name',
  handle: 'how chat or the tracker call them',
  role: 'what they are',
  team: 'their team',
} as const

const action = {
  title: 'what is to be done',
  owner: 'who does it',
  priority: '`P0` to `P4`',
  due: 'until when, `2026-02-01`',
  type: '`prevent`, `mitigate`, `detect`, `repair`, `investigate`, `process` or `other`',
  tracker: 'the ticket, a key or an address',
  trackerLink: 'the ticket; an address can be followed',
  status: '`todo`, `in-progress`, `done` or `wont-do`',
  isDone: 'whether its status is `done`',
  box: '`x` when it is done, else a space: `- [{{box}}] …`',
  doneWhen: 'how one will know that it is done',
  details: 'owner, priority, date, type and ticket in brackets, with the space before them; or nothing',
} as const

/** The parts of facts that have no label of their own. */
export const parts: Readonly<Record<string, string>> = {
  ...prefixed('services[].', {
    name: 'the name',
    team: 'its team',
    role: '`affected`, or `cause` where it is only the cause',
  }),
  ...prefixed('windows[].', { start: 'the first harm of the span', end: 'its last harm' }),
  ...prefixed('trigger.', { text: 'what it was', type: 'its kind, in your own words', at: 'when' }),
  ...prefixed('contributingFactors[].', {
    text: 'the factor',
    category: 'its kind, in your own words',
    phase: '`occurrence`, `detection` or `response`',
  }),
  ...prefixed('fiveWhys[].', { number: 'its place in the chain', question: 'the why', answer: 'the because' }),
  ...prefixed('timeline[].', {
    time: 'the time as the line shows it: with its date where a day begins, with its offset from a change of the clocks on',
    at: 'the time alone, with its date',
    until: 'the end of a span, with its date',
    instant: 'the time in ISO 8601',
    untilInstant: 'the end of a span in ISO 8601',
    text: 'what happened',
    kind: 'what sort of entry, such as `escalation` or `misleading-path`',
    milestone: 'the milestone that it is',
    mark: 'the milestone in capitals',
    by: 'who did it',
    'source.label': 'the evidence: a graph, a log',
    'source.url': 'its address',
    'source.id': 'its own id there',
    'source.link': 'the evidence as a link',
  }),
  ...prefixed('notes[].', {
    heading: 'the heading below which it stands, in Markdown; none above the first section',
    text: 'the text, in Markdown as it was written',
  }),
  ...prefixed('improvements[].', action),
  ...prefixed('actions[].', action),
  ...prefixed('owner.', person),
  ...prefixed('authors[].', person),
  ...prefixed('reviewers[].', person),
  ...prefixed('roles.commander.', person),
  ...prefixed('roles.communications.', person),
  ...prefixed('roles.scribe.', person),
  ...prefixed('roles.responders[].', person),
  ...prefixed('links[].', {
    label: 'what it leads to',
    url: 'the address',
    kind: 'such as `dashboard`',
    link: 'both as a link',
  }),
  ...prefixed('related[].', {
    id: 'the incident',
    relation: '`recurrence`, `similar` or `caused-by`',
    url: 'the address',
    link: 'both as a link',
  }),
}

/** What the tool works out of the facts, so that no template has to. */
export const derived: Readonly<Record<string, string>> = {
  period: 'how long it lasted, from when to when, and the zone',
  zone: 'the zone, with its offset at the start',
  date: 'the day of the start',
  dates: 'the days from the start to the end',
  startText: 'the start with its offset, or `unknown`',
  endText: 'the end with its offset, `ongoing` or `unknown`',
  isOngoing: 'whether it has begun and no end is told',
  impactLead: 'the first paragraph of the impact, on one line',
  rootCauseLead: 'the first paragraph of the root cause, on one line',
  resolutionLead: 'the first paragraph of the resolution, on one line',
  serviceNames: 'the names of all services',
  affectedNames: 'the names of the services that are not the cause alone',
  authorNames: 'the names of the authors',
  reviewerNames: 'the names of the reviewers',
  responderNames: 'the names of the responders',
  ttd: 'time to detect, with its ends; null where an end is not known to the minute',
  tta: 'time to acknowledge, likewise',
  ttm: 'time to mitigate, likewise',
  ttr: 'time to resolve, likewise',
  metrics: 'those of the four that are known, as rows',
  ...prefixed('metrics[].', {
    name: '`ttd`, `tta`, `ttm` or `ttr`',
    label: 'what it is called',
    value: 'the length alone',
    from: 'where it is measured from',
    to: 'where it is measured to',
    text: 'the length with its ends',
  }),
  milestones: 'the milestones that somebody named, in the order in which they came',
  ...prefixed('milestones[].', {
    name: 'the fact',
    label: 'what it is called',
    time: 'the time with its date and offset',
    date: 'the date alone',
    clock: 'the clock alone; null where only the day is known',
    offset: 'the offset alone',
  }),
  timelineDiagram: 'the milestones as a Mermaid timeline, to be put between fences; null for fewer than two',
  roleRows: 'who had which role, as rows',
  ...prefixed('roleRows[].', { role: 'what the role is called', names: 'who had it' }),
  roleNames: 'the roles that somebody had, without names',
  hasReferences: 'whether there are links or related incidents',
  fieldList: "the team's own fields that have a value, as rows",
  ...prefixed('fieldList[].', {
    name: 'the name of the field',
    label: 'its label',
    value: 'its value, of a list all items on one line',
  }),
  clock: 'how clocks are shown, `24h` or `12h`',
  locale: 'the locale of the settings; null without one',
  format: 'what the template is written in, `md` or `html`',
}

function prefixed(prefix: string, meanings: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(meanings).map(([name, meaning]) => [prefix + name, meaning]))
}
