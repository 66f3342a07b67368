import type { Provenance } from '../../core/document/read/claims.ts'
import { formOf, notAPostmortem } from '../../core/file-form.ts'
import { type Claims, claimsOfFile, mergeClaims } from '../../core/model/claims.ts'
import type { InputText } from './inputs.ts'

/** What `--prefer` takes: which of the two holds where the body and the front matter of a document differ. */
export const preferences = ['body', 'front-matter'] as const
export type Preference = (typeof preferences)[number]

/** How documents are read. */
export interface DocumentOptions {
  readonly prefer?: Preference | undefined
  /** `kept`: a start and an end of which only the clock is known are facts, too. */
  readonly clocks?: 'kept' | undefined
}

/** What files say, and where in a document each fact was read, and how. */
export interface InputClaims extends Claims {
  readonly provenance: readonly Provenance[]
}

/** What incident files and documents say, a later one over an earlier. Nothing is loaded for no file. */
export async function claimsOfInputs(
  inputs: readonly InputText[],
  options: DocumentOptions = {},
): Promise<InputClaims> {
  const parts: InputClaims[] = []
  for (const [order, input] of inputs.entries()) parts.push(await claimsOfInput(input, order, options))
  return { ...mergeClaims(...parts), provenance: parts.flatMap(({ provenance }) => provenance) }
}

/** A name or front matter says what a text is; of any other it is tried, and shown by the facts that are found. */
async function claimsOfInput(input: InputText, order: number, options: DocumentOptions): Promise<InputClaims> {
  const form = formOf(input)
  if (form === 'document') return claimsOfMarkdown(input, order, options)
  const facts = await claimsOfIncidentFile(input, order)
  if (form === 'incident-file' || facts.claims.length > 0) return facts
  const document = await claimsOfMarkdown(input, order, options)
  return document.claims.length > 0 ? document : facts
}

async function claimsOfIncidentFile({ name, text }: InputText, order: number): Promise<InputClaims> {
  const { parseIncidentFile } = await import('../../core/incident-file/parse.ts')
  const { root, findings } = parseIncidentFile(text, name)
  const read = root === undefined ? mergeClaims() : claimsOfFile(root, { kind: 'file', name, order })
  return { ...mergeClaims({ claims: [], findings }, read), provenance: [] }
}

/** Of what is no postmortem nothing is taken, whatever it seems to say. */
async function claimsOfMarkdown(
  { name, text }: InputText,
  order: number,
  { prefer, clocks }: DocumentOptions,
): Promise<InputClaims> {
  const { claimsOfDocument } = await import('../../core/document/read/claims.ts')
  const document = claimsOfDocument(text, name, order, {
    ...(prefer !== undefined && { prefer }),
    ...(clocks !== undefined && { clocks }),
  })
  if (document.isPostmortem) return document
  return { claims: [], findings: [notAPostmortem(name, document.reason)], provenance: [] }
}
