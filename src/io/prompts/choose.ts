import { createPrompt, usePagination, useState } from '@inquirer/core'
import type { ChoiceQuestion } from '../../host.ts'
import { printable } from '../style.ts'
import type { Outcome } from './outcome.ts'
import { footer, headLine } from './screen.ts'
import type { PromptConfig } from './session.ts'
import { useKeyboard } from './use-keyboard.ts'

export type ChooseConfig = PromptConfig<ChoiceQuestion<string>>

const hideCursor = '\u001b[?25l'

/** Arrow keys move, a digit or a first letter jumps, Enter takes. Resolves to the place of the choice. */
export const choosePrompt = createPrompt<Outcome<number>, ChooseConfig>((config, done) => {
  const { session, question, leave } = config
  const { keyboard, screen } = session
  const { style, symbols } = screen
  const { choices, initial } = question
  const initialIndex = choices.findIndex(({ value }) => value === initial)
  const [active, setActive] = useState(Math.max(0, initialIndex))
  const [note, setNote] = useState(config.note)
  const finish = (outcome: Outcome<number>): void => {
    keyboard.shut()
    done(outcome)
  }

  useKeyboard(keyboard, (key, edited) => {
    const typed = edited.line
    edited.clearLine(0)
    setNote(key === 'paste' ? 'a paste cannot answer this' : undefined)
    if (key === 'back') finish({ kind: 'back' })
    else if (key === 'cancel' || key === 'eof') finish({ kind: 'cancelled', typed: '' })
    else if (key === 'return') finish({ kind: 'answer', value: active })
    else if (key === 'up') setActive((active + choices.length - 1) % choices.length)
    else if (key === 'down') setActive((active + 1) % choices.length)
    else if (key === 'text') setActive(jump(question, typed, active))
  })
  const page = usePagination({
    items: choices,
    active,
    pageSize: Math.max(3, screen.rows - 8),
    loop: false,
    renderItem: ({ item, index, isActive }) => {
      const label = `${hasNumbers(question) ? `${index + 1} ` : ''}${printable(item.name)}`
      return isActive ? style.cyan(`${symbols.input} ${label}`) : `  ${label}`
    },
  })
  const below = footer(screen, { note, hint: choices[active]?.description ?? question.hint, keys: [leave] })
  const head = headLine(screen, question.message)
  return `${[head, page, below].filter((part) => part !== '').join('\n')}${hideCursor}`
})

function hasNumbers({ choices }: ChoiceQuestion<string>): boolean {
  return choices.length <= 9
}

/** By its number where numbers are shown, else the next one whose name begins so. */
function jump(question: ChoiceQuestion<string>, typed: string, active: number): number {
  const { choices } = question
  const index = Number(typed) - 1
  if (hasNumbers(question) && Number.isInteger(index)) return choices[index] === undefined ? active : index
  const begins = ({ name }: { readonly name: string }): boolean => name.toLowerCase().startsWith(typed.toLowerCase())
  const next = choices.findIndex((choice, place) => place > active && begins(choice))
  return [next, choices.findIndex(begins), active].find((place) => place >= 0) ?? active
}
