import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { severitiesOf } from '../../core/config/severity-names.ts'
import { factsOf } from '../../core/model/facts.ts'
import { pickValues } from '../../core/model/pick.ts'
import { type ExamineSettings, examine, type LintFinding } from '../../core/rules/examine.ts'
import { isAtLeast } from '../../core/rules/levels.ts'
import { type ReadFile, readFile } from '../../core/rules/read-file.ts'
import { secretsIn } from '../../core/rules/safety/find-secrets.ts'
import type { Secret } from '../../core/rules/safety/secret.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { decodeText, readTextFile } from '../../io/read-file.ts'
import { findSurroundings, type Surroundings } from '../incident/surroundings.ts'
import type { CheckRun } from './check-run.ts'
import { type CheckedFile, collectFiles } from './collect-files.ts'
import type { CheckOptions } from './options.ts'
import { printFindings } from './print-findings.ts'

/** Files → findings → report. Returns the exit code. */
export async function checkPaths(options: CheckOptions, host: Host): Promise<ExitCode> {
  const surroundings = await findSurroundings({}, host)
  const paths = options.paths.length > 0 ? options.paths : [configuredFolder(surroundings)]
  const { files, failures } = await collectFiles(paths, host)
  const run = await examineAll(files, surroundings, options, host)
  await printFindings({ ...run, failures: [...failures, ...run.failures] }, options, host)
  if (failures.length + run.failures.length > 0) return ExitCode.Failure
  const isWrong = run.findings.some(({ severity }) => isAtLeast(severity, options.failOn))
  return isWrong ? ExitCode.Problems : ExitCode.Ok
}

async function examineAll(
  files: readonly CheckedFile[],
  surroundings: Surroundings,
  options: CheckOptions,
  host: Host,
): Promise<CheckRun> {
  const settingsOf = settingsByTemplate(surroundings, options, host)
  const checked: string[] = []
  const findings: LintFinding[] = []
  const secrets: Secret[] = []
  const passedOver: string[] = []
  const failures: UserError[] = []
  for (const file of files) {
    try {
      const read = readFile({ name: file.shownAs, text: await textOf(file, host) })
      if (read.refused !== undefined && !file.isNamed) {
        passedOver.push(file.shownAs)
        continue
      }
      checked.push(file.shownAs)
      const found = await secretsIn(read.text)
      secrets.push(...found)
      findings.push(...examine(read, { ...(await settingsOf(read)), secrets: found, ...besides(file) }))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      failures.push(error)
    }
  }
  return { checked, findings, secrets, passedOver, failures }
}

async function textOf({ path, shownAs }: CheckedFile, host: Host): Promise<string> {
  return path === '-' ? decodeText(await host.stdin.read(), shownAs) : readTextFile(path, shownAs)
}

/** What lies beside a file; nothing is known of it where the text came from stdin. */
function besides({ path }: CheckedFile): Pick<ExamineSettings, 'exists'> {
  return path === '-' ? {} : { exists: (relative) => existsSync(resolve(dirname(path), relative)) }
}

/** A template decides which fields of its own a file may have: each is loaded once. */
function settingsByTemplate(
  { project }: Surroundings,
  { rule }: CheckOptions,
  host: Host,
): (file: ReadFile) => Promise<ExamineSettings> {
  const { config, templates } = project
  const severities = severitiesOf(config)
  const known = new Map<string, Promise<ExamineSettings>>()
  const settingsWith = async (name: string | undefined): Promise<ExamineSettings> => {
    const template = name === undefined ? undefined : await templates.find(name).catch(() => undefined)
    return {
      now: host.now(),
      abbreviations: config.abbreviations,
      sort: false,
      requires: template?.requires ?? [],
      facts: factsOf({ fields: template?.fields ?? {}, severities }),
      severities,
      names: config,
      levels: rule,
    }
  }
  return async ({ claims }) => {
    const raw = pickValues(claims.claims).get('template')?.raw
    const name = raw?.kind === 'text' && /^[\w-]+$/.test(raw.text) ? raw.text : undefined
    const settings = known.get(name ?? '') ?? settingsWith(name)
    known.set(name ?? '', settings)
    return settings
  }
}

/** Where documents go when nobody says where. */
function configuredFolder({ effective: { dir }, project: { root, folder }, host }: Surroundings): string {
  const isConfigured = dir.origin.kind === 'config' || (dir.origin.kind === 'default' && folder !== undefined)
  const absolute = isConfigured ? join(root, dir.value) : resolve(host.cwd, dir.value)
  return absolute === resolve(host.cwd, dir.value) ? dir.value : absolute
}
