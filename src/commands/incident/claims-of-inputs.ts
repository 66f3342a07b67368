import { formOf, hasKeysOfIncident, isCalledMarkdown, notAPostmortem } from '../../core/file-form.ts'
import type { ReadContext } from '../../core/importers/importer.ts'
import { refusalOfMortician } from '../../core/importers/mortician.ts'
import { isLogName } from '../../core/log/log-file.ts'
import { claimsOfFile, mergeClaims, READ_EXPORTS, type Source } from '../../core/model/claims.ts'
import { checkIncidents, claimsOfExport, companionsOf, type ExportOptions } from './claims-of-exports.ts'
import type { InputText } from './inputs.ts'
import { type InputClaims, type ReadInput, settleInputs } from './settle-inputs.ts'

/** What `--prefer` takes: which of the two holds where the body and the front matter of a document differ. */
export const preferences = ['body', 'front-matter'] as const
export type Preference = (typeof preferences)[number]

/** How files are read. */
export interface ReadOptions extends ExportOptions {
  readonly prefer?: Preference | undefined
  /** `kept`: a start and an end of which only the clock is known are facts, too. */
  readonly clocks?: 'kept' | undefined
}

/**
 * What incident files, documents and exports of other tools say, a later incident file over an earlier. Nothing is loaded
 * for no file. `now`: milliseconds since 1970.
 */
export async function claimsOfInputs(
  inputs: readonly InputText[],
  options: ReadOptions = {},
  now: number,
): Promise<InputClaims> {
  const context = { now, companions: await companionsOf(inputs) }
  const names = context.companions.map(({ name }) => name)
  const read: ReadInput[] = []
  for (const [order, input] of inputs.entries())
    if (!names.includes(input.name)) read.push(await readInput(input, order, options, context))
  checkIncidents(
    options.incident,
    read.flatMap(({ exported }) => exported?.ids ?? []),
  )
  return settleInputs(read)
}

/** A name or front matter says what a text is; of any other it is tried, and shown by the facts that are found. */
async function readInput(
  input: InputText,
  order: number,
  options: ReadOptions,
  context: Omit<ReadContext, 'map'>,
): Promise<ReadInput> {
  if (input.folder !== undefined && !isCalledJson(input.name)) return readFoundText(input, order, options, context)
  const held = { name: input.name, text: input.text }
  const form = formOf(held)
  if (form === 'document') return { input, said: await claimsOfMarkdown(held, order, options) }
  const exported = isOurs(held) ? undefined : await claimsOfExport(input, order, options, context)
  if (exported !== undefined) return { input, said: nothing, exported }
  const facts = await claimsOfIncidentFile(held, order)
  if (form === 'incident-file' || facts.claims.length > 0) return { input, said: facts }
  const document = await claimsOfMarkdown(held, order, options)
  return { input, said: document.claims.length > 0 ? document : facts }
}

function isCalledJson(name: string): boolean {
  return /\.(?:json|jsonl|ndjson)$/i.test(name)
}

/** A text that nobody named, but the folder it is in, is an export or nothing. */
async function readFoundText(
  input: InputText,
  order: number,
  options: ReadOptions,
  context: Omit<ReadContext, 'map'>,
): Promise<ReadInput> {
  const exported = await claimsOfExport(input, order, options, context)
  if (exported !== undefined) return { input, said: nothing, exported }
  const { findingOf } = await import('../../core/importers/claims-of-reading.ts')
  const problem = {
    rule: 'nothing-imported',
    message: 'no source is known by the shape of this file',
    hint: READ_EXPORTS,
  } as const
  return { input, said: { ...nothing, findings: [findingOf(input.name, problem)] } }
}

const nothing: InputClaims = { claims: [], findings: [], provenance: [], notes: [] }

/** An incident file for certain: YAML by its name, or its outermost keys. */
function isOurs(input: InputText): boolean {
  return /\.ya?ml$/i.test(input.name) || hasKeysOfIncident(input)
}

async function claimsOfIncidentFile({ name, text }: InputText, order: number): Promise<InputClaims> {
  const { parseIncidentFile } = await import('../../core/incident-file/parse.ts')
  const { root, findings } = parseIncidentFile(text, name)
  const refusal = root && refusalOfMortician(root)
  if (refusal !== undefined) return { claims: [], findings: [refusal], provenance: [], notes: [] }
  const isLog = isLogName(name.replace(/^.*[\\/]/, ''))
  const source: Source = { kind: 'file', name, order, ...(isLog && { isLog }) }
  const read = root === undefined ? mergeClaims() : claimsOfFile(root, source)
  return { ...mergeClaims({ claims: [], findings }, read), provenance: [], notes: [] }
}

/** Of what is no postmortem nothing is taken, whatever it seems to say. */
async function claimsOfMarkdown(
  { name, text }: InputText,
  order: number,
  { prefer, clocks }: ReadOptions,
): Promise<InputClaims> {
  const { claimsOfDocument } = await import('../../core/document/read/claims.ts')
  const document = claimsOfDocument(text, name, order, {
    ...(prefer !== undefined && { prefer }),
    ...(clocks !== undefined && { clocks }),
  })
  if (document.isPostmortem) {
    const isGuessed = !document.isOwn && !isCalledMarkdown(name)
    return { ...document, notes: isGuessed ? [`${name} is read as a postmortem in Markdown`] : [] }
  }
  const refusal = { ...notAPostmortem(name, document.reason), hint: READ_EXPORTS }
  return { claims: [], findings: [refusal], provenance: [], notes: [] }
}
