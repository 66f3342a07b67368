import { Document, visit } from 'yaml'
import type { IncidentData } from './incident-data.ts'

/**
 * YAML that every reader takes alike: written for YAML 1.1, whose readers would turn a bare 14:05 into 845, `no` into
 * false and a date into an object, so that such strings stand in quotes, as do the octal numbers of YAML 1.2.
 */
export function printYaml(data: IncidentData): string {
  const isLong = Object.values(data).some((value) => Array.isArray(value) && value.length > AT_ONCE)
  return isLong ? Object.entries(data).map(printKey).join('') : printAtOnce(data)
}

/** So many items of a list are made nodes of at a time: those of a long timeline need many times its own memory. */
const AT_ONCE = 1_000

function printKey([key, value]: readonly [string, unknown]): string {
  if (!Array.isArray(value)) return printAtOnce({ [key]: value })
  const printed = Array.from({ length: Math.max(1, Math.ceil(value.length / AT_ONCE)) }, (_, index) =>
    printAtOnce({ [key]: value.slice(index * AT_ONCE, (index + 1) * AT_ONCE) }),
  )
  return printed.map((text, index) => (index === 0 ? text : text.slice(text.indexOf('\n') + 1))).join('')
}

function printAtOnce(data: IncidentData): string {
  const document = new Document(data, { version: '1.1', aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && isQuoted(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0, directives: false, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
}

const TIME_LIKE = /^~?\s*(?:\d{4}-\d{2}-\d{2}\b|\d{1,2}:\d{2})/
const OCTAL = /^0o[0-7]+$/
/** Read as a space where it stands at the beginning of a line, as pages in the web put it. */
const NO_BREAK_SPACE = /\u00a0/
const QUOTED = [TIME_LIKE, OCTAL, NO_BREAK_SPACE]

function isQuoted(text: string): boolean {
  return QUOTED.some((like) => like.test(text))
}
