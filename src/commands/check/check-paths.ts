import { join, resolve } from 'node:path'
import type { Severity } from '../../core/finding.ts'
import { isAtLeast } from '../../core/rules/levels.ts'
import { UserError, UserErrors } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { shownAs } from '../../io/config-file.ts'
import { statsOf } from '../../io/look-up.ts'
import { findSurroundings, type Surroundings } from '../incident/surroundings.ts'
import { changedFiles } from './changed-files.ts'
import { type CheckRun, reportOf } from './check-run.ts'
import { type CollectedFiles, collectFiles } from './collect-files.ts'
import { examineFiles } from './examine-files.ts'
import type { CheckOptions } from './options.ts'
import { printReport } from './print-report.ts'
import { ruleLevels, unknownRules } from './rule-levels.ts'
import { openBaseline, updateBaseline, withoutKnown } from './use-baseline.ts'

/** Files → findings → report. Returns the exit code. */
export async function checkPaths(options: CheckOptions, host: Host): Promise<ExitCode> {
  const { baseline: baselineName, updateBaseline: isUpdated = false, changed } = options
  if (isUpdated && baselineName === undefined)
    throw new UserError('--update-baseline needs the file: --baseline <file>', { exitCode: ExitCode.Usage })
  refuseFix(options)
  const surroundings = await findSurroundings({}, host)
  const { project } = surroundings
  const unknown = unknownRules(project.config)
  if (unknown.length > 0) throw new UserErrors(unknown)
  const baseline =
    baselineName === undefined ? undefined : await openBaseline(baselineName, host, { mayBeMissing: isUpdated })
  const { files: all, failures } = await filesToCheck(options, surroundings)
  const files = changed === undefined ? all : await changedFiles(all, changed, host)
  const levels = ruleLevels(options.rule, project.config)
  const examined = await examineFiles(files, project, levels, options, host)
  const whole = { ...examined, failures: [...failures, ...examined.failures] }
  if (baseline !== undefined && isUpdated) {
    const note = await updateBaseline(whole, baseline, host)
    await printReport(reportOf({ ...whole, findings: [] }, options), [note], options, host)
    return exitCode({ ...whole, findings: [] }, options.failOn)
  }
  const { run, notes } = baseline === undefined ? { run: whole, notes: [] } : withoutKnown(whole, baseline, host)
  await printReport(reportOf(run, options), notes, options, host)
  return exitCode(run, options.failOn)
}

function refuseFix({ fix, dryRun, paths }: CheckOptions): void {
  if (dryRun && !fix)
    throw new UserError('--dry-run needs --fix', {
      hint: 'without --fix nothing is ever changed',
      exitCode: ExitCode.Usage,
    })
  if (fix && paths.includes('-'))
    throw new UserError('--fix cannot change stdin', {
      hint: 'name a file, or leave out --fix',
      exitCode: ExitCode.Usage,
    })
}

function exitCode({ failures, findings }: CheckRun, failOn: Severity): ExitCode {
  if (failures.length > 0) return ExitCode.Failure
  return findings.some(({ severity }) => isAtLeast(severity, failOn)) ? ExitCode.Problems : ExitCode.Ok
}

/** What was named; else all of the project: its documents, its templates and its partials. */
async function filesToCheck(
  { paths, ignoreOthers }: CheckOptions,
  { effective: { dir }, project: { root, folder }, host }: Surroundings,
): Promise<CollectedFiles> {
  if (paths.length > 0) return collectFiles(paths, host, ignoreOthers)
  const isConfigured = dir.origin.kind === 'config' || (dir.origin.kind === 'default' && folder !== undefined)
  const absolute = resolve(isConfigured ? join(root, dir.value) : resolve(host.cwd, dir.value))
  const shown = shownAs(absolute, host.cwd) || '.'
  if (statsOf(absolute).stats === undefined)
    throw new UserError(`there is no folder ${shown} to check`, {
      hint: 'name files or folders, or set dir in .postmortem/config.yaml',
    })
  const own = folder === undefined ? [] : ['templates', 'partials'].map((name) => join(folder, name))
  const templates = own.filter((path) => statsOf(path).stats?.isDirectory()).map((path) => shownAs(path, host.cwd))
  return collectFiles([shown, ...templates], host)
}
