import type { Finding } from '../../core/finding.ts'
import { addItems, type TimelineEdit, takeBackItem } from '../../core/incident-file/timeline-edit.ts'
import type { Located } from '../../core/model/located.ts'
import type { Host } from '../../host.ts'
import { withLock } from '../../io/file-lock.ts'
import { appendAtOnce, overwrite } from '../../io/log-file.ts'
import { readTextFile } from '../../io/read-file.ts'
import { replaceFile } from '../../io/write-file.ts'
import type { LogFile } from './find-log.ts'

/*
 * Why nothing that others log is lost. To a plain log (isPlainLog) a line is added at the end, in one write and without a
 * lock; nothing here moves or cuts off what stands in such a file: the last entry is taken back by writing over it, in as
 * many bytes. A file is put in the place of another only where lines cannot be added at its end, and there everybody who
 * adds one takes the lock and reads the file again under it, so that none adds to the file that goes. Nobody is known to
 * make a plain log of such a file but under the lock.
 */

/** Adds items to a log that a person edited, or says why it takes none. */
export async function addToEdited(log: LogFile, items: readonly string[], host: Host): Promise<Finding | undefined> {
  return withLock(log.path, log.shownAs, host.pid, async () => {
    const text = await readTextFile(log.path, log.shownAs)
    return carryOut(addItems(text, log.shownAs, items), text, log)
  })
}

/** What was taken back of a log, nothing where it has no entry; or why it gives none back. */
export async function takeBackLast(
  log: LogFile,
  host: Host,
): Promise<{ readonly item?: Located | undefined; readonly refused?: Finding | undefined }> {
  return withLock(log.path, log.shownAs, host.pid, async () => {
    const text = await readTextFile(log.path, log.shownAs)
    const taken = takeBackItem(text, log.shownAs)
    if (taken === undefined) return {}
    return { item: taken.item, refused: await carryOut(taken.edit, text, log) }
  })
}

async function carryOut(edit: TimelineEdit, text: string, { path, shownAs }: LogFile): Promise<Finding | undefined> {
  switch (edit.kind) {
    case 'append':
      appendAtOnce(path, edit.text, shownAs)
      return undefined
    case 'overwrite':
      overwrite(path, { before: text.slice(0, edit.at), old: edit.old, text: edit.text }, shownAs)
      return undefined
    case 'rewrite':
      await replaceFile(path, edit.text, { shownAs })
      return undefined
    case 'refused':
      return edit.finding
  }
}
