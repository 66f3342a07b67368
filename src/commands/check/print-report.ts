import { appendFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { counted } from '../../core/output/counts.ts'
import type { Host } from '../../host.ts'
import { failureReason } from '../../io/failure-reason.ts'
import { printable, type Style, styleFor } from '../../io/style.ts'
import type { CheckReport } from './check-run.ts'
import type { Format } from './formats/format.ts'
import { githubFormat } from './formats/github.ts'
import { githubSummary } from './formats/github-summary.ts'
import { jsonFormat } from './formats/json.ts'
import { junitFormat } from './formats/junit.ts'
import { sarifFormat } from './formats/sarif.ts'
import { textFormat } from './formats/text.ts'
import type { CheckFormat, CheckOptions } from './options.ts'
import { summaryText } from './summary-text.ts'

const formats: Readonly<Record<CheckFormat, Format>> = {
  text: textFormat,
  json: jsonFormat,
  github: githubFormat,
  sarif: sarifFormat,
  junit: junitFormat,
}

/** The findings on stdout, what else is to be said on stderr. */
export async function printReport(
  report: CheckReport,
  notes: readonly string[],
  { format, color, quiet, dryRun }: CheckOptions,
  host: Host,
): Promise<void> {
  const { stdout, stderr, env } = host
  const paint = await styleFor(stdout, env, color)
  if (format === 'text') stdout.write(await changesText(report, paint, stdout.isTTY))
  const text = formats[format](report, {
    paint,
    columns: stdout.isTTY ? stdout.columns : undefined,
    pathOf: (file) => pathFromTop(file, host),
  })
  stdout.write(format !== 'text' && stdout.isTTY ? printable(text) : text)
  for (const { message, hint } of report.failures)
    stderr.write(`error: ${printable(message)}\n${hint === undefined ? '' : `  hint: ${printable(hint)}\n`}`)
  const untold = format === 'github' ? await writeSummary(report, host) : []
  if (quiet) return
  for (const line of [...untold, ...notes, ...mendedNote(report, dryRun), ...notesOf(report)])
    stderr.write(`note: ${printable(line)}\n`)
}

async function changesText({ mended = [] }: CheckReport, paint: Style, isTerminal: boolean): Promise<string> {
  if (mended.length === 0) return ''
  const { diffText } = await import('./formats/diff.ts')
  return diffText(mended, paint, isTerminal)
}

/** GitHub gives each step a file, and shows what is added to it on the page of the run. */
async function writeSummary(report: CheckReport, { env, cwd }: Host): Promise<readonly string[]> {
  const path = env.GITHUB_STEP_SUMMARY
  if (!path) return []
  return appendFile(resolve(cwd, path), githubSummary(report)).then(
    () => [],
    (error: unknown) => [`cannot write the step summary: ${failureReason(error)}`],
  )
}

/** GitHub says where the repository begins; elsewhere it is taken for the working directory. */
function pathFromTop(file: string, { env, cwd }: Host): string | undefined {
  if (file === 'stdin') return undefined
  const absolute = resolve(cwd, file)
  const path = relative(env.GITHUB_WORKSPACE || cwd, absolute)
  return (path.startsWith('..') || isAbsolute(path) ? absolute : path).replaceAll('\\', '/')
}

function notesOf(report: CheckReport): readonly string[] {
  const { passedOver, untold } = report
  return [
    ...(untold === 0 ? [] : [`${counted(untold, 'more finding')}: --max-findings ends the list`]),
    ...(passedOver.length === 0 ? [] : [`no postmortem: ${passedOverText(passedOver)}`]),
    summaryText(report),
  ]
}

function mendedNote({ mended }: CheckReport, dryRun: boolean | undefined): readonly string[] {
  if (mended === undefined) return []
  if (mended.length === 0) return ['nothing to mend']
  const files = counted(mended.length, 'file')
  return [dryRun ? `${files} would be mended; what follows would be left` : `${files} mended`]
}

function passedOverText(names: readonly string[]): string {
  const [shown, others] = [names.slice(0, SHOWN), names.slice(SHOWN)]
  return others.length === 0 ? shown.join(', ') : `${shown.join(', ')} and ${others.length} more`
}

const SHOWN = 5
