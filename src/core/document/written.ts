/**
 * How a file carries the hash of itself, by which one that somebody edited is told from one as the tool wrote it: in a line
 * of its front matter; where there is none, or where everybody may read it, in a comment at the end; JSON has no place for
 * it.
 */
export type WrittenForm = 'front-matter' | 'html-comment' | 'yaml-comment' | 'none'

/** The text with the hash over it. */
export function withWritten(text: string, form: WrittenForm, hash: string): string {
  switch (form) {
    case 'front-matter': {
      const end = frontMatterEnd(text)
      return `${text.slice(0, end)}written: ${hash}\n${text.slice(end)}`
    }
    case 'html-comment':
      return `${text}\n<!-- written: ${hash} -->\n`
    case 'yaml-comment':
      return `${text}# written: ${hash}\n`
    case 'none':
      return text
  }
}

/** The text without the hash, and the hash that it held; nothing where there is none. */
export function splitWritten(text: string): { readonly text: string; readonly written: string } | undefined {
  const found = IN_FRONT_MATTER.exec(frontMatterIn(text)) ?? AT_THE_END.exec(text)
  if (found === null) return undefined
  const { 0: line, 1: written = '', index } = found
  return { text: text.slice(0, index) + text.slice(index + line.length), written }
}

/** The text with another hash where it holds one. */
export function rewritten(text: string, hash: string): string {
  const found = IN_FRONT_MATTER.exec(frontMatterIn(text)) ?? AT_THE_END.exec(text)
  if (found === null) return text
  const [line, old = ''] = found
  const from = found.index + line.indexOf(old)
  return `${text.slice(0, from)}${hash}${text.slice(from + old.length)}`
}

/** The day that a file says it was created on: in its front matter, or in an incident file. */
export function createdIn(text: string, form: WrittenForm): string | undefined {
  const isIncidentFile = form === 'yaml-comment'
  return CREATED.exec(isIncidentFile ? text : frontMatterIn(text))?.[1]
}

/** The front matter of a document without the line that closes it; empty where there is none. */
export function frontMatterIn(text: string): string {
  return text.slice(0, frontMatterEnd(text))
}

const IN_FRONT_MATTER = /^written: (.*)\n/m
const AT_THE_END = /(?:\n<!--|(?<![^\n])#) written: (\w+)(?: -->)?\n$/
const CREATED = /^created: ["']?(\d{4}-\d{2}-\d{2})["']?$/m

/** Where the line starts that closes the front matter; 0 where there is none. */
function frontMatterEnd(text: string): number {
  return text.startsWith('---\n') ? text.indexOf('\n---\n', 3) + 1 : 0
}
