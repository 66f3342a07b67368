import { basicFlags, basicNotes, basics, lines, missingEverything, refuses } from './refuses.ts'

const LIST = '  hint: postmortem --help and postmortem new --help list what there is'

refuses('wrong use', [
  usage('an unknown flag', ['new', '--xyz'], ["error: unknown option '--xyz'", LIST]),
  usage(
    'a misspelt flag',
    ['new', '--tilte', 'x'],
    ["error: unknown option '--tilte'", '  hint: did you mean --title?'],
  ),
  usage(
    'a misspelt flag of schema',
    ['schema', '--exmaple'],
    ["error: unknown option '--exmaple'", '  hint: did you mean --example?'],
  ),
  usage('a flag of new before it', ['--json', 'new'], ["error: unknown option '--json'", LIST]),
  usage('an unknown command', ['frobnicate'], ["error: unknown command 'frobnicate'", LIST]),
  usage('a misspelt command', ['nwe'], ["error: unknown command 'nwe'", '  hint: did you mean new?']),
  ...[
    ['frobnicate', '--help'],
    ['frobnicate', '-h'],
    ['--help', 'frobnicate'],
    ['frobnicate', 'x.md', '--help'],
    ['help', 'frobnicate', '-h'],
  ].map((argv) => usage(`an unknown command: ${argv.join(' ')}`, argv, ["error: unknown command 'frobnicate'", LIST])),
  usage(
    'a misspelt command with --help',
    ['nwe', '--help'],
    ["error: unknown command 'nwe'", '  hint: did you mean new?'],
  ),
  usage(
    'an unknown part of a command with --help',
    ['template', 'shwo', '--help'],
    ["error: unknown command 'shwo'", '  hint: did you mean show?'],
  ),
  usage('help for an unknown command', ['help', 'frobnicate'], ["error: unknown command 'frobnicate'", LIST]),
  usage('a flag without its value', ['new', '--start'], ["error: option '--start <time>' argument missing", LIST]),
  usage(
    'two titles',
    ['new', 'Checkout', 'down'],
    ["error: too many arguments for 'new'. Expected 1 argument but got 2.", LIST],
  ),
  usage(
    'a title twice',
    ['new', 'Checkout down', '--title', 'Checkout slow'],
    ['error: the title is given twice', '  hint: give it once: as the first word or with --title'],
  ),
  usage(
    'a format that is none',
    ['new', '--format', 'pdf'],
    ["error: option '--format <format>' argument 'pdf' is invalid. Allowed choices are md, html, json, yaml.", LIST],
  ),
  usage(
    '--set without a value',
    ['new', '--set', 'impact.extent'],
    [
      "error: option '--set <path=value>' argument 'impact.extent' is invalid. write it as path=value, such as impact.extent=degradation.",
      LIST,
    ],
  ),
  usage(
    'an unknown template',
    ['new', ...basicFlags, '--template', 'fishbone'],
    [
      'error: there is no template "fishbone"',
      '  hint: there is alx, atlassian, brief, coe, google-sre, google-workbook, pagerduty, public',
    ],
  ),
  usage(
    'a misspelt template',
    ['new', ...basicFlags, '--template', 'axl'],
    [
      'error: there is no template "axl"',
      '  hint: did you mean alx? there is alx, atlassian, brief, coe, google-sre, google-workbook, pagerduty, public',
    ],
  ),
  {
    ...usage(
      'an unknown template in the environment',
      ['new', ...basicFlags],
      [
        'error: there is no template "fishbone"',
        '  hint: there is alx, atlassian, brief, coe, google-sre, google-workbook, pagerduty, public',
      ],
    ),
    env: { POSTMORTEM_TEMPLATE: 'fishbone' },
  },
  {
    ...usage(
      'an unknown template in a file',
      ['new', '--from', 'incident.yaml'],
      [
        'error: there is no template "fishbone"',
        '  hint: there is alx, atlassian, brief, coe, google-sre, google-workbook, pagerduty, public',
      ],
    ),
    incident: [...basics, 'template: fishbone'],
  },
  usage(
    'stdin twice',
    ['new', '--from', '-', '--from', '-'],
    ['error: --from - is given twice', '  hint: stdin can be read once: put the other facts in a file'],
  ),
  usage(
    'an empty file name',
    ['new', '--from', ''],
    ['error: --from is given no file', '  hint: is a variable of the script empty?'],
  ),
  usage(
    'an empty target',
    ['new', ...basicFlags, '-o', ''],
    ['error: --output is given no path', '  hint: is a variable of the script empty?'],
  ),
  usage(
    'two kinds of data on stdout',
    ['new', ...basicFlags, '--json', '-o', '-'],
    ['error: --json and -o - both print to stdout', '  hint: leave one of them out'],
  ),
  usage(
    '--force with --update',
    ['new', ...basicFlags, '--force', '--update'],
    ['error: --force and --update contradict each other', '  hint: --update keeps edited files, --force replaces them'],
  ),
  usage(
    '--force on a dry run',
    ['new', ...basicFlags, '-n', '--force'],
    ['error: --dry-run writes nothing, so that --force makes no sense', '  hint: leave one of them out'],
  ),
  usage(
    '--full without questions',
    ['new', '--full', '--no-input'],
    ['error: --no-input asks nothing, so that --full makes no sense', '  hint: leave one of them out'],
  ),
  usage(
    '--resume without a terminal',
    ['new', '--resume'],
    ['error: --resume asks questions, and there is no terminal to ask at', '  hint: run it in a terminal'],
  ),
  usage(
    '--resume with other facts',
    ['new', '--resume', '--title', 'Checkout down'],
    [
      'error: --resume goes on with the facts of its draft',
      '  hint: leave the other facts out; correct them in the interview',
    ],
  ),
])

