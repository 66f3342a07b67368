import { type Part, partsOf, type Repeated } from './pattern-parts.ts'

/*
 * The patterns of declared fields: regular expressions as JavaScript writes them, but matched by following all ways at
 * once instead of going back, so that no pattern takes more time than its length times that of the text.
 */

/** A longer text matches no pattern. */
export const LONGEST_MATCHED = 1_000

/** As many states as a pattern may come to when its counts are written out. */
const MOST_STATES = 2_000

/** Why a pattern cannot be used, as the end of a sentence about it; nothing where it can. */
export function patternProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u')
  } catch (error) {
    return `is no regular expression: ${String(error).split(': ').at(-1)?.toLowerCase()}`
  }
  const whole = partsOf(pattern)
  if (whole.kind === 'refused') return `uses ${whole.uses}, which patterns of fields cannot do`
  const twice = repetitionsIn(whole).find(isRepeatedTwice)
  if (twice !== undefined) return `repeats a repetition, ${twice.source}, which can be matched in too many ways`
  return statesOf(whole).length > MOST_STATES ? 'repeats too much: its counts are too high' : undefined
}

/** Whether other programs, which go back when they match, can match it in reasonable time. */
export function isEasyElsewhere(pattern: string): boolean {
  const whole = partsOf(pattern)
  return whole.kind !== 'refused' && repetitionsIn(whole).every(({ part, max }) => max === 1 || !hasChoices(part))
}

/** Whether the whole text matches a pattern without a problem. */
export function matchesWhole(pattern: string, text: string): boolean {
  const whole = partsOf(pattern)
  const characters = [...text]
  if (whole.kind === 'refused' || characters.length > LONGEST_MATCHED) return false
  const states = statesOf(whole)
  const isTaken = characterTest()
  let current = reachable(states, [states.length - 1], 0, characters.length)
  for (const [index, character] of characters.entries()) {
    const next = [...current].flatMap((at) => {
      const state = states[at]
      return state?.kind === 'character' && isTaken(state.source, character) ? [state.to] : []
    })
    current = reachable(states, next, index + 1, characters.length)
  }
  return current.has(DONE)
}

/** A place in a pattern, and where it leads: positions in the list of states. */
type State =
  | { readonly kind: 'done' }
  | { readonly kind: 'character'; readonly source: string; readonly to: number }
  | { readonly kind: 'start' | 'end'; readonly to: number }
  | { readonly kind: 'fork'; readonly to: readonly number[] }

const DONE = 0

/** All states, the one where a match begins last. A pattern that repeats too much has more of them than it may. */
function statesOf(whole: Part): readonly State[] {
  const states: State[] = [{ kind: 'done' }]
  const add = (state: State): number => states.push(state) - 1
  const isFull = (): boolean => states.length > MOST_STATES

  /** Adds a part that leads to a state, and says where it begins. */
  function build(part: Part, to: number): number {
    if (isFull()) return to
    switch (part.kind) {
      case 'character':
        return add({ kind: 'character', source: part.source, to })
      case 'start':
      case 'end':
        return add({ kind: part.kind, to })
      case 'sequence':
        return part.parts.reduceRight((next, each) => build(each, next), to)
      case 'alternatives':
        return add({ kind: 'fork', to: part.parts.map((each) => build(each, to)) })
      case 'repeated':
        return buildRepeated(part, to)
    }
  }

  function buildRepeated({ part, min, max }: Repeated, to: number): number {
    const isEndless = max === Number.POSITIVE_INFINITY
    let begin = isEndless ? buildLoop(part, to) : to
    for (let count = min; count < max && !isEndless && !isFull(); count++)
      begin = add({ kind: 'fork', to: [to, build(part, begin)] })
    for (let count = 0; count < min && !isFull(); count++) begin = build(part, begin)
    return begin
  }

  function buildLoop(part: Part, to: number): number {
    const ways = [to]
    const loop = add({ kind: 'fork', to: ways })
    ways.push(build(part, loop))
    return loop
  }

  add({ kind: 'fork', to: [build(whole, DONE)] })
  return states
}

/** All states that are reached from some without taking a character. */
function reachable(states: readonly State[], from: readonly number[], position: number, end: number): Set<number> {
  const reached = new Set<number>()
  const open = [...from]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const state = states[at]
    if (state === undefined || reached.has(at)) continue
    reached.add(at)
    if (state.kind === 'fork') open.push(...state.to)
    if ((state.kind === 'start' && position === 0) || (state.kind === 'end' && position === end)) open.push(state.to)
  }
  return reached
}

/** Whether one character is what a character, an escape, a class or a dot of the pattern stands for. */
function characterTest(): (source: string, character: string) => boolean {
  const tests = new Map<string, RegExp>()
  return (source, character) => {
    const test = tests.get(source) ?? new RegExp(`^${source}$`, 'u')
    tests.set(source, test)
    return test.test(character)
  }
}

function repetitionsIn(part: Part): readonly Repeated[] {
  if (part.kind === 'repeated') return [part, ...repetitionsIn(part.part)]
  return 'parts' in part ? part.parts.flatMap(repetitionsIn) : []
}

/** `(a+)+`: a repetition of nothing but another one, whose count is left open. */
function isRepeatedTwice({ part, max }: Repeated): boolean {
  const inner = only(part)
  return max > 1 && inner.kind === 'repeated' && inner.min !== inner.max
}

/** A group of one part is that part. */
function only(part: Part): Part {
  const [first, ...others] = 'parts' in part ? part.parts : []
  return first === undefined || others.length > 0 ? part : only(first)
}

function hasChoices(part: Part): boolean {
  const { kind } = only(part)
  return kind === 'alternatives' || ('parts' in part && part.parts.some(hasChoices)) || repetitionsIn(part).length > 0
}
