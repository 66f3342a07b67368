import type { ExportOptions } from '../incident/claims-of-exports.ts'
import type { Preference } from '../incident/claims-of-inputs.ts'
import type { NarrowOptions } from '../incident/narrow-timeline.ts'
import { checkOutput, usage } from '../output-flags.ts'
import type { OutputFormat } from '../result/format.ts'
import type { FlagStatement } from './fact-flags.ts'

export interface NewOptions extends ExportOptions, NarrowOptions {
  readonly title: string | undefined
  /** What the fact flags say, in their order. */
  readonly statements: readonly FlagStatement[]
  readonly from: readonly string[]
  readonly prefer?: Preference | undefined
  readonly template?: string | undefined
  readonly output?: string | undefined
  /** The template's own when not given. */
  readonly format?: OutputFormat | undefined
  readonly dryRun?: boolean | undefined
  readonly force?: boolean | undefined
  readonly update?: boolean | undefined
  readonly sort?: boolean | undefined
  readonly full?: boolean | undefined
  readonly resume?: boolean | undefined
  /** False for `--no-input`. */
  readonly input: boolean
  readonly json?: boolean | undefined
  readonly quiet?: boolean | undefined
  readonly color?: boolean | undefined
}

/** Refuses combinations that make no sense, before anything is read. */
export function checkCombinations({
  title,
  statements,
  output,
  dryRun,
  force,
  update,
  json,
  input,
  resume,
  full,
  from,
}: NewOptions): void {
  const titles = [title, ...statements.filter(({ path }) => path === 'title').map(({ text }) => text)].filter(
    (text) => text !== undefined,
  )
  if (new Set(titles).size > 1)
    throw usage('the title is given twice', 'give it once: as the first word or with --title')
  if (from.includes('')) throw usage('--from is given no file', 'is a variable of the script empty?')
  checkOutput({ output, force, update })
  if (json && output === '-') throw usage('--json and -o - both print to stdout', 'leave one of them out')
  if (dryRun && (force || update))
    throw usage(
      `--dry-run writes nothing, so that --${force ? 'force' : 'update'} makes no sense`,
      'leave one of them out',
    )
  if (!input && (resume || full))
    throw usage(
      `--no-input asks nothing, so that --${resume ? 'resume' : 'full'} makes no sense`,
      'leave one of them out',
    )
  if (resume && (from.length > 0 || statements.length > 0 || title !== undefined)) {
    throw usage(
      '--resume goes on with the facts of its draft',
      'leave the other facts out; correct them in the interview',
    )
  }
}
