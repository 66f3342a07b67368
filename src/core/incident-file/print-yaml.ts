import { Document, visit } from 'yaml'
import type { IncidentData } from './incident-data.ts'
import { isQuoted } from './is-quoted.ts'
import { printRow } from './print-row.ts'

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
/** Of a fact, or a key of the user's own, that stands without quotes. */
const NAME = /^[a-z][\w-]{2,60}$/i

function printKey([key, value]: readonly [string, unknown]): string {
  if (!Array.isArray(value) || value.length <= AT_ONCE || !NAME.test(key)) return printAtOnce({ [key]: value })
  const printed: string[] = []
  let others: unknown[] = []
  const printOthers = (): void => {
    if (others.length > 0) printed.push(printAtOnce({ [key]: others }).slice(`${key}:\n`.length))
    others = []
  }
  for (const item of value) {
    const row = printRow(item)
    if (row === undefined) others.push(item)
    if (row !== undefined || others.length === AT_ONCE) printOthers()
    if (row !== undefined) printed.push(row)
  }
  printOthers()
  return `${key}:\n${printed.join('')}`
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
