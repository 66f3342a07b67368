import { lines, refuses } from './refuses.ts'

const CHECK = '  hint: check the commas, quotes and brackets before it'

refuses('malformed JSON', [
  {
    what: 'a comma after the last value',
    ...json('{', '  "title": "Checkout down",', '  "start": "2026-01-15 14:05",', '}'),
    says: ['incident.json:4:1: error: unexpected "}" (malformed-json)', CHECK],
  },
  {
    what: 'a comma after the last item',
    ...json('{ "tags": ["database", ] }'),
    says: ['incident.json:1:24: error: unexpected "]" (malformed-json)', CHECK],
  },
  {
    what: 'a missing comma',
    ...json('{', '  "title": "Checkout down"', '  "start": "2026-01-15 14:05"', '}'),
    says: ["incident.json:3:3: error: unexpected '\"' (malformed-json)", CHECK],
  },
  {
    what: 'a missing colon',
    ...json('{ "title" "Checkout down" }'),
    says: ["incident.json:1:11: error: unexpected '\"' (malformed-json)", CHECK],
  },
  {
    what: 'a file that was cut off',
    argv: ['new', '--from', 'incident.json'],
    files: { 'incident.json': '{\n  "title": "Checkout down",\n  "start": "2026-' },
    says: ['incident.json:3:18: error: the JSON ends too early (malformed-json)', CHECK],
  },
  {
    what: 'a bracket that is never closed',
    ...json('{', '  "title": "Checkout down"'),
    says: ['incident.json:3:1: error: the JSON ends too early (malformed-json)', CHECK],
  },
  {
    what: 'single quotes',
    ...json("{ 'title': 'Checkout down' }"),
    says: ['incident.json:1:3: error: unexpected "\'" (malformed-json)', CHECK],
  },
  {
    what: 'a value without quotes',
    ...json('{ "title": Checkout }'),
    says: ['incident.json:1:12: error: unexpected "Checkout" (malformed-json)', CHECK],
  },
  {
    what: 'a key without quotes',
    ...json('{ title: "Checkout down" }'),
    says: ['incident.json:1:3: error: unexpected "title" (malformed-json)', CHECK],
  },
  {
    what: 'a comment',
    ...json('{', '  // what users lost', '  "title": "Checkout down"', '}'),
    says: ['incident.json:2:3: error: unexpected "/" (malformed-json)', CHECK],
  },
  {
    what: 'a line break inside a text',
    ...json('{ "title": "Checkout', 'down" }'),
    says: ['incident.json:1:21: error: unexpected "\\n" (malformed-json)', CHECK],
  },
  {
    what: 'an escape that is none',
    ...json('{ "title": "Checkout \\down" }'),
    says: ['incident.json:1:22: error: unexpected "\\\\" (malformed-json)', CHECK],
  },
  {
    what: 'a number with a leading zero',
    ...json('{ "impact": { "supportTickets": 012 } }'),
    says: ['incident.json:1:34: error: unexpected "12" (malformed-json)', CHECK],
  },
  {
    what: 'two documents',
    ...json('{ "title": "Checkout down" } { "title": "Checkout slow" }'),
    says: ['incident.json:1:30: error: unexpected "{" (malformed-json)', CHECK],
  },
  {
    what: 'an empty file',
    ...json(),
    says: ['incident.json:1:1: error: the JSON ends too early (malformed-json)', CHECK],
  },
  {
    what: 'a key that is given twice',
    ...json('{ "title": "Checkout down", "start": "2026-01-15 14:05 UTC", "title": "Checkout slow" }'),
    says: ['incident.json:1:62: error: "title" is given twice (duplicate-key)', '  hint: keep one of them'],
  },
  {
    what: 'a list',
    ...json('[{ "title": "Checkout down" }]'),
    says: [
      'incident.json:1:1: error: this is not an incident file: it is a list of 1 object with title (unknown-field)',
      '  hint: postmortem import --help names the exports that are read',
    ],
  },
  {
    what: 'malformed JSON on stdin, as JSON',
    argv: ['new', '--from', '-'],
    stdin: lines(['{', '  "title": "Checkout down",', '  "start" "2026-01-15 14:05"', '}']),
    says: ["stdin:3:11: error: unexpected '\"' (malformed-json)", CHECK],
  },
  {
    what: 'malformed YAML on stdin that only begins like JSON, as YAML',
    argv: ['new', '--from', '-'],
    stdin: lines(['{ title: Checkout down, start: @now }']),
    says: [
      'stdin:1:32: error: plain value cannot start with reserved character @ (malformed-yaml)',
      '  hint: put quotes around the value if it holds : # @ ` { [ or starts with one of them',
    ],
  },
])

function json(...content: string[]) {
  return { files: { 'incident.json': lines(content) }, argv: ['new', '--from', 'incident.json'] }
}
