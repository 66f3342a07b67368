import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, hosts } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

const incident = readFileSync(join(import.meta.dirname, '../../examples/apache-500.yaml'), 'utf8')
const stem = '2026-01-15-website-down-for-every-visitor'

describe.each(hosts)('a document of our own, $host', ({ run }) => {
  test('moves to another template and back, and loses nothing', async () => {
    const made = await run(['new', '--from', '-', '--status', 'in-review', '-o', 'outage.md', '-q'], {
      stdin: incident,
    })
    const [before, later] = [made.files, { now: '2026-03-01T09:00:00Z' }]
    const argv = ['render', 'outage.md', '--template', 'google-sre', '-o', 'moved.md', '-q']
    const moved = await run(argv, { files: before, ...later })
    expect(moved).toMatchObject({ stdout: 'moved.md\n', stderr: '', code: 0 })
    expect(moved.files['moved.md']).toMatch(
      /^---\nid: outage\n[^#]*\nstatus: in-review\n[^#]*\ncreated: "2026-01-20"\n/,
    )
    expect(moved.files['moved.md']).toContain('\ntemplate: google-sre\n')
    const back = await run(['render', 'moved.md', '--template', 'alx', '-o', 'back.md', '-q'], {
      files: moved.files,
      ...later,
    })
    expect(back).toMatchObject({ stdout: 'back.md\n', stderr: '', code: 0 })
    expect(back.files['back.md']).toBe(before['outage.md'])
  })

  test('says the facts that it was made from', async () => {
    const made = await run(['new', '--from', '-', '-q'], { stdin: incident })
    const [facts, read] = [
      await run(['render', '-', '--format', 'yaml', '-q'], { stdin: incident }),
      await run(['import', `postmortems/${stem}.md`], { files: made.files }),
    ]
    expect(read).toEqual({ stdout: facts.stdout, stderr: '', code: 0, files: made.files })
  })
})

const byHand = lines([
  '**Issue Summary:**',
  '',
  'On 12 January 2026, from 9:10 AM to 10:25 AM (UTC), checkout answered with error 502.',
  '',
  '**Timeline:**',
  '',
  '- 9:10 AM: the new version went live',
  '- 10:25 AM: it was rolled back',
  '',
  '**Root cause:**',
  '',
  'A pool of connections was too small.',
])

/** Nothing but its form tells that it is Markdown. */
const said = 'note: stdin is read as a postmortem in Markdown\n'

describe.each(hosts)('a document by any hand, $host', ({ run }) => {
  test.each([
    { name: 'a file', argv: ['old.md'], files: { 'old.md': byHand } },
    { name: 'stdin', argv: ['-'], files: {}, stdin: byHand, said },
    { name: 'with the line ends of Windows', argv: ['old.md'], files: { 'old.md': byHand.replaceAll('\n', '\r\n') } },
  ])('is read from $name', async ({ argv, said = '', ...setting }) => {
    expect(await run(['import', ...argv], setting)).toEqual({
      stdout: lines([
        'timezone: UTC',
        'start: "2026-01-12 09:10 UTC"',
        'end: "2026-01-12 10:25 UTC"',
        'summary: On 12 January 2026, from 9:10 AM to 10:25 AM (UTC), checkout answered with error 502.',
        'rootCause: A pool of connections was too small.',
        'timeline:',
        '  - at: "2026-01-12 09:10 UTC"',
        '    text: the new version went live',
        '  - at: "2026-01-12 10:25 UTC"',
        '    text: it was rolled back',
      ]),
      stderr: said,
      code: 0,
      files: setting.files,
    })
  })

  test('moves to a template of ours', async () => {
    const { stdout, stderr, code } = await run(['render', '-', '--template', 'brief', '-q'], { stdin: byHand })
    expect({ stderr, code, start: stdout.slice(0, stdout.indexOf('summary:')) }).toEqual({
      stderr: '',
      code: 0,
      start: lines([
        '---',
        'id: "2026-01-12-unknown"',
        'title: unknown',
        'status: draft',
        'timezone: UTC',
        'start: "2026-01-12 09:10 UTC"',
        'end: "2026-01-12 10:25 UTC"',
        'duration: 1 hour 15 minutes',
        'template: brief',
        'created: "2026-01-20"',
      ]),
    })
  })

  test('is a source of new, which names what it does not say', async () => {
    expect(await run(['new', '--from', '-'], { stdin: byHand })).toEqual({
      stdout: '',
      stderr: lines([
        'note: stdin is read as a postmortem in Markdown',
        'error: an answer is missing, and there is nobody to ask',
        '  --title <text>  What stopped working for users?',
        '  hint: give them as flags or with --from; unknown will do but for the zone',
      ]),
      code: 2,
      files: {},
    })
  })
})

describe('a document', () => {
  test('is made anew in its place with --update, unless somebody edited it', async () => {
    const { files } = await cli(['new', '--from', '-', '-o', 'outage.md', '-q'], { stdin: incident })
    const argv = ['render', 'outage.md', '--template', 'brief', '-o', 'outage.md', '--update', '-q']
    const updated = await cli(argv, { files })
    expect(updated).toMatchObject({ stdout: 'outage.md\n', stderr: '', code: 0 })
    expect(updated.files['outage.md']).toContain('\ntemplate: brief\n')
    const edited = { 'outage.md': `${files['outage.md']}\nA word more.\n` }
    const refused = await cli(argv, { files: edited })
    expect(refused).toMatchObject({ stdout: '', code: 3, files: edited })
    expect(refused.stderr).toMatch(/^error: outage\.md was edited since it was written; nothing was changed\./)
  })

  test('is a source of new, which flags and later files overrule', async () => {
    const { files } = await cli(['new', '--from', '-', '-o', 'outage.md', '-q'], { stdin: incident })
    const argv = ['new', '--from', 'outage.md', '--from', 'more.yaml', '--severity', 'SEV1', '--format', 'yaml', '-q']
    const { stdout, stderr, code } = await cli([...argv, '--dry-run'], {
      files: { ...files, 'more.yaml': lines(['owner: Thandi', 'severity: SEV3']) },
    })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout).toMatch(/^id: outage\n(?:.*\n)*severity: SEV1\n(?:.*\n)*owner: Thandi\n/)
  })

  test('without a zone keeps its times as they are', async () => {
    const stdin = byHand.replace(' (UTC)', '')
    expect(await cli(['import', '-'], { stdin })).toEqual({
      stdout: lines([
        'start: "2026-01-12 09:10"',
        'end: "2026-01-12 10:25"',
        'summary: On 12 January 2026, from 9:10 AM to 10:25 AM, checkout answered with error 502.',
        'rootCause: A pool of connections was too small.',
        'timeline:',
        '  - at: "09:10"',
        '    text: the new version went live',
        '  - at: "10:25"',
        '    text: it was rolled back',
      ]),
      stderr: lines([
        'stdin:1:1: warning: the time zone is not known: the times are as they were written (unknown-timezone)',
        '  hint: add timezone: and a name such as Africa/Johannesburg',
        'note: stdin is read as a postmortem in Markdown',
      ]),
      code: 0,
      files: {},
    })
  })

  test('that is no postmortem is refused by every command', async () => {
    const files = { 'README.md': '# Left pad\n\nPads on the left.\n' }
    for (const argv of [['import'], ['render'], ['new', '--from']]) {
      expect(await cli([...argv, 'README.md'], { files })).toEqual({
        stdout: '',
        stderr:
          'README.md:1:1: error: this is no postmortem: it names no day, no time and no section of a postmortem (not-a-postmortem)\n  hint: postmortem import --help names the exports that are read\n',
        code: 1,
        files,
      })
    }
  })
})

