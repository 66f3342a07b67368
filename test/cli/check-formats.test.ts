import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { located, reportOf } from '../../src/commands/check/check-run.ts'
import { githubFormat } from '../../src/commands/check/formats/github.ts'
import { githubSummary } from '../../src/commands/check/formats/github-summary.ts'
import { jsonFormat } from '../../src/commands/check/formats/json.ts'
import { junitFormat } from '../../src/commands/check/formats/junit.ts'
import { sarifFormat } from '../../src/commands/check/formats/sarif.ts'
import { textFormat } from '../../src/commands/check/formats/text.ts'
import type { Severity } from '../../src/core/finding.ts'
import { rules } from '../../src/core/rules/rules.ts'
import { UserError } from '../../src/errors.ts'
import { cli } from '../helpers/cli.ts'
import { reversed, two } from './check-only.ts'

const plain = (text: string): string => text
const page = {
  paint: { bold: plain, red: plain, yellow: plain, cyan: plain, dim: plain },
  columns: undefined,
  pathOf: (file: string) => (file === 'stdin' ? undefined : file),
}

const lines = ['# Checkout, 50% down', '', 'from 09:10 to 08:10 <UTC>']

function finding(severity: Severity, file = 'docs/a b, c.md') {
  const place = { kind: 'file', file, line: 3, column: 6 } as const
  const message = 'the end 08:10 | is "before" <start>: 100%'
  return located({ rule: 'end-before-start', severity, message, hint: 'write @the day', place }, lines)
}

const run = {
  checked: ['docs/a b, c.md', 'fine.md'],
  findings: [finding('error'), finding('warning'), finding('info')],
  passedOver: ['README.md'],
  failures: [new UserError('cannot read x.md: permission denied', { hint: 'let it be read' })],
  masked: plain,
}
const report = reportOf(run, { failOn: 'error' })

test('text', () => {
  expect(textFormat(report, page)).toBe(
    ['error', 'warning', 'info']
      .map(
        (severity) =>
          `docs/a b, c.md:3:6: ${severity}: the end 08:10 | is "before" <start>: 100% (end-before-start)\n  hint: write @the day\n`,
      )
      .join(''),
  )
})

test('json', () => {
  const data = (severity: Severity) => ({
    rule: 'end-before-start',
    severity,
    message: 'the end 08:10 | is "before" <start>: 100%',
    hint: 'write @the day',
    file: 'docs/a b, c.md',
    line: 3,
    column: 6,
  })
  expect(JSON.parse(jsonFormat(report, page))).toEqual({
    checked: ['docs/a b, c.md', 'fine.md'],
    findings: [data('error'), data('warning'), data('info')],
    passedOver: ['README.md'],
  })
})

