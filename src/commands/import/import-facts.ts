import { dataAsWritten } from '../../core/incident-file/data-as-written.ts'
import { printYaml } from '../../core/incident-file/print-yaml.ts'
import { claimOfText, mergeClaims } from '../../core/model/claims.ts'
import { fileNameParts } from '../../core/model/identity.ts'
import { type Resolution, resolve } from '../../core/model/resolve.ts'
import { standing } from '../../core/model/standing.ts'
import { printJson } from '../../core/output/print-json.ts'
import { DEFAULT_TEMPLATE } from '../../core/template/template.ts'
import { printDate } from '../../core/time/calendar.ts'
import { localDate } from '../../core/time/local-time.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'
import { type Gathered, gather } from '../incident/gather.ts'
import { canBeShown, type InputText, readInputs } from '../incident/inputs.ts'
import { withJudgedLength } from '../incident/judge-length.ts'
import { reportFindings } from '../incident/report.ts'
import { fileExtensions } from '../result/format.ts'
import { filedIncident, filesOf, printContent, printData, type Result, saveAndTell } from '../result/result.ts'
import { chooseTarget } from '../result/target.ts'
import { checkCombinations, type ImportOptions } from './options.ts'
import { provenanceLines } from './provenance-lines.ts'

/** Files → claims → what of them stands → one incident file. Returns the exit code. */
export async function importFacts(options: ImportOptions, host: Host): Promise<ExitCode> {
  checkCombinations(options)
  const { files, provenance, quiet } = options
  const inputs = await readInputs(files, host, { takesFolders: true })
  const run = await gatherFacts(options, inputs, host)
  const read = run.resolved ?? resolve(run.given, run.settings)
  const resolved = await withJudgedLength(read, inputs, run.settings)
  const stood = standing(run.given, resolved, run.settings.now, 'as they were written')
  await reportFindings(stood.findings, host, options)
  if (!canBeShown(run, stood.findings)) return ExitCode.Problems
  if (!quiet) host.stderr.write([...run.notes, ...stood.notes].map((note) => `note: ${printable(note)}\n`).join(''))
  if (provenance) {
    printData(provenanceLines(run.given, run.provenance, run.settings.facts), host)
    return ExitCode.Ok
  }
  const result = await toResult(run, resolved, stood, options, host)
  const { target, contents, today } = result
  if (target.kind === 'stdout') await printContent(result, host)
  else await saveAndTell(filesOf(target, contents), today, options, host)
  return ExitCode.Ok
}

/**
 * The template that the facts name says which fields a team has of its own. Where nobody has it, its name is a fact like
 * any other.
 */
async function gatherFacts(options: ImportOptions, inputs: readonly InputText[], host: Host): Promise<Gathered> {
  const { timezone } = options
  const place = { kind: 'flag', flag: '--timezone' } as const
  const zone = timezone === undefined ? mergeClaims() : claimOfText('timezone', timezone, { kind: 'flag' }, place)
  try {
    return await gather({ ...options, clocks: 'kept' }, inputs, host, zone)
  } catch (error) {
    if (!(error instanceof UserError) || error.exitCode !== ExitCode.Usage) throw error
    return gather({ ...options, clocks: 'kept', template: DEFAULT_TEMPLATE }, inputs, host, zone)
  }
}

/** The incident file and where it goes. Nothing is added to what was said: id, status and template are the document's. */
async function toResult(
  { given, settings }: Gathered,
  resolved: Resolution,
  stood: Resolution,
  { format = 'yaml', output = '-' }: ImportOptions,
  host: Host,
): Promise<Result> {
  const { postmortem, zone } = stood
  const data = dataAsWritten(given, resolved, stood)
  const parts = fileNameParts(postmortem, zone, settings.now)
  const target = await chooseTarget(output, { place: settings.output, parts, extension: fileExtensions[format] }, host)
  const main =
    format === 'yaml'
      ? ({ form: 'yaml-comment', textCreatedOn: async () => printYaml(data) } as const)
      : ({ form: 'none', textCreatedOn: async () => printJson(data) } as const)
  return {
    target,
    id: parts.id,
    contents: { main, beside: undefined, incident: filedIncident(postmortem, parts, parts.id) },
    today: printDate(localDate(settings.now, zone)),
  }
}