describe.each(hosts)('what a person adds to a document, $host', ({ run }) => {
  const additions = (text: string): string =>
    text
      .replace('# Website', '> Read this first.\n\n# Website')
      .replace('\n- 00:15 - ', '\n\n![errors by minute](errors.png)\n\n- 00:15 - ')
      .replace(
        '## Root Cause and',
        '<details>\n<summary>Log</summary>\n\n500\n\n</details>\n\n## Screenshots\n\n![page](page.png)\n\n## Root Cause and',
      )

  test('stands in its section when it is rendered again, and then nothing changes any more', async () => {
    const made = await run(['new', '--from', '-', '-o', 'outage.md', '-q'], { stdin: incident })
    const before = made.files['outage.md'] ?? ''
    const files = { 'outage.md': additions(before) }
    const again = await run(['render', 'outage.md', '-o', 'again.md', '-q'], { files })
    expect(again).toMatchObject({ stdout: 'again.md\n', stderr: '', code: 0 })
    const text = again.files['again.md'] ?? ''
    const [, lastEntry = ''] = /\n(- 03:00 - .*)\n\n## Root Cause and/.exec(before) ?? []
    const expected = before
      .replace('## Issue Summary', '> Read this first.\n\n## Issue Summary')
      .replace(
        lastEntry,
        () =>
          `${lastEntry}\n\n![errors by minute](errors.png)\n\n<details>\n<summary>Log</summary>\n\n500\n\n</details>`,
      )
      .concat('\n## Screenshots\n\n![page](page.png)\n')
    expect(withoutHash(text)).toBe(withoutHash(expected))
    const third = await run(['render', 'again.md', '-o', 'third.md', '-q'], { files: again.files })
    expect(third.files['third.md']).toBe(text)
  })

  test('is told by import', async () => {
    const made = await run(['new', '--from', '-', '-o', 'outage.md', '-q'], { stdin: incident })
    const files = { 'outage.md': additions(made.files['outage.md'] ?? '') }
    const read = await run(['import', 'outage.md', '--format', 'json'], { files })
    expect(JSON.parse(read.stdout).notes).toEqual([
      '> Read this first.',
      {
        heading: 'Timeline',
        text: '![errors by minute](errors.png)\n\n<details>\n<summary>Log</summary>\n\n500\n\n</details>',
      },
      { heading: 'Screenshots', text: '![page](page.png)' },
    ])
  })
})

function withoutHash(text: string): string {
  return text.replace(/^written: .*\n/m, '')
}
