import { resolve } from 'node:path'
import { Command } from 'commander'
import { printJson } from '../../core/output/print-json.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { isTemplatePath, type TemplateLibrary } from '../project/template-library.ts'

export interface ShowOptions {
  readonly json?: boolean
}

export function showCommand(host: Host): Command {
  return new Command('show')
    .summary('print the source of a template or a partial')
    .description(
      'Print the source of a template, else of the partial of that name, or with --json what is known of it: what it says of itself, what it asks for and what it shows.',
    )
    .argument('<name>', 'the name of a template or a partial, or the path of its file')
    .option('--json', 'print what is known of it as JSON')
    .addHelpText(
      'after',
      `
Examples:
  postmortem template show alx
  postmortem template show timeline
  postmortem template show acme --json
`,
    )
    .action(async (name: string, options: ShowOptions) => {
      host.exitCode = await showTemplate(name, options, host)
    })
}

async function showTemplate(name: string, { json = false }: ShowOptions, host: Host): Promise<ExitCode> {
  const { openProject } = await import('../project/project.ts')
  const { printable } = await import('../../io/style.ts')
  const { templates } = await openProject(host)
  const text = await (json ? dataOf(name, templates) : sourceOf(name, templates, host))
  host.stdout.write(host.stdout.isTTY ? printable(text) : text)
  return ExitCode.Ok
}

async function dataOf(name: string, templates: TemplateLibrary): Promise<string> {
  const { metadata, templateData } = await import('./template-data.ts')
  const { partialData } = await import('./partial-data.ts')
  const entry = isTemplatePath(name) ? undefined : await entryOf(name, templates)
  if (entry !== undefined) return printJson(templateData(entry))
  const partial = isTemplatePath(name) ? undefined : await partialOf(name, templates)
  if (partial !== undefined) return printJson(partialData(partial))
  const template = await templates.find(name)
  const { name: own, file } = template
  return printJson({ name: own, source: 'path', file, overrides: null, ...metadata(template), problems: [] })
}

/** The file as it is, also when it is broken. */
async function sourceOf(name: string, templates: TemplateLibrary, host: Host): Promise<string> {
  if (isTemplatePath(name)) {
    const { readTextFile } = await import('../../io/read-file.ts')
    return readTextFile(resolve(host.cwd, name), name)
  }
  const entry = (await entryOf(name, templates)) ?? (await partialOf(name, templates))
  return entry?.source ?? (await templates.find(name)).source
}

/** A partial, where no template has the name. */
async function partialOf(name: string, templates: TemplateLibrary) {
  const partials = await templates.partials()
  return partials.find((partial) => partial.name === name && partial.problem === undefined)
}

async function entryOf(name: string, templates: TemplateLibrary) {
  const entries = await templates.list()
  return entries.find((entry) => entry.name === name)
}
