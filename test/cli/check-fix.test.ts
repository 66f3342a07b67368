import { chmodSync, lstatSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { splitWritten, withWritten } from '../../src/core/document/written.ts'
import { contentHash } from '../../src/io/content-hash.ts'
import { binary, cli, hosts } from '../helpers/cli.ts'
import { only } from './check-only.ts'

const rules = only('hidden-characters', 'missing-severity')
const hidden = '# Login down\n\nOn 2026-01-12 from 09:10 to 10:25 UTC ad\u200Bmin\u202E failed.\n\nThe end.\n'
const mended = '# Login down\n\nOn 2026-01-12 from 09:10 to 10:25 UTC admin failed.\n\nThe end.\n'
const diff = `--- a.md
+++ a.md
@@ -2,3 +2,3 @@
${' '}
-On 2026-01-12 from 09:10 to 10:25 UTC ad\u200Bmin\u202E failed.
+On 2026-01-12 from 09:10 to 10:25 UTC admin failed.
${' '}
`
const left = `a.md:1:3: info: no severity is stated (missing-severity)
  hint: add severity: one of SEV1…SEV5
`

describe.each(hosts)('$host', ({ run }) => {
  test('--fix mends, shows what it changed, and tells what is left', async () => {
    const outcome = await run(['check', 'a.md', '--fix', ...rules], { files: { 'a.md': hidden } })
    expect(outcome).toEqual({
      stdout: `${diff}${left}`,
      stderr: 'note: 1 file mended\nnote: 1 file checked: 1 remark\n',
      code: 0,
      files: { 'a.md': mended },
    })
    expect(await run(['check', 'a.md', '--fix', ...rules], { files: outcome.files })).toEqual({
      stdout: left,
      stderr: 'note: nothing to mend\nnote: 1 file checked: 1 remark\n',
      code: 0,
      files: outcome.files,
    })
  })

  test('--dry-run says the same and changes nothing', async () => {
    const files = { 'a.md': hidden }
    expect(await run(['check', 'a.md', '--fix', '--dry-run', ...rules], { files })).toEqual({
      stdout: `${diff}${left}`,
      stderr: 'note: 1 file would be mended; what follows would be left\nnote: 1 file checked: 1 remark\n',
      code: 0,
      files,
    })
  })
})

describe('only those bytes change', () => {
  test('ends of lines and the byte order mark stay what they are', async () => {
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const { files, code } = await cli(['check', 'a.md', '--fix', ...rules], { files: { 'a.md': windows(hidden) } })
    expect({ files, code }).toEqual({ files: { 'a.md': windows(mended) }, code: 0 })
  })

  test('mixed ends of lines, too', async () => {
    const mixed = hidden.replace('down\n', 'down\r\n').replace('failed.\n', 'failed.\r')
    const { files } = await cli(['check', 'a.md', '--fix', ...rules], { files: { 'a.md': mixed } })
    expect(files['a.md']).toBe(mixed.replace(/[\u200B\u202E]/g, ''))
  })

  test('a link still leads to its file', async () => {
    let isLink = false
    const { files } = await cli(['check', 'b.md', '--fix', ...rules], {
      files: { 'a.md': hidden },
      prepare: (folder) => {
        symlinkSync('a.md', join(folder, 'b.md'))
        isLink = lstatSync(join(folder, 'b.md')).isSymbolicLink()
      },
    })
    expect({ isLink, files }).toEqual({ isLink: true, files: { 'a.md': mended, 'b.md': mended } })
  })

  test.skipIf(process.getuid?.() !== 0)('what has nothing to mend is not written', async () => {
    const before = { 'a.md': mended }
    const outcome = await binary(['check', 'a.md', '--fix', ...rules], {
      files: before,
      prepare: (folder) => chmodSync(folder, 0o555),
      unprivileged: true,
    })
    expect(outcome).toMatchObject({ code: 0, files: before })
  })

  test('a rule that is off, or a comment, keeps the text as it is', async () => {
    const off = { 'a.md': hidden }
    expect((await cli(['check', 'a.md', '--fix', ...only()], { files: off })).files).toEqual(off)
    const comment = '<!-- postmortem-disable-next-line hidden-characters: as the log had it -->\n'
    const excused = { 'a.md': hidden.replace('On 2026', `${comment}On 2026`) }
    expect((await cli(['check', 'a.md', '--fix', ...rules], { files: excused })).files).toEqual(excused)
  })
})

describe('the hash of a document', () => {
  const argv = ['new', 'Login down', '--start', '2026-01-15 10:00', '--timezone', 'UTC', '-q', '-o', 'a.md']

  /** As a tool would have left it that lets through what nobody sees. */
  const written = async () => {
    const { files } = await cli([...argv, '--set', 'rootCause=A ad\u200Bmin lost the key.'])
    const { text = '' } = splitWritten(files['a.md'] ?? '') ?? {}
    const raw = text.replaceAll('&#x200B;', '\u200B')
    return { 'a.md': withWritten(raw, 'front-matter', contentHash(raw)) }
  }

  test('fits again where nobody had edited it, so that --update still works', async () => {
    const files = await written()
    const { stdout, files: after } = await cli(['check', 'a.md', '--fix', ...rules], { files })
    expect(stdout).toMatch(/^-written: \w{32}\n\+written: \w{32}$/m)
    expect(after['a.md']).toContain('A admin lost the key.')
    const update = await cli([...argv, '--update'], { files: after })
    expect({ code: update.code, stderr: update.stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('stays what it was where somebody had', async () => {
    const files = await written()
    const edited = { 'a.md': `${files['a.md']}\nMore.\n` }
    const { files: after } = await cli(['check', 'a.md', '--fix', ...rules], { files: edited })
    expect(after['a.md']).toBe(edited['a.md'].replaceAll('\u200B', ''))
  })
})

test('at a terminal, what nobody sees is made visible', async () => {
  const { stdout } = await cli(['check', 'a.md', '--fix', '--dry-run', '--no-color', ...rules], {
    files: { 'a.md': hidden.replaceAll('\n', '\r\n') },
    tty: true,
  })
  expect(stdout.split('\n').slice(0, 6)).toEqual([
    '--- a.md',
    '+++ a.md',
    '@@ -2,3 +2,3 @@',
    ' ',
    '-On 2026-01-12 from 09:10 to 10:25 UTC ad<U+200B>min<U+202E> failed.',
    '+On 2026-01-12 from 09:10 to 10:25 UTC admin failed.',
  ])
})

test('what leaks is masked in the diff, too', async () => {
  const leaking = hidden.replace(' failed.', ' with password: blue7whale failed.')
  const { stdout, files } = await cli(['check', 'a.md', '--fix', ...rules], { files: { 'a.md': leaking } })
  expect(stdout).toContain('+On 2026-01-12 from 09:10 to 10:25 UTC admin with password: ********** failed.\n')
  expect(stdout).not.toContain('blue7whale')
  expect(files['a.md']).toContain('blue7whale')
})

test('JSON names the files that were mended', async () => {
  const { stdout } = await cli(['check', '.', '--fix', '--format', 'json', ...only('hidden-characters')], {
    files: { 'a.md': hidden, 'b.md': mended },
  })
  expect(JSON.parse(stdout)).toEqual({ checked: ['a.md', 'b.md'], findings: [], passedOver: [], mended: ['a.md'] })
})

test.each([
  {
    argv: ['-', '--fix'],
    said: '--fix cannot change stdin',
    hint: 'name a file, or leave out --fix',
  },
  {
    argv: ['a.md', '--dry-run'],
    said: '--dry-run needs --fix',
    hint: 'without --fix nothing is ever changed',
  },
])('$argv is wrong use', async ({ argv, said, hint }) => {
  const files = { 'a.md': hidden }
  expect(await cli(['check', ...argv], { files, stdin: hidden })).toEqual({
    stdout: '',
    stderr: `error: ${said}\n  hint: ${hint}\n`,
    code: 2,
    files,
  })
})

test.skipIf(process.getuid?.() !== 0)('what cannot be written is told, with what is left in it', async () => {
  const before = { 'a.md': hidden }
  const outcome = await binary(['check', 'a.md', '--fix', ...only('hidden-characters')], {
    files: before,
    prepare: (folder) => chmodSync(folder, 0o555),
    unprivileged: true,
  })
  expect(outcome).toEqual({
    stdout: `a.md:3:41: warning: 2 invisible characters: U+200B zero-width space, U+202E right-to-left override (hidden-characters)
  hint: remove what was pasted with the text; check --fix does
`,
    stderr: `error: cannot write a.md: permission denied
note: nothing to mend
note: 1 file checked: 1 warning
`,
    code: 3,
    files: before,
  })
})

describe('a time that was corrected in the front matter', () => {
  const facts = {
    'i.yaml': `title: Login down
severity: SEV1
timezone: Africa/Johannesburg
start: 2026-01-15 00:00
detected: "00:05"
acknowledged: "00:10"
mitigated: "02:30"
resolved: "03:00"
end: "03:00"
`,
  }
  const derived = only('derived-value-outdated')
  const corrected = async (...flags: readonly string[]) => {
    const { stdout } = await cli(['render', 'i.yaml', '-q', ...flags], { files: facts })
    return { before: stdout, text: stdout.replace('end: "2026-01-15 03:00', 'end: "2026-01-15 03:40') }
  }

  test('without --prefer, a line that shows another time is told and left alone', async () => {
    const { text } = await corrected()
    expect(await cli(['check', 'a.md', '--fix', ...derived], { files: { 'a.md': text } })).toEqual({
      stdout: `--- a.md
+++ a.md
@@ -12,3 +12,3 @@
 resolved: "2026-01-15 03:00 +02:00"
-duration: 3 hours
+duration: 3 hours 40 minutes
 template: alx
a.md:22:17: error: Duration is written as "3 hours, from 2026-01-15 00:00 to 03:00 (Africa/Johannesburg, UTC+02:00)"; the front matter makes it "3 hours 40 minutes, from 2026-01-15 00:00 to 03:40 (Africa/Johannesburg, UTC+02:00)" (derived-value-outdated)
  hint: correct the time in the front matter; check --fix --prefer front-matter then corrects this line
`,
      stderr: 'note: 1 file mended\nnote: 1 file checked: 1 error\n',
      code: 1,
      files: { 'a.md': text.replace('duration: 3 hours', 'duration: 3 hours 40 minutes') },
    })
  })

  test.each([
    ...['alx', 'atlassian', 'coe', 'google-sre', 'google-workbook', 'pagerduty'].map((name) => ['--template', name]),
  ])('with --prefer front-matter, the document is as %s %s writes it', async (...flags) => {
    const { text } = await corrected(...flags)
    const anew = { 'i.yaml': facts['i.yaml'].replace('end: "03:00"', 'end: "03:40"') }
    const { stdout: wanted } = await cli(['render', 'i.yaml', '-q', ...flags], { files: anew })
    const mend = ['check', 'a.md', '--fix', '--prefer', 'front-matter', ...derived]
    const { files, code } = await cli(mend, { files: { 'a.md': text } })
    expect({ files, code }).toEqual({ files: { 'a.md': wanted }, code: 0 })
    expect((await cli(mend, { files })).stderr).toContain('nothing to mend')
  })

  test('a document as it was written has nothing to mend', async () => {
    const { before } = await corrected()
    expect(await cli(['check', 'a.md', '--fix', ...derived], { files: { 'a.md': before } })).toEqual({
      stdout: '',
      stderr: 'note: nothing to mend\nnote: 1 file checked: nothing to say\n',
      code: 0,
      files: { 'a.md': before },
    })
  })
})
