import type { Slot } from '../../core/completion/command-line.ts'
import { type Completions, type Suggestion, suggestionsOnly } from '../../core/completion/completions.ts'
import { commandNames, staticCompletions } from '../../core/completion/static-completions.ts'
import type { Host } from '../../host.ts'
import type { Project } from '../project/project.ts'

/** What can stand in the slot: what the program knows, and what the project has. */
export async function valuesFor(slot: Slot, host: Host): Promise<Completions> {
  const known = staticCompletions(slot)
  const source = sourceOf(slot)
  if (source === undefined || known.suggestions.length > 0) return known
  return source(slot, host)
}

type Source = (slot: Slot, host: Host) => Completions | Promise<Completions>

function sourceOf(slot: Slot): Source | undefined {
  if (slot.kind === 'flag') return undefined
  if (slot.kind === 'argument') {
    const words = slot.path.slice(1).map(({ name }) => name)
    return argumentSources[words.join(' ')] ?? nameSources[slot.argument?.name ?? '']
  }
  return flagSources[slot.flag] ?? nameSources[slot.value.name] ?? factValues
}

/** Where the arguments of a command come from. */
const argumentSources: Readonly<Record<string, Source>> = {
  help: ({ path }) => suggestionsOnly(commandNames(path[0])),
  'template show': templates,
  'template eject': builtInTemplates,
  'template check': templates,
}

/** Where the values of a flag come from. */
const flagSources: Readonly<Record<string, Source>> = {
  '--template': templates,
  '--severity': severities,
  '--service': services,
  '--set': settings,
  '--rule': rules,
  '--explain': ruleNames,
  '--as': sources,
}

/** Where values and arguments come from that help calls by this name: `file` in `--from <file>`. */
const nameSources: Readonly<Record<string, Source>> = {
  file: () => ({ suggestions: [], orElse: 'files' }),
  path: () => ({ suggestions: [], orElse: 'files' }),
  paths: () => ({ suggestions: [], orElse: 'files' }),
  folder: () => ({ suggestions: [], orElse: 'folders' }),
  person: people,
  zone: async () => suggestionsOnly((await import('../../core/completion/fact-values.ts')).zoneSuggestions()),
}

async function templates(_: Slot, host: Host): Promise<Completions> {
  const { templates } = await projectFor(host)
  const names = await templates.names()
  return { suggestions: names.map((value) => ({ value, description: '' })), orElse: 'files' }
}

async function builtInTemplates(): Promise<Completions> {
  const { builtInNames } = await import('../../core/template/built-in.ts')
  return suggestionsOnly(builtInNames.map((value) => ({ value, description: '' })))
}

async function severities(_: Slot, host: Host): Promise<Completions> {
  const { config } = await projectFor(host)
  const { defaultSeverities } = await import('../../core/model/severities.ts')
  const levels = config.severities.length > 0 ? config.severities : defaultSeverities
  return suggestionsOnly(levels.map(({ name, meaning = '' }) => ({ value: name, description: meaning })))
}

/** `--rule`: every rule at every level. */
async function rules(): Promise<Completions> {
  const [{ ruleIds, ruleSummary }, { levels }] = await Promise.all([
    import('../../core/rules/rule-ids.ts'),
    import('../../core/rules/levels.ts'),
  ])
  return suggestionsOnly(
    ruleIds().flatMap((id) => levels.map((level) => ({ value: `${id}=${level}`, description: ruleSummary(id) }))),
  )
}

async function ruleNames(): Promise<Completions> {
  const { ruleIds, ruleSummary } = await import('../../core/rules/rule-ids.ts')
  return suggestionsOnly(ruleIds().map((id) => ({ value: id, description: ruleSummary(id) })))
}

async function sources(): Promise<Completions> {
  const { importers } = await import('../../core/importers/importers.ts')
  return suggestionsOnly(importers.map(({ name, title }) => ({ value: name, description: title })))
}

async function services(_: Slot, host: Host): Promise<Completions> {
  const { config } = await projectFor(host)
  return suggestionsOnly(config.services.map(withTeam))
}

async function people(_: Slot, host: Host): Promise<Completions> {
  const { config } = await projectFor(host)
  return suggestionsOnly(config.people.map(withTeam))
}

function withTeam({ name, team = '' }: { readonly name: string; readonly team?: string | undefined }): Suggestion {
  return { value: name, description: team }
}

/** `--set`: the fields of the template that the line or the configuration names, and all other facts. */
async function settings({ given, typed }: Slot, host: Host): Promise<Completions> {
  const [{ setSuggestions }, { factsOf }, { effectiveSettings }] = await Promise.all([
    import('../../core/completion/fact-values.ts'),
    import('../../core/model/facts.ts'),
    import('../../core/config/effective-settings.ts'),
  ])
  const { config, templates } = await projectFor(host)
  const { template } = effectiveSettings({ template: given.get('--template')?.at(-1) }, host.env, config)
  const fields = await templates.find(template.value).then(
    (found) => found.fields,
    () => ({}),
  )
  return suggestionsOnly(setSuggestions(factsOf({ fields }), typed))
}

async function factValues(slot: Slot): Promise<Completions> {
  if (slot.kind !== 'value') return suggestionsOnly([])
  const [{ flagSuggestions }, { facts }] = await Promise.all([
    import('../../core/completion/fact-values.ts'),
    import('../../core/model/facts.ts'),
  ])
  return suggestionsOnly(flagSuggestions(facts, slot.flag))
}

/** A configuration that cannot stand is as good as none here. */
async function projectFor(host: Host): Promise<Pick<Project, 'config' | 'templates'>> {
  const { openProject } = await import('../project/project.ts')
  try {
    return await openProject(host)
  } catch {
    const [{ emptyConfig }, { findProject }, { openTemplates }] = await Promise.all([
      import('../../core/config/config.ts'),
      import('../../io/project-folder.ts'),
      import('../project/template-library.ts'),
    ])
    const { folder } = await findProject(host.cwd)
    return { config: emptyConfig, templates: openTemplates(folder, host) }
  }
}
