import { useState } from '@inquirer/core'
import type { LinesQuestion } from '../../host.ts'
import { printable } from '../style.ts'

export interface ListState {
  readonly lines: readonly string[]
  /** The lines as the question wants them shown. */
  readonly shown: readonly string[]
}

export interface List extends ListState {
  add(added: readonly string[]): Promise<void>
  takeBack(): Promise<void>
}

/** The lines of a prompt. Every change is told to the question, line by line, before it is drawn. */
export function useList(question: LinesQuestion, initial: ListState): List {
  const [state, setState] = useState(initial)
  const { lines } = state
  const pass = async (states: readonly (readonly string[])[]): Promise<void> => {
    for (const next of states) await question.onChange?.(next)
    setState(await listState(question, states.at(-1) ?? lines))
  }
  return {
    ...state,
    add: (added) => pass(added.map((_, index) => [...lines, ...added.slice(0, index + 1)])),
    takeBack: () => pass([lines.slice(0, -1)]),
  }
}

export async function listState({ show }: LinesQuestion, lines: readonly string[]): Promise<ListState> {
  return { lines, shown: (show === undefined ? lines : await show(lines)).map(printable) }
}
