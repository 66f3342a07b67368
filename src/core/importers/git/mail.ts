import { type TextLine, toBlocks } from '../lines/lines.ts'
import { type Commit, personOf } from './commits.ts'
import { readGitDate } from './date.ts'

/** The first line of a commit in `--format=email`, and of `git format-patch`: its date says that it is one. */
const FROM = /^From ([0-9a-f]{40}|[0-9a-f]{64}) Mon Sep 17 00:00:00 2001$/

export function beginsWithMail([first = '']: readonly string[]): boolean {
  return FROM.test(first)
}

export function readMails(lines: readonly TextLine[]): readonly Commit[] {
  const { blocks } = toBlocks(lines, ({ text }) => FROM.exec(text)?.[1])
  return blocks.map(({ head, line, more }) => {
    const headers = more.slice(
      0,
      more.findIndex(({ text }) => text === ''),
    )
    const header = unfolded(headers.map(({ text }) => text))
    return {
      hash: head,
      number: line.number,
      at: readGitDate(header('Date')),
      subject: header('Subject').replace(/^\[PATCH[^\]]*\]\s*/, ''),
      by: personOf(header('From')),
    }
  })
}

/** Long headers go on in lines that begin with a space. */
function unfolded(lines: readonly string[]): (name: string) => string {
  const headers = lines.join('\n').replace(/\n\s+/g, ' ').split('\n')
  return (name) => decoded(headers.find((text) => text.startsWith(`${name}: `))?.slice(name.length + 2) ?? '')
}

/** RFC 2047, as git writes it: `=?UTF-8?q?=C5=81ukasz?=`. */
function decoded(text: string): string {
  return text
    .replace(/\?=\s+=\?UTF-8\?q\?/gi, '')
    .replace(/=\?UTF-8\?q\?([^?]*)\?=/gi, (_, word: string) => new TextDecoder().decode(bytesOf(word)))
}

function bytesOf(word: string): Uint8Array {
  const characters = word.replaceAll('_', ' ').match(/=[\dA-F]{2}|./gi) ?? []
  return Uint8Array.from(characters, (one) =>
    one.length === 3 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0),
  )
}
