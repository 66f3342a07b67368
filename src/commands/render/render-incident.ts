import { resolve as resolvePath } from 'node:path'
import type { Provenance } from '../../core/document/read/claims.ts'
import { type Resolution, resolve } from '../../core/model/resolve.ts'
import { standing } from '../../core/model/standing.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { isSameFile } from '../../io/same-file.ts'
import { gather } from '../incident/gather.ts'
import { canBeShown, readInputs } from '../incident/inputs.ts'
import { withJudgedLength } from '../incident/judge-length.ts'
import { reportFindings, reportLeftOut, reportNotes, reportReading } from '../incident/report.ts'
import { outputFormat } from '../result/format.ts'
import { besidePath, filesOf, prepareResult, printContent, saveAndTell } from '../result/result.ts'
import type { ContentFile } from '../result/save.ts'
import { checkCombinations, type RenderOptions } from './options.ts'

/** One file → claims → what of them stands → document. Returns the exit code. */
export async function renderIncident(options: RenderOptions, host: Host): Promise<ExitCode> {
  checkCombinations(options)
  const { file, output = '-', format, view: isView = false } = options
  const inputs = await readInputs([file], host)
  const gathered = await gather(options, inputs, host)
  const { given, provenance, settings } = gathered
  if (!options.quiet) reportReading(gathered.notes, host)
  // Refused before anything is told of the facts.
  outputFormat(format, settings.template)
  const read = await withJudgedLength(resolve(given, settings), inputs, settings)
  const resolution = standing(given, withEndTold(read, provenance), settings.now)
  await reportFindings(resolution.findings, host, options)
  if (!canBeShown(gathered, resolution.findings)) return ExitCode.Problems
  reportNotes(resolution, settings.template, host, options)
  const result = await prepareResult(resolution, settings, { output, format, isView }, host)
  const { id, target, contents, today } = result
  if (target.kind === 'stdout') {
    if (contents.beside !== undefined)
      reportLeftOut(resolution, settings.template, besidePath(`${id}.md`), host, options)
    await printContent(result, host)
    return ExitCode.Ok
  }
  const files = await withoutInput(filesOf(target, contents), file, host)
  await saveAndTell(files, today, options, host)
  return ExitCode.Ok
}

/** An end of which only the clock is told, and no day, is no fact; but what has ended is not going on. */
function withEndTold(read: Resolution, provenance: readonly Provenance[]): Resolution {
  const isTold = provenance.some(({ path, how }) => path === 'end' && how === 'no day is known')
  return isTold ? { ...read, said: new Set([...read.said, 'end']) } : read
}

/** The file that the facts came from is their record already: none is written over it. */
async function withoutInput(
  [main, ...beside]: readonly ContentFile[],
  file: string,
  { cwd }: Host,
): Promise<readonly ContentFile[]> {
  const others = await Promise.all(
    beside.map(async (other) => ((await isSameFile(resolvePath(cwd, file), other.path)) ? [] : [other])),
  )
  return [...(main === undefined ? [] : [main]), ...others.flat()]
}
