import { createPrompt, useRef, useState } from '@inquirer/core'
import type { PickQuestion } from '../../host.ts'
import type { Outcome } from './outcome.ts'
import { moved, previewOf, rowLine, visibleFrom } from './pick-screen.ts'
import { footer, headLine } from './screen.ts'
import type { PromptConfig } from './session.ts'
import { useKeyboard } from './use-keyboard.ts'

export type PickConfig = PromptConfig<PickQuestion>

const hideCursor = '\u001b[?25l'
const KEYS = ['space takes in or out', 'a all or none', 'Enter goes on'] as const

/** Arrow keys, PageUp, PageDown, Home and End move; space takes a row in or out, `a` all of them; Enter ends it. */
export const pickPrompt = createPrompt<Outcome<ReadonlySet<number>>, PickConfig>((config, done) => {
  const { session, question, leave } = config
  const { keyboard, screen } = session
  const { rows, hint } = question
  const [active, setActive] = useState(0)
  const [note, setNote] = useState(config.note)
  // One set for all keys: to copy it for each would take long where there are very many rows.
  const { current: picked } = useRef(new Set(question.initial))
  const [changes, setChanges] = useState(0)
  const top = useRef(0)
  const finish = (outcome: Outcome<ReadonlySet<number>>): void => {
    keyboard.shut()
    done(outcome)
  }

  const head = headLine(screen, question.message)
  const preview = previewOf(screen, rows[active])
  const count = `${picked.size} of ${rows.length} are picked`
  const below = footer(screen, { note, hint, keys: [count, ...KEYS, leave] })
  const size = Math.max(3, screen.rows - 1 - linesIn(head) - preview.length - linesIn(below))
  top.current = visibleFrom(active, top.current, size, rows.length)

  useKeyboard(keyboard, (key, edited) => {
    const typed = edited.line
    edited.clearLine(0)
    setNote(key === 'paste' ? 'a paste cannot answer this' : undefined)
    if (key === 'back') finish({ kind: 'back' })
    else if (key === 'cancel' || key === 'eof') finish({ kind: 'cancelled', typed: '' })
    else if (key === 'return') finish({ kind: 'answer', value: picked })
    else if (key === 'text') {
      for (const letter of typed) take(picked, letter, active, rows.length)
      question.onChange?.(picked)
      setChanges(changes + 1)
    } else setActive(moved(key, active, size, rows.length))
  })
  const shown = rows.slice(top.current, top.current + size).map((row, index) => {
    const position = top.current + index
    return rowLine(screen, row, { isActive: position === active, isPicked: picked.has(position) })
  })
  return `${[head, ...shown, ...preview, below].join('\n')}${hideCursor}`
})

/** Space takes the row under the cursor in or out; `a` all, or none where all are in. */
function take(picked: Set<number>, letter: string, active: number, count: number): void {
  if (letter === ' ' && !picked.delete(active)) picked.add(active)
  if (letter !== 'a') return
  const isAll = picked.size === count
  picked.clear()
  for (let position = 0; position < count && !isAll; position++) picked.add(position)
}

function linesIn(text: string): number {
  return text.split('\n').length
}
