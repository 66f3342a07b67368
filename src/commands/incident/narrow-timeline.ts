import type { EntryKind } from '../../core/importers/importer.ts'
import type { Narrowed } from '../../core/importers/narrow/narrow.ts'
import type { Claims } from '../../core/model/claims.ts'
import { usage } from '../output-flags.ts'
import type { Settings } from './settings.ts'

/** What narrows the timeline of exports, as the command line states it. */
export interface NarrowOptions {
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly grep?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  readonly only?: readonly EntryKind[] | undefined
  /** What somebody picked of the entries that are left, by their `pickKey`. */
  readonly picked?: readonly string[] | undefined
}

type Left = Exclude<Narrowed, { flag: unknown }>

/** Without the entries of exports that nobody wants; nothing is loaded where nothing narrows. */
export async function narrowTimeline(given: Claims, options: NarrowOptions, settings: Settings): Promise<Left> {
  const left = await leftByFlags(given, options, settings)
  if (options.picked === undefined) return left
  const { onlyPicked } = await import('../../core/importers/narrow/picked.ts')
  const picked = onlyPicked(left.claims, options.picked)
  return { claims: picked.claims, notes: [...left.notes, ...picked.notes] }
}

async function leftByFlags(
  given: Claims,
  { since, until, grep, exclude, only }: NarrowOptions,
  settings: Settings,
): Promise<Left> {
  if ([since, until, grep, exclude, only].every((option) => option === undefined)) return { ...given, notes: [] }
  const narrowing = { since, until, grep: patterns('--grep', grep), exclude: patterns('--exclude', exclude), only }
  const [{ resolve }, { narrow }] = await Promise.all([
    import('../../core/model/resolve.ts'),
    import('../../core/importers/narrow/narrow.ts'),
  ])
  const narrowed = narrow(given, resolve(given, settings), narrowing, settings.abbreviations)
  if ('problem' in narrowed) throw usage(`${narrowed.flag}: ${narrowed.problem.message}`, narrowed.problem.hint)
  return narrowed
}

function patterns(flag: string, texts: readonly string[] | undefined): readonly RegExp[] | undefined {
  return texts?.map((text) => {
    try {
      return new RegExp(text, 'imu')
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/^.*: /, '').toLowerCase() : ''
      throw usage(
        `${flag} ${text} is no regular expression: ${why}`,
        'put a backslash before ( ) [ ] { } . * + ? that mean themselves',
      )
    }
  })
}
