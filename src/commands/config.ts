import { Command } from 'commander'
import type { Host } from '../host.ts'

export interface ConfigOptions {
  readonly json?: boolean
}

export function configCommand(host: Host): Command {
  return new Command('config')
    .description(
      'Print every setting with the value that holds and where it comes from: the environment, .postmortem/config.yaml, or the default. A configuration that cannot stand is refused with all its problems.',
    )
    .option('--json', 'print it as JSON')
    .addHelpText(
      'after',
      `
Examples:
  postmortem config
  postmortem config --json
  POSTMORTEM_TEMPLATE=google-sre postmortem config
`,
    )
    .action(async (options: ConfigOptions) => {
      const { printConfig } = await import('./config/print-config.ts')
      await printConfig(options, host)
    })
}
