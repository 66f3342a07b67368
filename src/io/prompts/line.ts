import { createPrompt, useEffect, useState } from '@inquirer/core'
import type { LineQuestion } from '../../host.ts'
import { printable } from '../style.ts'
import type { Outcome } from './outcome.ts'
import { footer, questionLine } from './screen.ts'
import { type KeptLines, leftoverNote, type PromptConfig } from './session.ts'
import { type EditedLine, useKeyboard } from './use-keyboard.ts'

export type LineConfig = PromptConfig<LineQuestion>

export const linePrompt = createPrompt<Outcome<string>, LineConfig>((config, done) => {
  const { session, question, leave } = config
  const { keyboard, screen, kept } = session
  const [text, setText] = useState(printable(question.initial ?? ''))
  const [problem, setProblem] = useState<string>()
  const [note, setNote] = useState<string>()
  const finish = (outcome: Outcome<string>): void => {
    keyboard.shut()
    done(outcome)
  }
  const submit = async (edited: EditedLine): Promise<void> => {
    const refusal = await question.validate?.(text)
    if (refusal === undefined) return finish({ kind: 'answer', value: text })
    // Readline has taken the line; this puts it back to be corrected.
    edited.write(text)
    setProblem(refusal)
    setNote(leftoverNote(keyboard.dropTypedAhead(), kept))
  }

  useEffect((edited) => edited.write(text), [])
  useKeyboard(keyboard, (key, edited) => {
    if (key === 'back') finish({ kind: 'back' })
    else if (key === 'cancel') finish({ kind: 'cancelled', typed: text })
    else if (key === 'eof' && edited.line === '') finish({ kind: 'cancelled', typed: '' })
    else if (key === 'return') keyboard.hold(() => submit(edited).catch((error) => finish({ kind: 'failed', error })))
    else {
      if (key === 'paste') setNote(paste(keyboard.takePaste(), edited, kept))
      if (edited.line !== text) setProblem(undefined)
      setText(edited.line)
    }
  })
  const below = footer(screen, { problem, note, hint: question.hint, keys: [leave] })
  return [questionLine(screen, question.message) + text, below]
})

/** The first line goes into the answer; a note tells what became of the others. */
function paste(pasted: string, edited: EditedLine, kept: KeptLines): string | undefined {
  const lines = pasted.split('\n').filter((line) => line.trim() !== '')
  edited.write(printable(lines[0]?.trim() ?? ''))
  if (lines.length < 2) return undefined
  kept.keep(lines)
  return `took the first of ${lines.length} pasted lines; in the next list, p + Enter adds all ${lines.length}`
}
