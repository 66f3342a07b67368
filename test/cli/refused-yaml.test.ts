import { basics, refuses } from './refuses.ts'

const QUOTES = '  hint: put quotes around the value if it holds : # @ ` { [ or starts with one of them'
const NOT_AN_INCIDENT =
  '  hint: an incident file has keys such as title, start and timeline; postmortem schema --example prints one, and postmortem import --help names the exports that are read'
const READ_EXPORTS = '  hint: postmortem import --help names the exports that are read'
const EMPTY = [
  'incident.yaml:1:1: error: the file is empty (malformed-yaml)',
  '  hint: postmortem schema --example prints one to start from',
]
const EXPLODES = [
  "incident.yaml:1:1: error: the file's aliases or nesting make more than 200,000 values or 100 levels (malformed-yaml)",
  '  hint: write the values out instead of using aliases',
]

refuses('malformed YAML', [
  {
    what: 'a quote that is never closed, at its beginning',
    incident: ['title: "Checkout down', 'start: 2026-01-15 14:05'],
    says: [
      'incident.yaml:1:8: error: the quote that opens here is never closed (malformed-yaml)',
      '  hint: close it with " at the end of the value',
    ],
  },
  {
    what: 'a single quote that is never closed',
    incident: [...basics, "impact: 'Nobody could pay", 'environment: production'],
    says: [
      'incident.yaml:4:9: error: the quote that opens here is never closed (malformed-yaml)',
      "  hint: close it with ' at the end of the value",
    ],
  },
  {
    what: 'tabs as indentation',
    incident: [...basics, 'impact:', '\tdescription: Nobody could pay'],
    says: [
      'incident.yaml:5:1: error: tabs are not allowed as indentation (malformed-yaml)',
      '  hint: indent with spaces',
    ],
  },
  {
    what: 'a colon in a value without quotes',
    incident: ['title: Checkout: down', 'start: 2026-01-15 14:05'],
    says: ['incident.yaml:1:8: error: nested mappings are not allowed in compact mappings (malformed-yaml)', QUOTES],
  },
  {
    what: 'a value that starts with @',
    incident: [...basics, 'owner: @thandi'],
    says: ['incident.yaml:4:8: error: plain value cannot start with reserved character @ (malformed-yaml)', QUOTES],
  },
  {
    what: 'a value that starts with a backtick',
    incident: [...basics, 'actions:', '  - `apachectl configtest` before every reload'],
    says: ['incident.yaml:5:5: error: plain value cannot start with reserved character ` (malformed-yaml)', QUOTES],
  },
  {
    what: 'a bracket that is never closed',
    incident: [...basics, 'tags: [database', 'environment: production'],
    says: [
      'incident.yaml:5:1: error: flow sequence in block collection must be sufficiently indented and end with a ] (malformed-yaml)',
      QUOTES,
    ],
  },
  {
    what: 'a line that is indented for no reason, once',
    incident: ['title: Checkout down', '  start: 2026-01-15 14:05'],
    says: ['incident.yaml:1:8: error: nested mappings are not allowed in compact mappings (malformed-yaml)', QUOTES],
  },
  {
    what: 'a key that is given twice, with all other problems',
    incident: [...basics, 'severity: SEV9', 'title: Checkout slow'],
    says: [
      'incident.yaml:4:11: error: severity is "SEV9", which is none of its choices (invalid-value)',
      '  hint: did you mean SEV1? the choices are SEV1, SEV2, SEV3, SEV4, SEV5, unknown',
      'incident.yaml:5:1: error: "title" is given twice (duplicate-key)',
      '  hint: keep one of them',
    ],
  },
  {
    what: 'a part that is given twice',
    incident: [...basics, 'impact:', '  "description": Nobody could pay', '  "description": Payments were slow'],
    says: ['incident.yaml:6:3: error: "description" is given twice (duplicate-key)', '  hint: keep one of them'],
  },
  {
    what: 'an unknown tag',
    incident: [...basics, 'end: !date 2026-01-15 15:10'],
    says: ['incident.yaml:4:6: error: unresolved tag: !date (malformed-yaml)', '  hint: leave the tag out'],
  },
  {
    what: 'an alias without its anchor',
    incident: [...basics, 'impact: *everyone*', 'tags: [*database ]'],
    says: [
      'incident.yaml:4:9: error: there is no anchor &everyone* for *everyone* (malformed-yaml)',
      '  hint: put quotes around a value that starts with *',
      'incident.yaml:5:8: error: there is no anchor &database for *database (malformed-yaml)',
      '  hint: put quotes around a value that starts with *',
    ],
  },
  {
    what: 'several documents',
    incident: [...basics, '---', 'title: Checkout slow'],
    says: [
      'incident.yaml:4:1: error: the file holds several YAML documents (malformed-yaml)',
      '  hint: one incident per file: remove the line ---',
    ],
  },
  {
    what: 'a few aliases that become millions of values',
    incident: [
      'x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]',
      ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => {
        const above = 'abcdefgh'.charAt(index)
        return `x-${name}: &${name} [${Array.from({ length: 10 }, () => `*${above}`).join(', ')}]`
      }),
    ],
    says: EXPLODES,
  },
  { what: 'an alias that holds itself', incident: [...basics, 'timeline: &all [*all]'], says: EXPLODES },
  {
    what: 'a hundred levels and more',
    incident: [...basics, `x-deep: ${'['.repeat(150)}${']'.repeat(150)}`],
    says: EXPLODES,
  },
  {
    what: 'so many levels of brackets that a stack is used up',
    incident: [...basics, `x-deep: ${'['.repeat(5000)}${']'.repeat(5000)}`],
    says: EXPLODES,
  },
  {
    what: 'so many levels of lists that a stack is used up',
    incident: [
      ...basics,
      `x-deep: ${'- '.repeat(5000)}`,
      `x-keys: ${'? '.repeat(5000)}`,
      'x-lists:',
      `${'- '.repeat(5000)}too deep`,
    ],
    says: EXPLODES,
  },
  { what: 'an empty file', files: { 'incident.yaml': '' }, says: EMPTY },
  { what: 'blank lines alone', incident: ['', '  ', ''], says: EMPTY },
  { what: 'a comment alone', incident: ['# what happened?'], says: EMPTY },
  {
    what: 'a list',
    incident: ['- title: Checkout down', '- start: 2026-01-15 14:05'],
    says: [
      'incident.yaml:1:1: error: this is not an incident file: it is a list of 2 objects with title (unknown-field)',
      READ_EXPORTS,
    ],
  },
  {
    what: 'prose',
    incident: ['The checkout was down from two to three.'],
    says: ['incident.yaml:1:1: error: this is not an incident file: it is a text (unknown-field)', READ_EXPORTS],
  },
  {
    what: 'a file of another tool',
    incident: ['apiVersion: v1', 'metadata: { name: checkout }', 'spec: {}'],
    says: [
      'incident.yaml:1:1: error: this is not an incident file: it is something else, with apiVersion, metadata (name), spec (unknown-field)',
      NOT_AN_INCIDENT,
    ],
  },
  {
    what: 'an issue number that YAML takes for a comment',
    incident: [
      ...basics,
      'timeline:',
      '  - 14:07 the pager rang, see #12 for the graph',
      'improvements:',
      '  - Alert on disk use #13 # a comment of its own',
      'actions:',
      '  - Move the logs to another disk @thandi #14',
      '  - Alert on disk use # not a number',
    ],
    says: [
      'incident.yaml:5:5: error: YAML takes "#12 for the graph" for a comment and drops it (invalid-value)',
      '  hint: put quotes around the line: "14:07 the pager rang, see #12 for the graph"',
      'incident.yaml:7:5: error: YAML takes "#13 # a comment of its own" for a comment and drops it (invalid-value)',
      '  hint: put quotes around the line: "Alert on disk use #13 # a comment of its own"',
      'incident.yaml:9:5: error: YAML takes "#14" for a comment and drops it (invalid-value)',
      '  hint: put quotes around the line: "Move the logs to another disk @thandi #14"',
    ],
  },
])
