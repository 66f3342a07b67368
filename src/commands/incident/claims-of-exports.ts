import type { ExportClaims } from '../../core/importers/claims-of-reading.ts'
import type { ColumnMap, ReadContext } from '../../core/importers/importer.ts'
import type { SourceFile } from '../../core/importers/source-file.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { InputText } from './inputs.ts'

/** How exports of other tools are read. */
export interface ExportOptions {
  /** The importer, where the shape of a file does not tell it. */
  readonly as?: string | undefined
  readonly map?: ColumnMap | undefined
  /** The ids of the incidents that are meant, of exports with several. */
  readonly incident?: readonly string[] | undefined
  /** Otherwise what opens a door is masked. */
  readonly keepSecrets?: boolean | undefined
}

/** What a file says that another tool wrote; nothing where nobody knows its shape. Loaded only for such a file. */
export async function claimsOfExport(
  input: InputText,
  order: number,
  { as: name, map = {}, incident, keepSecrets }: ExportOptions,
  context: Omit<ReadContext, 'map'>,
): Promise<ExportClaims | undefined> {
  const [
    { toSourceFile },
    { importerNamed, importerOf, importers, tableImporterOf },
    { claimsOfReading, emptyExport, refusedExport },
    { refusalOfNamed },
    { holdsNothing, refusalOfAnswer },
  ] = await Promise.all([
    import('../../core/importers/source-file.ts'),
    import('../../core/importers/importers.ts'),
    import('../../core/importers/claims-of-reading.ts'),
    import('../../core/importers/named-sources.ts'),
    import('../../core/importers/json/answers.ts'),
  ])
  const file = toSourceFile(input)
  const isMapped = Object.keys(map).length > 0
  const isTable = isMapped || name === 'json'
  const refusal = (isTable ? undefined : refusalOfAnswer(file)) ?? (isTable || name ? undefined : refusalOfNamed(file))
  if (refusal !== undefined) return refusedExport(file, refusal)
  const told = importerOf(file) ?? (isMapped ? tableImporterOf(file) : undefined)
  const importer = name === undefined ? told : importerNamed(name)
  if (importer === undefined && name !== undefined)
    throw new UserError(`--as ${name} is no source that is read`, {
      hint: `known are ${importers.map((known) => known.name).join(', ')}`,
      exitCode: ExitCode.Usage,
    })
  if (importer === undefined) return holdsNothing(file) ? emptyExport(file) : undefined
  const emoji = importer.hasEmoji ? await loadEmoji(file) : undefined
  const claims = claimsOfReading(importer.read(file, { ...context, map, emoji }), importer, file, order, incident)
  if (keepSecrets) return claims
  const { withoutSecrets } = await import('../../core/importers/merge/mask-secrets.ts')
  return withoutSecrets(claims)
}

/** The names of emoji are many: they are loaded for exports that have some. */
async function loadEmoji({ text }: SourceFile): Promise<ReadContext['emoji']> {
  const { loadEmojiNames, mayNameEmoji } = await import('../../core/importers/text/emoji-names.ts')
  return mayNameEmoji(text) ? loadEmojiNames() : undefined
}

/** The inputs that hold names which others need, by the names of the files. */
export async function companionsOf(inputs: readonly InputText[]): Promise<ReadContext['companions']> {
  if (inputs.length < 2) return []
  const [{ toSourceFile }, { importers, isOfTool }] = await Promise.all([
    import('../../core/importers/source-file.ts'),
    import('../../core/importers/importers.ts'),
  ])
  const isCompanion = (name: string) =>
    importers.some(({ companions }) => companions?.test(name.replace(/^.*[\\/]/, '')))
  // What another tool exported may be called alike.
  return inputs
    .filter(({ name }) => isCompanion(name))
    .map(toSourceFile)
    .filter((file) => !isOfTool(file))
}

/** Every `--incident` names one that some file has. */
export function checkIncidents(wanted: readonly string[] = [], ids: readonly string[]): void {
  const missing = wanted.find((id) => !ids.includes(id))
  if (missing === undefined) return
  const known = ids.slice(0, 10)
  const rest = ids.length > known.length ? `, and ${ids.length - known.length} more` : ''
  throw new UserError(`--incident ${missing} is in no file that is read`, {
    hint: known.length === 0 ? 'none of them says which incident it is of' : `they hold ${known.join(', ')}${rest}`,
    exitCode: ExitCode.Usage,
  })
}
