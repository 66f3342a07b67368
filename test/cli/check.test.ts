import { describe, expect, test } from 'vitest'
import { cli, hosts } from '../helpers/cli.ts'
import { fine, foreign, only, reversed, two } from './check-only.ts'

const END = `a.yaml:3:6: error: end 2026-01-15 00:40 is before start 2026-01-15 23:50 (end-before-start)
  hint: if it crossed midnight, write 2026-01-16 00:40
`
const SEVERITY = `a.yaml:1:8: warning: no severity is stated (missing-severity)
  hint: add severity: one of SEV1…SEV5
`
const files = { 'a.yaml': reversed }
const asWarning = [...two, '--rule', 'missing-severity=warning']

describe.each(hosts)('$host', ({ run }) => {
  test('findings are data, the rest is for people', async () => {
    expect(await run(['check', 'a.yaml', ...asWarning], { files })).toEqual({
      stdout: SEVERITY + END,
      stderr: 'note: 1 file checked: 1 error, 1 warning\n',
      code: 1,
      files,
    })
  })

  test('nothing is found', async () => {
    const before = { 'b.yaml': fine }
    expect(await run(['check', 'b.yaml', ...two], { files: before })).toEqual({
      stdout: '',
      stderr: 'note: 1 file checked: nothing to say\n',
      code: 0,
      files: before,
    })
  })

  test('stdin is a file too', async () => {
    expect(await run(['check', '-', ...only('end-before-start')], { stdin: reversed })).toEqual({
      stdout: END.replace('a.yaml', 'stdin'),
      stderr: 'note: 1 file checked: 1 error\n',
      code: 1,
      files: {},
    })
  })

  test.each([
    { flags: ['--fail-on', 'error'], code: 0 },
    { flags: ['--fail-on', 'warning'], code: 1 },
    { flags: ['--fail-on', 'info'], code: 1 },
    { flags: ['--rule', 'missing-severity=off', '--fail-on', 'info'], code: 0 },
    { flags: ['--rule', 'missing-severity=info', '--fail-on', 'warning'], code: 0 },
    { flags: ['--rule', 'missing-severity=error'], code: 1 },
  ])('$flags: exit code $code', async ({ flags, code }) => {
    const levels = [...only('missing-severity'), '--rule', 'missing-severity=warning']
    expect((await run(['check', 'a.yaml', ...levels, ...flags], { files })).code).toBe(code)
  })

  test('--quiet leaves what --fail-on counts', async () => {
    expect(await run(['check', '-q', 'a.yaml', ...asWarning], { files })).toEqual({
      stdout: END,
      stderr: '',
      code: 1,
      files,
    })
    const all = await run(['check', '-q', '--fail-on', 'warning', 'a.yaml', ...asWarning], { files })
    expect(all.stdout).toBe(SEVERITY + END)
  })

  test('--max-findings counts the others', async () => {
    expect(await run(['check', '--max-findings', '1', 'a.yaml', ...asWarning], { files })).toEqual({
      stdout: SEVERITY,
      stderr: 'note: 1 more finding: --max-findings ends the list\nnote: 1 file checked: 1 error, 1 warning\n',
      code: 1,
      files,
    })
  })

  test('--profile judges a document by other hands as one of our own', async () => {
    const before = { 'a.md': foreign }
    const rule = only('missing-severity')
    const severityOf = async (flags: readonly string[]) =>
      (await run(['check', 'a.md', ...rule, ...flags], { files: before })).stdout.split(' ')[1]
    expect(await severityOf([])).toBe('info:')
    expect(await severityOf(['--profile', 'lenient'])).toBe('info:')
    expect(await severityOf(['--profile', 'google-sre'])).toBe('warning:')
  })
})

