import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { fine, reversed, two } from './check-only.ts'

const asWarning = [...two, '--rule', 'missing-severity=warning']
const baseline = ['--baseline', 'known.json']

async function check(files: Readonly<Record<string, string>>, ...flags: readonly string[]) {
  return cli(['check', 'docs', ...asWarning, ...baseline, ...flags], { files })
}

/** A folder with two old mistakes, taken over. */
async function takenOver() {
  return check({ 'docs/a.yaml': reversed, 'docs/b.yaml': fine }, '--update-baseline')
}

test('a folder is taken over: a baseline is written, and no finding is told', async () => {
  const { files, ...rest } = await takenOver()
  expect(rest).toEqual({
    stdout: '',
    stderr: 'note: known.json holds 2 findings of 2 files\nnote: 2 files checked: nothing to say\n',
    code: 0,
  })
  expect(files['known.json']).toBe(`{
  "version": 1,
  "findings": [
    {"file":"docs/a.yaml","rule":"end-before-start","fingerprint":"7b1dab07941d1d26","count":1},
    {"file":"docs/a.yaml","rule":"missing-severity","fingerprint":"a734baf89e2a6d15","count":1}
  ]
}
`)
})

test('what it knows is not told, also where its lines have moved', async () => {
  const { files } = await takenOver()
  const moved = { ...files, 'docs/a.yaml': reversed.replace('start:', '# by the vendor\n\nstart:') }
  for (const before of [files, moved])
    expect(await check(before)).toEqual({
      stdout: '',
      stderr: 'note: known.json knows of 2 findings, not told here\nnote: 2 files checked: nothing to say\n',
      code: 0,
      files: before,
    })
})

test('what it does not know is told: another line, another file, one more of the same', async () => {
  const { files } = await takenOver()
  const after = { ...files, 'docs/a.yaml': reversed.replace('00:40', '00:41'), 'docs/c.yaml': reversed }
  const { stdout, stderr, code } = await check(after)
  expect({ stdout, stderr, code }).toEqual({
    stdout: `docs/a.yaml:3:6: error: end 2026-01-15 00:41 is before start 2026-01-15 23:50 (end-before-start)
  hint: if it crossed midnight, write 2026-01-16 00:41
docs/c.yaml:1:8: warning: no severity is stated (missing-severity)
  hint: add severity: one of SEV1…SEV5
docs/c.yaml:3:6: error: end 2026-01-15 00:40 is before start 2026-01-15 23:50 (end-before-start)
  hint: if it crossed midnight, write 2026-01-16 00:40
`,
    stderr: `note: known.json knows of 1 finding, not told here
note: known.json has 1 entry of what is no longer found: --update-baseline takes them out
note: 3 files checked: 2 errors, 1 warning
`,
    code: 1,
  })
})

test('entries of what was mended or removed are counted, and taken out by an update', async () => {
  const { files } = await takenOver()
  const mended = { ...files, 'docs/a.yaml': fine }
  expect((await check(mended)).stderr).toBe(
    'note: known.json has 2 entries of what is no longer found: --update-baseline takes them out\nnote: 2 files checked: nothing to say\n',
  )
  const removed = { 'docs/b.yaml': fine, 'known.json': files['known.json'] ?? '' }
  expect((await check(removed)).stderr).toBe(
    'note: known.json has 2 entries of what is no longer found: --update-baseline takes them out\nnote: 1 file checked: nothing to say\n',
  )
  expect((await check(removed, '--update-baseline')).files['known.json']).toBe(
    '{\n  "version": 1,\n  "findings": []\n}\n',
  )
})

test('an update of some files leaves what is known of the others', async () => {
  const { files } = await takenOver()
  const more = { ...files, 'docs/c.yaml': reversed }
  const { files: after } = await cli(['check', 'docs/c.yaml', ...asWarning, ...baseline, '--update-baseline'], {
    files: more,
  })
  expect(JSON.parse(after['known.json'] ?? '').findings.map(({ file }: { readonly file: string }) => file)).toEqual([
    'docs/a.yaml',
    'docs/a.yaml',
    'docs/c.yaml',
    'docs/c.yaml',
  ])
})

test('it holds from another folder, and for findings of every severity', async () => {
  const { files } = await takenOver()
  const { stdout, code } = await cli(['check', '.', ...asWarning, '--baseline', '../known.json', '--fail-on', 'info'], {
    files,
    cwd: 'docs',
  })
  expect({ stdout, code }).toEqual({ stdout: '', code: 0 })
})

test('the same finding on several lines is counted', async () => {
  const again = '# postmortem-disable end-before-start\n# postmortem-disable end-before-start\n'
  const before = { 'docs/a.yaml': `${again}${fine}` }
  const { files } = await check(before, '--update-baseline')
  expect(
    JSON.parse(files['known.json'] ?? '').findings.map(({ rule, count }: { rule: string; count: number }) => [
      rule,
      count,
    ]),
  ).toEqual([
    ['disable-without-reason', 2],
    ['unused-disable', 2],
  ])
  const { stdout } = await check({ ...files, 'docs/a.yaml': `# postmortem-disable end-before-start\n${again}${fine}` })
  expect(stdout.match(/\([\w-]+\)$/gm)).toEqual(['(disable-without-reason)', '(unused-disable)'])
})

describe('a baseline that cannot be used', () => {
  const before = { 'docs/a.yaml': reversed }

  test('is missing', async () => {
    expect(await check(before)).toEqual({
      stdout: '',
      stderr: `error: cannot read known.json: no such file
  hint: write it with postmortem check --baseline known.json --update-baseline
`,
      code: 3,
      files: before,
    })
  })

  test.each(['', '{', '[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"file": "a"}]}'])(
    'is broken: %s',
    async (text) => {
      const broken = { ...before, 'known.json': text }
      for (const flags of [[], ['--update-baseline']])
        expect(await check(broken, ...flags)).toEqual({
          stdout: '',
          stderr: `error: known.json is no baseline of postmortem check
  hint: bring back the last version that was; or move it away, and write a new one with --update-baseline
`,
          code: 3,
          files: broken,
        })
    },
  )

  test('is not named', async () => {
    expect(await cli(['check', 'docs', '--update-baseline'], { files: before })).toEqual({
      stdout: '',
      stderr: 'error: --update-baseline needs the file: --baseline <file>\n',
      code: 2,
      files: before,
    })
  })
})
