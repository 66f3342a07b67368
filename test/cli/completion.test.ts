import { describe, expect, test } from 'vitest'
import { binary, cli, hosts, shell } from '../helpers/cli.ts'

describe.each(hosts)('$host', ({ run }) => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('completion %s prints its script', async (name) => {
    const { stdout, ...rest } = await run(['completion', name])
    expect(rest).toEqual({ stderr: '', code: 0, files: {} })
    await expect(stdout).toMatchFileSnapshot(`../golden/completion/postmortem.${name}`)
  })

  test('another shell is refused with those that there are', async () => {
    expect(await run(['completion', 'tcsh'])).toEqual({
      stdout: '',
      stderr: `error: command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish, powershell.
  hint: postmortem --help and postmortem completion --help list what there is
`,
      code: 2,
      files: {},
    })
  })

  test.each([
    { words: [''], file: 'commands' },
    { words: ['completion', '-'], file: 'flags' },
    { words: ['new', '--set', ''], file: 'set' },
  ])('$words can go on as $file says', async ({ words, file }) => {
    const { stdout, ...rest } = await run(['complete', '--', ...words])
    expect(rest).toEqual({ stderr: '', code: 0, files: {} })
    await expect(stdout).toMatchFileSnapshot(`../golden/completion/${file}.txt`)
  })
})

/** What stands before the descriptions, and the directive. */
async function suggested(words: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { stdout, stderr, code } = await cli(['complete', '--', ...words], { files })
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  return stdout.replaceAll(/\t.*/g, '').trimEnd().replaceAll('\n', ' ')
}

test.each([
  [['sc'], 'schema :4'],
  [['help', 'n'], 'new :4'],
  [['completion', ''], 'bash zsh fish powershell :4'],
  [['new', ''], ':4'],
  [['new', '--no-i'], '--no-input :4'],
  [['new', '--dry'], '--dry-run :4'],
  [['new', '--format', 'y'], 'yaml :4'],
  [['new', '--format=y'], 'yaml :4'],
  [['new', '--from', ''], ':0'],
  [['new', '-o', ''], ':0'],
  [['new', '--status', ''], 'draft in-review final closed :4'],
  [['new', '--timezone', 'Africa/Johan'], 'Africa/Johannesburg :4'],
  [['new', '--timezone', 'UTC'], 'UTC :4'],
  [['new', '--severity', ''], 'SEV1 SEV2 SEV3 SEV4 SEV5 :4'],
  [['new', '--service', ''], ':4'],
  [['new', '--set', 'impact.e'], 'impact.extent= :6'],
  [['new', '--set', 'kind=near'], 'kind=near-miss :4'],
  [['new', '--set=kind=near'], 'near-miss :4'],
  [['log', ''], ':4'],
  [['log', '--file', ''], ':0'],
  [['log', '--at', ''], ':4'],
  [['import', '--as', 'cs'], 'csv :4'],
  [['new', '--map', ''], ':4'],
  [['import', '--incident', ''], ':4'],
  [['init', '--dir', ''], ':16'],
  [['init', '--timezone', 'Europe/Berl'], 'Europe/Berlin :4'],
  [['template', ''], 'list show new eject check :4'],
  [['template', 'show', 'al'], 'alx :0'],
  [['template', 'new', ''], ':4'],
  [['nonsense', ''], ':4'],
  [['new', '--nonsense', '--no-inp'], '--no-input :4'],
])('%j can go on as %s', async (words, expected) => {
  expect(await suggested(words)).toBe(expected)
})

