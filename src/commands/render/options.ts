import type { Preference } from '../incident/claims-of-inputs.ts'
import { checkOutputOrStdout, usage } from '../output-flags.ts'
import type { OutputFormat } from '../result/format.ts'

export interface RenderOptions {
  /** `-` is stdin. */
  readonly file: string
  readonly template?: string | undefined
  /** The template's own when not given. */
  readonly format?: OutputFormat | undefined
  readonly prefer?: Preference | undefined
  readonly view?: boolean | undefined
  readonly sort?: boolean | undefined
  /** Stdout when not given. */
  readonly output?: string | undefined
  readonly force?: boolean | undefined
  readonly update?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly color?: boolean | undefined
}

/** Refuses combinations that make no sense, before anything is read. */
export function checkCombinations(options: RenderOptions): void {
  const { file, view, format } = options
  if (file === '') throw usage('render is given no file', 'is a variable of the script empty?')
  if (view && format !== undefined)
    throw usage('--view prints JSON, so that --format makes no sense', 'leave one of them out')
  checkOutputOrStdout(options)
}
