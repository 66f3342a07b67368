import { Command } from 'commander'
import { type CommandShape, slotOf } from '../core/completion/command-line.ts'
import { completionLines } from '../core/completion/completions.ts'
import { staticCompletions } from '../core/completion/static-completions.ts'
import type { Host } from '../host.ts'
import { commandShape } from './completion/command-shape.ts'
import { valuesFor } from './completion/values.ts'

/** What the shells' scripts call, as all tools do that use `@bomb.sh/tab`: `postmortem complete -- <words…>`. */
export function completeCommand(host: Host): Command {
  const command = new Command('complete')
    .description('Print how the last of these words can go on; the scripts of postmortem completion call it.')
    .argument('[words...]', 'a command line without the name of the program')
    .allowUnknownOption()
    .helpOption(false)
  return command.action(async (words: readonly string[]) => {
    await complete(commandShape(command.parent ?? command), words, host)
  })
}

/** Never fails and never prints a message: it would stand in the middle of somebody's command line. */
async function complete(program: CommandShape, words: readonly string[], host: Host): Promise<void> {
  const slot = slotOf(program, words.map(withoutOpeningQuote))
  const completions = (await valuesFor(slot, host).catch(() => undefined)) ?? staticCompletions(slot)
  host.stdout.write(completionLines(completions, slot))
}

/** Fish hands over a word whose quotes are still open as it stands in the line. */
function withoutOpeningQuote(word: string): string {
  return word.replace(/^["']/, '')
}
