import type { Commit } from './commits.ts'
import { readGitDate, scanGitDate } from './date.ts'

/** A commit on a line of its own, as `--oneline` and formats such as `%h %ad %s` print it. */
export type CommitLine = Omit<Commit, 'number'>

const HASH = /^[0-9a-f]{7,64}(?![\w:.@-])/

/** Stands between the parts of a line. */
const SEPARATOR = /^(?:\s*[|:,;]\s+|\s+-\s+|\s+)/

const GRAPH = /^[|\\/_* .-]*\*[|\\/_ .-]*/

/** `(HEAD -> main, tag: v1.2)` */
const REFS = /^\((?:(?:HEAD\b|tag: |refs\/|origin\/|upstream\/)[^()]*|(?:main|master|develop|trunk)(?:, [^()]*)?)\)\s*/

/** Reads a line with the hash of a commit at its start, or behind a date. */
export function readCommitLine(line: string): CommitLine | undefined {
  const text = line.replace(GRAPH, '')
  return fromColumns(text) ?? fromDate(text) ?? fromHash(text)
}

/** A line of `--graph` between two commits. */
export function isGraph(line: string): boolean {
  return /^[|\\/_ .*-]+$/.test(line)
}

/** `%h|%an|%ad|%s`, with tabs, semicolons or commas: of what stands behind both nobody says what it is. */
function fromColumns(text: string): CommitLine | undefined {
  for (const mark of ['\t', '|', ';', ',']) {
    const columns = text.split(mark)
    const hashAt = columns.findIndex((column) => HASH.exec(column.trim())?.[0] === column.trim())
    const dateAt = columns.findIndex((column, index) => index !== hashAt && readGitDate(column) !== undefined)
    if (hashAt < 0 || dateAt < 0) continue
    const last = Math.max(hashAt, dateAt)
    const others = columns
      .slice(0, last)
      .filter((column, index) => index !== hashAt && index !== dateAt && !isMail(column))
    const behind = columns.slice(last + 1).filter((column) => !isMail(column))
    const subject = behind.length > 0 ? behind.join(mark) : others.slice(-1).join('')
    const [by] = behind.length > 0 ? others : others.slice(0, -1)
    return {
      hash: columns[hashAt]?.trim() ?? '',
      at: readGitDate(columns[dateAt] ?? ''),
      subject: subject.trim(),
      by: by?.trim() || undefined,
    }
  }
  return undefined
}

function isMail(column: string): boolean {
  return /^\s*<?[^\s@<>]+@[^\s@<>]+>?\s*$/.test(column)
}

/** `%h %ad %s`, `%h %s (%ad)`, `%h (%s, %ad)`, `%h %an %ad %s`; without a date where there is none. */
function fromHash(text: string): CommitLine | undefined {
  const hash = HASH.exec(text)?.[0]
  if (hash === undefined) return undefined
  const rest = afterSeparator(text.slice(hash.length)).replace(REFS, '')
  const bracket = /^[[(](?=\S)/.exec(rest)?.[0] ?? ''
  const date = scanGitDate(rest.slice(bracket.length))
  if (date !== undefined) return { hash, at: date.at, ...behindDate(rest.slice(bracket.length + date.length)) }
  const reference = /^\((.*), (\d{4}-\d{2}-\d{2})\)$/.exec(rest)
  if (reference !== null) return { hash, at: readGitDate(reference[2] ?? ''), subject: reference[1] ?? '' }
  return { hash, ...dateWithin(rest) }
}

/** `%ad %h %s` */
function fromDate(text: string): CommitLine | undefined {
  const bracket = /^[[(](?=\S)/.exec(text)?.[0] ?? ''
  const date = scanGitDate(text.slice(bracket.length))
  if (date === undefined) return undefined
  const rest = afterSeparator(text.slice(bracket.length + date.length).replace(/^[\])]/, ''))
  const hash = HASH.exec(rest)?.[0]
  return hash === undefined ? undefined : { hash, at: date.at, subject: subjectOf(rest.slice(hash.length)) }
}

/** A date with a clock behind the first word: what stands around it is the subject, or the author and the subject. */
function dateWithin(text: string): Pick<CommitLine, 'at' | 'subject' | 'by'> {
  for (const { index, 0: mark } of text.matchAll(/\s[[(]?|^\S+@\{/g)) {
    const date = scanGitDate(text.slice(index + mark.length))
    if (date === undefined || date.isDay) continue
    const before = text.slice(0, index)
    const { subject, by } = behindDate(text.slice(index + mark.length + date.length))
    return { at: date.at, subject: `${isMail(before) ? '' : before} ${subject}`.trim(), by }
  }
  return { subject: text }
}

/** The rest of a line, without the brackets of the date; a name between `<` and `>` is the author's. */
function behindDate(text: string): Pick<CommitLine, 'subject' | 'by'> {
  const rest = text.replace(/^[\])}]+/, '')
  const [person = '', name] = /^\s*<([^<>]+)>/.exec(rest) ?? []
  const by = name === undefined || isMail(name) ? undefined : name
  return { subject: subjectOf(rest.slice(person.length)), by }
}

function subjectOf(text: string): string {
  return afterSeparator(text).replace(REFS, '').trim()
}

function afterSeparator(text: string): string {
  return text.replace(SEPARATOR, '')
}
