import { extname } from 'node:path'
import type { Postmortem } from '../../core/model/facts.ts'
import { fileNameParts } from '../../core/model/identity.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { printDate } from '../../core/time/calendar.ts'
import { isKnown } from '../../core/time/instant.ts'
import { localDate } from '../../core/time/local-time.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'
import type { Settings } from '../incident/settings.ts'
import { type Contents, contentsOf, viewContents } from './contents.ts'
import { fileExtensions, type OutputFormat, outputFormat } from './format.ts'
import type { FiledIncident } from './other-incident.ts'
import { type Content, type ContentFile, collision, type Overwriting, type Saved, save } from './save.ts'
import { chooseTarget, type FileTarget, type Target } from './target.ts'

/** Where a result goes and what it is, ready to be shown or written. */
export interface Result {
  readonly target: Target
  readonly id: string
  readonly contents: FiledContents
  readonly today: string
}

/** The contents, and the incident that they are of. */
interface FiledContents extends Contents {
  readonly incident: FiledIncident
}

export interface ResultOptions {
  readonly output?: string | undefined
  readonly format?: OutputFormat | undefined
  /** What the template receives instead of a document. */
  readonly isView?: boolean | undefined
}

/** Everything that is decided before a byte is written. */
export async function prepareResult(
  resolution: Resolution,
  settings: Settings,
  { output, format: asked, isView = false }: ResultOptions,
  host: Host,
): Promise<Result> {
  const { postmortem, zone } = resolution
  const format = outputFormat(asked, settings.template)
  const parts = fileNameParts(postmortem, zone, settings.now)
  const extension = fileExtensions[isView ? 'json' : format]
  const target = await chooseTarget(output, { place: settings.output, parts, extension }, host)
  const id = target.kind === 'file' ? (postmortem.id ?? target.id) : parts.id
  const contents = isView ? viewContents(resolution, id, settings) : contentsOf(resolution, id, settings, format)
  return {
    target,
    id,
    contents: { ...contents, incident: filedIncident(postmortem, parts, id) },
    today: printDate(localDate(settings.now, zone)),
  }
}

/** Says of which incident a file is that has the id `id`. */
export function filedIncident(
  postmortem: Postmortem,
  parts: { readonly id: string; readonly date?: string | undefined },
  id: string,
): FiledIncident {
  return {
    id,
    isIdOfFile: postmortem.id === undefined && id !== parts.id,
    startDay: isKnown(postmortem.start) ? parts.date : undefined,
  }
}

export function overwritingOf(options: { force?: boolean | undefined; update?: boolean | undefined }): Overwriting {
  return options.force ? 'force' : options.update ? 'update' : 'never'
}

/** The files that a result becomes, the document first. */
export function filesOf(target: FileTarget, { main, beside, incident }: FiledContents): readonly ContentFile[] {
  const { path, shownAs } = target
  const file = (path: string, shownAs: string, content: Content): ContentFile => {
    return { path, shownAs, besidePath: besidePath(path), content, incident }
  }
  return [
    file(path, shownAs, main),
    ...(beside === undefined ? [] : [file(besidePath(path), besidePath(shownAs), beside)]),
  ]
}

/** `<stem>.incident.yaml`, where the facts of a document stand that cannot carry them. */
export function besidePath(path: string): string {
  return `${path.slice(0, path.length - extname(path).length)}.incident.yaml`
}

/** One path a line: what is printed of the files that were written. */
export function pathLines(files: readonly ContentFile[]): string {
  return files.map(({ shownAs }) => `${shownAs}\n`).join('')
}

/** Says on stderr what has become of what was there. */
export function tellSaved(
  [main]: readonly ContentFile[],
  { outcome, notes }: Saved,
  host: Host,
  { quiet }: { readonly quiet?: boolean | undefined },
): void {
  if (quiet) return
  for (const note of notes) host.stderr.write(`note: ${note}\n`)
  if (outcome === 'same') host.stderr.write(`note: ${main?.shownAs} says exactly this already\n`)
}

/** Writes the files and prints their paths; what is in the way ends the run. */
export async function saveAndTell(
  files: readonly ContentFile[],
  today: string,
  options: {
    readonly force?: boolean | undefined
    readonly update?: boolean | undefined
    readonly quiet?: boolean | undefined
  },
  host: Host,
): Promise<void> {
  const saved = await save(files, today, overwritingOf(options))
  if (saved.outcome === 'exists') throw await collision(saved)
  tellSaved(files, saved, host, options)
  printData(pathLines(files), host)
}

/** The document itself on stdout. */
export async function printContent({ contents, today }: Result, host: Host): Promise<void> {
  printData(await contents.main.textCreatedOn(today), host)
}

/** Data on stdout; what steers a terminal does not reach one. */
export function printData(text: string, host: Host): void {
  host.stdout.write(host.stdout.isTTY ? printable(text) : text)
}
