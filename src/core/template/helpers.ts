import { indentBlock, indentLines } from '../document/indent-block.ts'
import { toMermaid } from '../document/mermaid-text.ts'
import { toCellLines, toOneLine } from '../document/one-line.ts'
import { toList, toText } from './helper-values.ts'
import { dateText, lengthText, timeText } from './time-helpers.ts'

/** How a template called a helper. */
export interface HelperCall {
  /** `zone="Europe/Berlin"` */
  readonly options: Readonly<Record<string, unknown>>
  /** The whole view. */
  readonly view: Readonly<Record<string, unknown>>
}

interface Helper {
  /** What stands behind its name, in order; all of it is needed. */
  readonly takes: readonly string[]
  readonly options: readonly string[]
  /** Whether its output holds the whole of a fact, so that the front matter need not. */
  readonly isWhole: boolean
  readonly write: (values: readonly unknown[], call: HelperCall) => string
}

/**
 * What a template may call; docs/view.md shows each at work. Helpers only format, and each returns a string: Handlebars
 * adds up neighbouring numbers instead of printing them.
 */
const helpers = {
  cell: whole(['text'], ([text]) => toCellLines(toText(text))),
  item: whole(['text'], ([text]) => indentLines(toText(text), 2)),
  afterLabel: whole(['text'], ([text]) => separated(indentBlock(toText(text), 2))),
  block: { ...whole(['text'], quoted), options: ['prefix'] },
  inline: part(['text'], [], ([text]) => toOneLine(toText(text))),
  words: whole(['text'], ([text]) => toText(text).replaceAll('-', ' ')),
  join: whole(['list', 'separator'], ([list, separator], call) => joined(list, separator, call)),
  count: part(['list'], [], ([list]) => `${toList(list).length}`),
  formatTime: part(['time'], ['zone', 'locale', 'style'], timeText),
  formatDate: part(['time'], ['zone', 'locale', 'style'], dateText),
  formatDuration: part(['length'], ['style'], lengthText),
  mermaid: part(['text'], [], ([text]) => toMermaid(withoutBackslashes(toText(text)))),
} as const satisfies Record<string, Helper>

export const helperNames: readonly string[] = Object.keys(helpers)

const all: Readonly<Record<string, Helper>> = helpers

/** Whether what a helper is given can be read back from what it writes. */
export function showsWhole(name: string): boolean {
  return all[name]?.isWhole === true
}

/** What stands behind a helper's name, in order: `text`, or `list` and `separator`. */
export function takenBy(name: string): readonly string[] {
  return all[name]?.takes ?? []
}

/** Runs a helper as Handlebars calls it: with the values behind its name, and last what it knows of the call. */
export function callHelper(name: string, given: readonly unknown[]): string {
  const helper = all[name]
  if (helper === undefined) throw new TypeError(`there is no helper ${name}`)
  const { takes, options } = helper
  const values = given.slice(0, -1)
  if (values.length !== takes.length) throw new TypeError(`write {{${[name, ...takes].join(' ')}}}`)
  const call = callOf(given.at(-1))
  for (const [option, value] of Object.entries(call.options)) {
    if (!options.includes(option)) throw new TypeError(unknownOption(name, option, options))
    if (value === undefined) throw new TypeError(`${option} is given a name that does not exist`)
  }
  return helper.write(values, call)
}

function unknownOption(name: string, option: string, options: readonly string[]): string {
  return options.length === 0
    ? `${name} has no option ${option}`
    : `${name} has no option ${option}, only ${options.join(', ')}`
}

function callOf(options: unknown): HelperCall {
  const { hash, data } = recordOf(options)
  return { options: recordOf(hash), view: recordOf(recordOf(data).root) }
}

/** The object itself: the view is too large to be copied for every call. */
function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function whole(takes: readonly string[], write: Helper['write']): Helper {
  return { takes, options: [], isWhole: true, write }
}

function part(takes: readonly string[], options: readonly string[], write: Helper['write']): Helper {
  return { takes, options, isWhole: false, write }
}

function separated(text: string): string {
  return text.startsWith('\n') ? text : ` ${text}`
}

/** Every line but the first behind a prefix: a text in a quote or in a numbered item. */
function quoted([text]: readonly unknown[], { options: { prefix = '    ' } }: HelperCall): string {
  const before = toText(prefix)
  return toText(text).replaceAll(
    /\n(.*)/g,
    (_all, line: string) => `\n${line === '' ? before.trimEnd() : before}${line}`,
  )
}

/** An item that holds the separator gets a backslash there, so that the items can be told apart. */
function joined(list: unknown, between: unknown, { view }: HelperCall): string {
  const [items, separator] = [toList(list).map(toText), toText(between)]
  const [mark = ''] = separator.trim()
  if (view.format === 'html' || !/^[!-/:-@[-`{-~]$/.test(mark)) return items.join(separator)
  return items.map((item) => item.replaceAll(separator, separator.replace(mark, `\\${mark}`))).join(separator)
}

/** The text that a reader of the page sees. */
function withoutBackslashes(escaped: string): string {
  return escaped.replaceAll(/\\\n/g, ' ').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
}