describe('github', () => {
  test('makes an annotation of each finding, with what would end a command escaped', () => {
    const where = 'file=docs/a b%2C c.md,line=3,col=6,title=end-before-start'
    const what = 'the end 08:10 | is "before" <start>: 100%25%0Ahint: write @the day'
    expect(githubFormat(report, page)).toBe(`::error ${where}::${what}
::warning ${where}::${what}
::notice ${where}::${what}
::error title=postmortem check::cannot read x.md: permission denied%0Ahint: let it be read
`)
  })

  test('names no file for stdin', () => {
    const ofStdin = reportOf({ ...run, findings: [finding('error', 'stdin')], failures: [] }, { failOn: 'error' })
    expect(githubFormat(ofStdin, page)).toBe(
      '::error title=end-before-start::the end 08:10 | is "before" <start>: 100%25%0Ahint: write @the day\n',
    )
  })

  test('sums up in a table in which nothing is Markdown, HTML or a mention', () => {
    expect(githubSummary(report)).toBe(`## postmortem check

2 files checked: 1 error, 1 warning, 1 remark

cannot read x.md: permission denied

| Where | Level | What | Rule |
| --- | --- | --- | --- |
${['error', 'warning', 'info']
  .map(
    (severity) =>
      `| docs/a b, c.md:3:6 | ${severity} | the end 08:10 \\| is "before" &lt;start>: 100%<br>write &#64;the day | end-before-start |\n`,
  )
  .join('')}`)
  })

  test('leaves out of the table what GitHub would not take, and counts it', () => {
    const many = { ...run, findings: Array.from({ length: 20_000 }, () => finding('info')) }
    const summary = githubSummary(reportOf(many, { failOn: 'error' }))
    expect(summary.length).toBeLessThan(600_000)
    expect(summary).toMatch(/\n\n\d+ more findings\n$/)
  })
})

describe('sarif', () => {
  const log = JSON.parse(sarifFormat(report, page))

  test('is what its schema says', () => {
    const schema = JSON.parse(readFileSync('test/fixtures/sarif-schema-2.1.0.json', 'utf8'))
    const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false })
    const isValid = ajv.validate(schema, log)
    expect({ isValid, errors: ajv.errors }).toEqual({ isValid: true, errors: null })
  })

  test('places each result', () => {
    const fingerprint = finding('error').fingerprint
    const result = (level: string, number: number) => ({
      ruleId: 'end-before-start',
      ruleIndex: rules.findIndex(({ id }) => id === 'end-before-start'),
      level,
      message: { text: 'the end 08:10 | is "before" <start>: 100%\nhint: write @the day' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/a%20b%2C%20c.md', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 6 },
          },
        },
      ],
      partialFingerprints: { 'postmortemLine/v1': `${fingerprint}:${number}` },
    })
    expect(log.runs[0].results).toEqual([result('error', 1), result('warning', 2), result('note', 3)])
    expect(log.runs[0].invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'cannot read x.md: permission denied\nhint: let it be read' } },
        ],
      },
    ])
  })

  test('describes every rule', () => {
    const { rules: described } = log.runs[0].tool.driver
    expect(described.map(({ id }: { readonly id: string }) => id)).toEqual(rules.map(({ id }) => id))
    const [first] = rules
    expect(described[0]).toEqual({
      id: first?.id,
      shortDescription: { text: first?.summary },
      fullDescription: { text: first?.why },
      help: { text: `${first?.why}\n\nSource: ${first?.source}` },
      defaultConfiguration: { level: first?.levels.usual === 'info' ? 'note' : first?.levels.usual },
      properties: { tags: [first?.levels.about] },
    })
  })

  test('knows a finding again where its line has moved', () => {
    const place = { kind: 'file', file: 'docs/a b, c.md', line: 5, column: 8 } as const
    const moved = located({ ...finding('error'), place }, ['', ...lines.slice(0, 2), '', `  ${lines[2]}`])
    expect(moved.fingerprint).toBe(finding('error').fingerprint)
  })
})

test('junit', () => {
  const message = 'message="the end 08:10 | is &quot;before&quot; &lt;start&gt;: 100%"'
  const text = (severity: string) =>
    `docs/a b, c.md:3:6: ${severity}: the end 08:10 | is &quot;before&quot; &lt;start&gt;: 100% (end-before-start)\n  hint: write @the day`
  const open = '    <testcase name="end-before-start docs/a b, c.md:3:6" classname="docs/a b, c.md">'
  expect(junitFormat(report, page)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="postmortem check">
  <testsuite name="docs/a b, c.md" tests="3" failures="1" errors="0">
${open}
      <failure type="error" ${message}>${text('error')}</failure>
    </testcase>
${open}
      <system-out>${text('warning')}</system-out>
    </testcase>
${open}
      <system-out>${text('info')}</system-out>
    </testcase>
  </testsuite>
  <testsuite name="fine.md" tests="1" failures="0" errors="0">
    <testcase name="check" classname="fine.md"/>
  </testsuite>
  <testsuite name="files that cannot be read" tests="1" failures="0" errors="1">
    <testcase name="cannot read x.md: permission denied" classname="check">
      <error message="cannot read x.md: permission denied">let it be read</error>
    </testcase>
  </testsuite>
</testsuites>
`)
})

test('what is masked is masked in every format', () => {
  const secret = located(
    {
      rule: 'secret-in-text',
      severity: 'error',
      message: 'hunter2 leaks',
      hint: 'rotate hunter2',
      values: { text: 'hunter2', count: 1, all: ['hunter2'] },
      place: { kind: 'file', file: 'a.md', line: 1, column: 1 },
    },
    ['password: hunter2'],
  )
  const masked = (text: string) => text.replaceAll('hunter2', '***')
  const hidden = reportOf({ ...run, findings: [secret], masked }, { failOn: 'error' })
  const printed = [textFormat, jsonFormat, githubFormat, sarifFormat, junitFormat].map((format) =>
    format(hidden, { ...page, columns: 80 }),
  )
  const all = [...printed, githubSummary(hidden)]
  expect(all.filter((text) => text.includes('hunter2'))).toEqual([])
  expect(all.filter((text) => text.includes('*** leaks') || text.includes('\\*\\*\\* leaks'))).toHaveLength(6)
})

describe('in a workflow', () => {
  const files = { 'work/docs/a.yaml': reversed, 'work/summary.md': 'before\n' }

  test('paths begin at the workspace, and the summary is added to', async () => {
    const outcome = await cli(['check', 'a.yaml', '--format', 'github', '-q', ...two], {
      files,
      cwd: 'work/docs',
      env: { GITHUB_STEP_SUMMARY: '../summary.md', GITHUB_WORKSPACE: '' },
    })
    expect(outcome.stdout).toBe(
      '::error file=a.yaml,line=3,col=6,title=end-before-start::end 2026-01-15 00:40 is before start 2026-01-15 23:50%0Ahint: if it crossed midnight, write 2026-01-16 00:40\n',
    )
    expect(outcome.files['work/summary.md']).toBe(`before
## postmortem check

1 file checked: 1 error, 1 remark

| Where | Level | What | Rule |
| --- | --- | --- | --- |
| a.yaml:3:6 | error | end 2026-01-15 00:40 is before start 2026-01-15 23:50<br>if it crossed midnight, write 2026-01-16 00:40 | end-before-start |
`)
  })

  test('a summary that cannot be written is no failure of the check', async () => {
    const { stderr, code } = await cli(['check', 'a.yaml', '--format', 'github', ...two], {
      files,
      cwd: 'work/docs',
      env: { GITHUB_STEP_SUMMARY: '../none/summary.md' },
    })
    expect({ stderr, code }).toEqual({
      stderr: 'note: cannot write the step summary: no such file\nnote: 1 file checked: 1 error, 1 remark\n',
      code: 1,
    })
  })
})
