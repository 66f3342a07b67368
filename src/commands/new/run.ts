import { claimsOfConfig } from '../../core/config/defaults.ts'
import type { Finding } from '../../core/finding.ts'
import { type Claims, kindAt, mergeClaims } from '../../core/model/claims.ts'
import type { Host } from '../../host.ts'
import { outputFormat } from '../result/format.ts'
import { claimsOfFlags } from './fact-flags.ts'
import { claimsOfInputs, type InputText } from './gather.ts'
import type { NewOptions } from './options.ts'
import { type Settings, settingsFor } from './settings.ts'
import { findSurroundings, type Surroundings } from './surroundings.ts'

/** What an interview needs to know of the run, and a draft keeps of it. */
export interface Run {
  readonly options: NewOptions
  readonly inputs: readonly InputText[]
  /** What flags, files and the configuration say. */
  readonly given: Claims
  readonly settings: Settings
  readonly surroundings: Surroundings
}

/** Everything that is known before a question is asked. */
export async function toRun(options: NewOptions, inputs: readonly InputText[], host: Host): Promise<Run> {
  const title = options.title === undefined ? [] : [{ flag: 'title', path: 'title', text: options.title }]
  const surroundings = await findSurroundings(options, host)
  const given = mergeClaims(
    claimsOfConfig(surroundings.project.config),
    await claimsOfInputs(inputs),
    claimsOfFlags([...title, ...options.statements]),
  )
  const settings = await settingsFor(given, surroundings)
  // Before a question is asked.
  outputFormat(options.format, settings.template)
  return { options, inputs, given, settings, surroundings }
}

/** Of a file with nothing but errors nobody knows what it would have said. */
export function isWhollyRead({ inputs, given }: Run, findings: readonly Finding[]): boolean {
  const read = given.claims.filter(({ path }) => kindAt(path) !== undefined).map(({ source }) => source)
  const refused = findings.filter(isError)
  return inputs.every(
    ({ name }) =>
      read.some((source) => source.kind === 'file' && source.name === name) ||
      !refused.some(({ place }) => place.kind === 'file' && place.file === name),
  )
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error'
}
