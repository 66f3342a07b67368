import { expect, test } from 'vitest'
import { ruleIds } from '../../src/core/rules/rule-ids.ts'
import { cli, hosts } from '../helpers/cli.ts'

test.each(hosts)('a rule is explained ($host)', async ({ run }) => {
  expect(await run(['check', '--explain', 'duration-mismatch'])).toEqual({
    stdout: `duration-mismatch
the stated duration is not the time between start and end

Why
  Durations counted by hand are wrong so often that no one can trust a sum of
  them. One of the two is mistyped.

Level
  error

It speaks of
  1 | title: Login down
  2 | timezone: UTC
  3 | start: 2026-01-15 00:00
  4 | end: "02:30"
  5 | duration: 3 hours

  5:11 duration is stated as 3 hours; start to end is 2 hours 30 minutes

It says nothing of
  1 | title: Login down
  2 | timezone: UTC
  3 | start: 2026-01-15 23:50
  4 | end: "00:40"
  5 | duration: 51 minutes

Mended by --fix
  no: only a person can

To switch it off
  in a document, above the line:
    <!-- postmortem-disable-next-line duration-mismatch: why -->
  in an incident file:
    # postmortem-disable duration-mismatch: why
  in .postmortem/config.yaml:
    rules:
      duration-mismatch: off
  for one run:
    postmortem check --rule duration-mismatch=off

Source
  DFDS postmortem PM2023-002, 669 against 665 minutes; arithmetic
`,
    stderr: '',
    code: 0,
    files: {},
  })
})

test('levels are told where they differ', async () => {
  const levelOf = async (id: string) =>
    /Level\n(.*?)\n\n/s.exec((await cli(['check', '--explain', id])).stdout)?.[1]?.split('\n')
  expect(await levelOf('missing-timezone')).toEqual([
    '  error',
    '  warning in what this tool did not write (profile lenient)',
  ])
  expect(await levelOf('timeline-out-of-order')).toEqual([
    '  error in incident files',
    '  warning in documents',
    '  error where the status is final or closed',
  ])
})

test('what nobody sees is shown, and mended', async () => {
  const { stdout } = await cli(['check', '--explain', 'hidden-characters'])
  expect(stdout).toContain('  8 | The user adm<U+200B>in<U+202E> was renamed.\n')
  expect(stdout).toContain('Mended by --fix\n  yes\n')
})

test('a rule of templates, and one that finds comments, are explained too', async () => {
  expect(await cli(['check', '--explain', 'template-unused-partial'])).toMatchObject({
    stdout: `template-unused-partial
a partial that no template calls

Why
  Changing it changes nothing.

Level
  info

Mended by --fix
  no: only a person can

To switch it off
  in .postmortem/config.yaml:
    rules:
      template-unused-partial: off
  for one run:
    postmortem check --rule template-unused-partial=off
`,
    code: 0,
  })
  expect((await cli(['check', '--explain', 'unused-disable'])).stdout).toContain('  8:1 email-address finds nothing')
})

test.each(ruleIds())('%s fits into 80 columns', async (id) => {
  const { stdout, stderr, code } = await cli(['check', '--explain', id])
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
  expect(stdout.split('\n').filter((line) => line.length > 80 || /\s$/.test(line))).toEqual([])
  expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
})

test.each([
  {
    argv: ['--explain', 'timeline-gp'],
    said: "option '--explain <rule>' argument 'timeline-gp' is invalid. There is no rule \"timeline-gp\".",
    hint: 'did you mean timeline-gap?',
  },
  {
    argv: ['--explain', 'nothing-like-it'],
    said: "option '--explain <rule>' argument 'nothing-like-it' is invalid. There is no rule \"nothing-like-it\".",
    hint: 'postmortem --help and postmortem check --help list what there is',
  },
  {
    argv: ['a.md', '--explain', 'timeline-gap'],
    said: '--explain checks nothing',
    hint: 'leave out the path, or leave out --explain',
  },
])('$argv is wrong use', async ({ argv, said, hint }) => {
  expect(await cli(['check', ...argv])).toEqual({
    stdout: '',
    stderr: `error: ${said}\n  hint: ${hint}\n`,
    code: 2,
    files: {},
  })
})
