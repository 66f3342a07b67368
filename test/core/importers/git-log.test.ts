import { expect, test } from 'vitest'
import { readCommitLine } from '../../../src/core/importers/git/commit-line.ts'
import { readGitDate } from '../../../src/core/importers/git/date.ts'
import { gitLog } from '../../../src/core/importers/git-log.ts'
import { toSourceFile } from '../../../src/core/importers/source-file.ts'

const at = '2026-01-15T12:05:07Z'

test.each([
  ['Thu Jan 15 14:05:07 2026 +0200', at],
  ['Thu Jan 5 14:05:07 2026', '2026-01-05 14:05:07'],
  ['Thu, 15 Jan 2026 14:05:07 +0200', at],
  ['2026-01-15 14:05:07 +0200', at],
  ['2026-01-15T14:05:07+02:00', at],
  ['2026-01-15T12:05:07Z', at],
  ['2026-01-15 14:05', '2026-01-15 14:05'],
  ['2026-01-15', '2026-01-15'],
  ['1768478707', at],
  ['1768478707 +0200', at],
  ['2026-02-30 14:05:07 +0200', undefined],
  ['3 hours ago', undefined],
])('a date of git, %s', (text, moment) => {
  expect(readGitDate(text)).toBe(moment)
})

const hash = '1f2e3d4'
const subject = 'Fix the pool'

test.each([
  ['1f2e3d4 2026-01-15T14:05:07+02:00 Fix the pool', { hash, at, subject }],
  ['2026-01-15T14:05:07+02:00 1f2e3d4 Fix the pool', { hash, at, subject }],
  ['[2026-01-15 14:05:07 +0200] 1f2e3d4 - Fix the pool', { hash, at, subject }],
  ['1768478707 1f2e3d4 Fix the pool', { hash, at, subject }],
  ['1f2e3d4 (HEAD -> main, tag: v1.4) 2026-01-15 14:05:07 +0200 Fix the pool', { hash, at, subject }],
  ['1f2e3d4 - (main) Fix the pool (2026-01-15 14:05:07 +0200) <Ines Duarte>', { hash, at, subject, by: 'Ines Duarte' }],
  ['1f2e3d4 Fix the pool (2026-01-15 14:05:07 +0200) <ines@shop.example>', { hash, at, subject, by: undefined }],
  ['1f2e3d4 ines@shop.example 2026-01-15 14:05:07 +0200 Fix the pool', { hash, at, subject, by: undefined }],
  ['1f2e3d4 (Fix the pool, 2026-01-15)', { hash, at: '2026-01-15', subject }],
  [
    '1f2e3d4|Ines Duarte|ines@shop.example|2026-01-15 14:05:07 +0200|Fix the pool',
    { hash, at, subject, by: 'Ines Duarte' },
  ],
  ['1f2e3d4;Ines Duarte;Fix the pool;2026-01-15 14:05:07 +0200', { hash, at, subject, by: 'Ines Duarte' }],
  ['2026-01-15 14:05:07 +0200,1f2e3d4,Fix the pool, and more', { hash, at, subject: 'Fix the pool, and more' }],
  ['1f2e3d4 Release of 2026-01-15', { hash, subject: 'Release of 2026-01-15' }],
  ['2026-01-15 14:05:07 alert fired', undefined],
  ['Fix the pool', undefined],
])('a commit on a line, %s', (line, commit) => {
  expect(readCommitLine(line)).toEqual(commit)
})

function recognised(text: string): boolean {
  return gitLog.recognises(toSourceFile({ name: 'a.txt', text }))
}

test.each([
  ['a hash with its headers', 'commit 1f2e3d4\nAuthor: Ines <ines@shop.example>\n', true],
  ['a word and a hash without headers', 'commit 1f2e3d4\nis the one that broke it\n', false],
  ['a log with an id a request', '2026-01-15 14:05:07 1f2e3d4c GET /\n2026-01-15 14:05:08 1f2e3d4c sent\n', false],
  ['a log with numbers', '2026-01-15 14:05:07 1234567 rows\n', false],
  ['words that could be hashes', 'defaced the page\neffaced it\n', false],
  ['one hash and a text', '1f2e3d4 broke it\n', false],
  ['hashes and texts', '1f2e3d4 Fix the pool\n2f2e3d4 Use a pool\n', true],
])('%s: recognised %s', (_, text, is) => {
  expect(recognised(text)).toBe(is)
})

test('reads a commit whose end is cut off, and lines that the graph does not reach', () => {
  const text = `* commit 2f2e3d4
| Author: Ines Duarte <ines@shop.example>
| Date:   Thu Jan 15 14:05:07 2026 +0200
|${' '}
X     Fix the pool
* commit 1f2e3d4
  Merge: a b`
  expect(gitLog.read(toSourceFile({ name: 'a.txt', text }), { now: 0, map: {}, companions: [] })).toEqual({
    incidents: [
      {
        facts: [],
        entries: [
          {
            at,
            text: 'Commit 2f2e3d4 without a message',
            by: 'Ines Duarte',
            source: { label: 'git', id: '2f2e3d4' },
            place: { kind: 'file', file: 'a.txt', line: 1, column: 1 },
          },
        ],
      },
    ],
    skipped: [{ reason: 'commit without a date that can be read', count: 1 }],
  })
})

test('counts lines that are no commits, below what was typed', () => {
  const text = '~/shop$ git log --oneline\n1f2e3d4 2026-01-15T14:05:07+02:00 Fix the pool\n 1 file changed\n'
  const lines = Array.from({ length: 20 }, (_, index) => `1f2e3d${index + 10} 2026-01-15T14:05:07+02:00 Fix the pool`)
  const file = toSourceFile({ name: 'a.txt', text: `${text}${lines.join('\n')}\n(END)\n` })
  expect(gitLog.recognises(file)).toBe(true)
  const { incidents, skipped } = gitLog.read(file, { now: 0, map: {}, companions: [] })
  expect(incidents[0]?.entries.length).toBe(21)
  expect(skipped).toEqual([{ reason: 'line that is no commit', count: 1 }])
})
