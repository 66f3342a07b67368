import { isError } from '../../core/finding.ts'
import { isOfExport } from '../../core/model/claims.ts'
import { type Resolution, resolve } from '../../core/model/resolve.ts'
import { printJson } from '../../core/output/print-json.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { canPrompt } from '../../io/can-prompt.ts'
import { isWhollyRead, readInputs } from '../incident/inputs.ts'
import { reportFindings, reportNotes, reportReading } from '../incident/report.ts'
import { checkCombinations, type NewOptions } from './options.ts'
import { reportMissing } from './report-missing.ts'
import { resultData } from './result-data.ts'
import { type Run, toRun } from './run.ts'

/** Facts → claims → questions for what is missing → one validated document. Returns the exit code. */
export async function createPostmortem(options: NewOptions, host: Host): Promise<ExitCode> {
  checkCombinations(options)
  const isAsking = canPrompt(host, { input: options.input, stdinTaken: options.from.includes('-') })
  if (options.resume) {
    if (!isAsking)
      throw new UserError('--resume asks questions, and there is no terminal to ask at', {
        hint: 'run it in a terminal',
        exitCode: ExitCode.Usage,
      })
    const { resumeInterview } = await import('./interview.ts')
    return resumeInterview(options, host)
  }
  const inputs = await readInputs(options.from, host, { flag: '--from', takesFolders: true })
  const given = await toRun(options, inputs, host)
  if (!options.quiet) reportReading(given.notes, host)
  const { run, resolution } = isAsking ? await askedAboutExports(given, host) : resolved(given)
  const hasErrors = resolution.findings.some(isError)
  if (isAsking && !hasErrors && (await leavesQuestions(run, resolution, host))) {
    const { interview } = await import('./interview.ts')
    return interview(run, host)
  }
  return finish(run, resolution, host)
}

/** Exports may state all that a document needs, and never why it happened: there the person says what is wanted. */
async function leavesQuestions({ options, given }: Run, { missing }: Resolution, host: Host): Promise<boolean> {
  if (missing.length > 0 || options.full) return true
  if (!given.claims.some(isOfExport)) return false
  const { wantsQuestions } = await import('./wants-questions.ts')
  return wantsQuestions(options, host)
}

interface Resolved {
  readonly run: Run
  readonly resolution: Resolution
}

function resolved(run: Run): Resolved {
  return { run, resolution: resolve(run.given, run.settings) }
}

/**
 * What only a person can say of exports, before any other question: which of two holds, without which nothing can be
 * judged, and which of many entries belong in the timeline.
 */
async function askedAboutExports(given: Run, host: Host): Promise<Resolved> {
  const settled = resolved(await withConflictsSettled(given, host))
  const { run, resolution } = settled
  if (resolution.findings.some(isError) || !run.given.claims.some(isOfExport)) return settled
  const { entriesToPickFrom } = await import('../../core/importers/narrow/picked.ts')
  if (entriesToPickFrom(run.given.claims).length === 0) return settled
  const { pickEntries } = await import('./pick-entries.ts')
  const picked = await pickEntries(run, resolution, host)
  if (!run.options.quiet)
    reportReading(
      picked.notes.filter((note) => !given.notes.includes(note)),
      host,
    )
  return resolved(picked)
}

async function withConflictsSettled(run: Run, host: Host): Promise<Run> {
  if (!run.given.findings.some(({ rule }) => rule === 'source-conflict')) return run
  const { settleConflicts } = await import('./settle-conflicts.ts')
  return settleConflicts(run, host)
}

/** Without questions: all problems at once, or the document. */
async function finish(run: Run, resolved: Resolution, host: Host): Promise<ExitCode> {
  const { options, settings } = run
  const resolution = isWhollyRead(run, resolved.findings) ? resolved : { ...resolved, missing: [] }
  const { findings, missing } = resolution
  const hasErrors = findings.some(isError)
  await reportFindings(findings, host, options)
  if (missing.length > 0) reportMissing(resolution, host)
  if (hasErrors || missing.length > 0) {
    if (options.json) host.stdout.write(printJson(resultData(resolution, settings.template, { path: null, id: null })))
    return hasErrors ? ExitCode.Problems : ExitCode.Usage
  }
  reportNotes(resolution, settings.template, host, options)
  const { writeResult } = await import('./write-result.ts')
  return writeResult(resolution, settings, options, host)
}
