import * as z from 'zod/mini'
import { normalizePlain } from '../document/plain-text.ts'
import type { FieldDeclaration, FieldDeclarations } from '../template/fields.ts'
import { readDuration } from '../time/duration.ts'
import type { Description, Fact, Kind, TextLimits } from './kinds.ts'
import { readText } from './read-text.ts'

/** The team's own fields as facts, in the order of the template. What makes no sense in a declaration was refused before. */
export function toFields(declarations: FieldDeclarations): Readonly<Record<string, Fact>> {
  return Object.fromEntries(
    Object.entries(declarations).map(([name, declaration]) => [name, toFact(name, declaration)] as const),
  )
}

/** The kind of the values of a field. */
export function kindOf(declaration: FieldDeclaration): Kind {
  const { type, of, choices = [] } = declaration
  switch (type) {
    case 'text':
      return { name: 'inline', ...textLimits(declaration) }
    case 'markdown':
      return { name: 'block', ...textLimits(declaration) }
    case 'integer':
    case 'number':
    case 'percent':
      return { name: type, ...limits(declaration, Number) }
    case 'date':
      return { name: type, ...limits(declaration, String) }
    case 'duration':
      return { name: type, ...limits(declaration, millisecondsOf) }
    case 'choice':
      return { name: type, choices, aliases: {} }
    case 'list':
      return { name: type, item: kindOf({ ...declaration, type: of === undefined || of === 'list' ? 'text' : of }) }
    default:
      return { name: type }
  }
}

function toFact(name: string, declaration: FieldDeclaration): Fact {
  const { label = wordsOf(name), ask = `${label}?`, required, when } = declaration
  const kind = kindOf(declaration)
  const hint = declaration.hint ?? hintOf(kind)
  const description: Description = {
    label: normalizePlain(label),
    ask: normalizePlain(ask),
    example: exampleOf(kind, declaration.default),
    ...(hint !== undefined && { hint: normalizePlain(hint) }),
    ...(required && { required: true }),
    ...(declaration.default !== undefined && { default: declaration.default }),
    ...(when !== undefined && { when }),
  }
  return { kind, schema: z.unknown(), description }
}

/** `ticketsOpened` is "Tickets opened". */
function wordsOf(name: string): string {
  const words = name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase()
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function textLimits({ min, max, pattern }: FieldDeclaration): TextLimits {
  return {
    ...(min !== undefined && { minLength: Number(min) }),
    ...(max !== undefined && { maxLength: Number(max) }),
    ...(pattern !== undefined && { pattern }),
  }
}

function limits<Value>({ min, max }: FieldDeclaration, read: (limit: string | number) => Value) {
  return { ...(min !== undefined && { min: read(min) }), ...(max !== undefined && { max: read(max) }) }
}

function millisecondsOf(length: string | number): number {
  const duration = readDuration(String(length))
  return duration.ok ? duration.value.milliseconds : Number.NaN
}

/** What an answer looks like, where the team does not say it. */
function hintOf(kind: Kind): string | undefined {
  switch (kind.name) {
    case 'integer':
      return 'a whole number'
    case 'number':
      return 'a number, such as 12.5'
    case 'percent':
      return 'a share, such as 40%'
    case 'date':
      return 'a day, such as 2026-02-01'
    case 'time':
      return 'a time, such as 14:05 or 2026-01-15 14:05'
    case 'duration':
      return 'a length, such as 1h30m'
    case 'list':
      return ['one line for each', wordsIn(kind.item) ?? hintOf(kind.item) ?? []].flat().join(': ')
    default:
      return undefined
  }
}

/** What a choice is among: shown where it is not chosen from a list. */
function wordsIn(kind: Kind): string | undefined {
  if (kind.name === 'boolean') return 'yes or no'
  return kind.name === 'choice' ? `one of ${kind.choices.join(', ')}` : undefined
}

/** A value that stands: the default, else one in the limits, else `unknown`, which always does. */
function exampleOf(kind: Kind, given: FieldDeclaration['default']): string | readonly string[] {
  if (given !== undefined) return typeof given === 'object' ? given.map(String) : String(given)
  if (kind.name === 'list') return [String(exampleOf(kind.item, undefined))]
  const candidates = [...('min' in kind && kind.name !== 'duration' ? [String(kind.min)] : []), ...exampleTexts(kind)]
  return candidates.find((text) => kind.name === 'time' || readText(kind, text, '', {}).ok) ?? 'unknown'
}

function exampleTexts(kind: Kind): readonly string[] {
  switch (kind.name) {
    case 'integer':
    case 'number':
    case 'percent':
      return ['12', String(kind.max)]
    case 'date':
      return ['2026-01-15', String(kind.max)]
    case 'time':
      return ['00:30']
    case 'duration':
      return ['1 hour', '1 day', '10 minutes', '10 seconds']
    case 'boolean':
      return ['true']
    case 'choice':
      return kind.choices.slice(0, 1)
    default:
      return ['a text']
  }
}
