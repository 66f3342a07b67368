import { Command } from 'commander'
import type { Host } from '../host.ts'
import { checkCommand } from './template/check.ts'
import { ejectCommand } from './template/eject.ts'
import { listCommand } from './template/list.ts'
import { newTemplateCommand } from './template/new.ts'
import { showCommand } from './template/show.ts'

export function templateCommand(host: Host): Command {
  const command = new Command('template')
    .description(
      "List, show, make and check templates: those that come with the tool and the team's own in .postmortem/templates/.",
    )
    .usage('<command>')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
  for (const part of [listCommand, showCommand, newTemplateCommand, ejectCommand, checkCommand]) {
    command.addCommand(part(host))
  }
  return command
}

const EXAMPLES = `
Examples:
  postmortem template list
  postmortem template new acme
  postmortem template eject google-sre
  postmortem template check
`
