/** A command as completion sees it. */
export interface CommandShape {
  readonly name: string
  readonly summary: string
  readonly commands: readonly CommandShape[]
  readonly options: readonly OptionShape[]
  readonly arguments: readonly ArgumentShape[]
}

export interface OptionShape {
  /** `--template` */
  readonly flag: string
  /** `-o` */
  readonly short: string | undefined
  readonly summary: string
  /** Shown by `--help --all` only. */
  readonly isHidden: boolean
  /** Undefined for a flag that takes none. */
  readonly value: ValueShape | undefined
}

export interface ValueShape {
  /** As help calls it: `file` in `--from <file>`. */
  readonly name: string
  readonly choices: readonly string[]
}

export interface ArgumentShape extends ValueShape {
  readonly isVariadic: boolean
}

/** What the last word of a command line is about to be. */
export type Slot = SlotPlace & {
  /** From the program down to the command that the line names. */
  readonly path: readonly [CommandShape, ...CommandShape[]]
  readonly command: CommandShape
  /** The values that the line gives each flag, in order. */
  readonly given: ReadonlyMap<string, readonly string[]>
  /** What is there of it. */
  readonly typed: string
}

type SlotPlace =
  | { readonly kind: 'flag' }
  /** `isAttached`: written in one word, `--flag=value`, of which `typed` is the value. */
  | { readonly kind: 'value'; readonly flag: string; readonly value: ValueShape; readonly isAttached: boolean }
  /** A sub-command's name, an argument, or what can only be a mistake. */
  | { readonly kind: 'argument'; readonly argument: ArgumentShape | undefined; readonly isFirst: boolean }

/** Reads the words after the program's name; the last one, which may be empty, is being written. */
export function slotOf(program: CommandShape, words: readonly string[]): Slot {
  const { path, command, given, pending, count, onlyArguments } = readWords(program, words.slice(0, -1))
  const typed = words.at(-1) ?? ''
  const line = { path, command, given }
  if (pending !== undefined) return { ...line, kind: 'value', ...pending, isAttached: false, typed }
  if (onlyArguments || !typed.startsWith('-'))
    return { ...line, kind: 'argument', argument: argumentAt(command, count), isFirst: count === 0, typed }
  const { name, text } = splitFlag(typed)
  if (text === undefined) return { ...line, kind: 'flag', typed }
  const option = findOption(path, name)
  return option?.value === undefined
    ? { ...line, kind: 'argument', argument: undefined, isFirst: false, typed }
    : { ...line, kind: 'value', flag: option.flag, value: option.value, isAttached: true, typed: text }
}

interface ReadWords extends Pick<Slot, 'path' | 'command' | 'given'> {
  /** The flag whose value comes next. */
  readonly pending: { readonly flag: string; readonly value: ValueShape } | undefined
  /** Of the command's arguments. */
  readonly count: number
  /** After `--`. */
  readonly onlyArguments: boolean
}

function readWords(program: CommandShape, words: readonly string[]): ReadWords {
  return words.reduce<ReadWords>(readWord, {
    path: [program],
    command: program,
    given: new Map(),
    pending: undefined,
    count: 0,
    onlyArguments: false,
  })
}

function readWord(before: ReadWords, word: string): ReadWords {
  const { path, command, given, pending, count, onlyArguments } = before
  if (pending !== undefined) return { ...before, given: withValue(given, pending.flag, word), pending: undefined }
  if (onlyArguments || word === '-' || !word.startsWith('-')) {
    const next = count === 0 ? command.commands.find(({ name }) => name === word) : undefined
    return next === undefined ? { ...before, count: count + 1 } : { ...before, path: [...path, next], command: next }
  }
  if (word === '--') return { ...before, onlyArguments: true }
  const { name, text } = splitFlag(word)
  const { flag, value } = findOption(path, name) ?? {}
  if (flag === undefined || value === undefined) return before
  return text === undefined
    ? { ...before, pending: { flag, value } }
    : { ...before, given: withValue(given, flag, text) }
}

function withValue(given: Slot['given'], flag: string, value: string): Slot['given'] {
  return new Map([...given, [flag, [...(given.get(flag) ?? []), value]]])
}

function splitFlag(word: string): { readonly name: string; readonly text: string | undefined } {
  const equals = word.startsWith('--') ? word.indexOf('=') : -1
  return equals < 0 ? { name: word, text: undefined } : { name: word.slice(0, equals), text: word.slice(equals + 1) }
}

/** A command's flag, or one of a command above it. */
function findOption(path: Slot['path'], name: string): OptionShape | undefined {
  return path
    .toReversed()
    .flatMap(({ options }) => options)
    .find(({ flag, short }) => name === flag || name === short)
}

function argumentAt({ arguments: all }: CommandShape, position: number): ArgumentShape | undefined {
  const last = all.at(-1)
  return all[position] ?? (last?.isVariadic ? last : undefined)
}
