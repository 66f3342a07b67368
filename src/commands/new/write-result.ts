import type { Resolution } from '../../core/model/resolve.ts'
import { printJson } from '../../core/output/print-json.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { reportLeftOut } from '../incident/report.ts'
import type { Settings } from '../incident/settings.ts'
import {
  besidePath,
  filesOf,
  overwritingOf,
  pathLines,
  prepareResult,
  printContent,
  printData,
  type Result,
  tellSaved,
} from '../result/result.ts'
import { type ContentFile, collision, type Saved, save } from '../result/save.ts'
import { markLogs } from './mark-logs.ts'
import type { NewOptions } from './options.ts'
import { resultData } from './result-data.ts'

/** Renders the result, and writes or prints it. */
export async function writeResult(
  resolution: Resolution,
  settings: Settings,
  options: NewOptions,
  host: Host,
): Promise<ExitCode> {
  const result = await prepareResult(resolution, settings, options, host)
  if (result.target.kind === 'stdout' || options.dryRun) return printResult(result, resolution, settings, options, host)
  const files = filesOf(result.target, result.contents)
  const saved = await save(files, result.today, overwritingOf(options))
  if (saved.outcome === 'exists') throw await collision(saved)
  return printSaved({ id: result.id, files, saved }, resolution, settings, options, host)
}

export interface Written {
  readonly id: string
  readonly files: readonly ContentFile[]
  readonly saved: Saved
}

/** The paths on stdout, or what `--json` says of them. */
export async function printSaved(
  { id, files, saved }: Written,
  resolution: Resolution,
  settings: Settings,
  options: NewOptions,
  host: Host,
): Promise<ExitCode> {
  tellSaved(files, saved, host, options)
  const [document] = files
  if (document !== undefined) await markLogs(options, document.path, resolution.postmortem, host)
  printData(
    options.json ? printJson(resultData(resolution, settings.template, writtenData(id, files))) : pathLines(files),
    host,
  )
  return ExitCode.Ok
}

/** The document itself on stdout, or what `--json` would say of it. */
export async function printResult(
  result: Result,
  resolution: Resolution,
  settings: Settings,
  options: NewOptions,
  host: Host,
): Promise<ExitCode> {
  const { target, id, contents } = result
  const files = target.kind === 'file' ? filesOf(target, contents) : []
  if (options.json) {
    printData(printJson(resultData(resolution, settings.template, writtenData(id, files))), host)
    return ExitCode.Ok
  }
  if (contents.beside !== undefined)
    reportLeftOut(resolution, settings.template, files[1]?.shownAs ?? besidePath(`${id}.md`), host, options)
  await printContent(result, host)
  return ExitCode.Ok
}

function writtenData(id: string, [main, beside]: readonly ContentFile[]) {
  return { path: main?.shownAs ?? null, id, ...(beside !== undefined && { incidentFile: beside.shownAs }) }
}
