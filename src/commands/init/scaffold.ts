import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Config, emptyConfig } from '../../core/config/config.ts'
import { effectiveSettings } from '../../core/config/effective-settings.ts'
import { configJsonSchema } from '../../core/config/json-schema.ts'
import { likelyName } from '../../core/likely-name.ts'
import { printJson } from '../../core/output/print-json.ts'
import { UserError, UserErrors } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { canPrompt } from '../../io/can-prompt.ts'
import { shownAs } from '../../io/config-file.ts'
import { repositoryFolder, scaffoldFolder } from '../../io/project-folder.ts'
import { printable } from '../../io/style.ts'
import type { FileText } from '../../io/write-file.ts'
import type { InitOptions } from '../init.ts'
import { createInFolder } from '../project/create-in-folder.ts'
import { openProject } from '../project/project.ts'
import { openTemplates } from '../project/template-library.ts'
import { askSettings, type TemplateChoice } from './ask-settings.ts'
import { PRE_COMMIT, preCommitEntry, preCommitText, WORKFLOW, workflowText } from './ci-files.ts'
import { configText } from './config-text.ts'
import { EXAMPLE_PARTIAL, EXAMPLE_TEMPLATE, examplePartial, exampleTemplate } from './example-files.ts'
import { markdownlintConfig } from './markdownlint-config.ts'
import { type InitSettings, type SettledSettings, settingsOfFlags } from './settings.ts'

/** Flags and answers → the files that are not there yet; what is there is named and left. */
export async function scaffold(options: InitOptions, host: Host): Promise<ExitCode> {
  const { stated, errors } = settingsOfFlags(options)
  const root = await scaffoldFolder(host.cwd)
  if (options.ci) await refuseBelowRepository(root, host)
  const templates = await templateChoices(root, host)
  refuse([...errors, ...unknownTemplate(options.template, templates)])
  const isNew = !(await isThere(join(root, CONFIG)))
  const settings = isNew ? await settingsFor(stated, options, templates, host) : await configuredSettings(host)
  const files = filesFor(settings, root, options, host)
  const there = await Promise.all(files.map(({ path }) => isThere(path)))
  const [missing, left] = [files.filter((_, index) => !there[index]), files.filter((_, index) => there[index])]
  await createInFolder(root, missing)
  host.stdout.write(missing.map((file) => `${file.shownAs}\n`).join(''))
  if (options.quiet) return ExitCode.Ok
  const notes = notesOn(left, stated, isNew).map((note) => `note: ${note}\n`)
  const hook = left.some(({ path }) => path === join(root, PRE_COMMIT)) ? await hookToAdd(settings, root) : ''
  host.stderr.write(
    printable(`${notes.join('')}${hook}${missing.length === 0 ? '' : nextSteps(settings, isNew, files)}`),
  )
  return ExitCode.Ok
}

const FOLDER = '.postmortem'
const CONFIG = join(FOLDER, 'config.yaml')
const SCHEMA = 'config.schema.json'

/** Of the built-in templates, those of the team, and the example that is about to be one of them. */
async function templateChoices(root: string, host: Host): Promise<readonly TemplateChoice[]> {
  const folder = join(root, FOLDER)
  const entries = await openTemplates((await isThere(folder)) ? folder : undefined, host).list()
  const choices = entries.map(({ name, template }) => ({ name, title: template?.title ?? '' }))
  return choices.some(({ name }) => name === EXAMPLE_TEMPLATE)
    ? choices
    : [...choices, { name: EXAMPLE_TEMPLATE, title: 'an example of your own, to be edited' }]
}

/** All that is wrong with the flags; a template that there is not is wrong use, the rest values that cannot be. */
function refuse(errors: readonly UserError[]): void {
  const [first, ...others] = errors
  if (first === undefined) return
  throw others.length === 0 && first.exitCode === ExitCode.Usage ? first : new UserErrors(errors, ExitCode.Problems)
}

