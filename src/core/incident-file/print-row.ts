import { isQuoted } from './is-quoted.ts'

/**
 * An item of a list as the library for YAML writes it, many times quicker: a record of texts on one line, and of records
 * of them. Nothing for any other item, and for texts of which only the library knows how they are written.
 */
export function printRow(item: unknown): string | undefined {
  const lines = isRecord(item) ? linesOf(item, INDENT) : undefined
  return lines === undefined ? undefined : `  - ${lines.slice(INDENT.length)}`
}

const INDENT = '    '

function linesOf(record: object, indent: string): string | undefined {
  let lines = ''
  for (const [key, value] of Object.entries(record)) {
    const shown = typeof value === 'string' ? inline(value) : isRecord(value) ? below(value, indent) : undefined
    if (shown === undefined || !KEY.test(key)) return undefined
    lines += `${indent}${key}:${shown}`
  }
  return lines === '' ? undefined : lines
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function below(record: object, indent: string): string | undefined {
  const lines = linesOf(record, `${indent}  `)
  return lines === undefined ? undefined : `\n${lines}`
}

function inline(text: string): string | undefined {
  if (ODD.test(text)) return undefined
  if (isQuoted(text) || MARKED.test(text)) return ` "${text}"\n`
  return LIKE_ANOTHER.test(text) ? undefined : ` ${text}\n`
}

/** A name that YAML 1.1 takes for no boolean. */
const KEY = /^(?!(?:y|yes|n|no|on|off|true|false|null)$)[a-z]{1,40}$/i

/** What is escaped in quotes, or decides on their sort. */
const ODD = /["\\\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\p{Surrogate}]/u

/** What begins something else than a text, ends it or hides what is behind. */
const MARKED = /^[ ,[\]{}#&*!|>'%@`]|^[?-] |: | #|[ :]$/

/** What could be taken for a number, a date, a boolean or nothing at all; most of it is none, but few texts begin so. */
const LIKE_ANOTHER = /^$|^[-+.~<=?\d](?!\d* [a-z])|^(?:y|yes|n|no|on|off|true|false|null|e[-+]?\d+)$/i
