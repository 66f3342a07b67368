const TIME_LIKE = /^~?\s*(?:\d{4}-\d{2}-\d{2}\b|\d{1,2}:\d{2})/
const OCTAL = /^0o[0-7]+$/
/** Read as a space where it stands at the beginning of a line, as pages in the web put it. */
const NO_BREAK_SPACE = /\u00a0/
const QUOTED = [TIME_LIKE, OCTAL, NO_BREAK_SPACE]

/** Whether a text stands in quotes that could stand without them: some reader takes it for something else. */
export function isQuoted(text: string): boolean {
  return QUOTED.some((like) => like.test(text))
}
