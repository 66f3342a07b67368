import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { binary, type Outcome, shell } from '../helpers/cli.ts'
import { basicFlags, basicNotes, basics, lines, type Refusal, refuses } from './refuses.ts'

const CHOICES =
  '  hint: --update rewrites it unless somebody edited it, --force replaces it and keeps a .bak, -o names another file'
const TARGET = 'postmortems/2026-01-15-checkout-down.md'
const TOO_MUCH = Buffer.alloc(32 * 1024 * 1024 + 1, 'a')

refuses('what cannot be read', [
  unread('a file that is not there', {}, ['error: cannot read incident.yaml: no such file']),
  unread('a folder', { files: { 'incident.yaml/': '' } }, [
    'error: cannot read incident.yaml: is a folder',
    '  hint: name a file in it',
  ]),
  unread('a file below a file', { files: { notes: '' }, argv: ['new', '--from', 'notes/incident.yaml'] }, [
    'error: cannot read notes/incident.yaml: not a folder',
  ]),
  unread('a file that is not UTF-8', { files: { 'incident.yaml': Buffer.from('title: Caf\u00e9 down\n', 'latin1') } }, [
    'error: cannot read incident.yaml: is not UTF-8 (byte 11)',
    '  hint: save it as UTF-8',
  ]),
  unread('UTF-16', { files: { 'incident.yaml': Buffer.from('\ufefftitle: Checkout down\n', 'utf16le') } }, [
    'error: cannot read incident.yaml: is not UTF-8 (byte 1)',
    '  hint: it looks like UTF-16: save it as UTF-8',
  ]),
  unread('stdin that is not UTF-8', { stdin: Uint8Array.of(0x74, 0xff), argv: ['new', '--from', '-'] }, [
    'error: cannot read stdin: is not UTF-8 (byte 2)',
    '  hint: save it as UTF-8',
  ]),
  unread('a file over 32 MB', { files: { 'incident.yaml': TOO_MUCH } }, [
    'error: cannot read incident.yaml: is larger than 32 MB',
    '  hint: keep only the part about this incident',
  ]),
  unread('stdin over 32 MB', { stdin: TOO_MUCH, argv: ['new', '--from', '-'] }, [
    'error: cannot read stdin: is larger than 32 MB',
    '  hint: keep only the part about this incident',
  ]),
  unread(
    'the second file, before anything is said of the first',
    {
      files: { 'incident.yaml': 'severity: SEV9\n' },
      argv: ['new', '--from', 'incident.yaml', '--from', 'more.yaml'],
    },
    ['error: cannot read more.yaml: no such file'],
  ),
])

refuses('what cannot be written', [
  unwritten('a document over another', { files: { [TARGET]: 'ours\n' } }, [
    `error: ${TARGET} exists; nothing was written`,
    CHOICES,
  ]),
  unwritten(
    'a document over another that git ignores',
    { files: { '.gitignore': 'postmortems/\n', [TARGET]: 'ours\n' }, prepare: gitInit },
    [`error: ${TARGET} exists (git ignores it); nothing was written`, CHOICES],
  ),
  unwritten('a file over another', { files: { 'outage.md': '' }, output: 'outage.md' }, [
    'error: outage.md exists; nothing was written',
    CHOICES,
  ]),
  unwritten('a file over one that is no text', { files: { 'outage.md': Uint8Array.of(0xff) }, output: 'outage.md' }, [
    'error: outage.md exists; nothing was written',
    CHOICES,
  ]),
  unwritten('a file over a folder', { files: { [`${TARGET}/`]: '' } }, [
    `error: cannot write ${TARGET}: is no regular file`,
    '  hint: -o names another file, -o - prints the document',
  ]),
  unwritten('a file below a file', { files: { notes: 'ours\n' }, output: 'notes/outage.md' }, [
    'error: cannot write notes/outage.md: not a folder: notes',
  ]),
  unwritten('a name that is too long', { output: `new/${'x'.repeat(300)}.md` }, [
    `error: cannot write new/${'x'.repeat(300)}.md: the name is too long`,
  ]),
  unwritten('a folder of the kernel', { output: '/proc/postmortems/outage.md' }, [
    'error: cannot write /proc/postmortems/outage.md: no such folder',
  ]),
  unwritten('a device', { output: '/dev/full' }, [
    'error: cannot write /dev/full: is no regular file',
    '  hint: -o names another file, -o - prints the document',
  ]),
])

