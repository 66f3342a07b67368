import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { hasKeysOfIncident } from '../../core/file-form.ts'
import { isLogName, isWrittenUp } from '../../core/log/log-file.ts'
import { type ExamineSettings, examine } from '../../core/rules/examine.ts'
import type { Level } from '../../core/rules/levels.ts'
import { type FileParsers, type ReadFile, type ReadOptions, readFile } from '../../core/rules/read-file.ts'
import { secretsIn } from '../../core/rules/safety/find-secrets.ts'
import { masked, type Secret } from '../../core/rules/safety/secret.ts'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { readTextFileAtOnce } from '../../io/read-file.ts'
import { readStdin } from '../incident/inputs.ts'
import type { Project } from '../project/project.ts'
import { type CheckFinding, type CheckRun, fileOf, located, type MendedFile } from './check-run.ts'
import { checkTemplateFiles } from './check-templates.ts'
import type { CheckedFile } from './collect-files.ts'
import { settingsByTemplate } from './examine-settings.ts'
import { type Examined, mend } from './mend-file.ts'
import type { CheckOptions } from './options.ts'
import { replaceText } from './replace-text.ts'
import { atTheirLevel } from './rule-levels.ts'

/** Reads every file and looks for what is wrong with it; what cannot be read does not keep the others from being read. */
export async function examineFiles(
  files: readonly CheckedFile[],
  project: Project,
  levels: ReadonlyMap<string, Level>,
  options: CheckOptions,
  host: Host,
): Promise<CheckRun> {
  const settingsOf = settingsByTemplate(project, levels, options, host)
  const look = lookWith(
    settingsOf,
    levels,
    { ...options, parsers: files.length < MANY ? undefined : await sweep() },
    host,
  )
  const looks: Look[] = []
  for (const file of files) if (file.kind !== 'template') looks.push(await look(file))
  const paths = files.filter(({ kind }) => kind === 'template').map(({ shownAs }) => shownAs)
  const templates = await checkTemplateFiles(paths, project, host)
  const examined = looks.filter((look) => look.kind === 'examined')
  const secrets = examined.flatMap((look) => look.secrets)
  const ofTemplates = templates.findings.map((finding) =>
    located(finding, linesOf(templates.sources.get(fileOf(finding)))),
  )
  return {
    checked: [...examined.map(({ file }) => file), ...templates.checked],
    findings: [...examined.flatMap(({ findings }) => findings), ...atTheirLevel(ofTemplates, levels)],
    passedOver: looks.flatMap((look) => (look.kind === 'no postmortem' ? [look.file] : [])),
    failures: [...looks.flatMap((look) => look.failure ?? []), ...templates.failures],
    ...(options.fix && { mended: examined.flatMap(({ mended }) => mended ?? []) }),
    masked: (text) => masked(text, secrets),
  }
}

/** From so many files on, a second parser takes less time than it needs to be loaded. */
const MANY = 20

async function sweep(): Promise<FileParsers> {
  const { sweepFrontMatter, sweepIncidentFile } = await import('../../core/incident-file/sweep.ts')
  return { file: sweepIncidentFile, frontMatter: sweepFrontMatter }
}

/** What came of looking at a file, under its name in messages. */
type Look =
  | {
      readonly kind: 'examined'
      readonly file: string
      readonly findings: readonly CheckFinding[]
      readonly secrets: readonly Secret[]
      readonly mended?: MendedFile
      /** Why what was mended could not be written. */
      readonly failure?: UserError
    }
  | { readonly kind: 'no postmortem'; readonly file: string; readonly failure?: never }
  | { readonly kind: 'of another sort'; readonly failure?: never }
  | { readonly kind: 'failed'; readonly failure: UserError }

function lookWith(
  settingsOf: (read: ReadFile) => Promise<ExamineSettings>,
  levels: ReadonlyMap<string, Level>,
  { fix, dryRun, ...reading }: Pick<CheckOptions, 'fix' | 'dryRun'> & ReadOptions,
  host: Host,
): (file: CheckedFile) => Promise<Look> {
  return async (file) => {
    const { shownAs } = file
    try {
      const source = await textOf(file, host)
      const read = readPostmortem(file, source, reading)
      if (read === undefined) return { kind: 'of another sort' }
      if (!read.isPostmortem && !file.isNamed) return { kind: 'no postmortem', file: shownAs }
      const given = await examined(file, source, read)
      const { left, ...change } = fix ? await mended(file, given) : { left: given }
      const findings = left.findings.map((finding) => located(finding, left.read.lines))
      return { kind: 'examined', file: shownAs, findings, secrets: [...given.secrets, ...left.secrets], ...change }
    } catch (error) {
      if (error instanceof UserError) return { kind: 'failed', failure: error }
      throw error
    }
  }

  async function examined(file: CheckedFile, source: string, read: ReadFile): Promise<Examined> {
    const secrets = await secretsIn(read.text)
    const settings = { ...(await settingsOf(read)), secrets, ...besides(file) }
    return { source, read, secrets, findings: atTheirLevel(examine(read, settings), levels) }
  }

  /** Where it cannot be written, everything that was found is left. */
  async function mended(
    file: CheckedFile,
    given: Examined,
  ): Promise<{ readonly left: Examined; readonly mended?: MendedFile; readonly failure?: UserError }> {
    const { path, shownAs } = file
    const left = await mend(given, (source) =>
      examined(file, source, readFile({ name: shownAs, text: source }, reading)),
    )
    if (left === given) return { left }
    try {
      if (!dryRun) await replaceText(path, given.source, left.source, shownAs)
    } catch (error) {
      if (error instanceof UserError) return { left: given, failure: error }
      throw error
    }
    return { left, mended: { file: shownAs, before: given.source, after: left.source } }
  }
}

/** What lies beside a file; nothing is known of it where the text came from stdin. */
function besides({ path }: CheckedFile): Pick<ExamineSettings, 'exists'> {
  return path === '-' ? {} : { exists: (relative) => existsSync(resolve(dirname(path), relative)) }
}

/** Nothing for what nobody named: YAML and JSON that is no incident file, and a log, of which a document says as much. */
function readPostmortem(file: CheckedFile, text: string, reading: ReadOptions): ReadFile | undefined {
  const read = { name: file.shownAs, text }
  if (!file.isNamed && isLogName(basename(file.path)) && isWrittenUp(text)) return undefined
  return file.kind === 'data' && !file.isNamed && !hasKeysOfIncident(read) ? undefined : readFile(read, reading)
}

async function textOf({ path, shownAs }: CheckedFile, host: Host): Promise<string> {
  return path === '-' ? (await readStdin(host)).text : readTextFileAtOnce(path, shownAs)
}

function linesOf(text = ''): readonly string[] {
  return text.split(/\r\n?|\n/)
}
