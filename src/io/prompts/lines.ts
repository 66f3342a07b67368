import { createPrompt, useState } from '@inquirer/core'
import type { LinesQuestion } from '../../host.ts'
import { printable } from '../style.ts'
import type { Outcome } from './outcome.ts'
import { footer, headLine, type Screen, wrapped } from './screen.ts'
import type { PromptConfig } from './session.ts'
import { type EditedLine, useKeyboard } from './use-keyboard.ts'
import { type List, type ListState, useList } from './use-list.ts'

export type LinesConfig = PromptConfig<LinesQuestion> & { readonly initial: ListState }
export type LinesOutcome = Outcome<readonly string[]> | { readonly kind: 'edit'; readonly lines: readonly string[] }

export const linesPrompt = createPrompt<LinesOutcome, LinesConfig>((config, done) => {
  const { session, question, leave } = config
  const { keyboard, screen, kept } = session
  const list = useList(question, config.initial)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [note, setNote] = useState(config.note)
  const finish = (outcome: LinesOutcome): void => {
    keyboard.shut()
    done(outcome)
  }
  const act = async (entered: Entered): Promise<void> => {
    if (entered.kind === 'edit') finish({ kind: 'edit', lines: list.lines })
    else if (entered.kind === 'add') await list.add(entered.lines)
    else if (entered.kind === 'take back') {
      setNote(list.lines.length === 0 ? 'there is nothing to take back' : `taken back: ${list.lines.at(-1)}`)
      await list.takeBack()
    } else if (await keyboard.isQuiet()) {
      // Else the empty line is in the middle of a paste, and ends nothing.
      const refusal = await question.validate?.(list.lines)
      if (refusal === undefined) finish({ kind: 'answer', value: list.lines })
      else setProblem(refusal)
    }
  }

  useKeyboard(keyboard, (key, edited) => {
    const hold = (entered: Entered): void =>
      keyboard.hold(() => act(entered).catch((error) => finish({ kind: 'failed', error })))
    setProblem(undefined)
    setNote(undefined)
    if (key === 'back') finish({ kind: 'back' })
    else if (key === 'cancel') finish({ kind: 'cancelled', typed: text })
    else if (key === 'eof' && edited.line === '') hold({ kind: 'end' })
    else if (key === 'return') hold(toEntered(text.trimEnd(), kept))
    else if (key === 'paste') hold({ kind: 'add', lines: paste(keyboard.takePaste(), edited) })
    setText(edited.line)
  })
  const keys = keysHelp(list, kept.all().length, leave)
  return draw(screen, question, list, text, footer(screen, { problem, note, hint: question.hint, keys }))
})

type Entered =
  | { readonly kind: 'add'; readonly lines: readonly string[] }
  | { readonly kind: 'take back' | 'edit' | 'end' }

function toEntered(line: string, kept: LinesConfig['session']['kept']): Entered {
  if (line === '') return { kind: 'end' }
  if (line === 'u') return { kind: 'take back' }
  if (line === 'e') return { kind: 'edit' }
  const waiting = kept.all()
  if (line !== 'p' || waiting.length === 0) return { kind: 'add', lines: [line] }
  kept.forget()
  return { kind: 'add', lines: waiting }
}

/** A paste of one line is put into the input; of more, all of them are entries, the first behind what was typed. */
function paste(pasted: string, edited: EditedLine): readonly string[] {
  if (!pasted.trim().includes('\n')) {
    edited.write(printable(pasted.trim()))
    return []
  }
  const lines = (edited.line + pasted).split('\n').map((line) => printable(line).trimEnd())
  edited.clearLine(0)
  return lines.filter((line) => line !== '')
}

function keysHelp({ lines }: List, kept: number, leave: string | undefined): readonly (string | undefined)[] {
  const isEmpty = lines.length === 0
  return [
    isEmpty ? 'one per line, or a whole paste' : undefined,
    isEmpty ? 'Enter alone goes on' : 'Enter alone finishes',
    isEmpty ? undefined : 'u takes the last one back',
    'e opens your editor',
    kept === 0 ? undefined : `p adds the ${kept} lines pasted before`,
    leave,
  ]
}

function draw(
  screen: Screen,
  { message }: LinesQuestion,
  { shown }: List,
  text: string,
  below: string,
): [string, string] {
  const { style, symbols, columns, rows } = screen
  const list = shown.flatMap((line) => wrapped(line, columns, '  ', '    '))
  // What has left the window at its top cannot be drawn anew.
  const taken = below.split('\n').length + Math.floor(text.length / columns) + 4
  const hidden = list.length - Math.max(3, rows - taken)
  const above = style.dim(`  ${symbols.more} ${hidden + 1} lines above`)
  const visible = hidden > 0 ? [above, ...list.slice(hidden + 1)] : list
  return [[headLine(screen, message), ...visible, `${style.cyan(symbols.input)} ${text}`].join('\n'), below]
}
