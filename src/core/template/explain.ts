import { likelyName } from '../likely-name.ts'
import type { Reference } from './inspect.ts'

/** What is wrong while a template is filled, in words that say what to do. */
export interface Explanation {
  readonly message: string
  readonly hint?: string | undefined
  /** Both count from 1. */
  readonly line?: number | undefined
  readonly column?: number | undefined
}

/** Lines count from 1, columns from 0, as Handlebars does it. */
export interface Range {
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
}

/** Of a name that a part of the view does not have. */
export function unknownName(name: string, owner: unknown): Explanation {
  if (typeof owner === 'string') return { message: `there is no ${name} in a text`, hint: 'print the text itself' }
  const likely = likelyName(name, isRecord(owner) ? Object.keys(owner) : [])
  return {
    message: `there is no ${name} here`,
    hint: likely === undefined ? 'postmortem render --view prints every name that there is' : `did you mean ${likely}?`,
  }
}

/** Of a value that cannot be printed; nothing for text, and for null, which prints as nothing. */
export function noText(name: string, value: unknown): Explanation | undefined {
  if (value === undefined) return unknownName(name, undefined)
  if (typeof value === 'boolean') {
    return { message: `${name} is true or false, not a text`, hint: `it is for blocks: {{#if ${name}}}…{{/if}}` }
  }
  if (Array.isArray(value))
    return { message: `${name} is a list, not a text`, hint: `go through it: {{#each ${name}}}…{{/each}}` }
  if (!isRecord(value)) return undefined
  const parts = Object.keys(value).slice(0, 3)
  const hint = parts.map((part) => (name === 'this' ? part : `${name}.${part}`)).join(', ')
  return {
    message: `${name} is a record, not a text`,
    hint: hint === '' ? 'it has no parts' : `print its parts, such as ${hint}`,
  }
}

/** The first of these references that the view does not have, or that is printed and no text. */
export function firstProblem(references: readonly Reference[], view: object): Explanation | undefined {
  for (const reference of references) {
    const found = lookUp(reference, view)
    if (found !== undefined) return { ...found, line: reference.line, column: reference.column }
  }
  return undefined
}

/** Whether a reference begins in a part of a file. */
export function isWithin({ line, column }: Reference, { start, end }: Range): boolean {
  const isAfter = line > start.line || (line === start.line && column > start.column)
  return isAfter && (line < end.line || (line === end.line && column <= end.column))
}

function lookUp({ path, written, use }: Reference, view: object): Explanation | undefined {
  const steps = path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), ITEM] : [part]))
  let values: readonly unknown[] = [view]
  for (const step of steps) {
    if (step === ITEM) {
      values = values.flatMap((value) => (Array.isArray(value) ? value : []))
    } else {
      const [owner] = values
      if (values.length > 0 && !values.some((value) => hasOwn(value, step))) return unknownName(step, owner)
      values = values.map((value) => (hasOwn(value, step) ? Reflect.get(value, step) : null))
    }
  }
  return use === 'printed'
    ? values.map((value) => noText(written, value)).find((problem) => problem !== undefined)
    : undefined
}

const ITEM = '[]'

function hasOwn(value: unknown, name: string): value is object {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
