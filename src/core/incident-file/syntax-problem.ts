import { type Document, visit, type YAMLError } from 'yaml'
import type { Problem } from '../finding.ts'
import { jsonErrorOffset } from './json-error.ts'

/** What is wrong with the writing of a file, and at which character. */
export interface SyntaxProblem {
  readonly problem: Problem
  readonly offset: number
}

/** Aliases may repeat values, but a file of a few lines must not become millions. */
export const MAX_VALUES = 200_000
export const MAX_DEPTH = 100

export const tooManyValues: Problem = {
  rule: 'malformed-yaml',
  // Not by toLocaleString: the first use of Intl takes half as long as Node's own start.
  message: `the file's aliases or nesting make more than ${MAX_VALUES / 1000},000 values or ${MAX_DEPTH} levels`,
  hint: 'write the values out instead of using aliases',
}

export const emptyFile: Problem = {
  rule: 'malformed-yaml',
  message: 'the file is empty',
  hint: 'postmortem schema --example prints one to start from',
}

export function missingAnchor(name: string): Problem {
  return {
    rule: 'malformed-yaml',
    message: `there is no anchor &${name} for *${name}`,
    hint: 'put quotes around a value that starts with *',
  }
}

export function duplicateKey(key: string): Problem {
  return { rule: 'duplicate-key', message: `"${key}" is given twice`, hint: 'keep one of them', values: { key } }
}

/** A YAML error in our words, at the place where it can be put right. */
export function yamlProblem(error: YAMLError, document: Document.Parsed, source: string): SyntaxProblem {
  const [offset] = error.pos
  const message = error.message.slice(0, 1).toLowerCase() + error.message.slice(1).replace(/\.?\s*$/, '')
  switch (error.code) {
    case 'TAG_RESOLVE_FAILED':
      return { problem: { rule: 'malformed-yaml', message, hint: 'leave the tag out' }, offset }
    case 'TAB_AS_INDENT':
      return { problem: { rule: 'malformed-yaml', message, hint: 'indent with spaces' }, offset }
    case 'MULTIPLE_DOCS': {
      const hint = 'one incident per file: remove the line ---'
      return { problem: { rule: 'malformed-yaml', message: 'the file holds several YAML documents', hint }, offset }
    }
    default:
      return (
        openQuote(error, document, source) ?? { problem: { rule: 'malformed-yaml', message, hint: QUOTES }, offset }
      )
  }
}

/** What keeps a text from being JSON; nothing when it is JSON. */
export function jsonProblem(text: string): SyntaxProblem | undefined {
  const offset = isJson(text) ? undefined : jsonErrorOffset(text)
  if (offset === undefined) return undefined
  const found = /^(?:\w+|.)/su.exec(text.slice(offset, offset + 40))?.[0]
  const message = found === undefined ? 'the JSON ends too early' : `unexpected ${quoted(found)}`
  return {
    problem: { rule: 'malformed-json', message, hint: 'check the commas, quotes and brackets before it' },
    offset,
  }
}

const QUOTES = 'put quotes around the value if it holds : # @ ` { [ or starts with one of them'

/** The parser tells where the text ends in which a quote is missing, which is mostly the end of the file. */
function openQuote(error: YAMLError, document: Document.Parsed, source: string): SyntaxProblem | undefined {
  const [, quote] = /^Missing closing (["'])quote/.exec(error.message) ?? []
  if (quote === undefined) return undefined
  let offset: number | undefined
  visit(document, {
    Scalar: (_, { range, type }) => {
      if (range && type?.startsWith('QUOTE') && range[0] < error.pos[0] && source.charAt(range[0]) === quote)
        offset = range[0]
    },
  })
  const problem: Problem = {
    rule: 'malformed-yaml',
    message: 'the quote that opens here is never closed',
    hint: `close it with ${quote} at the end of the value`,
  }
  return offset === undefined ? undefined : { problem, offset }
}

function quoted(text: string): string {
  return text === '"' ? `'"'` : JSON.stringify(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
