import { claimsOfConfig } from '../../core/config/defaults.ts'
import type { Provenance } from '../../core/document/read/claims.ts'
import type { Merged } from '../../core/importers/merge/merge-exports.ts'
import { type Claims, isOfExport, mergeClaims } from '../../core/model/claims.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import type { Host } from '../../host.ts'
import { claimsOfInputs, type ReadOptions } from './claims-of-inputs.ts'
import type { InputText } from './inputs.ts'
import { type NarrowOptions, narrowTimeline } from './narrow-timeline.ts'
import { type Settings, settingsFor } from './settings.ts'
import { findSurroundings, type RunOptions, type Surroundings } from './surroundings.ts'

/** What is said of an incident, and what decides how it is read and shown. */
export interface Gathered {
  readonly inputs: readonly InputText[]
  /** What flags, files and the configuration say. */
  readonly given: Claims
  /** What `given` comes to, where it had to be known already. */
  readonly resolved?: Resolution
  /** Where in documents the facts were read. */
  readonly provenance: readonly Provenance[]
  /** What is said aloud of how files were read. */
  readonly notes: readonly string[]
  readonly settings: Settings
  readonly surroundings: Surroundings
}

/** Everything that is known before a question is asked; `flags` are the facts on the command line. */
export async function gather(
  options: RunOptions & ReadOptions & NarrowOptions,
  inputs: readonly InputText[],
  host: Host,
  flags: Claims = mergeClaims(),
): Promise<Gathered> {
  const surroundings = await findSurroundings(options, host)
  const read = await claimsOfInputs(inputs, options, host.now())
  const said = mergeClaims(claimsOfConfig(surroundings.project.config), read, flags)
  const merged = await withExportsMerged(said)
  const given: Claims = { claims: merged.claims, findings: merged.findings }
  const { provenance } = read
  const settings = await settingsFor(given, surroundings)
  const { claims, notes: left } = await narrowTimeline(given, options, settings)
  const twice = await saidTwice({ claims, findings: given.findings }, settings)
  const notes = [...read.notes, ...merged.notes, ...left, ...twice.notes]
  const findings = [...given.findings, ...twice.findings]
  // What is found changes what the claims come to.
  const resolved = twice.findings.length === 0 && twice.resolved !== undefined && { resolved: twice.resolved }
  return { inputs, given: { claims, findings }, ...resolved, provenance, notes, settings, surroundings }
}

/** Loaded only where another tool wrote some of it. */
async function withExportsMerged(said: Claims): Promise<Merged> {
  if (!said.claims.some(isOfExport)) return { ...said, notes: [] }
  const { mergeExports } = await import('../../core/importers/merge/merge-exports.ts')
  return mergeExports(said)
}

interface SaidTwice extends Omit<Merged, 'claims'> {
  readonly resolved?: Resolution
}

/** What several sources tell of one event; looked for only where an export stands beside another source. */
async function saidTwice(given: Claims, settings: Settings): Promise<SaidTwice> {
  const rows = given.claims.filter(({ path }) => path === 'timeline')
  const sources = new Set(rows.map(({ source }) => (source.kind === 'file' ? source.name : source.kind)))
  if (sources.size < 2 || !rows.some(isOfExport)) return { findings: [], notes: [] }
  const [{ resolve }, { nearDuplicates }] = await Promise.all([
    import('../../core/model/resolve.ts'),
    import('../../core/importers/merge/near-duplicates.ts'),
  ])
  const resolved = resolve(given, settings)
  return { ...nearDuplicates(given, resolved), resolved }
}
