import type { Host, Output } from '../host.ts'

const styles = ['bold', 'dim', 'red', 'yellow', 'cyan', 'green'] as const

/** How to emphasise words on one stream; every function returns its text as it is where colour is off. */
export type Style = Readonly<Record<(typeof styles)[number], (text: string) => string>>

/** `color` is `--color` (true), `--no-color` (false) or neither. */
export async function styleFor(
  output: Pick<Output, 'isTTY'>,
  env: Host['env'],
  color?: boolean | undefined,
): Promise<Style> {
  const level = colorLevel(output, env, color)
  if (level === 0) return plain
  const { Chalk } = await import('chalk')
  return new Chalk({ level })
}

/** Text that can do nothing to a terminal: control characters removed, those that reorder text made visible. */
export function printable(text: string): string {
  return text
    .replace(sequences, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (control) => `\\u{${control.codePointAt(0)?.toString(16)}}`)
}

/** CSI, then OSC with its text, then all others. Node's own `stripVTControlCharacters` takes `ESC[31mred BEL` for one OSC. */
const sequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|(?:\u001b\]|\u009d)[^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-~]/g

const same = (text: string): string => text
const plain: Style = { bold: same, dim: same, red: same, yellow: same, cyan: same, green: same }

function colorLevel(output: Pick<Output, 'isTTY'>, env: Host['env'], color: boolean | undefined): 0 | 1 | 2 | 3 {
  const { NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM } = env
  if (color !== undefined) return color ? 1 : 0
  if (NO_COLOR) return 0
  if (FORCE_COLOR) return forcedLevel(FORCE_COLOR)
  if (CLICOLOR_FORCE && CLICOLOR_FORCE !== '0') return 1
  if (CLICOLOR === '0' || TERM === 'dumb') return 0
  return output.isTTY ? 1 : 0
}

function forcedLevel(value: string): 0 | 1 | 2 | 3 {
  if (value === '0' || value === 'false') return 0
  if (value === '2') return 2
  return value === '3' ? 3 : 1
}
