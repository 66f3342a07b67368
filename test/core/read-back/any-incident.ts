import fc from 'fast-check'

/** Texts that could break out of their place in a document, or be taken for something else in it. */
const nasty = [
  ...[
    '# heading',
    '## Timeline',
    '### What Contributed',
    'Timeline\n---',
    'x\n===',
    '---\ntitle: other\n---',
    '---',
    '...',
    '***',
  ],
  ...[
    '```',
    '```js\nopen',
    '```\n# no heading\n```',
    '~~~',
    '    indented <b>',
    '<!-- hidden',
    '<script>alert(1)</script>',
    '<br>',
    'a<br>b',
  ],
  ...[
    'a | b',
    '`a | b`',
    'a \\| b',
    '| a | b |\n| - | - |\n| c | d |',
    '| Measure | Value |\n| --- | --- |\n| Users affected | 3% |',
  ],
  ...[
    '- [ ] task',
    '- a\n- b',
    '1. one',
    '1. one\n2. two',
    '> quote',
    '> quote\n\nafter',
    '[a]: https://example.com',
    '* star',
  ],
  ...[
    '{{title}}',
    '`',
    '\\',
    'a\\',
    'a\\\nb',
    '**',
    '*a',
    'two\n\nparagraphs',
    '- a\n- b\n\n# c',
    '&#x202E;',
    'a\u200Bb',
    '%%{init}%%',
  ],
  ...[
    '00:15 - looks like a time',
    '14:05-14:20 text',
    '2026-01-15 00:15',
    'a - b - c',
    '– dash',
    '**DETECTED:** it',
    '\\**START:** it',
    '**bold** text',
  ],
  ...[
    'fix (P1)',
    'fix (owner: a, P1)',
    'fix \\(P1)',
    'fix (soon)',
    'x (similar)',
    'see (a) and (b)',
    '(#12)',
    'a, b',
    'a\\, b',
    'due 2026-01-01',
  ],
  ...[
    'Unknown.',
    'unknown',
    'Unknown things',
    '**Impact:** a\n\n**Root cause:** b',
    'What contributed:\n\n- a',
    'Requests affected: 3',
    '- **Severity:** SEV2',
  ],
  ...[
    'Related incident: x',
    '[label](https://example.com)',
    '<https://example.com>',
    '[x] done',
    'ends with space ',
    'tab\tinside',
    'a  b',
    '#12',
  ],
]

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const separator = fc.constantFrom('\n', '\n\n', ' ', ' (', ', ')

/** Any text that says something. */
export const text = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), separator)
      .map(([pieces, between]) => pieces.join(between))
      .filter((typed) => /\w/.test(typed)),
  },
  // Few words, so that items are equal, or equal but for how they are written.
  fc.constantFrom('a', 'a ', ' a', 'A', 'unknown', 'Unknown ', 'a\n', 'a\r\nb', 'a\nb'),
)

const address = fc.constantFrom(
  'https://example.com/a',
  'https://example.com/a|b(c)',
  'http://x.example/`q`?a=1&b=2',
  'mailto:a@example.com',
  '../other.md',
  'a(b)\\c',
)
const person = fc.oneof(text, parts({ name: text }, { handle: text, role: text, team: text }))
const action = parts(
  { title: text },
  {
    owner: text,
    priority: fc.constantFrom('P0', 'P1', 'P4'),
    due: fc.constantFrom('2026-02-01', '2027-12-31', 'unknown'),
    type: fc.constantFrom('prevent', 'detect', 'other'),
    tracker: fc.oneof(text, address, fc.constantFrom('#12', 'ABC-7', 'P1', 'prevent')),
    status: fc.constantFrom('todo', 'in-progress', 'done', 'wont-do'),
    doneWhen: text,
  },
)
const source = fc.oneof(text, parts({ label: text }, { url: address }))
const kinds = ['impact', 'note', 'action'] as const
const milestones = [
  'introduced',
  'detected',
  'acknowledged',
  'identified',
  'mitigated',
  'resolved',
  'firstPublicUpdate',
] as const

/** Entries in the order of time, on one day or on several, with and without their offset. */
const timeline = fc
  .array(
    parts(
      { text, step: fc.constantFrom(0, 0, 1, 7, 45, 600, 1500) },
      {
        until: fc.constantFrom(0, 3, 200, 1600),
        kind: fc.constantFrom(...kinds),
        by: text,
        milestone: fc.constantFrom(...milestones),
        source,
        state: fc.constantFrom('approximate', 'unknown', 'day'),
      },
    ),
    { maxLength: 6 },
  )
  .map((entries) => {
    let minutes = 14 * 60 + 5
    return entries.map(({ step, until, state, ...rest }) => {
      minutes += Number(step)
      const at = state === 'unknown' ? 'unknown' : `${state === 'approximate' ? '~' : ''}${stamp(minutes)}`
      return {
        ...rest,
        at: state === 'day' ? at.slice(0, 10) : at,
        ...(typeof until === 'number' && state === undefined && { until: stamp(minutes + until) }),
      }
    })
  })

