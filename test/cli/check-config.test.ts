import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { foreign, only, reversed } from './check-only.ts'

const rule = only('missing-severity')

/** What the configuration says makes of the findings of one rule. */
async function severityWith(config: string, flags: readonly string[] = [], file = foreign) {
  const files = { 'docs/a.md': file, '.postmortem/config.yaml': config }
  const { stdout } = await cli(['check', 'docs/a.md', ...rule, ...flags], { files })
  return stdout.split(' ')[1]
}

describe('what holds', () => {
  test.each([
    { config: '', flags: [], severity: 'info:' },
    { config: 'rules: { missing-severity: error }', flags: [], severity: 'error:' },
    { config: 'rules: { missing-severity: off }', flags: [], severity: undefined },
    {
      config: 'rules:\n  missing-severity: off\n',
      flags: ['--rule', 'missing-severity=warning'],
      severity: 'warning:',
    },
    { config: 'profile: google-sre', flags: [], severity: 'warning:' },
    { config: 'profile: google-sre', flags: ['--profile', 'lenient'], severity: 'info:' },
    { config: 'profile: google-sre\nrules: { missing-severity: error }', flags: [], severity: 'error:' },
  ])('$config, $flags: $severity', async ({ config, flags, severity }) => {
    expect(await severityWith(config, flags)).toBe(severity)
  })
})

test('postmortem config shows it', async () => {
  const files = { '.postmortem/config.yaml': 'profile: coe\nrules:\n  missing-severity: off\n  unused-disable: info\n' }
  const { stdout, code } = await cli(['config'], { files })
  expect(
    stdout
      .split('\n')
      .filter((line) => /^(?:profile |rules)/.test(line))
      .map((line) => line.split(/ {2,}/)),
  ).toEqual([
    ['profile', 'coe', '.postmortem/config.yaml:1:10'],
    ['rules.missing-severity', 'off', '.postmortem/config.yaml:3:21'],
    ['rules.unused-disable', 'info', '.postmortem/config.yaml:4:19'],
  ])
  expect(code).toBe(0)
})

describe('a configuration that cannot stand', () => {
  const config = `rules:
  missing-severty: off
  nothing-like-it: info
`
  const files = { 'a.yaml': reversed, '.postmortem/config.yaml': config }
  const refusal = `.postmortem/config.yaml:2:20: error: there is no rule "missing-severty"
  hint: did you mean missing-severity?
.postmortem/config.yaml:3:20: error: there is no rule "nothing-like-it"
  hint: remove it
`

  test('names rules that there are not: check and config tell', async () => {
    expect(await cli(['check', 'a.yaml'], { files })).toEqual({ stdout: '', stderr: refusal, code: 3, files })
    const { stderr, code } = await cli(['config'], { files })
    expect({ stderr, code }).toEqual({ stderr: refusal, code: 3 })
  })

  test('names levels and profiles that there are not', async () => {
    const wrong = {
      'a.yaml': reversed,
      '.postmortem/config.yaml': 'profile: lennient\nrules: { missing-severity: low }\n',
    }
    expect(await cli(['check', 'a.yaml'], { files: wrong })).toEqual({
      stdout: '',
      stderr: `.postmortem/config.yaml:1:10: error: profile is "lennient", which is none of its choices
  hint: write one of alx, google-sre, google-workbook, pagerduty, atlassian, coe, public, brief, lenient
.postmortem/config.yaml:2:28: error: rules.missing-severity is "low", which is none of its choices
  hint: write one of off, info, warning, error
`,
      code: 3,
      files: wrong,
    })
  })
})