describe('the file system refuses, as a program', { concurrent: true }, () => {
  const incident = lines(basics)

  test('a file that may not be read', async () => {
    const prepare = (folder: string) => chmodSync(join(folder, 'incident.yaml'), 0)
    const files = { 'incident.yaml': incident }
    expect(await binary(['new', '--from', 'incident.yaml'], { files, prepare, unprivileged: true })).toEqual(
      refusal(['error: cannot read incident.yaml: permission denied'], files),
    )
  })

  test('a folder that may not be written', async () => {
    const prepare = (folder: string) => chmodSync(folder, 0o555)
    expect(await binary(['new', ...basicFlags], { prepare, unprivileged: true })).toEqual(
      refusal([...basicNotes, `error: cannot write ${TARGET}: permission denied`]),
    )
  })

  test('a document in a folder that may not be written, with --force', async () => {
    const prepare = (folder: string) => chmodSync(join(folder, 'postmortems'), 0o555)
    const files = { [TARGET]: 'ours\n' }
    expect(await binary(['new', ...basicFlags, '--force'], { files, prepare, unprivileged: true })).toEqual(
      refusal([...basicNotes, `error: cannot write ${TARGET}: permission denied`], files),
    )
  })

  test('a working directory that is gone', async () => {
    const gone = 'mkdir gone && cd gone && rmdir ../gone && postmortem new --from incident.yaml'
    expect(await shell(gone)).toEqual(
      refusal(['error: the working directory is gone', '  hint: change to a folder that exists']),
    )
  })

  test('stdout on a full disk', async () => {
    const line = 'postmortem new --from incident.yaml --dry-run --quiet > /dev/full'
    const files = { 'incident.yaml': incident }
    expect(await shell(line, { files })).toEqual(
      refusal(['error: cannot write to stdout: no space left on device'], files),
    )
  })

  test('the path on a full disk, with the document written', async () => {
    const outcome = await shell('postmortem new --from incident.yaml --quiet > /dev/full', {
      files: { 'incident.yaml': incident },
    })
    expect(Object.keys(outcome.files)).toEqual(['incident.yaml', TARGET])
    expect({ ...outcome, files: {} }).toEqual(refusal(['error: cannot write to stdout: no space left on device']))
  })

  test('a document larger than files may be', async () => {
    // Without a handler the signal of the limit would end the process, as no full disk does.
    const files = { 'ignore-signal.cjs': "process.on('SIGXFSZ', () => {})\n", 'incident.yaml': large }
    const line = 'ulimit -f 8; NODE_OPTIONS="--require ./ignore-signal.cjs" postmortem new --from incident.yaml --quiet'
    expect(await shell(line, { files })).toEqual(
      refusal([`error: cannot write ${TARGET}: the file would be too large`], files),
    )
  })

  test.skipIf(!canMount())('a document on a full disk', async () => {
    const files = { 'incident.yaml': large, 'disk/': '' }
    const line = `unshare --mount bash -c 'mount -t tmpfs -o size=16k tmpfs disk && cd disk &&
      postmortem new --from ../incident.yaml --quiet; code=$?; ls -A; exit $code'`
    expect(await shell(line, { files })).toEqual(
      refusal([`error: cannot write ${TARGET}: no space left on device`], files),
    )
  })
})

const large = lines([...basics, `summary: ${'Nobody could pay. '.repeat(5000)}`])

function refusal(says: readonly string[], files: Outcome['files'] = {}): Outcome {
  return { stdout: '', stderr: lines(says), code: 3, files }
}

function unread(what: string, setting: Partial<Refusal>, says: readonly string[]): Refusal {
  return { argv: ['new', '--from', 'incident.yaml'], ...setting, what, says, code: 3 }
}

function unwritten(
  what: string,
  { output, ...setting }: Partial<Refusal> & { output?: string },
  says: readonly string[],
): Refusal {
  const argv = ['new', ...basicFlags, ...(output === undefined ? [] : ['-o', output])]
  return { argv, ...setting, what, says: [...basicNotes, ...says], code: 3 }
}

function gitInit(folder: string): void {
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
}

/** Where the tests run as root in a container, mounting may still be forbidden. */
function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
