import { Document, visit } from 'yaml'
import type { IncidentData } from './incident-data.ts'

/**
 * YAML that every reader takes alike: written for YAML 1.1, whose readers would turn a bare 14:05 into 845, `no` into
 * false and a date into an object, so that such strings stand in quotes, as do the octal numbers of YAML 1.2.
 */
export function printYaml(data: IncidentData): string {
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
