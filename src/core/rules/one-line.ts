/** A text as messages quote it: on one line, however it was wrapped. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
