import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { backUp, checkWritable, createFile, createFiles, createInPlace, replaceFile } from '../../src/io/write-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-file-'))
})
const at = (name: string): string => join(folder, name)
const text = (name: string): string => readFileSync(at(name), 'utf8')
const mode = (name: string): string => (statSync(at(name)).mode & 0o777).toString(8)
const refusal = (message: string) => expect.objectContaining({ constructor: UserError, message, exitCode: 3 })

test('creates a file and the folders it needs, and leaves nothing else', async () => {
  expect(await createFile(at('docs/postmortems/a.md'), '# Café\n')).toEqual({ kind: 'created' })
  expect(text('docs/postmortems/a.md')).toBe('# Café\n')
  expect(readdirSync(at('docs/postmortems'))).toEqual(['a.md'])
})

test('never overwrites a file, a folder or a dangling link', async () => {
  writeFileSync(at('a.md'), 'old')
  mkdirSync(at('b.md'))
  symlinkSync(at('nowhere'), at('c.md'))
  for (const name of ['a.md', 'b.md', 'c.md']) expect(await createFile(at(name), 'new')).toEqual({ kind: 'exists' })
  expect(text('a.md')).toBe('old')
  expect(readdirSync(folder)).toEqual(['a.md', 'b.md', 'c.md'])
})

test('of many at once exactly one creates the file', async () => {
  const results = await Promise.all(Array.from({ length: 20 }, (_, index) => createFile(at('x/y/a.md'), `${index}`)))
  expect(results.filter(({ kind }) => kind === 'created')).toHaveLength(1)
  expect(readdirSync(at('x/y'))).toEqual(['a.md'])
})

test.each([
  ['the first', 'a.md'],
  ['the second', 'a.incident.yaml'],
])('of several files none is created where %s is there', async (_, taken) => {
  mkdirSync(at('x'))
  writeFileSync(at(`x/${taken}`), 'old')
  expect(await createFiles(filesAt('x'))).toEqual({ kind: 'exists' })
  expect(readdirSync(at('x'))).toEqual([taken])
  expect(text(`x/${taken}`)).toBe('old')
})

test('of several files none is created, nor their folder, where one cannot be written', async () => {
  const [first, second] = filesAt('x')
  const long = { ...second, path: at(`x/${'a'.repeat(300)}`) }
  await expect(createFiles([first, long])).rejects.toEqual(
    refusal('cannot write x/a.incident.yaml: the name is too long'),
  )
  expect(readdirSync(folder)).toEqual([])
})

test('several files are created together', async () => {
  expect(await createFiles(filesAt('x'))).toEqual({ kind: 'created' })
  expect([text('x/a.md'), text('x/a.incident.yaml')]).toEqual(['text of a.md', 'text of a.incident.yaml'])
})

function filesAt(below: string) {
  const file = (name: string) => ({
    path: at(`${below}/${name}`),
    shownAs: `${below}/${name}`,
    text: `text of ${name}`,
  })
  return [file('a.md'), file('a.incident.yaml')] as const
}

test('a private file gets private folders', async () => {
  await createFile(at('state/drafts/a.json'), '{}', { mode: 0o600 })
  expect([mode('state/drafts/a.json'), mode('state/drafts'), mode('state')]).toEqual(['600', '700', '700'])
})

test('a file in the place of a folder', async () => {
  writeFileSync(at('postmortems'), '')
  const options = { shownAs: 'postmortems/2026/x.md' }
  await expect(createFile(at('postmortems/2026/x.md'), '', options)).rejects.toEqual(
    refusal('cannot write postmortems/2026/x.md: not a folder: postmortems'),
  )
})

test('no permission, also for root', async () => {
  await expect(createFile('/sys/x.md', '', { shownAs: 'x.md' })).rejects.toThrow(
    /^cannot write x\.md: (permission denied|read-only file system)$/,
  )
  await expect(createFile('/sys/a/x.md', '')).rejects.toThrow(UserError)
})

test('a kernel folder in which nothing can be made does not hang', async () => {
  await expect(createFile('/proc/a/b/x.md', '', { shownAs: 'x.md' })).rejects.toEqual(
    refusal('cannot write x.md: no such folder'),
  )
})

