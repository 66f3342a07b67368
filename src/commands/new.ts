import { Command, Option } from 'commander'
import type { Host } from '../host.ts'
import { exportOptions } from './incident/export-options.ts'
import { preferOption } from './incident/prefer-option.ts'
import { type FlagStatement, factOptions, setOption } from './new/fact-flags.ts'
import type { NewOptions } from './new/options.ts'
import { outputFormats } from './result/format.ts'

/** The flags that say how to work, with the facts' own flags beside them. */
export function newCommand(host: Host): Command {
  const statements: FlagStatement[] = []
  const state = (statement: FlagStatement): void => {
    statements.push(statement)
  }
  const command = new Command('new')
    .description(
      'Write a postmortem from answers, flags and files. Asks only at a terminal, and only for what is missing.',
    )
    .argument('[title]', 'what stopped working for users')
    .optionsGroup('Facts:')
  for (const option of factOptions(state)) command.addOption(option)
  command
    .addOption(setOption(state))
    .optionsGroup('Input and output:')
    .addOption(
      new Option(
        '--from <file>',
        'read an incident file, a postmortem in Markdown, an export of another tool or a folder of them; - is stdin (repeatable)',
      )
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(preferOption())
  for (const option of exportOptions()) command.addOption(option)
  command
    .option('--template <name>', 'the template of the document')
    .option('-o, --output <path>', 'the file or folder to write to; - is stdout', undefined)
    .addOption(
      new Option(
        '--format <format>',
        "what to write; the template's own when not given; html has the incident file beside it, and both paths are printed",
      ).choices(outputFormats),
    )
    .option('-n, --dry-run', 'print the document and write nothing')
    .option('-f, --force', 'replace a file that is there; a .bak keeps it unless git has it')
    .option('--update', 'rewrite a file that is there, unless somebody edited it or it is of another incident')
    .option('--sort', 'sort the timeline; undated entries go to their day inside the incident')
    .optionsGroup('Questions:')
    .option('--full', 'ask for every other fact too')
    .option('--resume', 'go on with an interview that was broken off')
    .option('--no-input', 'ask nothing, even at a terminal')
    .optionsGroup('Messages:')
    .option('--json', 'print the path, id, findings and metrics as JSON')
    .option('-q, --quiet', 'print no notes')
    .option('--color', 'use colour even where no terminal is')
    .option('--no-color', 'use no colour')
    .option('--all', 'with --help: show every flag')
    .on('option:all', () => {
      for (const option of command.options) option.hideHelp(false)
    })
    .addHelpText('after', () => (command.opts().all ? EXAMPLES : `${EXAMPLES}${COMMON}`))
  return command.action(async (title: string | undefined, options: Omit<NewOptions, 'title' | 'statements'>) => {
    const { createPostmortem } = await import('./new/create-postmortem.ts')
    host.exitCode = await createPostmortem({ ...options, title, statements }, host)
  })
}

const EXAMPLES = `
Examples:
  postmortem new
  postmortem new --from incident.yaml -o docs/postmortems/
  postmortem new "API down" --timezone UTC --start "2026-01-15 14:05" --end 15:10 \\
    --event "14:07 pager rang" --action "Alert on queue length @sam !P1 due:2w"
  curl -s https://example.com/incident.json | postmortem new --from - --dry-run
`

const COMMON = `
The flags shown are the common ones: postmortem new --help --all shows every one.
`

function collect(path: string, paths: readonly string[]): readonly string[] {
  return [...paths, path]
}
