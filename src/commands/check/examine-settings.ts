import { severitiesOf } from '../../core/config/severity-names.ts'
import { factsOf } from '../../core/model/facts.ts'
import { pickValues } from '../../core/model/pick.ts'
import type { ExamineSettings } from '../../core/rules/examine.ts'
import type { Level } from '../../core/rules/levels.ts'
import type { ReadFile } from '../../core/rules/read-file.ts'
import type { Host } from '../../host.ts'
import type { Project } from '../project/project.ts'
import type { CheckOptions } from './options.ts'

/** By what each file is judged. A template decides which fields of its own a file may have: each is loaded once. */
export function settingsByTemplate(
  { config, templates }: Project,
  levels: ReadonlyMap<string, Level>,
  { profile = config.profile }: Pick<CheckOptions, 'profile'>,
  host: Host,
): (file: ReadFile) => Promise<ExamineSettings> {
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
      levels,
      profile,
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
