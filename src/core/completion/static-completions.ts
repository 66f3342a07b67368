import type { CommandShape, Slot } from './command-line.ts'
import { type Completions, suggestionsOnly } from './completions.ts'

/** What the program itself knows of a place: its commands, its flags, the choices of a value. */
export function staticCompletions(slot: Slot): Completions {
  if (slot.kind === 'flag') return suggestionsOnly(flags(slot))
  const choices = (slot.kind === 'value' ? slot.value : slot.argument)?.choices ?? []
  const names = slot.kind === 'argument' && slot.isFirst ? commandNames(slot.command) : []
  return suggestionsOnly([...names, ...choices.map((value) => ({ value, description: '' }))])
}

export function commandNames({ commands }: CommandShape): Completions['suggestions'] {
  return commands.map(({ name, summary }) => ({ value: name, description: summary }))
}

/** The less common flags only once a letter is there. */
function flags({ command, typed }: Slot): Completions['suggestions'] {
  return command.options
    .filter(({ isHidden }) => !isHidden || /^-+\w/.test(typed))
    .map(({ flag, summary }) => ({ value: flag, description: summary }))
}
