import * as z from 'zod/mini'
import {
  block,
  choice,
  date,
  duration,
  type Fact,
  fact,
  inline,
  integer,
  list,
  open,
  plain,
  record,
  shapeOf,
  share,
  time,
  url,
  zone,
} from './kinds.ts'

/**
 * Every fact of an incident, once. Adding one is one entry here: its flag, question, check, schema, reference page and
 * front matter follow. Names and definitions: the field's (Google SRE, PagerDuty, Atlassian); see docs/facts.md.
 */

const severities = choice(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5', 'unknown'], {
  ...spellings(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']),
  critical: 'SEV1',
  major: 'SEV2',
  moderate: 'SEV3',
  minor: 'SEV4',
  cosmetic: 'SEV5',
})

/** The moments of an incident's life, in the order in which they usually come. */
export const milestoneNames = [
  'introduced',
  'start',
  'detected',
  'acknowledged',
  'declared',
  'identified',
  'mitigated',
  'end',
  'resolved',
  'closed',
  'firstPublicUpdate',
] as const
export type MilestoneName = (typeof milestoneNames)[number]

const person = record(
  { name: plain, handle: plain, role: plain, team: plain },
  { shorthand: 'name', required: ['name'] },
)
const service = record(
  { name: plain, team: plain, role: choice(['affected', 'cause']) },
  { shorthand: 'name', required: ['name'] },
)
const factor = record(
  { text: inline, category: plain, phase: choice(['occurrence', 'detection', 'response']) },
  { shorthand: 'text', required: ['text'] },
)
const trigger = record({ text: inline, type: plain, at: time }, { shorthand: 'text', required: ['text'] })
const why = record({ question: inline, answer: inline }, { shorthand: 'answer', required: ['answer'] })
const source = record({ label: plain, url }, { shorthand: 'label', required: ['label'] })
const link = record({ label: plain, url, kind: plain }, { line: 'link', required: ['url'] })
const related = record(
  { id: plain, relation: choice(['recurrence', 'similar', 'caused-by']), url },
  { shorthand: 'id', required: ['id'] },
)
const window = record({ start: time, end: time }, { required: ['start', 'end'] })

export const entryKinds = [
  'lead-up',
  'impact',
  'detection',
  'communication',
  'escalation',
  'hypothesis',
  'investigation',
  'misleading-path',
  'decision',
  'action',
  'mitigation',
  'resolution',
  'note',
] as const
export const timelineEntry = record(
  {
    at: time,
    until: time,
    text: inline,
    kind: choice(entryKinds),
    milestone: choice(milestoneNames),
    by: plain,
    source,
  },
  { line: 'timeline', required: ['at', 'text'] },
)

export const actionTypes = ['prevent', 'mitigate', 'detect', 'repair', 'investigate', 'process', 'other'] as const
const action = record(
  {
    title: inline,
    owner: plain,
    priority: choice(['P0', 'P1', 'P2', 'P3', 'P4'], { high: 'P1', medium: 'P2', low: 'P3' }),
    due: date,
    type: choice(actionTypes),
    tracker: plain,
    status: choice(['todo', 'in-progress', 'done', 'wont-do'], { open: 'todo', doing: 'in-progress' }),
    doneWhen: inline,
  },
  { line: 'action', required: ['title'] },
)

