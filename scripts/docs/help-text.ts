import type { Command } from 'commander'

/** The help of a command with every flag, in 100 columns. */
export function printHelp(command: Command): string {
  let text = ''
  for (const option of command.options) option.hidden = false
  command.configureOutput({
    writeOut: (part) => {
      text += part
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  })
  command.outputHelp()
  return text
}