test.each([
  {
    flags: ['--rule', 'missing-severty=off'],
    said: "option '--rule <id=level>' argument 'missing-severty=off' is invalid. There is no rule \"missing-severty\".",
    hint: 'did you mean missing-severity?',
  },
  {
    flags: ['--rule', 'nothing-like-it=off'],
    said: "option '--rule <id=level>' argument 'nothing-like-it=off' is invalid. There is no rule \"nothing-like-it\".",
    hint: 'postmortem --help and postmortem check --help list what there is',
  },
  {
    flags: ['--rule', 'missing-severity=low'],
    said: "option '--rule <id=level>' argument 'missing-severity=low' is invalid. Write a rule and one of off, info, warning, error: missing-severity=off.",
    hint: 'postmortem --help and postmortem check --help list what there is',
  },
  {
    flags: ['--max-findings', '-1'],
    said: "option '--max-findings <n>' argument '-1' is invalid. It must be a whole number.",
    hint: 'postmortem --help and postmortem check --help list what there is',
  },
  {
    flags: ['--fail-on', 'off'],
    said: "option '--fail-on <level>' argument 'off' is invalid. Allowed choices are info, warning, error.",
    hint: 'postmortem --help and postmortem check --help list what there is',
  },
])('$flags is wrong use', async ({ flags, said, hint }) => {
  expect(await cli(['check', 'a.yaml', ...flags], { files })).toEqual({
    stdout: '',
    stderr: `error: ${said}\n  hint: ${hint}\n`,
    code: 2,
    files,
  })
})

test('a rule that the list does not have can be switched off too', async () => {
  const before = { 'a.md': '# Notes\n\nNothing happened.\n' }
  const { stdout, code } = await cli(['check', 'a.md'], { files: before })
  expect({ stdout, code }).toMatchObject({ stdout: expect.stringContaining('(not-a-postmortem)'), code: 1 })
  expect(await cli(['check', 'a.md', '--rule', 'not-a-postmortem=info'], { files: before })).toMatchObject({
    stdout: stdout.replace('error:', 'info:'),
    code: 0,
  })
  expect(await cli(['check', 'a.md', '--rule', 'not-a-postmortem=off'], { files: before })).toMatchObject({
    stdout: '',
    code: 0,
  })
})

test('a comment switches a rule off, and one that does nothing is a finding', async () => {
  const before = { 'a.yaml': `# postmortem-disable end-before-start: as the vendor wrote it\n${fine}` }
  expect(await cli(['check', 'a.yaml', ...two], { files: before })).toMatchObject({
    stdout: `a.yaml:1:1: warning: end-before-start finds nothing in this file: there is nothing to switch off (unused-disable)
  hint: remove it from the comment
`,
    code: 0,
  })
})

describe('at a terminal', () => {
  test('the line stands below the message, with a caret', async () => {
    const { stdout } = await cli(['check', 'a.yaml', ...asWarning, '--no-color'], { files, tty: true })
    expect(stdout).toBe(`a.yaml:1:8: warning: no severity is stated (missing-severity)
  1 | title: Checkout slow
    |        ^
  hint: add severity: one of SEV1…SEV5
a.yaml:3:6: error: end 2026-01-15 00:40 is before start 2026-01-15 23:50 (end-before-start)
  3 | end: 2026-01-15 00:40
    |      ^
  hint: if it crossed midnight, write 2026-01-16 00:40
`)
  })

  test('what a file holds does nothing to the terminal, whatever the format', async () => {
    const before = {
      'a.md': `# Postmortem: \u001b[31mred\u0007 \u202edown\n\nOn 2026-01-12 from 09:10 to 10:25 UTC.\n`,
    }
    const rule = only('missing-severity')
    for (const format of ['text', 'json', 'github', 'sarif', 'junit']) {
      const { stdout } = await cli(['check', 'a.md', '--format', format, '--no-color', ...rule], {
        files: before,
        tty: true,
      })
      expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    }
  })
})

test('at a terminal it is said that stdin is waited for', async () => {
  const { stderr, code } = await cli(['check', '-', ...only('end-before-start')], { stdin: 'title: x\n', tty: true })
  expect([stderr.split('\n')[0], code]).toEqual(['note: reading the facts from the terminal; end with Ctrl-D', 0])
})
