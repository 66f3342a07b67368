/** A file's text with lines that end in `\n`, and no byte order mark in front. */
export function sourceText(text: string): string {
  return text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
}
