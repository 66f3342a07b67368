/** A text of the view; what is missing is empty. */
export function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null) return ''
  throw new TypeError(`expected text, got ${describe(value)}`)
}

export function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new TypeError(`expected a list, got ${describe(value)}`)
}

function describe(value: unknown): string {
  if (value === undefined) return 'a name that does not exist'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a fact with parts' : `a ${typeof value}`
}
