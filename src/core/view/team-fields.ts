import { type Fields, isFact } from '../model/kinds.ts'

interface FieldRow {
  readonly name: string
  readonly label: string
  /** The items of a list on one line. */
  readonly value: string
}

/** The team's own fields that have a value, as rows for a template that shows them all; `shown` are their texts. */
export function fieldRows(declared: Fields, shown: Readonly<Record<string, unknown>>): FieldRow[] {
  return Object.entries(shown).flatMap(([name, text]) => {
    const value = Array.isArray(text) ? text.join(', ') : text
    if (typeof value !== 'string' || value === '') return []
    return [{ name, label: labelOf(declared, name), value }]
  })
}

function labelOf(declared: Fields, name: string): string {
  const field = Object.hasOwn(declared, name) ? declared[name] : undefined
  return field !== undefined && isFact(field) ? field.description.label : name
}

/** For `#if`: whether a field of the type boolean says yes. */
export function yesFields(declared: Fields, values: Readonly<Record<string, unknown>>): Record<string, boolean> {
  const booleans = Object.entries(declared).filter(([, { kind }]) => kind.name === 'boolean')
  return Object.fromEntries(booleans.map(([name]) => [name, values[name] === true]))
}
