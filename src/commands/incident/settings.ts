import type { Clock } from '../../core/config/config.ts'
import { severitiesOf } from '../../core/config/severity-names.ts'
import type { Claims } from '../../core/model/claims.ts'
import { factsOf } from '../../core/model/facts.ts'
import type { ResolveSettings } from '../../core/model/resolve.ts'
import { type FileNamePattern, readFileNamePattern } from '../../core/template/file-name.ts'
import type { PrecompiledTemplate } from '../../core/template/template.ts'
import { documentFolder } from '../project/document-folder.ts'
import type { Surroundings } from './surroundings.ts'
import { chooseTemplate, findTemplate, possibleChoices, type TemplateChoice } from './template-choice.ts'

/** What decides how the facts are read and shown, and where the document goes. */
export interface Settings extends ResolveSettings {
  readonly template: PrecompiledTemplate
  readonly choice: TemplateChoice
  readonly clock: Clock
  /** None: dates and times are written in numbers alone. */
  readonly locale: string | undefined
  readonly output: OutputPlace
}

/** Where a document goes of which no `-o` says it. */
export interface OutputPlace {
  /** Absolute. */
  readonly folder: string
  /** Its name below the folder, also below one that `-o` names. */
  readonly fileName: FileNamePattern
}

/** The settings for what is said so far: the severity and the services decide on the template. */
export async function settingsFor(claims: Claims, surroundings: Surroundings): Promise<Settings> {
  const { options, project, effective, host } = surroundings
  const { config } = project
  const choice = chooseTemplate(claims, surroundings)
  const template = await findTemplate(choice, project)
  const severities = severitiesOf(config)
  return {
    now: host.now(),
    abbreviations: config.abbreviations,
    sort: options.sort ?? false,
    requires: [...template.requires, ...choice.requires],
    facts: factsOf({ fields: template.fields, severities }),
    severities,
    names: config,
    template,
    choice,
    clock: effective.clock.value,
    locale: effective.locale.value,
    output: { folder: documentFolder(effective.dir, project, host), fileName: fileNameOf(template, surroundings) },
  }
}

/** Whether what is said by now asks for other settings. */
export function isOutdated({ choice }: Settings, claims: Claims, surroundings: Surroundings): boolean {
  const { name, requires } = chooseTemplate(claims, surroundings)
  return name !== choice.name || requires.join() !== choice.requires.join()
}

/** Finds every template that answers can still lead to, so that a broken one is told before the first question. */
export async function checkTemplates(claims: Claims, surroundings: Surroundings): Promise<void> {
  for (const choice of possibleChoices(claims, surroundings)) await findTemplate(choice, surroundings.project)
}

function fileNameOf({ output }: PrecompiledTemplate, { effective }: Surroundings): FileNamePattern {
  const own = output === undefined ? undefined : readFileNamePattern(output)
  return own?.ok ? own.value : effective.fileName.value
}
