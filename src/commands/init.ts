import { Command, Option } from 'commander'
import type { Host } from '../host.ts'

export interface InitOptions {
  readonly dir?: string
  readonly timezone?: string
  readonly template?: string
  readonly service: readonly string[]
  readonly ci?: boolean
  /** False for `--no-input`. */
  readonly input: boolean
  readonly quiet?: boolean
  readonly color?: boolean
}

export function initCommand(host: Host): Command {
  return new Command('init')
    .description(
      'Set up .postmortem/ in the folder of the git repository, else in this one: a configuration in which every key is explained, an example of a template and of a partial, and a configuration of markdownlint for the documents. Asks four questions at a terminal. A file that is there stays as it is.',
    )
    .optionsGroup('Settings:')
    .option('--dir <folder>', "the folder of the postmortems, from the project's folder on")
    .option('--timezone <zone>', 'the zone of times that state none')
    .option('--template <name>', 'the template of the documents')
    .addOption(
      new Option('--service <name>', 'a service that you run, or several with commas between them (repeatable)')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--ci', 'add a workflow of GitHub Actions and a hook of pre-commit that check the documents')
    .optionsGroup('Questions and messages:')
    .option('--no-input', 'ask nothing, even at a terminal')
    .option('-q, --quiet', 'print no notes')
    .option('--color', 'use colour even where no terminal is')
    .option('--no-color', 'use no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (options: InitOptions) => {
      const { scaffold } = await import('./init/scaffold.ts')
      host.exitCode = await scaffold(options, host)
    })
}

const EXAMPLES = `
Examples:
  postmortem init
  postmortem init --ci
  postmortem init --dir docs/postmortems --timezone Africa/Johannesburg --service checkout --service search
`

function collect(name: string, names: readonly string[]): readonly string[] {
  return [...names, name]
}
