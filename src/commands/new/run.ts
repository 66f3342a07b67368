import type { Host } from '../../host.ts'
import { type Gathered, gather } from '../incident/gather.ts'
import type { InputText } from '../incident/inputs.ts'
import { outputFormat } from '../result/format.ts'
import { claimsOfFlags } from './fact-flags.ts'
import type { NewOptions } from './options.ts'

/** What an interview needs to know of the run, and a draft keeps of it. */
export interface Run extends Omit<Gathered, 'resolved'> {
  readonly options: NewOptions
}

/** Everything that is known before a question is asked. */
export async function toRun(options: NewOptions, inputs: readonly InputText[], host: Host): Promise<Run> {
  const title = options.title === undefined ? [] : [{ flag: 'title', path: 'title', text: options.title }]
  const gathered = await gather(options, inputs, host, claimsOfFlags([...title, ...options.statements]))
  // Refused before a question is asked.
  outputFormat(options.format, gathered.settings.template)
  return { ...gathered, options }
}
