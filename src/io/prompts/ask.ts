import { createPromptModule } from 'inquirer'
import { Cancelled } from '../../errors.ts'
import { type ChooseConfig, choosePrompt } from './choose.ts'
import { type LineConfig, linePrompt } from './line.ts'
import { type LinesConfig, type LinesOutcome, linesPrompt } from './lines.ts'
import type { Outcome } from './outcome.ts'
import { type PickConfig, pickPrompt } from './pick.ts'
import type { Session } from './session.ts'

/** Our four prompts, run by inquirer. */
export interface Ask {
  line(config: LineConfig): Promise<Outcome<string>>
  lines(config: LinesConfig): Promise<LinesOutcome>
  choose(config: ChooseConfig): Promise<Outcome<number>>
  pick(config: PickConfig): Promise<Outcome<ReadonlySet<number>>>
}

export function asker({ output, keyboard }: Session): Ask {
  const { keys: input, closed: signal } = keyboard
  const prompt = createPromptModule<{ line: LineConfig; lines: LinesConfig; choose: ChooseConfig; pick: PickConfig }>({
    input,
    output,
    signal,
    clearPromptOnDone: true,
  })
  prompt.registerPrompt('line', linePrompt).registerPrompt('lines', linesPrompt)
  prompt.registerPrompt('choose', choosePrompt).registerPrompt('pick', pickPrompt)
  const guarded = async <Result>(asked: Promise<{ readonly outcome: Result }>): Promise<Result> => {
    try {
      return (await asked).outcome
    } catch (error) {
      throw isClosed(error) ? new Cancelled() : error
    } finally {
      keyboard.shut()
    }
  }
  const name = 'outcome'
  return {
    line: (config) => guarded(prompt<{ outcome: Outcome<string> }>({ type: 'line', name, ...config })),
    lines: (config) => guarded(prompt<{ outcome: LinesOutcome }>({ type: 'lines', name, ...config })),
    choose: (config) => guarded(prompt<{ outcome: Outcome<number> }>({ type: 'choose', name, ...config })),
    pick: (config) => guarded(prompt<{ outcome: Outcome<ReadonlySet<number>> }>({ type: 'pick', name, ...config })),
  }
}

/** By name, since there may be two copies of the library. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError', 'CancelPromptError'].includes(error.name)
}