/** A minute of January 2026, far from every change of the clocks. */
function stamp(minutes: number): string {
  return new Date(Date.UTC(2026, 0, 15) + minutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}

/** A record with what it needs, and any of its other parts. */
function parts(
  needed: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  others: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({ ...needed, ...others }, { requiredKeys: Object.keys(needed) })
}

const texts = fc.array(text, { maxLength: 3 })

/** Headings that templates have and have not, and what people add below them. */
const note = parts(
  {
    text: fc.oneof(
      text,
      fc.constantFrom(
        '![the error page](error-page.png)',
        '<details>\n<summary>Log</summary>\n\n500\n\n</details>',
        '| Host | Errors |\n| --- | --- |\n| web-1 | 41 |',
        '<!-- ask Lerato\n\n## Timeline\n-->',
        '```text\n- 00:15 - in a log\n## Timeline\n```',
        'See below.\n\n### Graph\n\n![errors](errors.png)\n\n#### Legend\n\nred: 500',
        '- **Reporter:** Jane',
        '- [ ] not yet',
        'a  ',
        ' a',
        'a \nb\t\n\n\nc',
        '\u00a0a\u00a0',
        '    code  \n    more',
        '> a  \n> b ',
      ),
    ),
  },
  {
    heading: fc.oneof(
      fc.constantFrom(
        ...['Timeline', 'Action Items', 'Corrective Actions', 'What went well?', 'Summary', 'Impact', 'Detection'],
        ...['Lessons Learned', 'Trigger', 'Five Whys', 'Responders', 'Improvements', 'Metrics', 'Root Cause'],
        ...['Screenshots', '*Follow-up* of `#12`', 'Notes of the review:', '1. First', 'a # b #'],
      ),
      text,
    ),
  },
)

/** Any incident, as data of an incident file. */
export const anyIncident = parts(
  {
    title: text,
    start: fc.constant('2026-01-15 14:05'),
    timezone: fc.constantFrom('Africa/Johannesburg', 'UTC', 'America/New_York'),
  },
  {
    severity: fc.constantFrom('SEV1', 'SEV3'),
    status: fc.constantFrom('draft', 'in-review'),
    services: fc.array(
      fc.oneof(text, parts({ name: text }, { team: text, role: fc.constantFrom('affected', 'cause') })),
      { maxLength: 3 },
    ),
    environment: text,
    end: fc.constantFrom('2026-02-15 15:10', 'unknown', '~2026-02-15 15:10'),
    summary: text,
    background: text,
    impact: parts(
      {},
      {
        description: text,
        extent: fc.constantFrom('degradation', 'full-outage', 'unknown'),
        usersAffected: fc.constantFrom('10%', '~1200', 'unknown', '7'),
        usersBasis: text,
        requests: text,
        revenue: text,
        supportTickets: fc.nat(99),
      },
    ),
    detection: parts({}, { source: fc.constantFrom('audit', 'monitoring-alert', 'unknown'), signal: text }),
    trigger: fc.oneof(text, parts({ text }, { type: text })),
    contributingFactors: fc.array(
      fc.oneof(text, parts({ text }, { category: text, phase: fc.constant('detection') })),
      { maxLength: 3 },
    ),
    rootCause: text,
    mitigation: text,
    resolution: text,
    verification: text,
    fiveWhys: fc.array(fc.oneof(text, parts({ answer: text }, { question: text })), { maxLength: 3 }),
    timeline,
    improvements: fc.array(action, { maxLength: 3 }),
    actions: fc.array(action, { maxLength: 3 }),
    wentWell: texts,
    wentWrong: texts,
    gotLucky: texts,
    surprises: texts,
    openQuestions: texts,
    owner: person,
    authors: fc.array(person, { maxLength: 2 }),
    reviewers: fc.array(person, { maxLength: 2 }),
    roles: parts(
      {},
      { commander: person, communications: person, scribe: person, responders: fc.array(person, { maxLength: 3 }) },
    ),
    audience: fc.constantFrom('internal', 'restricted'),
    tags: texts,
    links: fc.array(parts({ url: address }, { label: text, kind: text }), { maxLength: 3 }),
    related: fc.array(
      fc.oneof(text, parts({ id: text }, { relation: fc.constantFrom('similar', 'caused-by'), url: address })),
      { maxLength: 3 },
    ),
    communications: parts({}, { internal: text, external: text }),
    closing: text,
    notes: fc.array(note, { maxLength: 4 }),
    'x-note': text,
  },
)
