import type { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { findLogPlace } from './log-place.ts'
import { checkCombinations, type LogOptions } from './options.ts'
import { recordEntries } from './record-entries.ts'

/** Logs what is said, lists what was logged, or takes the last of it back. */
export async function log(options: LogOptions, host: Host): Promise<ExitCode> {
  checkCombinations(options)
  if (!options.list && !options.undo) return recordEntries(options, host)
  const { listEntries, undoEntry } = await import('./past-entries.ts')
  const place = await findLogPlace(host, options)
  return options.list ? listEntries(place, options, host) : undoEntry(place, options, host)
}
