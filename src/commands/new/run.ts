import { type Claims, mergeClaims } from '../../core/model/claims.ts'
import type { Host } from '../../host.ts'
import { claimsOfFlags } from './fact-flags.ts'
import { claimsOfInputs, type InputText } from './gather.ts'
import type { NewOptions } from './options.ts'
import { type Settings, settingsOf } from './settings.ts'

/** What an interview needs to know of the run, and a draft keeps of it. */
export interface Run {
  readonly options: NewOptions
  readonly inputs: readonly InputText[]
  /** What flags and files say. */
  readonly given: Claims
  readonly settings: Settings
}

/** Everything that is known before a question is asked. */
export async function toRun(options: NewOptions, inputs: readonly InputText[], host: Host): Promise<Run> {
  const title = options.title === undefined ? [] : [{ flag: 'title', path: 'title', text: options.title }]
  const given = mergeClaims(await claimsOfInputs(inputs), claimsOfFlags([...title, ...options.statements]))
  return { options, inputs, given, settings: settingsOf(options, given, host) }
}
