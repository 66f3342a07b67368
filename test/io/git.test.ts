import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isCommitted } from '../../src/io/git.ts'

function repository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'git-'))
  mkdirSync(join(folder, 'docs'))
  writeFileSync(join(folder, 'docs/a b.md'), 'one\n')
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args])
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'Add a document')
  return folder
}

test('only the very content of HEAD counts', async () => {
  const folder = repository()
  const path = join(folder, 'docs/a b.md')
  expect(await isCommitted(path)).toBe(true)
  writeFileSync(path, 'two\n')
  expect(await isCommitted(path)).toBe(false)
  execFileSync('git', ['-C', folder, 'add', '.'])
  expect(await isCommitted(path)).toBe(false)
})

test('no repository, no file, no folder: not committed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-git-'))
  writeFileSync(join(folder, 'a.md'), '')
  expect(await isCommitted(join(folder, 'a.md'))).toBe(false)
  expect(await isCommitted(join(folder, 'b.md'))).toBe(false)
  expect(await isCommitted(join(folder, 'none/b.md'))).toBe(false)
})
