import { indentBlock } from '../document/indent-block.ts'
import { toCell } from '../document/inline-text.ts'

/**
 * What a template may call. Helpers only format, and each returns a string: Handlebars adds up neighbouring numbers
 * instead of printing them.
 */
export const helpers = {
  /** `{{cell text}}`: an escaped fact in a cell of a table. */
  cell: (text: unknown) => toCell(toText(text)),
  /** `- {{item text}}`: an escaped fact in a bullet, its further lines indented to stay in it. */
  item: (text: unknown) => indentBlock(toText(text), 2),
  /** `- **Label:**{{afterLabel text}}`: the same behind a label; a list or a table begins on a line of its own. */
  afterLabel: (text: unknown) => separated(indentBlock(toText(text), 2)),
  /** `{{join services ", "}}`: a list on one line. */
  join: (list: unknown, separator: unknown) => toList(list).map(toText).join(toText(separator)),
} as const satisfies Record<string, (...values: readonly unknown[]) => string>

export const helperNames: readonly string[] = Object.keys(helpers)

function separated(text: string): string {
  return text.startsWith('\n') ? text : ` ${text}`
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === null) return ''
  throw new TypeError(`expected text, got ${describe(value)}`)
}

function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new TypeError(`expected a list, got ${describe(value)}`)
}

function describe(value: unknown): string {
  if (value === undefined) return 'a name that does not exist'
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`
}
