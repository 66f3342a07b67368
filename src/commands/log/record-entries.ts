import { join, resolve } from 'node:path'
import { normalizeInline } from '../../core/document/inline-text.ts'
import { type Finding, toFinding } from '../../core/finding.ts'
import { type LogEntry, printEntry, printItem } from '../../core/log/log-entry.ts'
import { isPlainLog, itemLines, lastMoment, logName, newLog, zoneOf } from '../../core/log/log-file.ts'
import { momentOf, readMoment, readSaid, readWhole, type Speech } from '../../core/log/read-said.ts'
import type { Result } from '../../core/result.ts'
import { DAY } from '../../core/time/calendar.ts'
import { printLocalTime } from '../../core/time/print-time.ts'
import type { Zone } from '../../core/time/zone.ts'
import { UserError, UserErrors } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { appendAtOnce } from '../../io/log-file.ts'
import { printable } from '../../io/style.ts'
import { createFile } from '../../io/write-file.ts'
import { usage } from '../output-flags.ts'
import { shortPath } from '../project/short-path.ts'
import { findLog, type LogFile } from './find-log.ts'
import { findLogPlace, type LogPlace } from './log-place.ts'
import type { LogOptions } from './options.ts'
import { tellPath, tellRefused } from './tell.ts'
import { warnOfSecrets } from './warn-of-secrets.ts'

/** Adds what is said to the log of the running incident, which its first entry begins. */
export async function recordEntries(options: LogOptions, host: Host): Promise<ExitCode> {
  const said = await saidText(options, host)
  try {
    const place = await findLogPlace(host, options)
    return await record(said, options, place, host)
  } catch (error) {
    // Whatever came from a pipe is gone otherwise.
    if (error instanceof UserError || error instanceof UserErrors) tellNotLogged(said, host)
    throw error
  }
}

async function record(said: string, options: LogOptions, place: LogPlace, host: Host): Promise<ExitCode> {
  const log = options.new ? undefined : await findLog(options.file, place, host)
  const { abbreviations } = place
  const zone = (log && zoneOf(log.text, abbreviations)) ?? place.timezone
  const read = readEntries(said, options, { now: host.now(), zone, abbreviations, by: options.by?.trim() })
  if (!read.ok) return refuse(toFinding(read.problem, { kind: 'flag', flag: '--at' }), said, host)
  const items = read.value.map(printItem)
  const written = log ?? (await begin(items, zone, options, place, host))
  const refused = written.text === undefined ? undefined : await add({ ...written, text: written.text }, items, host)
  if (refused !== undefined) return refuse(refused, said, host)
  if (log !== undefined && options.file === undefined) tellOldLog(log, zone, options, host)
  tellPath(written.shownAs, host)
  if (!options.quiet) for (const entry of read.value) host.stderr.write(`${printable(printEntry(entry))}\n`)
  await warnOfSecrets(read.value, written.shownAs, host)
  return ExitCode.Ok
}

async function saidText({ words }: LogOptions, host: Host): Promise<string> {
  if (words.length !== 1 || words[0] !== '-') return words.join(' ')
  if (host.stdin.isTTY) host.stderr.write('note: reading what happened from the terminal; end with Ctrl-D\n')
  const bytes = await host.stdin.read()
  if (bytes.byteLength > LARGEST)
    throw usage('stdin holds more than 1 MB', 'log the lines that matter: … | tail | postmortem log -')
  // What is no UTF-8 in the output of some program is no reason to lose the rest of it.
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') throw usage('stdin is empty: nothing was logged', 'did the command before it fail?')
  return text
}

const LARGEST = 1024 * 1024

function readEntries(said: string, { at }: LogOptions, speech: Speech): Result<readonly LogEntry[]> {
  if (at === undefined) return { ok: true, value: readSaid(said, momentOf(speech), speech) }
  const moment = readMoment(at, speech)
  return moment.ok ? { ok: true, value: readWhole(said, moment.value, speech) } : moment
}

/** Begins a log with these items. Where another process was faster its log is the one to add to, which has its text. */
async function begin(
  items: readonly string[],
  zone: Zone,
  { file, new: isNew, quiet }: LogOptions,
  place: LogPlace,
  host: Host,
): Promise<Omit<LogFile, 'text'> & { readonly text?: string }> {
  for (let number = 1; ; number += 1) {
    const path = file === undefined ? join(place.folder, logName(host.now(), zone, number)) : resolve(host.cwd, file)
    const shownAs = shortPath(path, host.cwd)
    const { kind } = await createFile(path, newLog(items), { shownAs })
    if (kind === 'created') {
      if (!quiet) host.stderr.write(`note: ${printable(shownAs)} begins with this\n`)
      return { path, shownAs }
    }
    const log = isNew ? undefined : await findLog(file, place, host)
    if (log !== undefined) return log
    if (file !== undefined) throw new UserError(`cannot write ${shownAs}: is a link that leads nowhere`)
  }
}

/** A log that only this tool wrote takes a line at its end; of any other a parser says where it goes. */
async function add(log: LogFile, items: readonly string[], host: Host): Promise<Finding | undefined> {
  if (!isPlainLog(log.text)) {
    const { addToEdited } = await import('./change-edited.ts')
    return addToEdited(log, items, host)
  }
  appendAtOnce(log.path, itemLines(items), log.shownAs)
  return undefined
}

/** Somebody who has forgotten an incident of last week logs the next one into it. */
function tellOldLog({ text }: LogFile, zone: Zone, { quiet }: LogOptions, host: Host): void {
  const at = lastMoment(text)
  if (quiet || at === undefined || host.now() - at < DAY) return
  const last = printLocalTime({ at, precision: 'minute', approximate: false, zone, text: '' }, zone)
  host.stderr.write(
    `note: the entry above is of ${last}; if this is another incident: postmortem log --undo, and again with --new\n`,
  )
}

async function refuse(finding: Finding, said: string, host: Host): Promise<ExitCode> {
  tellNotLogged(said, host)
  return tellRefused(finding, host)
}

function tellNotLogged(said: string, host: Host): void {
  const lines = normalizeInline(said).split('\n')
  host.stderr.write(lines.map((line) => `not logged: ${printable(line)}\n`).join(''))
}
