import { documentText } from '../../core/document/document-text.ts'
import { printJson, printYaml, toIncidentData } from '../../core/incident-file/write.ts'
import type { Postmortem } from '../../core/model/facts.ts'
import { incidentId } from '../../core/model/identity.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { TemplateError } from '../../core/template/template-error.ts'
import { printDate } from '../../core/time/calendar.ts'
import { localDate } from '../../core/time/local-time.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'
import type { NewOptions } from './options.ts'
import { resultData } from './report.ts'
import { type Content, collision, type Overwriting, type Saved, save } from './save.ts'
import type { Settings } from './settings.ts'
import { chooseTarget, type FileTarget, type Target } from './target.ts'

const extensions = { md: '.md', json: '.json', yaml: '.yaml' } as const

/** Where a result goes and what it is, ready to be shown or written. */
export interface Result {
  readonly target: Target
  readonly id: string
  readonly content: Content
  readonly today: string
}

/** Renders the result, and writes or prints it. */
export async function writeResult(
  resolution: Resolution,
  settings: Settings,
  options: NewOptions,
  host: Host,
): Promise<ExitCode> {
  const result = await prepareResult(resolution, settings, options, host)
  const { target } = result
  if (target.kind === 'stdout' || options.dryRun) return printResult(result, resolution, settings, options, host)
  const saved = await save(target, result.content, result.today, overwritingOf(options))
  if (saved.outcome === 'exists') throw await collision(target)
  return printSaved({ ...result, target }, saved, resolution, settings, options, host)
}

/** The path on stdout, or what `--json` says of it. */
export function printSaved(
  { target, id }: Result & { target: FileTarget },
  saved: Saved,
  resolution: Resolution,
  settings: Settings,
  options: NewOptions,
  host: Host,
): ExitCode {
  if (!options.quiet) {
    if (saved.note !== undefined) host.stderr.write(`note: ${saved.note}\n`)
    if (saved.outcome === 'same') host.stderr.write(`note: ${target.shownAs} says exactly this already\n`)
  }
  host.stdout.write(
    options.json
      ? printJson(resultData(resolution, settings.template, { path: target.shownAs, id }))
      : `${target.shownAs}\n`,
  )
  return ExitCode.Ok
}

/** The document itself on stdout, or what `--json` would say of it. */
export function printResult(
  { target, id, content, today }: Result,
  resolution: Resolution,
  settings: Settings,
  options: NewOptions,
  host: Host,
): ExitCode {
  const path = target.kind === 'file' ? target.shownAs : null
  const text = options.json
    ? printJson(resultData(resolution, settings.template, { path, id }))
    : content.textCreatedOn(today)
  host.stdout.write(host.stdout.isTTY ? printable(text) : text)
  return ExitCode.Ok
}

/** Everything that is decided before a byte is written. */
export async function prepareResult(
  resolution: Resolution,
  settings: Settings,
  { output, format }: NewOptions,
  host: Host,
): Promise<Result> {
  const { postmortem, zone } = resolution
  const ownId = postmortem.id ?? incidentId(postmortem, zone, settings.now)
  const target = await chooseTarget(output, ownId, extensions[format], host)
  const id = target.kind === 'file' ? (postmortem.id ?? target.id) : ownId
  return {
    target,
    id,
    content: contentOf(resolution, id, settings, format),
    today: printDate(localDate(settings.now, zone)),
  }
}

export function overwritingOf({ force, update }: Pick<NewOptions, 'force' | 'update'>): Overwriting {
  return force ? 'force' : update ? 'update' : 'never'
}

/** What the tool adds to the facts: id, status, template and the day of creation. */
export function contentOf(
  { postmortem, zone, extensions: own }: Resolution,
  id: string,
  { template }: Settings,
  format: NewOptions['format'],
): Content {
  const whole = (created: string): Postmortem => ({
    ...postmortem,
    id,
    status: postmortem.status ?? 'draft',
    template: template.name,
    created: postmortem.created ?? created,
  })
  return {
    isDocument: format === 'md',
    textCreatedOn: (created) => {
      if (format !== 'md') {
        const data = toIncidentData(whole(created), zone, own)
        return format === 'json' ? printJson(data) : printYaml(data)
      }
      try {
        return documentText(whole(created), zone, template, own)
      } catch (cause) {
        if (!(cause instanceof TemplateError)) throw cause
        throw new UserError(cause.message, { hint: 'correct the template', cause })
      }
    },
  }
}
