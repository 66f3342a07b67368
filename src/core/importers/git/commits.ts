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

/**
 * `commit 1f2e3d4 (HEAD -> main)`, with the marks of `--graph`, `--boundary` and `--left-right` before it, and the names
 * of `--source` and `--parents` behind it.
 */
const COMMIT =
  /^(?<graph>(?:[|\\/_ ]*\*[|\\/_ .-]*)?)commit (?:[-<>=+^] ?)?(?<hash>[0-9a-f]{7,64})(?: [0-9a-f]{7,64})*(?:\t\S+)?(?: \(.*\))?$/

const HEADER = /^(?:(?:Author|AuthorDate|Commit|CommitDate|Date|Merge|Reflog):|(?:tree|parent|author) |log size )/

/** Above the headers `--show-signature` shows what the programs of signatures say, in lines of any form. */
const LONGEST_SIGNATURE = 20

/** Whether the first of some lines that are not empty is a commit's, in any format of several lines. */
export function beginsWithCommit([first = '', ...others]: readonly string[]): boolean {
  return headOf(first, () => others.slice(0, LONGEST_SIGNATURE)) !== undefined
}

export function readCommits(lines: readonly TextLine[]): readonly Commit[] {
  const { blocks } = toBlocks(lines, ({ text }, index) =>
    headOf(text, () => lines.slice(index + 1, index + 1 + LONGEST_SIGNATURE).map((line) => line.text)),
  )
  return blocks.map(({ head, line, more }) => {
    const rest = more.map(({ text }) => withoutGraph(text, head.column))
    const blank = rest.findIndex((text, index) => text === '' && !IN_SIGNATURE.test(rest[index + 1] ?? ''))
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

/** Raw commits hold their signature, the empty line of which is no end of the headers. */
const IN_SIGNATURE = /^ \S/

/** A message can speak of commits, too: only a commit's own line has its headers below it. */
function headOf(line: string, below: () => readonly string[]): Head | undefined {
  const { graph = '', hash } = COMMIT.exec(line)?.groups ?? {}
  if (hash === undefined) return undefined
  const headers = below().map((text) => withoutGraph(text, graph.length))
  const end = headers.findIndex((text) => text === '' || COMMIT.test(text))
  const hasHeaders = (end < 0 ? headers : headers.slice(0, end)).some((text) => HEADER.test(text))
  return hasHeaders ? { hash, column: graph.length } : undefined
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
