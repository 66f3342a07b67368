import { usage } from '../output-flags.ts'

export interface LogOptions {
  /** The text; `-` alone is stdin. */
  readonly words: readonly string[]
  readonly at?: string | undefined
  readonly by?: string | undefined
  readonly file?: string | undefined
  readonly new?: boolean | undefined
  readonly list?: boolean | undefined
  readonly undo?: boolean | undefined
  readonly quiet?: boolean | undefined
}

/** Refuses combinations that make no sense, before anything is read. */
export function checkCombinations({ words, at, by, file, new: isNew, list, undo }: LogOptions): void {
  const action = list ? '--list' : undo ? '--undo' : undefined
  if (list && undo) throw usage('--list and --undo are two things to do', 'leave one of them out')
  if (action !== undefined && words.length > 0)
    throw usage(`${action} logs nothing, so that a text makes no sense`, 'leave one of them out')
  const [extra] = Object.entries({ at, by, new: isNew }).flatMap(([name, value]) => (value === undefined ? [] : name))
  if (action !== undefined && extra !== undefined)
    throw usage(`${action} logs nothing, so that --${extra} makes no sense`, 'leave one of them out')
  if (isNew && file !== undefined)
    throw usage('--new and --file contradict each other', '--file begins the file it names where that is missing')
  for (const [name, value] of Object.entries({ file, at, by }))
    if (value?.trim() === '') throw usage(`--${name} is given nothing`, 'is a variable of the script empty?')
  if (file !== undefined && !/\.ya?ml$/i.test(file))
    throw usage(`${file} is no log: its name must end in .yaml`, 'such as 2026-01-15-1405.incident.yaml')
  if (action === undefined && words.join('').trim() === '')
    throw usage('there is nothing to log', 'write what happened: postmortem log restarted apache; - reads stdin')
}
