import { severitiesOf } from '../../core/config/severity-names.ts'
import type { Finding } from '../../core/finding.ts'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import type { Project } from '../project/project.ts'

/** What is wrong with templates and partials, with the sources of those that could be read. */
export interface CheckedTemplates {
  readonly checked: readonly string[]
  readonly findings: readonly Finding[]
  readonly sources: ReadonlyMap<string, string>
  readonly failures: readonly UserError[]
}

/** The same as `postmortem template check`, for files given by their paths. */
export async function checkTemplateFiles(
  paths: readonly string[],
  project: Project,
  host: Host,
): Promise<CheckedTemplates> {
  if (paths.length === 0) return { checked: [], findings: [], sources: new Map(), failures: [] }
  const { chooseFiles } = await import('../template/choose-files.ts')
  const { checkTemplates } = await import('../../core/template/check.ts')
  const { trials } = await import('../../core/template/trials.ts')
  const failures: UserError[] = []
  const readable: string[] = []
  for (const path of paths) {
    const failure = await chooseFiles([path], project, host).then(() => undefined, userError)
    if (failure === undefined) readable.push(path)
    else failures.push(failure)
  }
  if (readable.length === 0) return { checked: [], findings: [], sources: new Map(), failures }
  const chosen = await chooseFiles(readable, project, host)
  const severities = severitiesOf(project.config)
  const findings = [...chosen.findings, ...checkTemplates({ ...chosen, trials, severities, now: host.now() })]
  const sources = new Map([...chosen.templates, ...chosen.partials.values()].map(({ file, source }) => [file, source]))
  return { checked: chosen.files, findings, sources, failures }
}

function userError(error: unknown): UserError {
  if (error instanceof UserError) return error
  throw error
}
