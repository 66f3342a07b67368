/** The line of the front matter that holds the hash of all others, by which an edited document is told from a written one. */
const WRITTEN = /^written: .*\n/m

/** A document from its front matter and its body. */
export function composeDocument(frontMatter: string, body: string): string {
  return `---\n${frontMatter}---\n\n${body.trim()}\n`
}

/** Writes the hash over the document as the last line of its front matter. */
export function withWritten(document: string, hash: string): string {
  const end = document.indexOf('\n---\n', 3) + 1
  return `${document.slice(0, end)}written: ${hash}\n${document.slice(end)}`
}

/** The document without that line, and the hash that it held; nothing where there is none. */
export function splitWritten(document: string): { readonly document: string; readonly written: string } | undefined {
  const end = document.indexOf('\n---\n', 3) + 1
  if (!document.startsWith('---\n') || end === 0) return undefined
  const frontMatter = document.slice(0, end)
  const line = WRITTEN.exec(frontMatter)?.[0]
  if (line === undefined) return undefined
  return {
    document: frontMatter.replace(WRITTEN, '') + document.slice(end),
    written: line.slice('written: '.length, -1),
  }
}

/** What stands under a key of one line in the front matter, as it is written. */
export function frontMatterLine(document: string, key: string): string | undefined {
  const end = document.indexOf('\n---\n', 3)
  if (!document.startsWith('---\n') || end < 0) return undefined
  const line = document
    .slice(0, end)
    .split('\n')
    .find((text) => text.startsWith(`${key}: `))
  return line?.slice(key.length + 2).replaceAll(/^["']|["']$/g, '')
}