export const facts = {
  schemaVersion: fact(integer(1), {
    label: 'Schema version',
    ask: 'Which version of the incident file?',
    example: '1',
    derived: true,
  }),
  id: fact(plain, {
    label: 'Id',
    ask: 'Which id?',
    hint: 'the name of the file; derived from the start and the title',
    example: '2026-01-15-website-down-for-every-visitor',
    derived: true,
  }),
  title: fact(plain, {
    label: 'Title',
    ask: 'What stopped working for users?',
    hint: 'one line: what users lost, not the cause',
    example: 'Website down for every visitor',
    flag: 'title',
    value: 'text',
    common: true,
  }),
  status: fact(choice(['draft', 'in-review', 'final', 'closed'], { review: 'in-review' }), {
    label: 'Status',
    ask: 'Which status has the document?',
    hint: 'closed: all actions are settled',
    example: 'draft',
    flag: 'status',
    value: 'status',
  }),
  kind: fact(choice(['incident', 'near-miss', 'false-alarm', 'security', 'data-loss', 'drill']), {
    label: 'Kind',
    ask: 'What kind of incident was it?',
    example: 'incident',
  }),
  severity: fact(severities, {
    label: 'Severity',
    ask: 'How severe was it?',
    hint: 'SEV1 is the worst',
    example: 'SEV1',
    flag: 'severity',
    value: 'SEV1…SEV5',
    common: true,
    final: true,
  }),
  services: fact(list(service), {
    label: 'Services',
    ask: 'Which service was affected?',

    example: ['wordpress'],
    flag: 'service',
    value: 'name',
    common: true,
    final: true,
  }),
  environment: fact(plain, { label: 'Environment', ask: 'In which environment?', example: 'production' }),
  regions: fact(list(plain), { label: 'Regions', ask: 'In which regions?', example: ['af-south-1'] }),
  timezone: fact(zone, {
    label: 'Time zone',
    ask: 'In which time zone are the times?',
    hint: 'an IANA name such as Africa/Johannesburg, UTC, or an abbreviation such as SAST',
    example: 'Africa/Johannesburg',
    flag: 'timezone',
    value: 'zone',
    common: true,
  }),

  introduced: fact(time, {
    label: 'Fault introduced',
    ask: 'When did the fault enter the system?',
    hint: 'the change or condition that waited',
    example: '2026-01-14 23:40',
  }),
  start: fact(time, {
    label: 'Start',
    ask: 'When did it start?',
    hint: 'the first harm to users, such as 2026-01-15 00:00; unknown is an answer',
    example: '2026-01-15 00:00',
    flag: 'start',
    value: 'time',
    common: true,
  }),
  detected: fact(time, {
    label: 'Detected',
    ask: 'When was it detected?',
    hint: 'the first signal that reached monitoring or a person',
    example: '00:00',
    flag: 'detected',
    value: 'time',
    common: true,
    final: true,
  }),
  acknowledged: fact(time, {
    label: 'Acknowledged',
    ask: 'When did a responder take it?',
    example: '00:15',
    flag: 'acknowledged',
    value: 'time',
  }),
  declared: fact(time, {
    label: 'Declared',
    ask: 'When was the incident declared?',
    hint: 'the formal response opened',
    example: '00:30',
    flag: 'declared',
    value: 'time',
  }),
  identified: fact(time, {
    label: 'Cause identified',
    ask: 'When was the cause understood well enough to act?',
    example: '02:00',
  }),
  mitigated: fact(time, {
    label: 'Mitigated',
    ask: 'When was the harm reduced to tolerable?',
    example: '02:30',
    flag: 'mitigated',
    value: 'time',
  }),
  end: fact(time, {
    label: 'End',
    ask: 'When did it end?',
    hint: 'the last harm to users; leave it out while it is going on',
    example: '03:00',
    flag: 'end',
    value: 'time',
    common: true,
    final: true,
  }),
  resolved: fact(time, {
    label: 'Resolved',
    ask: 'When was the underlying condition removed?',
    example: '03:00',
    flag: 'resolved',
    value: 'time',
  }),
  closed: fact(time, { label: 'Closed', ask: 'When was the response stood down?', example: '03:30' }),
  firstPublicUpdate: fact(time, { label: 'First public update', ask: 'When were users first told?', example: '00:45' }),
  duration: fact(duration, {
    label: 'Duration',
    ask: 'How long did it last?',
    hint: 'instead of an end, or to be checked against it',
    example: '3 hours',
    flag: 'duration',
    value: 'length',
  }),
  windows: fact(list(window), {
    label: 'Impact windows',
    ask: 'In which spans were users harmed?',
    hint: 'for intermittent harm',
    example: ['{ start: "00:00", end: "03:00" }'],
  }),

  summary: fact(block, {
    label: 'Summary',
    ask: 'How would you sum it up?',
    hint: 'what, who, how long, how it ended',
    example: 'For three hours every page of the website answered 500.',
    flag: 'summary',
    value: 'text',
    final: true,
  }),
  background: fact(block, {
    label: 'Background',
    ask: 'What must a reader know who does not know the system?',
    example: 'The website is WordPress on Apache, PHP and MySQL.',
  }),
  impact: fact(
    record(
      {
        description: fact(block, {
          label: 'Impact',
          ask: 'What did users see?',
          hint: "in users' terms",
          example: 'Every page answered 500.',
          flag: 'impact',
          value: 'text',
          common: true,
          final: true,
        }),
        extent: fact(choice(['full-outage', 'partial-outage', 'degradation', 'data-loss', 'security', 'none']), {
          label: 'Extent',
          ask: 'What sort of harm was it?',
          example: 'full-outage',
        }),
        usersAffected: fact(share, {
          label: 'Users affected',
          ask: 'How much was affected?',
          hint: '100%, 1200, ~1200 or unknown',
          example: '100%',
          flag: 'users-affected',
          value: 'share',
          common: true,
          final: true,
        }),
        usersBasis: fact(inline, {
          label: 'Basis of the users affected',
          ask: 'Of which users, over what span?',
          example: 'of all visitors from 00:00 to 03:00',
        }),
        requests: fact(inline, {
          label: 'Requests affected',
          ask: 'How many requests failed?',
          example: '41,000 of 41,000',
        }),
        revenue: fact(inline, { label: 'Revenue lost', ask: 'What did it cost?', example: 'unknown' }),
        supportTickets: fact(integer(0), {
          label: 'Support tickets',
          ask: 'How many support tickets came in?',
          example: '12',
        }),
      },
      { shorthand: 'description', required: [] },
    ),
    { label: 'Impact', ask: 'What did users see?', example: 'Every page answered 500.' },
  ),
  detection: fact(
    record(
      {
        source: fact(
          choice(
            [
              'monitoring-alert',
              'synthetic-probe',
              'customer-report',
              'support',
              'engineer-noticed',
              'vendor-notice',
              'social-media',
              'audit',
              'security-report',
              'unknown',
            ],
            {
              alert: 'monitoring-alert',
              monitoring: 'monitoring-alert',
              customer: 'customer-report',
              engineer: 'engineer-noticed',
            },
          ),
          {
            label: 'Detected by',
            ask: 'How did you find out?',
            example: 'monitoring-alert',
            flag: 'detection-source',
            value: 'source',
            common: true,
            final: true,
          },
        ),
        signal: fact(inline, {
          label: 'Signal',
          ask: 'Which alert or message was it?',
          example: 'HTTP 500 rate above 5% for 2 minutes',
        }),
      },
      { shorthand: 'source', required: [] },
    ),
    { label: 'Detection', ask: 'How did you find out?', example: 'monitoring-alert' },
  ),
  trigger: fact(trigger, {
    label: 'Trigger',
    ask: 'What made it happen then and not earlier?',
    hint: 'a deploy, load, an expiry, a failure elsewhere',
    example: 'A configuration change was reloaded at midnight.',
    flag: 'trigger',
    value: 'text',
    final: true,
  }),
  contributingFactors: fact(list(factor), {
    label: 'Contributing factors',
    ask: 'What made it possible?',
    hint: 'what let it happen, reach users, or last',
    example: ['The configuration was not tested before it was loaded.'],
    flag: 'contributing-factor',
    value: 'text',
    final: true,
  }),
  rootCause: fact(block, {
    label: 'Root cause',
    ask: 'What was the root cause?',
    hint: 'what the system allowed; never a person',
    example: 'A misspelt file name in the Apache configuration.',
    flag: 'root-cause',
    value: 'text',
    common: true,
  }),
  mitigation: fact(block, {
    label: 'Mitigation',
    ask: 'What reduced the harm?',
    example: 'Visitors were sent to a static page.',
    final: true,
  }),
  resolution: fact(block, {
    label: 'Resolution',
    ask: 'What ended it?',
    hint: 'what was changed, and how you knew it worked',
    example: 'The file name was corrected and Apache restarted.',
    flag: 'resolution',
    value: 'text',
    common: true,
    final: true,
  }),
  verification: fact(block, {
    label: 'Verification',
    ask: 'How did you know it was over?',
    example: 'The error rate stayed at zero for 30 minutes.',
  }),
  fiveWhys: fact(list(why), {
    label: 'Five whys',
    ask: 'Why? And why was that?',
    example: ['{ question: Why did every page answer 500?, answer: A file that each page needs was missing. }'],
  }),

  timeline: fact(list(timelineEntry), {
    label: 'Timeline',
    ask: 'What happened, in order?',
    hint: 'one line per entry, such as 00:15 notified the engineering team',
    example: [
      '"00:00 error-rate alert fired"',
      '{ at: "02:00", text: escalated to senior engineers, kind: escalation }',
    ],
    flag: 'event',
    value: '"00:15 text"',
    common: true,
  }),
  improvements: fact(list(action), {
    label: 'Improvements',
    ask: 'What should be better, broadly?',
    example: ['Test every configuration change before it is loaded'],
    flag: 'improvement',
    value: 'text',
  }),
  actions: fact(list(action), {
    label: 'Action items',
    ask: 'What will you change?',
    hint: 'verb … @owner !P1 due:2w ~prevent (#12)',
    example: ['Run `apachectl configtest` before every reload @thandi !P1 due:2026-02-01 ~prevent (#12)'],
    flag: 'action',
    value: '"text @owner due:2w"',
    common: true,
  }),

  wentWell: fact(list(inline), {
    label: 'What went well',
    ask: 'What went well?',
    example: ['The alert fired within a minute.'],
    flag: 'went-well',
    value: 'text',
  }),
  wentWrong: fact(list(inline), {
    label: 'What went wrong',
    ask: 'What went wrong?',
    example: ['An hour went into the database, which was healthy.'],
    flag: 'went-wrong',
    value: 'text',
  }),
  gotLucky: fact(list(inline), {
    label: 'Where we got lucky',
    ask: 'Where did you get lucky?',
    hint: 'what would have made it worse?',
    example: ['It was night for most visitors.'],
    flag: 'got-lucky',
    value: 'text',
  }),
  surprises: fact(list(inline), {
    label: 'Surprises',
    ask: 'What surprised you?',
    example: ['The error log named the missing file from the start.'],
  }),
  openQuestions: fact(list(inline), {
    label: 'Open questions',
    ask: 'What is still not known?',
    example: ['How long had the misspelt name been in the file?'],
  }),

  owner: fact(person, {
    label: 'Owner',
    ask: 'Who owns this postmortem?',
    hint: 'one person',
    example: 'Thandi',
    flag: 'owner',
    value: 'person',
    final: true,
  }),
  authors: fact(list(person), {
    label: 'Authors',
    ask: 'Who wrote it?',
    example: ['Thandi'],
    flag: 'author',
    value: 'person',
  }),
  reviewers: fact(list(person), {
    label: 'Reviewers',
    ask: 'Who reviewed it?',
    example: ['Sipho'],
    flag: 'reviewer',
    value: 'person',
  }),
  roles: fact(
    record(
      {
        commander: fact(person, { label: 'Incident commander', ask: 'Who led the response?', example: 'Thandi' }),
        communications: fact(person, { label: 'Communications lead', ask: 'Who spoke to users?', example: 'Lerato' }),
        scribe: fact(person, { label: 'Scribe', ask: 'Who kept the notes?', example: 'Sipho' }),
        responders: fact(list(person), { label: 'Responders', ask: 'Who else responded?', example: ['Sipho'] }),
      },
      { required: [] },
    ),
    { label: 'Roles', ask: 'Who had which role?', example: '' },
  ),
  audience: fact(choice(['internal', 'public', 'restricted']), {
    label: 'Audience',
    ask: 'Who may read it?',
    example: 'internal',
  }),
  tags: fact(list(plain), {
    label: 'Tags',
    ask: 'Which tags?',
    example: ['apache', 'configuration'],
    flag: 'tag',
    value: 'word',
  }),
  links: fact(list(link), {
    label: 'Links',
    ask: 'Which links belong to it?',
    example: ['{ label: error log, url: "https://logs.example.com/500", kind: log }'],
    flag: 'link',
    value: 'label=url',
  }),
  related: fact(list(related), {
    label: 'Related incidents',
    ask: 'Which earlier incidents are like it?',
    example: ['{ id: 2025-11-03-website-slow, relation: similar }'],
  }),
  communications: fact(
    record(
      {
        internal: fact(block, {
          label: 'Internal message',
          ask: 'What were colleagues told?',
          example: 'The website is down; we are on it.',
        }),
        external: fact(block, {
          label: 'External message',
          ask: 'What were users told?',
          example: 'We are sorry that our website was down from 00:00 to 03:00.',
        }),
      },
      { required: [] },
    ),
    { label: 'Communications', ask: 'What was said?', example: '' },
  ),
  closing: fact(block, {
    label: 'Closing statement',
    ask: 'What should stay with the reader?',
    example: 'The next misspelt name will be found by a test.',
  }),
  template: fact(plain, { label: 'Template', ask: 'Which template?', example: 'alx' }),
  created: fact(date, {
    label: 'Created',
    ask: 'When was the document written?',
    example: '2026-01-16',
    derived: true,
  }),
  fields: fact(open, {
    label: "A team's own fields",
    ask: 'Which of your own fields?',
    hint: 'those that the template declares',
    example: '',
    derived: true,
  }),
} as const

export type FactName = keyof typeof facts

/** An incident whose facts were read; what is not known is missing or says so. */
export const IncidentShape = z.object(shapeOf(facts))
export type Postmortem = z.output<typeof IncidentShape>
export type Entry = Postmortem['timeline'][number]
export type Action = Postmortem['actions'][number]
export type Person = NonNullable<Postmortem['owner']>

export const factNames: readonly FactName[] = Object.keys(facts).filter((name): name is FactName => name in facts)

function spellings<const Names extends readonly `SEV${number}`[]>(names: Names): Record<string, Names[number]> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const level = name.slice('SEV'.length)
      return [`p${level}`, `sev-${level}`, `sev ${level}`, `s${level}`, level].map(
        (spelling) => [spelling, name] as const,
      )
    }),
  )
}

export type { Fact }
