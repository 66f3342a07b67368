import { parseIncidentFile } from '../../core/incident-file/parse.ts'
import { type ListedEntry, listedEntries, listedEntry } from '../../core/log/listed-entries.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'
import { shortPath } from '../project/short-path.ts'
import { takeBackLast } from './change-edited.ts'
import { findLog, type LogFile } from './find-log.ts'
import type { LogPlace } from './log-place.ts'
import type { LogOptions } from './options.ts'
import { tellPath, tellRefused } from './tell.ts'

/** `--list`: an entry a line on stdout, below each other. */
export async function listEntries(place: LogPlace, options: LogOptions, host: Host): Promise<ExitCode> {
  const log = await requiredLog(place, options, host)
  const { root, findings } = parseIncidentFile(log.text, log.shownAs)
  const [finding] = findings
  if (root === undefined && finding !== undefined) return tellRefused(finding, host)
  const entries = listedEntries(root)
  const width = Math.max(0, ...entries.map(({ time }) => time.length))
  const lines = entries.map((entry) => `${entry.time.padEnd(width)}  ${wordsOf(entry)}`.trimEnd())
  host.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''))
  if (!options.quiet) host.stderr.write(`note: ${printable(log.shownAs)} has ${countOf(entries)}\n`)
  return ExitCode.Ok
}

/** `--undo`: says which entry was taken back. */
export async function undoEntry(place: LogPlace, options: LogOptions, host: Host): Promise<ExitCode> {
  const log = await requiredLog(place, options, host)
  const { item, refused } = await takeBackLast(log, host)
  if (refused !== undefined) return tellRefused(refused, host)
  if (item === undefined) throw new UserError(`${log.shownAs} has no entry to take back`)
  const entry = listedEntry(item)
  tellPath(log.shownAs, host)
  if (!options.quiet) host.stderr.write(`taken back: ${printable(`${entry.time} ${wordsOf(entry)}`.trim())}\n`)
  return ExitCode.Ok
}

async function requiredLog(place: LogPlace, { file }: LogOptions, host: Host): Promise<LogFile> {
  const log = await findLog(file, place, host)
  if (log !== undefined) return log
  if (file !== undefined) throw new UserError(`cannot read ${file}: no such file`)
  throw new UserError(`no incident is running in ${shortPath(place.folder, host.cwd)}`, {
    hint: 'name a log with --file; postmortem log and a text begin one',
  })
}

function wordsOf({ text, by }: ListedEntry): string {
  return by === undefined ? text : `${text} (${by})`
}

function countOf({ length }: readonly ListedEntry[]): string {
  return length === 1 ? '1 entry' : `${length} entries`
}
