import { execFileSync } from 'node:child_process'
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { UserError } from '../../src/errors.ts'
import { decodeText, readTextFile } from '../../src/io/read-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-file-'))
})

async function reading(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'incident.yaml')
  writeFileSync(path, content)
  return readTextFile(path, 'incident.yaml')
}

const refusal = (message: string, hint?: string) =>
  expect.objectContaining({ constructor: UserError, message, hint, exitCode: 3 })

test('reads UTF-8 as it is, without its byte order mark', async () => {
  expect(await reading('title: Café — 日本 \uFFFD\r\n')).toBe('title: Café — 日本 \uFFFD\r\n')
  expect(await reading('\uFEFFtitle: x\n')).toBe('title: x\n')
  expect(await reading('')).toBe('')
})

test('a missing file', async () => {
  await expect(readTextFile(join(folder, 'x.yaml'), 'x.yaml')).rejects.toEqual(
    refusal('cannot read x.yaml: no such file'),
  )
})

test('a folder', async () => {
  await expect(readTextFile(folder, 'reports')).rejects.toEqual(
    refusal('cannot read reports: is a folder', 'name a file in it'),
  )
})

test('a path below a file', async () => {
  await reading('')
  await expect(readTextFile(join(folder, 'incident.yaml/x'), 'incident.yaml/x')).rejects.toEqual(
    refusal('cannot read incident.yaml/x: not a folder'),
  )
})

test('no permission, also for root', async () => {
  await expect(readTextFile('/proc/1/task/1/clear_refs', 'clear_refs')).rejects.toThrow(
    /^cannot read clear_refs: (permission denied|invalid argument)$/,
  )
})

test.each([
  ['Latin-1', Buffer.from('caf\u00e9 at noon', 'latin1'), 4],
  ['cut in the middle of a character', Buffer.from('caf\u00e9').subarray(0, 4), 4],
  [
    'after a replacement character that is really there',
    Buffer.concat([Buffer.from('\uFFFDa'), Buffer.from([0xff])]),
    5,
  ],
])('not UTF-8: %s', async (_, bytes, place) => {
  await expect(reading(bytes)).rejects.toEqual(
    refusal(`cannot read incident.yaml: is not UTF-8 (byte ${place})`, 'save it as UTF-8'),
  )
})

test('UTF-16 is recognised', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('title', 'utf16le')])
  await expect(reading(bytes)).rejects.toEqual(
    refusal('cannot read incident.yaml: is not UTF-8 (byte 1)', 'it looks like UTF-16: save it as UTF-8'),
  )
})

test('32 MB are read, a byte more is refused', async () => {
  const path = join(folder, 'large.yaml')
  writeFileSync(path, '')
  truncateSync(path, 32 * 1024 * 1024)
  expect((await readTextFile(path, 'large.yaml')).length).toBe(32 * 1024 * 1024)
  truncateSync(path, 32 * 1024 * 1024 + 1)
  await expect(readTextFile(path, 'large.yaml')).rejects.toEqual(
    refusal('cannot read large.yaml: is larger than 32 MB', 'keep only the part about this incident'),
  )
})

test('a file that never ends is refused, a pipe is read', async () => {
  await expect(readTextFile('/dev/zero', '/dev/zero')).rejects.toEqual(
    refusal('cannot read /dev/zero: is larger than 32 MB', 'keep only the part about this incident'),
  )
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const written = readTextFile(pipe, 'pipe')
  execFileSync('bash', ['-c', `echo title > ${pipe}`])
  expect(await written).toBe('title\n')
})

test('stdin is decoded by the same rules', () => {
  expect(decodeText(Buffer.from('\uFEFFx'), 'stdin')).toBe('x')
  expect(() => decodeText(Buffer.from([0x61, 0xff]), 'stdin')).toThrow('cannot read stdin: is not UTF-8 (byte 2)')
})
