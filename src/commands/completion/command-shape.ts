import type { Argument, Command, Option } from 'commander'
import type { ArgumentShape, CommandShape, OptionShape } from '../../core/completion/command-line.ts'

/** A command of commander's, with those below it that its help shows. */
export function commandShape(command: Command): CommandShape {
  const help = command.createHelp()
  const visible = help.visibleOptions(command)
  const hidden = command.options.filter((option) => option.hidden)
  return {
    name: command.name(),
    summary: command.summary() || command.description(),
    commands: help.visibleCommands(command).map(commandShape),
    options: [...visible, ...hidden].flatMap(optionShape),
    arguments: command.registeredArguments.map(argumentShape),
  }
}

function optionShape({
  long,
  short,
  description,
  hidden,
  required,
  optional,
  flags,
  argChoices,
}: Option): OptionShape[] {
  if (!long) return []
  const [, name = ''] = /[<[]([^\]>]*)/.exec(flags) ?? []
  const value = required || optional ? { name, choices: argChoices ?? [] } : undefined
  return [{ flag: long, short: short || undefined, summary: description, isHidden: hidden, value }]
}

function argumentShape(argument: Argument): ArgumentShape {
  return { name: argument.name(), choices: argument.argChoices ?? [], isVariadic: argument.variadic }
}
