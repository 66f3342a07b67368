import type { Slot } from './command-line.ts'

/** One way to go on with the word. */
export interface Suggestion {
  readonly value: string
  readonly description: string
}

/** What can stand in a place; `orElse` is what the shell looks for when nothing here fits. */
export interface Completions {
  readonly suggestions: readonly Suggestion[]
  readonly orElse: 'nothing' | 'files' | 'folders'
}

export function suggestionsOnly(suggestions: readonly Suggestion[]): Completions {
  return { suggestions, orElse: 'nothing' }
}

/**
 * The lines that the shells' scripts read: `value<TAB>description` of all that begin as the word does, and last a
 * directive, `:` with the sum of Cobra's numbers. Of `--flag=value` the lines hold what comes after the last `=`.
 */
export function completionLines({ suggestions, orElse }: Completions, slot: Slot): string {
  const fitting = suggestions.filter(({ value }) => value.startsWith(slot.typed) && isOneLine(value))
  const known = slot.kind === 'value' && slot.isAttached ? slot.typed.lastIndexOf('=') + 1 : 0
  const lines = fitting.map(({ value, description }) => `${value.slice(known)}\t${oneLine(description)}\n`)
  const unfinished = fitting.some(({ value }) => value.endsWith('=')) ? directives.noSpace : 0
  return `${lines.join('')}:${directives[orElse] + unfinished}\n`
}

const directives = { files: 0, noSpace: 2, nothing: 4, folders: 16 } as const

const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

/** A value that would do something else to a terminal than be read is never offered. */
function isOneLine(value: string): boolean {
  return value !== '' && !CONTROLS.test(value)
}

function oneLine(description: string): string {
  return description.replace(new RegExp(CONTROLS, 'g'), ' ')
}
