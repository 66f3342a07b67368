import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isIncidentFile } from '../../core/incident-file/is-incident-file.ts'
import { type ExamineSettings, examine } from '../../core/rules/examine.ts'
import type { Level } from '../../core/rules/levels.ts'
import { type ReadFile, readFile } from '../../core/rules/read-file.ts'
import { secretsIn } from '../../core/rules/safety/find-secrets.ts'
import { masked, type Secret } from '../../core/rules/safety/secret.ts'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { decodeText, readTextFileAtOnce } from '../../io/read-file.ts'
import type { Project } from '../project/project.ts'
import { type CheckFinding, type CheckRun, located, type MendedFile } from './check-run.ts'
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
  const { fix = false, dryRun = false, prefer } = options
  const mended: MendedFile[] = []
  const checked: string[] = []
  const findings: CheckFinding[] = []
  const passedOver: string[] = []
  const secrets: Secret[] = []
  const failures: UserError[] = []
  for (const file of files) {
    if (file.kind === 'template') continue
    try {
      const source = await textOf(file, host)
      const read = readPostmortem(file, source, prefer)
      if (read === 'of another sort') continue
      if (read.refused !== undefined && !file.isNamed) {
        passedOver.push(file.shownAs)
        continue
      }
      checked.push(file.shownAs)
      const given = await examined(file, source, read)
      const { left, failure } = fix ? await mendFile(file, given) : { left: given }
      findings.push(...left.findings.map((finding) => located(finding, left.read.lines)))
      if (failure !== undefined) failures.push(failure)
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
    ...(fix && { mended }),
    masked: (text) => masked(text, secrets),
  }

  async function examined(file: CheckedFile, source: string, read: ReadFile): Promise<Examined> {
    const leaks = await secretsIn(read.text)
    secrets.push(...leaks)
    const settings = { ...(await settingsOf(read)), secrets: leaks, ...besides(file) }
    return { source, read, findings: atTheirLevel(examine(read, settings), levels) }
  }

  /** Where it cannot be written, everything that was found is left. */
  async function mendFile(
    file: CheckedFile,
    given: Examined,
  ): Promise<{ readonly left: Examined; readonly failure?: UserError }> {
    const { path, shownAs } = file
    const left = await mend(given, (source) =>
      examined(file, source, readFile({ name: shownAs, text: source }, { prefer })),
    )
    if (left === given) return { left }
    try {
      if (!dryRun) await replaceText(path, given.source, left.source, shownAs)
    } catch (error) {
      if (error instanceof UserError) return { left: given, failure: error }
      throw error
    }
    mended.push({ file: shownAs, before: given.source, after: left.source })
    return { left }
  }
}

/** What lies beside a file; nothing is known of it where the text came from stdin. */
function besides({ path }: CheckedFile): Pick<ExamineSettings, 'exists'> {
  return path === '-' ? {} : { exists: (relative) => existsSync(resolve(dirname(path), relative)) }
}

/** YAML and JSON that nobody named is told nothing of where it is no incident file. */
function readPostmortem(file: CheckedFile, text: string, prefer: CheckOptions['prefer']): ReadFile | 'of another sort' {
  const read = { name: file.shownAs, text }
  return file.kind === 'data' && !file.isNamed && !isIncidentFile(read) ? 'of another sort' : readFile(read, { prefer })
}

async function textOf({ path, shownAs }: CheckedFile, host: Host): Promise<string> {
  return path === '-' ? decodeText(await host.stdin.read(), shownAs) : readTextFileAtOnce(path, shownAs)
}

function linesOf(text = ''): readonly string[] {
  return text.split(/\r\n?|\n/)
}
