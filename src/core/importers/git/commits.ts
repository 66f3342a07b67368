import { type TextLine, toBlocks } from '../lines/lines.ts'
import { readGitDate } from './date.ts'

/** A commit as `git log` prints it. */
export interface Commit {
  readonly hash: string
  readonly subject: string
  /** When it was committed, or, where the format does not say that, when it was written; nothing in a form without a day. */
  readonly at?: string | undefined
  /** When its author wrote it, where that is another moment. */
  readonly writtenAt?: string | undefined
  readonly by?: string | undefined
  /** Its first line. */
  readonly number: number
}

/** `commit 1f2e3d4 (HEAD -> main)`, with the marks of `--graph`, `--boundary` and `--left-right` before it. */
const COMMIT = /^(?<graph>(?:[|\\/_ ]*\*[|\\/_ .-]*)?)commit (?:[-<>=+^] ?)?(?<hash>[0-9a-f]{7,64})(?=$|\s)/

const HEADER = /^(?:(?:Author|AuthorDate|Commit|CommitDate|Date|Merge|Reflog):|(?:tree|parent|author) |gpg: |log size )/

/** Whether the first of some lines that are not empty is a commit's, in any format of several lines. */
export function beginsWithCommit([first = '', second = '']: readonly string[]): boolean {
  return headOf(first, second) !== undefined
}

export function readCommits(lines: readonly TextLine[]): readonly Commit[] {
  const { blocks } = toBlocks(lines, ({ text }, index) => headOf(text, lines[index + 1]?.text ?? ''))
  return blocks.map(({ head, line, more }) => {
    const rest = more.map(({ text }) => withoutGraph(text, head.column))
    const blank = rest.indexOf('')
    const headers = blank < 0 ? rest : rest.slice(0, blank)
    const message = blank < 0 ? [] : rest.slice(blank)
    return { hash: head.hash, number: line.number, subject: subjectIn(message), ...readHeaders(headers) }
  })
}

interface Head {
  readonly hash: string
  /** Where its text begins, behind the graph. */
  readonly column: number
}

/** A message can speak of commits, too: only a commit's own line has its headers below it. */
function headOf(line: string, next: string): Head | undefined {
  const { graph = '', hash } = COMMIT.exec(line)?.groups ?? {}
  return hash !== undefined && HEADER.test(withoutGraph(next, graph.length))
    ? { hash, column: graph.length }
    : undefined
}

function withoutGraph(text: string, column: number): string {
  return /^[|\\/_* .-]*$/.test(text.slice(0, column)) ? text.slice(column).trimEnd() : text
}

/** The first paragraph, on one line, as git itself reads it. A list of files below has less indent. */
function subjectIn(message: readonly string[]): string {
  const from = message.findIndex((line) => line !== '')
  const paragraph = from < 0 ? [] : message.slice(from)
  const end = paragraph.findIndex((line) => !line.startsWith('    '))
  return (end < 0 ? paragraph : paragraph.slice(0, end)).map((line) => line.trim()).join(' ')
}

function readHeaders(headers: readonly string[]): Pick<Commit, 'at' | 'writtenAt' | 'by'> {
  const after = (pattern: RegExp) => headers.flatMap((line) => pattern.exec(line)?.[1] ?? [])[0]
  const written = after(/^(?:Author)?Date:\s*(.+)$/) ?? after(/^author .*> (\d+ [+-]\d{4})$/)
  const committed = after(/^CommitDate:\s*(.+)$/) ?? after(/^committer .*> (\d+ [+-]\d{4})$/)
  const [writtenAt, at] = [written, committed ?? written].map((date) => readGitDate(date ?? ''))
  const by = personOf(after(/^[Aa]uthor:?\s+(.+)$/) ?? '')
  return { at, by, ...(writtenAt !== at && { writtenAt }) }
}

/** `Ines Duarte <ines@shop.example>` → `Ines Duarte`; never an address. */
export function personOf(author: string): string | undefined {
  const name = author.replace(/\s*<.*$/, '').trim()
  return name === '' || name.includes('@') ? undefined : name
}
