import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { hasKeysOfIncident } from '../../core/file-form.ts'
import { type ExamineSettings, examine } from '../../core/rules/examine.ts'
import type { Level } from '../../core/rules/levels.ts'
import { type ReadFile, readFile } from '../../core/rules/read-file.ts'
import { secretsIn } from '../../core/rules/safety/find-secrets.ts'
import { masked, type Secret } from '../../core/rules/safety/secret.ts'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { decodeText, readTextFileAtOnce } from '../../io/read-file.ts'
import type { Project } from '../project/project.ts'
import { type CheckFinding, type CheckRun, fileOf, located } from './check-run.ts'
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
  const looks: Look[] = []
  for (const file of files) if (file.kind !== 'template') looks.push(await lookAt(file, settingsOf, host))
  const paths = files.filter(({ kind }) => kind === 'template').map(({ shownAs }) => shownAs)
  const templates = await checkTemplateFiles(paths, project, host)
  const examined = looks.filter((look) => look.kind === 'examined')
  const secrets = examined.flatMap((look) => look.secrets)
  const found = [
    ...examined.flatMap(({ findings }) => findings),
    ...templates.findings.map((finding) => located(finding, linesOf(templates.sources.get(fileOf(finding))))),
  ]
  return {
    checked: [...examined.map(({ file }) => file), ...templates.checked],
    findings: atTheirLevel(found, levels),
    passedOver: looks.flatMap((look) => (look.kind === 'no postmortem' ? [look.file] : [])),
    failures: [...looks.flatMap((look) => (look.kind === 'failed' ? [look.failure] : [])), ...templates.failures],
    masked: (text) => masked(text, secrets),
  }
}

/** What came of looking at a file, under its name in messages. */
type Look =
  | {
      readonly kind: 'examined'
      readonly file: string
      readonly findings: readonly CheckFinding[]
      readonly secrets: readonly Secret[]
    }
  | { readonly kind: 'no postmortem'; readonly file: string }
  | { readonly kind: 'of another sort' }
  | { readonly kind: 'failed'; readonly failure: UserError }

async function lookAt(
  file: CheckedFile,
  settingsOf: (read: ReadFile) => Promise<ExamineSettings>,
  host: Host,
): Promise<Look> {
  try {
    const read = await readPostmortem(file, host)
    if (read === undefined) return { kind: 'of another sort' }
    if (!read.isPostmortem && !file.isNamed) return { kind: 'no postmortem', file: file.shownAs }
    const secrets = await secretsIn(read.text)
    const found = examine(read, { ...(await settingsOf(read)), secrets, ...besides(file) })
    const findings = found.map((finding) => located(finding, read.lines))
    return { kind: 'examined', file: file.shownAs, findings, secrets }
  } catch (error) {
    if (error instanceof UserError) return { kind: 'failed', failure: error }
    throw error
  }
}

/** What lies beside a file; nothing is known of it where the text came from stdin. */
function besides({ path }: CheckedFile): Pick<ExamineSettings, 'exists'> {
  return path === '-' ? {} : { exists: (relative) => existsSync(resolve(dirname(path), relative)) }
}

/** Nothing for YAML and JSON that nobody named and that is no incident file. */
async function readPostmortem(file: CheckedFile, host: Host): Promise<ReadFile | undefined> {
  const text = await textOf(file, host)
  const read = { name: file.shownAs, text }
  return file.kind === 'data' && !file.isNamed && !hasKeysOfIncident(read) ? undefined : readFile(read)
}

async function textOf({ path, shownAs }: CheckedFile, host: Host): Promise<string> {
  return path === '-' ? decodeText(await host.stdin.read(), shownAs) : readTextFileAtOnce(path, shownAs)
}

function linesOf(text = ''): readonly string[] {
  return text.split(/\r\n?|\n/)
}