test('a name that is too long takes its new folders with it', async () => {
  const name = `a/b/${'x'.repeat(300)}.md`
  await expect(createFile(at(name), '', { shownAs: 'x.md' })).rejects.toEqual(
    refusal('cannot write x.md: the name is too long'),
  )
  expect(readdirSync(folder)).toEqual([])
})

test('a disk that fills up leaves the old file, and no new one', async () => {
  const script = at('fill.cjs')
  // The limit on file sizes acts as a full disk does: the first write is short, the next one fails.
  const body = `import { createFile, replaceFile } from '${join(import.meta.dirname, '../../src/io/write-file.ts')}'
    process.on('SIGXFSZ', () => {})
    const big = 'x'.repeat(100_000)
    createFile(process.argv[2] + '/new/n.md', big, { shownAs: 'n.md' }).catch((error) => console.log(error.message))
      .then(() => replaceFile(process.argv[2] + '/old.md', big, { shownAs: 'old.md' })).catch((error) => console.log(error.message))`
  const esbuild = join(import.meta.dirname, '../../node_modules/.bin/esbuild')
  const bundle = [
    '--bundle',
    '--platform=node',
    '--format=cjs',
    '--loader=ts',
    `--outfile=${script}`,
    '--log-level=error',
  ]
  execFileSync(esbuild, bundle, { input: body, cwd: join(import.meta.dirname, '../..') })
  writeFileSync(at('old.md'), 'old\n')
  expect(execFileSync('bash', ['-c', `ulimit -f 16; node ${script} ${folder}`], { encoding: 'utf8' })).toBe(
    'cannot write n.md: the file would be too large\ncannot write old.md: the file would be too large\n',
  )
  expect(readdirSync(folder)).toEqual(['fill.cjs', 'old.md'])
  expect(text('old.md')).toBe('old\n')
})

test('without hard links a file is still created whole and never over another', async () => {
  expect(await createInPlace(at('a.md'), Buffer.from('a'), 0o644)).toEqual({ kind: 'created' })
  expect(await createInPlace(at('a.md'), Buffer.from('b'), 0o644)).toEqual({ kind: 'exists' })
  expect(text('a.md')).toBe('a')
})

test('replaces a file, keeping its mode and the link to it', async () => {
  writeFileSync(at('real.md'), 'old')
  chmodSync(at('real.md'), 0o640)
  symlinkSync(at('real.md'), at('link.md'))
  await replaceFile(at('link.md'), 'new')
  expect([text('real.md'), mode('real.md'), readdirSync(folder)]).toEqual(['new', '640', ['link.md', 'real.md']])
})

test('replacing what is not there creates it', async () => {
  await replaceFile(at('a.md'), 'new')
  expect(text('a.md')).toBe('new')
})

test('replacing a folder is refused', async () => {
  mkdirSync(at('a.md'))
  await expect(replaceFile(at('a.md'), 'new', { shownAs: 'a.md' })).rejects.toEqual(
    refusal('cannot write a.md: is a folder'),
  )
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('backs a file up beside it, never over another copy', async () => {
  writeFileSync(at('a.md'), 'one')
  chmodSync(at('a.md'), 0o640)
  expect(await backUp(at('a.md'))).toBe(at('a.md.bak'))
  expect(await backUp(at('a.md'))).toBe(at('a.md.bak'))
  writeFileSync(at('a.md'), 'two')
  expect(await backUp(at('a.md'))).toBe(at('a.md.bak2'))
  expect([text('a.md.bak'), text('a.md.bak2'), mode('a.md.bak')]).toEqual(['one', 'two', '640'])
})

test('a folder is checked without leaving anything, existing or not', async () => {
  await checkWritable(folder)
  await checkWritable(at('not/yet'))
  expect(readdirSync(folder)).toEqual([])
  expect(existsSync(at('not'))).toBe(false)
})

test('a folder that cannot be written', async () => {
  await expect(checkWritable('/sys', 'postmortems')).rejects.toThrow(
    /^cannot write postmortems: (permission denied|read-only file system)$/,
  )
  writeFileSync(at('file'), '')
  await expect(checkWritable(at('file/below'), 'file/below')).rejects.toEqual(
    refusal('cannot write file/below: not a folder: file'),
  )
})
