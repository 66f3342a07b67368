import { normalizePlain } from '../document/plain-text.ts'
import { shortSha } from './entry/of-tracker.ts'
import { type CommitLine, isGraph, readCommitLine } from './git/commit-line.ts'
import { beginsWithCommit, type Commit, readCommits } from './git/commits.ts'
import { beginsWithMail, readMails } from './git/mail.ts'
import type { Importer, ReadEntry } from './importer.ts'
import type { Skip } from './json/items.ts'
import { toTally } from './json/tally.ts'
import { headLines, type TextLine, textLines } from './lines/lines.ts'
import type { SourceFile } from './source-file.ts'
import { typedToInline } from './text/typed-to-inline.ts'

/** https://git-scm.com/docs/git-log, "Pretty formats" and `--date`. */
export const gitLog: Importer = {
  name: 'git-log',
  title: 'git log',
  reads: 'every format with dates, with --stat, -p or --graph, and a line a commit such as %h %ad %s',
  howToExport: [
    "git log --since='2026-01-15 00:00' --pretty=fuller > deploys.txt",
    "git log --since='2026-01-15 00:00' --date=iso-strict --format='%h %cd %s' > deploys.txt",
  ],
  example: "git log --since='2026-01-15 00:00' --pretty=fuller | postmortem import -",
  recognises: (file) => isGitLog(headLines(file)),
  read: (file) => {
    const { skip, skipped } = toTally()
    const lines = textLines(file).filter(({ text }) => !PROMPT.test(text))
    const commits = commitsIn(lines, skip)
    const entries = commits.flatMap((commit) => {
      if (commit.at === undefined) skip('commit without a date that can be read')
      return commit.at === undefined ? [] : [readCommit(commit, commit.at, file)]
    })
    const isMoved = commits.some(({ at, writtenAt }) => at !== undefined && writtenAt !== undefined)
    return {
      incidents: [{ facts: [], entries: oldestFirst(entries) }],
      skipped: skipped(),
      ...(isMoved && { notes: ['commits stand at the time of the commit, not of the author'] }),
    }
  },
}

function commitsIn(lines: readonly TextLine[], skip: Skip): readonly Commit[] {
  const texts = lines.map(({ text }) => text).filter((text) => text !== '')
  if (beginsWithCommit(texts)) return readCommits(lines)
  return beginsWithMail(texts) ? readMails(lines) : commitsOfLines(lines, skip)
}

/** Commits of one moment, too, stand newest first; their order is that of their history, not of their clocks. */
function oldestFirst(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const isReversed = (entries[0]?.at ?? '') >= (entries.at(-1)?.at ?? '')
  const inOrder = isReversed ? entries.toReversed() : entries
  return inOrder.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}

export function isGitLog(lines: readonly string[]): boolean {
  const shown = lines.filter((line) => !PROMPT.test(line))
  return beginsWithCommit(shown) || beginsWithMail(shown) || isLinePerCommit(shown)
}

/** What was typed to get it, where the whole terminal was copied. */
const PROMPT = /^\S*[$%>] git (?:log|reflog|show|whatchanged)\b/

/** What else a log of a line a commit holds: a graph, a list of files, a diff. */
const OTHER = /^(?:\s|diff |index |--- |\+\+\+ |@@|[-+]|(?:new|deleted) file |similarity |rename )/

/** Behind the date of other logs stand ids of requests, which come up more than once, and numbers. */
function isLinePerCommit(lines: readonly string[]): boolean {
  const shown = lines.filter((line) => !isGraph(line) && !OTHER.test(line))
  const commits = shown.flatMap((line) => readCommitLine(line) ?? [])
  const [first = ''] = lines
  const isMost = commits.length * 10 >= shown.length * 9
  const isMixed = commits.filter(({ hash }) => /\d/.test(hash) && /[a-f]/.test(hash)).length * 2 > commits.length
  const isDated = commits.some(({ at }) => at !== undefined)
  const isUnique = new Set(commits.map(({ hash }) => hash)).size === commits.length
  const { hash } = readCommitLine(first) ?? {}
  const isSure = isDated && hash !== undefined && first.indexOf(hash) <= first.search(/\w/)
  return isMost && isMixed && hash !== undefined && (isSure || (isUnique && (isDated || commits.length > 1)))
}

function commitsOfLines(lines: readonly TextLine[], skip: Skip): readonly Commit[] {
  const commits = lines.flatMap(({ text, number }) => {
    if (text === '' || OTHER.test(text) || isGraph(text)) return []
    const commit: CommitLine | undefined = readCommitLine(text)
    if (commit === undefined) skip('line that is no commit')
    return commit === undefined ? [] : [{ ...commit, number }]
  })
  const named = commits.flatMap((commit) => withAuthorBehind(commit) ?? [])
  return commits.length > 1 && named.length === commits.length ? named : commits
}

/** `%d` behind a subject. */
const REFS_BEHIND = /\s*\((?:HEAD\b|tag: )[^()]*\)$/

/** `%h %ad | %s%d [%an]`, where every line ends so. */
function withAuthorBehind(commit: Commit): Commit | undefined {
  const [, subject, by] = /^(.*?)\s*\[([^[\]]+)\]$/.exec(commit.subject) ?? []
  return subject === undefined
    ? undefined
    : { ...commit, subject: subject.replace(REFS_BEHIND, ''), by: by?.includes('@') ? undefined : by }
}

function readCommit({ hash, subject, by, number }: Commit, at: string, file: SourceFile): ReadEntry {
  return {
    at,
    text: typedToInline(subject) || `Commit ${shortSha(hash)} without a message`,
    by: by === undefined ? undefined : normalizePlain(by),
    source: { label: 'git', id: hash },
    place: file.place(number),
  }
}
