import { Cancelled } from '../../src/errors.ts'
import { BACK, type Back, type Person } from '../../src/host.ts'

/** Ctrl-C instead of an answer. */
export const CTRL_C: unique symbol = Symbol('Ctrl-C')

/** A line, the value of a choice, what the editor saved; several lines, or words of the rows to pick; a step back; the end. */
export type Answer = string | readonly string[] | Back | typeof CTRL_C

export interface ScriptedPerson {
  readonly person: Person
  /** Fails where something was asked for which there was no answer, and where an answer was not asked for. */
  finish(): void
}

/** Gives its answers in order, and says on `print` what a terminal would show: `? question answer`. */
export function scriptedPerson(answers: readonly Answer[], print: (text: string) => void): ScriptedPerson {
  const waiting = [...answers]
  let failure: Error | undefined

  function next(message: string): Exclude<Answer, typeof CTRL_C> {
    const answer = waiting.shift()
    if (answer === undefined) {
      failure = new Error(`nobody is there to answer "${message}"`)
      throw failure
    }
    print(`? ${message} ${shown(answer)}\n`)
    if (answer === CTRL_C) throw new Cancelled()
    return answer
  }

  function nextText(message: string): string | Back {
    const answer = next(message)
    if (typeof answer === 'string' || answer === BACK) return answer
    failure = new Error(`"${message}" takes one line, not ${JSON.stringify(answer)}`)
    throw failure
  }

  const person: Person = {
    async line({ message, validate }) {
      for (;;) {
        const answer = nextText(message)
        const refusal = answer === BACK ? undefined : await validate?.(answer)
        if (refusal === undefined) return answer
        print(`  ${refusal}\n`)
      }
    },
    async lines({ message, initial, onChange, validate }) {
      for (;;) {
        const answer = next(message)
        if (answer === BACK) return BACK
        const added = typeof answer === 'string' ? [answer] : answer
        for (const count of added.keys()) await onChange?.([...initial, ...added.slice(0, count + 1)])
        const refusal = await validate?.([...initial, ...added])
        if (refusal === undefined) return [...initial, ...added]
        print(`  ${refusal}\n`)
      }
    },
    async choose({ message, choices }) {
      const answer = nextText(message)
      if (answer === BACK) return BACK
      const choice = choices.find(({ value }) => value === answer)
      if (choice !== undefined) return choice.value
      failure = new Error(`"${message}" has no choice ${answer}: ${choices.map(({ value }) => value).join(', ')}`)
      throw failure
    },
    async pick({ message, rows, initial, onChange }) {
      const answer = next(message)
      if (answer === BACK) return BACK
      const words = [answer].flat()
      const shownRows = rows.map(({ label, text }) => `${label}  ${text}`)
      const missing = words.find((word) => !shownRows.some((row) => row.includes(word)))
      if (missing !== undefined) failure = new Error(`"${message}" has no row with ${missing}`)
      const picked = new Set([...initial].filter((at) => words.some((word) => shownRows[at]?.includes(word))))
      onChange?.(picked)
      return picked
    },
    async edit(text) {
      const answer = nextText(text)
      return answer === BACK ? undefined : answer
    },
    tell: (text) => print(`${text}\n`),
    close: () => undefined,
  }

  return {
    person,
    finish() {
      if (failure !== undefined) throw failure
      if (waiting.length > 0) throw new Error(`never asked for: ${waiting.map(shown).join(', ')}`)
    },
  }
}

function shown(answer: Answer): string {
  if (answer === BACK) return 'Esc'
  if (answer === CTRL_C) return 'Ctrl-C'
  return typeof answer === 'string' ? answer : answer.join(' / ')
}
