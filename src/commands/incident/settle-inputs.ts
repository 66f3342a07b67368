import type { Provenance } from '../../core/document/read/claims.ts'
import type { ExportClaims } from '../../core/importers/claims-of-reading.ts'
import { type Claims, mergeClaims } from '../../core/model/claims.ts'
import type { InputText } from './inputs.ts'

/** What files say, where in a document each fact was read, and how, and what is said aloud of it. */
export interface InputClaims extends Claims {
  readonly provenance: readonly Provenance[]
  readonly notes: readonly string[]
}

/** What one file says by itself; `exported`: what it says as another tool wrote it. */
export interface ReadInput {
  readonly input: InputText
  readonly said: InputClaims
  readonly exported?: ExportClaims | undefined
}

/** What files come to together, each in its place. */
export async function settleInputs(inputs: readonly ReadInput[]): Promise<InputClaims> {
  const said = withoutStrangers(await withExports(inputs)).map((one) => one.said)
  return {
    ...mergeClaims(...said),
    provenance: said.flatMap(({ provenance }) => provenance),
    notes: said.flatMap(({ notes }) => notes),
  }
}

/** Loaded only where another tool wrote some of it. */
async function withExports(inputs: readonly ReadInput[]): Promise<readonly ReadInput[]> {
  const found = inputs.flatMap(({ input: { folder }, exported }) =>
    exported === undefined ? [] : [{ read: exported, folder }],
  )
  if (found.length === 0) return inputs
  const { settleExports } = await import('../../core/importers/merge/settle-exports.ts')
  const isOtherRead = inputs.some(({ said }) => said.claims.length > 0)
  const settled = settleExports(found, isOtherRead)
  return inputs.map((one) => {
    const said = one.exported && settled.get(one.exported)
    return said === undefined ? one : { ...one, said: { ...said, provenance: [] } }
  })
}

/** So many are named in a note. */
const NAMED = 5

/** In a folder that holds exports, what is none is left out, and named. */
function withoutStrangers(inputs: readonly ReadInput[]): readonly ReadInput[] {
  const known = new Set(inputs.filter(({ said }) => said.claims.length > 0).map(({ input }) => input.folder))
  const strangers = inputs.filter((one) => known.has(one.input.folder) && isStranger(one))
  if (strangers.length === 0) return inputs
  const folders = [...new Set(strangers.map(({ input }) => input.folder))]
  const notes = folders.map((folder) => {
    const names = strangers.filter(({ input }) => input.folder === folder).map(({ input }) => input.name)
    const rest = names.length > NAMED ? `, and ${names.length - NAMED} more` : ''
    return `${folder}: no source is known by the shape of ${names.slice(0, NAMED).join(', ')}${rest}; left out`
  })
  const told: InputClaims = { claims: [], findings: [], provenance: [], notes }
  const [first] = strangers
  return inputs.flatMap((one) => (one === first ? { ...one, said: told } : strangers.includes(one) ? [] : one))
}

/** Not an incident file either, nor a table of times; what is broken is another matter. */
function isStranger({ input, said: { claims, findings }, exported }: ReadInput): boolean {
  if (input.folder === undefined || claims.length > 0 || (exported !== undefined && !exported.isRefused)) return false
  const rules = exported === undefined ? ['unknown-field', 'nothing-imported'] : ['unknown-columns']
  return findings.every(({ rule }) => rules.includes(rule))
}
