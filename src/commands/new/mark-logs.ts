import { basename, dirname, relative, resolve } from 'node:path'
import { isLogName, isRunning, writtenUpMark } from '../../core/log/log-file.ts'
import type { Postmortem } from '../../core/model/facts.ts'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { appendAtOnce } from '../../io/log-file.ts'
import { readTextFile } from '../../io/read-file.ts'
import { printable } from '../../io/style.ts'
import type { NewOptions } from './options.ts'

/**
 * Says in the logs that a document was made of that it is written, so that the next `postmortem log` begins another one. Of
 * an incident that goes on nothing is said: its log goes on too.
 */
export async function markLogs(
  { from, quiet }: NewOptions,
  document: string,
  { end }: Postmortem,
  host: Host,
): Promise<void> {
  if (end === undefined) return
  for (const name of from.filter((path) => isLogName(basename(path)))) {
    const path = resolve(host.cwd, name)
    try {
      const text = await readTextFile(path, name)
      if (!isRunning(text)) continue
      const mark = writtenUpMark(relative(dirname(path), document))
      appendAtOnce(path, `${text.endsWith('\n') ? '' : '\n'}${mark}`, name)
      if (!quiet) host.stderr.write(`note: ${printable(name)} is marked as written up\n`)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (!quiet) host.stderr.write(`note: not marked as written up: ${printable(error.message)}\n`)
    }
  }
}
