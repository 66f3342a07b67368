import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'

const said = [
  ['00:05:00', 'U1', 'Checkout answers 500 for everybody'],
  ['00:10:00', 'U2', 'I am looking at the logs'],
  ['00:20:00', 'U1', 'The pool of connections is empty'],
  ['00:25:00', 'U2', 'Restarted the first node'],
  ['00:26:00', 'U2', 'Restarted the second node'],
  ['00:40:00', 'U1', 'All orders go through'],
]
const messages = said.map(([clock, user, text]) => {
  const ts = `${Date.parse(`2026-01-15T${clock}Z`) / 1000}.000100`
  return { type: 'message', user, text, ts }
})
const chat = JSON.stringify({ ok: true, messages, has_more: false })

const facts = ['--title', 'Checkout down', '--start', '2026-01-15 00:00 UTC', '--end', '2026-01-15 00:45 UTC']
const asked = ['severity', 'owner', 'summary', 'impact', 'trigger', 'contributing-factor'].flatMap((name) => [
  `--${name}`,
  'unknown',
])
const made = ['new', '--from', 'chat.json', '-o', 'outage.md', '--timezone', 'UTC', ...facts, ...asked, '-q']

describe.each(['alx', 'pagerduty', 'google-sre'])('an imported timeline in %s that people edited', (template) => {
  const edits: readonly (readonly [RegExp, string])[] = [
    [/I am looking at the logs/, 'Lee reads the logs'],
    [/^.*All orders go through.*\n/m, ''],
    [/00:20:00/, '00:18:00'],
    [/^(?=.*00:25:00)/m, template === 'pagerduty' ? '| 00:22 | Called Ann | |\n' : '- 00:22 - Called Ann\n'],
    [/Restarted the first node/, 'Restarted the first and the second node'],
    [/^.*Restarted the second node.*\n/m, ''],
  ]
  const remark =
    'info: the front matter tells more of 2 rows of timeline that are no longer in the body, on lines \\d+, \\d+ \\(front-matter-conflict\\)'

  test('is checked, read and shown as it was edited, with every source that is left', async () => {
    const { files } = await cli([...made, '--template', template], { files: { 'chat.json': chat } })
    const document = files['outage.md'] ?? ''
    const body = document.indexOf('\n# ')
    const text = edits.reduce((before, [from, to]) => before.replace(from, to), document.slice(body))
    const edited = { 'outage.md': document.slice(0, body) + text }

    const checked = await cli(['check', 'outage.md'], { files: edited })
    expect(checked.code).toBe(0)
    expect(checked.stdout).toMatch(new RegExp(`^outage\\.md:\\d+:\\d+: ${remark}$`, 'm'))
    expect(checked.stdout).not.toContain(': error: ')

    const read = await cli(['import', 'outage.md', '--format', 'json'], { files: edited })
    expect([read.code, read.stderr]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^outage\\.md:\\d+:\\d+: ${remark}\n`)),
    ])
    const entry = (clock: string, words: string, by: string, index: number) => {
      return { at: `2026-01-15 ${clock} UTC`, text: words, by, source: { label: 'Slack', id: messages[index]?.ts } }
    }
    const timeline = [
      entry('00:05:00', 'Checkout answers 500 for everybody', 'U1', 0),
      entry('00:10:00', 'Lee reads the logs', 'U2', 1),
      entry('00:18:00', 'The pool of connections is empty', 'U1', 2),
      { at: '2026-01-15 00:22 UTC', text: 'Called Ann' },
      entry('00:25:00', 'Restarted the first and the second node', 'U2', 3),
    ]
    expect(JSON.parse(read.stdout)).toMatchObject({ title: 'Checkout down', timeline })

    const shown = await cli(['render', 'outage.md', '-o', 'again.md', '-q'], { files: edited })
    expect(shown.code).toBe(0)
    const again = await cli(['import', 'again.md', '--format', 'json', '-q'], { files: shown.files })
    expect([again.stderr, again.code, JSON.parse(again.stdout)]).toMatchObject(['', 0, { timeline }])
    const kept = await cli(['new', '--from', 'outage.md', '-o', '-', '-q', ...asked], { files: edited })
    expect(kept.code).toBe(0)
  })
})
