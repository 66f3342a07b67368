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
      if (typeof node.value === 'string' && (TIME_LIKE.test(node.value) || OCTAL.test(node.value)))
        node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0, directives: false })
}

const TIME_LIKE = /^~?\s*(?:\d{4}-\d{2}-\d{2}\b|\d{1,2}:\d{2})/
const OCTAL = /^0o[0-7]+$/
