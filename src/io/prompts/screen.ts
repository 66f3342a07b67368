import type { Host } from '../../host.ts'
import { printable, type Style, styleFor } from '../style.ts'

/** How prompts look on this terminal. */
export interface Screen {
  readonly style: Style
  readonly symbols: Symbols
  readonly columns: number
  readonly rows: number
}

/** What may stand below the input. */
export interface Footer {
  readonly problem?: string | undefined
  readonly note?: string | undefined
  readonly hint?: string | undefined
  readonly keys?: readonly (string | undefined)[]
}

type Symbols = Readonly<Record<'question' | 'done' | 'stopped' | 'input' | 'dot' | 'more', string>>

const unicode: Symbols = { question: '?', done: '✔', stopped: '✗', input: '›', dot: '·', more: '…' }
/** The Linux console has glyphs for few characters. */
const ascii: Symbols = { question: '?', done: '+', stopped: 'x', input: '>', dot: '-', more: '...' }

export async function screenOf(host: Host, output: NodeJS.WriteStream, color: boolean | undefined): Promise<Screen> {
  return {
    style: await styleFor(host.stderr, host.env, color),
    symbols: host.env.TERM === 'linux' ? ascii : unicode,
    get columns() {
      return output.columns || 80
    },
    get rows() {
      return output.rows || 24
    },
  }
}

/** `? Message `, ready for the answer behind it, or below it where there is little room. */
export function questionLine(screen: Screen, message: string): string {
  const { style, symbols, columns } = screen
  const head = headLine(screen, message)
  return message.length + 24 < columns ? `${head} ` : `${head}\n${style.cyan(symbols.input)} `
}

export function headLine({ style, symbols, columns }: Screen, message: string): string {
  const text = wrapped(printable(message), columns, '  ').join('\n').trimStart()
  return `${style.cyan(symbols.question)} ${style.bold(text)}`
}

/** A question that is behind us, with its answer. */
export function doneLine({ style, symbols, columns }: Screen, message: string, answer: string): string {
  const [question, reply] = [printable(message), printable(answer)]
  const mark = style.green(symbols.done)
  if (question.length + reply.length + 4 < columns) return `${mark} ${question} ${style.cyan(reply)}`.trimEnd()
  const indented = (text: string): string => wrapped(text, columns, '  ').join('\n')
  return `${mark} ${indented(question).trimStart()}\n${style.cyan(indented(reply))}`
}

export function footer({ style, symbols, columns }: Screen, { problem, note, hint, keys = [] }: Footer): string {
  const indented = (text: string): string => wrapped(printable(text), columns, '  ').join('\n')
  const known = keys.filter((key) => key !== undefined)
  return [
    problem && style.red(indented(`${symbols.stopped} ${problem}`)),
    note && style.yellow(indented(note)),
    hint && style.dim(indented(hint)),
    known.length > 0 && style.dim(indented(known.map(unbroken).join(` ${symbols.dot} `)).replaceAll(noBreak, ' ')),
  ]
    .filter(Boolean)
    .join('\n')
}

const noBreak = '\u00a0'

function unbroken(phrase: string): string {
  return phrase.replaceAll(' ', noBreak)
}

/** Breaks a text between words for a window of so many columns; what follows its first line is indented by `hanging`. */
export function wrapped(text: string, columns: number, indent: string, hanging = indent): readonly string[] {
  const width = Math.max(10, columns - hanging.length - 1)
  const parts = text.split('\n').flatMap((line) => breakLine(line, width))
  return parts.map((part, index) => (index === 0 ? indent : hanging) + part)
}

function breakLine(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line]
  const space = line.lastIndexOf(' ', width)
  const at = space > 0 ? space : width
  return [line.slice(0, at), ...breakLine(line.slice(at).trimStart(), width)]
}