describe('in a project', () => {
  const files = {
    '.postmortem/config.yaml': `template: acme
services: [checkout, { name: search, team: web }, "two words", "$(touch pwned)"]
people: [{ name: Thandi Nkosi, team: payments }]
severities: [{ name: major, meaning: most users }, minor]
`,
    '.postmortem/templates/acme.hbs': `---
title: ACME
fields:
  region: { type: choice, choices: [eu, us] }
  ticketsOpened: { type: integer }
---
# {{title}}

{{fields.region}} {{fields.ticketsOpened}}
`,
    '.postmortem/templates/other.hbs': `---
title: Other
fields:
  refunds: { type: boolean }
---
# {{title}}

{{fields.refunds}}
`,
    '.postmortem/templates/broken.hbs': 'no front matter',
  }

  test.each([
    [['new', '--template', 'ac'], 'acme :0'],
    [['new', '--template=o'], 'other :0'],
    [['template', 'check', 'br'], 'brief broken :0'],
    [['template', 'eject', 'a'], 'alx atlassian :4'],
    [['render', ''], ':0'],
    [['schema', '--template', 'acm'], 'acme :0'],
    [['new', '--service', '"tw'], 'two words :4'],
    [['new', '--service', ''], 'checkout search two words $(touch pwned) :4'],
    [['new', '--owner', 'T'], 'Thandi Nkosi :4'],
    [['new', '--author', ''], 'Thandi Nkosi :4'],
    [['log', '--by', ''], 'Thandi Nkosi :4'],
    [['new', '--severity', ''], 'major minor :4'],
    [['new', '--set', 'reg'], 'region= regions= :6'],
    [['new', '--set', 'region='], 'region=eu region=us :4'],
    [['new', '--set', 'tick'], 'ticketsOpened= :6'],
    [['new', '--template', 'other', '--set', 'ref'], 'refunds= :6'],
    [['new', '--template=other', '--set', 'refunds=y'], 'refunds=yes :4'],
    [['new', '--template', 'other', '--set', 'tick'], ':4'],
    [['new', '--template', 'broken', '--set', 'kind=dr'], 'kind=drill :4'],
    [['new', '--template', 'nonsense', '--set', 'kind=dr'], 'kind=drill :4'],
  ])('%j can go on as %s', async (words, expected) => {
    expect(await suggested(words, files)).toBe(expected)
  })

  test('a configuration that cannot be read leaves what the program and the templates say', async () => {
    const broken = { ...files, '.postmortem/config.yaml': 'services: [' }
    expect(await suggested(['new', '--service', ''], broken)).toBe(':4')
    expect(await suggested(['new', '--severity', ''], broken)).toBe('SEV1 SEV2 SEV3 SEV4 SEV5 :4')
    expect(await suggested(['new', '--template', 'ac'], broken)).toBe('acme :0')
    expect(await suggested(['new', '--template', 'other', '--set', 'ref'], broken)).toBe('refunds= :6')
  })

  test('as a program too', async () => {
    expect(await binary(['complete', '--', 'new', '--severity', 'm'], { files })).toEqual({
      stdout: 'major\tmost users\nminor\t\n:4\n',
      stderr: '',
      code: 0,
      files,
    })
  })

  /** What bash calls at the Tab key, in a bash without the package bash-completion. */
  const harness = `set -u
eval "$(postmortem completion bash)"
eval "$(postmortem completion bash)"
compopt() { options+=" $*"; }
try() {
  local line=$1; shift
  COMP_LINE=$line COMP_POINT=\${#line} COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
  local current=\${COMP_WORDS[COMP_CWORD]} options=
  [[ $current == = ]] && current=
  _postmortem postmortem "$current" ''
  local IFS='|'
  echo "$line: \${COMPREPLY[*]};$options"
}
`

  test.each([
    ["try 'postmortem new --te' postmortem new --te", 'postmortem new --te: --template; +o default'],
    [
      "try 'postmortem new --template=a' postmortem new --template = a",
      'postmortem new --template=a: alx|atlassian|acme;',
    ],
    ["try 'postmortem new --template=' postmortem new --template =", 'postmortem new --template=: '],
    [
      "try 'postmortem new --set reg' postmortem new --set reg",
      'postmortem new --set reg: region=|regions=; -o nospace +o default',
    ],
    [
      "try 'postmortem new --set region=e' postmortem new --set region = e",
      'postmortem new --set region=e: eu; +o default',
    ],
    [
      "try 'postmortem new --set=region=e' postmortem new --set = region = e",
      'postmortem new --set=region=e: eu; +o default',
    ],
    ["try 'postmortem new --from ' postmortem new --from ''", 'postmortem new --from : ;'],
    ["try 'postmortem init --dir ' postmortem init --dir ''", 'postmortem init --dir : ; +o default -o dirnames'],
    [
      "try 'postmortem new --service two' postmortem new --service two",
      'postmortem new --service two: two\\ words; +o default',
    ],
    [
      "try 'postmortem new --service \"tw' postmortem new --service '\"tw'",
      'postmortem new --service "tw: two words; +o default',
    ],
    [
      "try 'postmortem new --service $' postmortem new --service '$'",
      'postmortem new --service $: \\$\\(touch\\ pwned\\); +o default',
    ],
    [
      'try \'postmortem new "$(touch pwned)" --json --dr\' postmortem new \'"$(touch pwned)"\' --json --dr',
      'postmortem new "$(touch pwned)" --json --dr: --dry-run; +o default',
    ],
  ])('in bash: %s', async (call, expected) => {
    const outcome = await shell(`${harness}${call}`, { files })
    expect({ ...outcome, stdout: outcome.stdout.slice(0, expected.length) }).toEqual({
      stdout: expected,
      stderr: '',
      code: 0,
      files,
    })
  })
})

test('the script is valid for bash', async () => {
  expect(await shell('postmortem completion bash | bash -n')).toEqual({ stdout: '', stderr: '', code: 0, files: {} })
})
