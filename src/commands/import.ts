import { Command, Option } from 'commander'
import type { Host } from '../host.ts'
import { type ImportOptions, importFormats } from './import/options.ts'
import { exportOptions } from './incident/export-options.ts'
import { preferOption } from './incident/prefer-option.ts'

/** The sources are loaded only for somebody who asks for help. */
export async function importCommand(host: Host, isHelpAsked: boolean): Promise<Command> {
  const sources = isHelpAsked ? (await import('../core/importers/sources-help.ts')).sourcesHelp() : ''
  const command = new Command('import')
    .description(
      'Read exports of other tools, postmortems in Markdown by any hand, and incident files, and print their facts as one incident file. Lists are added up, and timelines sorted into one. Asks nothing and refuses nothing that is missing: what cannot stand is unknown, and said.',
    )
    .argument(
      '<file...>',
      'an export or a folder of them, a postmortem in Markdown, an incident file (YAML, JSON); - is stdin',
    )
    .addOption(
      new Option('--format <format>', 'how to write the incident file; YAML when not given').choices(importFormats),
    )
    .option('--provenance', 'print where each fact stands and how it was read, in place of the incident file')
    .addOption(preferOption())
  for (const option of exportOptions()) command.addOption(option)
  command.option('--timezone <zone>', 'the time zone of the incident, for times that state none')
  command
    .option('-o, --output <path>', 'the file or folder to write to; stdout when not given')
    .option('-f, --force', 'replace a file that is there; a .bak keeps it unless git has it')
    .option('--update', 'rewrite a file that is there, unless somebody edited it')
    .option('-q, --quiet', 'print no notes')
    .option('--color', 'use colour even where no terminal is')
    .option('--no-color', 'use no colour')
    .addHelpText('after', `\n${sources}${EXAMPLES}`)
  return command.action(async (files: readonly string[], options: Omit<ImportOptions, 'files'>) => {
    const { importFacts } = await import('./import/import-facts.ts')
    host.exitCode = await importFacts({ ...options, files }, host)
  })
}

const EXAMPLES = `
--provenance prints a line a fact: its name, file:line:column and how it was
read, with tabs between them.

Examples:
  postmortem import old.md
  postmortem import old.md more.yaml -o incident.yaml
  postmortem import old.md --provenance
  postmortem import events.csv --map time=When,text=What
`
