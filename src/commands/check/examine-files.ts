import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isIncidentFile } from '../../core/incident-file/is-incident-file.ts'
import { type ExamineSettings, examine } from '../../core/rules/examine.ts'
import type { Level } from '../../core/rules/levels.ts'
import { type FileParsers, type ReadFile, readFile } from '../../core/rules/read-file.ts'
import { secretsIn } from '../../core/rules/safety/find-secrets.ts'
import { masked, type Secret } from '../../core/rules/safety/secret.ts'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { decodeText, readTextFileAtOnce } from '../../io/read-file.ts'
import type { Project } from '../project/project.ts'
import { type CheckFinding, type CheckRun, located } from './check-run.ts'
import { checkTemplateFiles } from './check-templates.ts'
import type { CheckedFile } from './collect-files.ts'
import { settingsByTemplate } from './examine-settings.ts'
import type { CheckOptions } from './options.ts'
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
  const parsers = files.length < MANY ? undefined : await sweep()
  const checked: string[] = []
  const findings: CheckFinding[] = []
  const passedOver: string[] = []
  const secrets: Secret[] = []
  const failures: UserError[] = []
  for (const file of files) {
    if (file.kind === 'template') continue
    try {
      const read = await readPostmortem(file, parsers, host)
      if (read === 'of another sort') continue
      if (read.refused !== undefined && !file.isNamed) {
        passedOver.push(file.shownAs)
        continue
      }
      checked.push(file.shownAs)
      const leaks = await secretsIn(read.text)
      secrets.push(...leaks)
      const settings = { ...(await settingsOf(read)), secrets: leaks, ...besides(file) }
      const found = atTheirLevel(examine(read, settings), levels)
      findings.push(...found.map((finding) => located(finding, read.lines)))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      failures.push(error)
    }
  }
  const paths = files.filter(({ kind }) => kind === 'template').map(({ shownAs }) => shownAs)
  const templates = await checkTemplateFiles(paths, project, host)
  const ofTemplates = atTheirLevel(templates.findings, levels).map((finding) =>
    located(finding, linesOf(finding.place.kind === 'file' ? templates.sources.get(finding.place.file) : undefined)),
  )
  return {
    checked: [...checked, ...templates.checked],
    findings: [...findings, ...ofTemplates],
    passedOver,
    failures: [...failures, ...templates.failures],
    masked: (text) => masked(text, secrets),
  }
}

/** From so many files on, a second parser takes less time than it needs to be loaded. */
const MANY = 20

async function sweep(): Promise<FileParsers> {
  const { sweepFrontMatter, sweepIncidentFile } = await import('../../core/incident-file/sweep.ts')
  return { file: sweepIncidentFile, frontMatter: sweepFrontMatter }
}

/** What lies beside a file; nothing is known of it where the text came from stdin. */
function besides({ path }: CheckedFile): Pick<ExamineSettings, 'exists'> {
  return path === '-' ? {} : { exists: (relative) => existsSync(resolve(dirname(path), relative)) }
}

/** YAML and JSON that nobody named is told nothing of where it is no incident file. */
async function readPostmortem(
  file: CheckedFile,
  parsers: FileParsers | undefined,
  host: Host,
): Promise<ReadFile | 'of another sort'> {
  const text = await textOf(file, host)
  const read = { name: file.shownAs, text }
  return file.kind === 'data' && !file.isNamed && !isIncidentFile(read) ? 'of another sort' : readFile(read, { parsers })
}

async function textOf({ path, shownAs }: CheckedFile, host: Host): Promise<string> {
  return path === '-' ? decodeText(await host.stdin.read(), shownAs) : readTextFileAtOnce(path, shownAs)
}

function linesOf(text = ''): readonly string[] {
  return text.split(/\r\n?|\n/)
}
