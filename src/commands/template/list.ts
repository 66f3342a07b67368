import { Command } from 'commander'
import { printJson } from '../../core/output/print-json.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import type { PartialEntry, TemplateEntry } from '../project/template-library.ts'

export interface ListOptions {
  readonly json?: boolean
  readonly partials?: boolean
}

export function listCommand(host: Host): Command {
  return new Command('list')
    .summary('what templates there are')
    .description(
      'List the templates with where they come from and what they ask for besides the common questions. A table at a terminal; elsewhere one line each, parted by tabs: name, source, title, description, required facts, own fields, what it replaces, what is wrong with it.',
    )
    .option(
      '--partials',
      'list the partials instead: name, source, description, what it replaces, what is wrong with it',
    )
    .option('--json', 'print them as JSON')
    .addHelpText(
      'after',
      `
Examples:
  postmortem template list
  postmortem template list | cut -f 1
  postmortem template list --partials
  postmortem template list --json
`,
    )
    .action(async (options: ListOptions) => {
      host.exitCode = await listTemplates(options, host)
    })
}

async function listTemplates({ json = false, partials = false }: ListOptions, host: Host): Promise<ExitCode> {
  const { openProject } = await import('../project/project.ts')
  const { templates } = await openProject(host)
  host.stdout.write(
    partials
      ? await textOfPartials(await templates.partials(), json, host)
      : await textOf(await templates.list(), json, host),
  )
  return ExitCode.Ok
}

async function textOf(entries: readonly TemplateEntry[], json: boolean, host: Host): Promise<string> {
  if (json) {
    const { templateData } = await import('./template-data.ts')
    return printJson(entries.map(templateData))
  }
  const { templateLines, templateTable } = await import('./template-table.ts')
  if (!host.stdout.isTTY) return templateLines(entries)
  const { styleFor } = await import('../../io/style.ts')
  return templateTable(entries, host.stdout.columns, await styleFor(host.stdout, host.env))
}

async function textOfPartials(partials: readonly PartialEntry[], json: boolean, host: Host): Promise<string> {
  const { partialData, partialLines, partialTable } = await import('./partial-data.ts')
  if (json) return printJson(partials.map(partialData))
  if (!host.stdout.isTTY) return partialLines(partials)
  const { styleFor } = await import('../../io/style.ts')
  return partialTable(partials, host.stdout.columns, await styleFor(host.stdout, host.env))
}