refuses('missing answers', [
  usage('all of them, with their flags', ['new'], missingEverything),
  { ...usage('an empty object', ['new', '--from', '-'], missingEverything), stdin: '{}' },
  { ...usage('keys without values', ['new', '--from', '-'], missingEverything), stdin: lines(['title:', 'start: ""']) },
  usage(
    'values without a word in them',
    ['new', '--title', ' ', '--start', '', '--timezone', 'UTC'],
    [
      'error: 2 answers are missing, and there is nobody to ask',
      '  --title <text>  What stopped working for users?',
      '  --start <time>  When did it start?',
      '  hint: give them as flags or with --from; unknown will do but for the zone',
    ],
  ),
  usage(
    'a zone that nothing tells',
    ['new', 'Checkout down', '--start', '2026-01-15 14:05', '-q'],
    [
      'error: an answer is missing, and there is nobody to ask',
      '  --timezone <zone>  In which time zone are the times?',
      '  hint: give them as flags or with --from; unknown will do but for the zone',
    ],
  ),
  usage(
    'what a final document needs',
    ['new', ...basicFlags, '--status', 'final'],
    [
      'error: 13 answers are missing, and there is nobody to ask',
      '  --severity <SEV1…SEV5>        How severe was it?',
      '  --service <name>              Which service was affected?',
      '  --detected <time>             When was it detected?',
      '  --end <time>                  When did it end?',
      '  --summary <text>              How would you sum it up?',
      '  --impact <text>               What did users see?',
      '  --set impact.extent=<value>   What sort of harm was it?',
      '  --users-affected <share>      How much was affected?',
      '  --detection-source <source>   How did you find out?',
      '  --trigger <text>              What made it happen then and not earlier?',
      '  --contributing-factor <text>  What made it possible?',
      '  --resolution <text>           What ended it?',
      '  --owner <person>              Who owns this postmortem?',
      '  hint: give them as flags or with --from; unknown will do but for the zone',
    ],
  ),
  {
    ...usage(
      'an answer beside a fact that cannot stand',
      ['new', '--start', '2026-01-15 14:05 UTC', '--severity', 'SEV9'],
      [
        '--severity: error: severity is "SEV9", which is none of its choices (invalid-value)',
        '  hint: did you mean SEV1? the choices are SEV1, SEV2, SEV3, SEV4, SEV5, unknown',
        'error: an answer is missing, and there is nobody to ask',
        '  --title <text>  What stopped working for users?',
        '  hint: give them as flags or with --from; unknown will do but for the zone',
      ],
    ),
    code: 1,
  },
])

refuses('flags', [
  {
    what: 'an end before the start, with its flag',
    argv: ['new', ...basicFlags, '--end', '2026-01-15 13:05'],
    says: [
      '--end: error: end 2026-01-15 13:05 is before start 2026-01-15 14:05 (end-before-start)',
      '  hint: if it crossed midnight, write 2026-01-16 13:05',
    ],
  },
  {
    what: 'an event that steps back',
    argv: ['new', ...basicFlags, '--event', '14:30 failed over', '--event', '14:20 found the disk full'],
    says: [
      '--event: error: entry 2 (14:20) is before entry 1 (14:30) (timeline-out-of-order)',
      '  hint: add the date if it was another day, or sort with --sort',
    ],
  },
  {
    what: 'a row that could stand on two days of a sorted timeline',
    argv: ['new', ...basicFlags, '--end', '2026-01-16 15:10', '--event', '14:30 failed over', '--sort'],
    says: [
      '--event: error: 14:30 lies inside the incident on 2026-01-15 and on 2026-01-16, so that it cannot be sorted (timeline-out-of-order)',
      '  hint: write the date before it, such as 2026-01-15 14:30',
    ],
  },
  {
    what: 'a path of --set that is no fact',
    argv: ['new', ...basicFlags, '--set', 'impact.extnt=degradation'],
    says: [
      '--set impact.extnt: error: "impact.extnt" is not a fact of an incident (unknown-field)',
      '  hint: did you mean impact.extent?',
    ],
  },
  {
    what: 'an id that would leave the folder',
    argv: ['new', ...basicFlags, '--set', 'id=../../etc/passwd'],
    says: [
      ...basicNotes,
      'error: the id "../../etc/passwd" cannot be the name of a file',
      '  hint: leave it out, or write it with letters, digits and hyphens',
    ],
  },
  {
    what: 'all problems of flags and files at once',
    incident: [...basics, 'end: 2026-01-15 13:05'],
    argv: ['new', '--from', 'incident.yaml', '--users-affected', '120%', '--link', 'runbook=javascript:alert(1)'],
    says: [
      'incident.yaml:4:6: error: end 2026-01-15 13:05 is before start 2026-01-15 14:05 (end-before-start)',
      '  hint: if it crossed midnight, write 2026-01-16 13:05',
      '--users-affected: error: 120% of users cannot be affected (impact-percent-out-of-range)',
      '  hint: write a share from 0% to 100%, or a number of users',
      '--link: error: links.url is "javascript:alert(1)", not a link (invalid-value)',
      '  hint: write an address that starts with https://',
    ],
  },
])

function usage(what: string, argv: readonly string[], says: readonly string[]) {
  return { what, argv, says, code: 2 }
}