function unknownTemplate(name: string | undefined, templates: readonly TemplateChoice[]): readonly UserError[] {
  const names = templates.map((template) => template.name)
  if (name === undefined || names.includes(name)) return []
  const likely = likelyName(name, names)
  const hint = likely === undefined ? `there is ${names.join(', ')}` : `did you mean ${likely}?`
  return [new UserError(`there is no template "${name}"`, { hint, exitCode: ExitCode.Usage })]
}

async function settingsFor(
  stated: InitSettings,
  { input, color }: InitOptions,
  templates: readonly TemplateChoice[],
  host: Host,
): Promise<SettledSettings> {
  const usual = usualSettings(emptyConfig)
  if (!canPrompt(host, { input })) return { ...usual, ...stated }
  const person = await host.person({ color })
  const forget = host.onTermination(() => person.close())
  try {
    return { ...usual, ...(await askSettings(stated, { person, host, templates, usual })) }
  } finally {
    forget()
    person.close()
  }
}

/** Of a project that has a configuration. */
async function configuredSettings(host: Host): Promise<SettledSettings> {
  return usualSettings((await openProject(host)).config)
}

function usualSettings(config: Config): SettledSettings {
  const { dir, template } = effectiveSettings({}, {}, config)
  return { dir: dir.value, template: template.value }
}

/** Services look for their files at the top of a repository. */
async function refuseBelowRepository(root: string, { cwd }: Host): Promise<void> {
  const repository = await repositoryFolder(root)
  if (repository === undefined || repository === root) return
  throw new UserError(`--ci: the repository begins above ${shownAs(join(root, FOLDER), cwd)}`, {
    hint: `set up a workflow at its top by hand, with working-directory: ${shownAs(root, repository)}`,
    exitCode: ExitCode.Usage,
  })
}

/** What a configuration of pre-commit that is there lacks. */
async function hookToAdd({ dir }: SettledSettings, root: string): Promise<string> {
  const text = await readFile(join(root, PRE_COMMIT), 'utf8').catch(() => '')
  if (text.includes('postmortem-check')) return ''
  return `Add the hook below repos: in ${PRE_COMMIT}:\n${preCommitEntry(dir)}`
}

function filesFor(
  settings: SettledSettings,
  root: string,
  { ci = false }: Pick<InitOptions, 'ci'>,
  host: Host,
): readonly FileText[] {
  const texts = {
    [CONFIG]: configText(settings, SCHEMA),
    [join(FOLDER, SCHEMA)]: printJson(configJsonSchema()),
    [join(FOLDER, 'templates', `${EXAMPLE_TEMPLATE}.hbs`)]: exampleTemplate,
    [join(FOLDER, 'partials', `${EXAMPLE_PARTIAL}.hbs`)]: examplePartial,
    [join(settings.dir, '.markdownlint.yaml')]: markdownlintConfig,
    ...(ci && { [WORKFLOW]: workflowText(settings.dir), [PRE_COMMIT]: preCommitText(settings.dir) }),
  }
  return Object.entries(texts).map(([name, text]) => {
    const path = join(root, name)
    return { path, shownAs: shownAs(path, host.cwd), text }
  })
}

function notesOn(left: readonly FileText[], stated: InitSettings, isNew: boolean): readonly string[] {
  const flags = Object.keys(stated).map((setting) => (setting === 'services' ? '--service' : `--${setting}`))
  const ignored = isNew || flags.length === 0 ? [] : [`${flags.join(' and ')} changed nothing: put it there yourself`]
  return [...left.map((file) => `${file.shownAs} is there and stays as it is`), ...ignored]
}

function nextSteps({ timezone }: InitSettings, isNew: boolean, files: readonly FileText[]): string {
  const [config = '', , template = ''] = files.map((file) => file.shownAs)
  return `${isNew && timezone === undefined ? 'note: no time zone is set: it is asked each time, or taken from --timezone\n' : ''}Next:
  edit ${config.padEnd(25)}  every key is explained there
  postmortem config               shows what holds
  postmortem template check       tells what is wrong with your templates
  postmortem new --template ${EXAMPLE_TEMPLATE}  asks the questions of ${template}
Commit the files, so that everybody in the team has them.
`
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
