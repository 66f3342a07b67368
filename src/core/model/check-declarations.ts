import type { FieldDeclaration, FieldDeclarations, FieldType } from '../template/fields.ts'
import { limitProblems } from './check-limits.ts'
import { isFactName, kindAt, knownPaths, unknownField } from './claims.ts'
import { factPath, KNOWN } from './conditions.ts'
import { kindOf } from './declared-fields.ts'
import { type Facts, facts, factsOf } from './facts.ts'
import type { Kind, Scalar } from './kinds.ts'
import { patternProblem } from './pattern.ts'
import { readText } from './read-text.ts'
import type { SeverityLevel } from './severities.ts'

/** A declaration that makes no sense. */
export interface DeclarationProblem {
  /** The keys that lead to what is wrong, below `fields`: `['ticketsOpened', 'min']`. */
  readonly path: readonly string[]
  /** Begins with the path: `fields.ticketsOpened.min is 5, above max, which is 3`. */
  readonly message: string
  readonly hint: string
}

/** What is wrong with one key of a declaration, or with its name where there is no key. */
export interface KeyProblem {
  readonly key?: keyof FieldDeclaration
  /** Goes on where the path ends: `is 5, above max, which is 3`. */
  readonly what: string
  readonly hint: string
}

/**
 * What makes no sense in the fields that a template declares, in their order. A condition on the severity is judged only
 * where the severities of the project are given.
 */
export function checkDeclarations(
  declarations: FieldDeclarations,
  severities?: readonly SeverityLevel[],
): readonly DeclarationProblem[] {
  const names = Object.keys(declarations)
  return Object.entries(declarations).flatMap(([name, declaration], index) => {
    const earlier = Object.fromEntries(names.slice(0, index).flatMap((each) => kindsOnly(each, declarations[each])))
    const known = { ...factsOf({ ...(severities && { severities }) }), fields: fieldsOf(earlier) }
    return [
      ...nameProblems(name),
      ...typeProblems(declaration),
      ...choiceProblems(declaration),
      ...limitProblems(declaration),
      ...patternProblems(declaration),
      ...defaultProblems(declaration),
      ...conditionProblems(declaration, name, names, { known, severities }),
    ].map(({ key, what, hint }) => {
      const path = key === undefined ? [name] : [name, key]
      return { path, message: `fields.${path.join('.')} ${what}`, hint }
    })
  })
}

/** The type of each value: of a list that of its items. */
function valueType({ type, of }: FieldDeclaration): FieldType {
  return type === 'list' ? (of ?? 'text') : type
}

function kindsOnly(name: string, declaration: FieldDeclaration | undefined): (readonly [string, Kind])[] {
  return declaration === undefined ? [] : [[name, kindOf(declaration)]]
}

/** The fields above, of which only the kinds are needed. */
function fieldsOf(kinds: Readonly<Record<string, Kind>>): Facts['fields'] {
  const fields = Object.entries(kinds).map(([name, kind]) => [name, { kind, schema: facts.fields.schema }] as const)
  return { ...facts.fields, kind: { name: 'record', fields: Object.fromEntries(fields), required: [] } }
}

function nameProblems(name: string): readonly KeyProblem[] {
  const hint = 'write it as one word, such as ticketsOpened'
  if (!/^[a-z][A-Za-z0-9]*$/.test(name) || Object.hasOwn(Object.prototype, name))
    return [{ what: 'cannot be the name of a field', hint }]
  if (isFactName(name))
    return [{ what: 'is a fact of every incident already', hint: 'ask for it with requires, or take another name' }]
  return []
}

function typeProblems({ type, of }: FieldDeclaration): readonly KeyProblem[] {
  if (type !== 'list')
    return of === undefined
      ? []
      : [{ key: 'of', what: `belongs to a list, and the type is ${type}`, hint: 'write type: list, or leave it out' }]
  if (of === undefined)
    return [{ key: 'type', what: 'is list, and of is missing', hint: 'say what its items are, such as of: text' }]
  return of === 'list' ? [{ key: 'of', what: 'is list, and a list cannot hold lists', hint: 'write of: text' }] : []
}

function choiceProblems(declaration: FieldDeclaration): readonly KeyProblem[] {
  const { choices } = declaration
  const type = valueType(declaration)
  if (type !== 'choice')
    return choices === undefined
      ? []
      : [
          {
            key: 'choices',
            what: `belong to a choice, and the type is ${type}`,
            hint: 'write type: choice, or leave them out',
          },
        ]
  if (choices === undefined || choices.length === 0)
    return [{ key: 'choices', what: 'are missing', hint: 'write them as choices: [one, another]' }]
  const lower = choices.map((choice) => choice.trim().toLowerCase())
  const twice = choices.find((_, index) => lower.indexOf(lower[index] ?? '') < index)
  if (lower.includes(''))
    return [{ key: 'choices', what: 'hold an empty one', hint: 'leave it out: no answer has to be given' }]
  if (lower.includes('unknown'))
    return [{ key: 'choices', what: 'hold unknown, which is always an answer', hint: 'leave it out' }]
  return twice === undefined ? [] : [{ key: 'choices', what: `hold ${twice} twice`, hint: 'keep one of them' }]
}

function patternProblems(declaration: FieldDeclaration): readonly KeyProblem[] {
  const { pattern } = declaration
  const type = valueType(declaration)
  if (pattern === undefined) return []
  if (type !== 'text')
    return [
      { key: 'pattern', what: `belongs to a text, and the type is ${type}`, hint: 'write type: text, or leave it out' },
    ]
  const what = patternProblem(pattern)
  return what === undefined
    ? []
    : [{ key: 'pattern', what, hint: 'write a simpler one, such as INC-\\d+; the whole text must match it' }]
}

/** Judged only where the rest of the declaration makes sense. */
function defaultProblems(declaration: FieldDeclaration): readonly KeyProblem[] {
  const { type, default: given } = declaration
  if (given === undefined || isBroken(declaration)) return []
  const item = valueType(declaration)
  if (item === 'time') return [{ key: 'default', what: 'would invent a time', hint: 'leave it out; the time is asked' }]
  if (Array.isArray(given) !== (type === 'list'))
    return [
      {
        key: 'default',
        what: type === 'list' ? 'is no list' : 'is a list',
        hint: type === 'list' ? 'write it as default: [a, b]' : `write one ${type}`,
      },
    ]
  return [given].flat().flatMap((each): readonly KeyProblem[] => {
    const problem = problemOf(kindOf({ ...declaration, type: item }), each)
    return problem === undefined ? [] : [{ key: 'default', what: problem.what, hint: problem.hint }]
  })
}

function isBroken(declaration: FieldDeclaration): boolean {
  return [typeProblems, choiceProblems, limitProblems, patternProblems].some((check) => check(declaration).length > 0)
}

interface Known {
  /** The facts of every incident and the fields above. */
  readonly known: Facts
  readonly severities: readonly SeverityLevel[] | undefined
}

function conditionProblems(
  { when = {} }: FieldDeclaration,
  name: string,
  names: readonly string[],
  { known, severities }: Known,
): readonly KeyProblem[] {
  return Object.entries(when).flatMap(([other, wanted]): readonly KeyProblem[] => {
    const key = 'when'
    const own = other.replace(/^fields\./, '')
    const path = factPath(own, known)
    const kind = kindAt(path, known)
    if (kind === undefined || kind.name === 'open') {
      if (own === name) return [{ key, what: 'asks for the field itself', hint: 'name another fact' }]
      if (names.includes(own))
        return [{ key, what: `asks for ${own}, which is declared below it`, hint: `declare ${own} first` }]
      const { hint = '' } = unknownField(own, [...knownPaths(), ...names])
      return [{ key, what: `asks for ${other}, which is no fact`, hint }]
    }
    if (path === 'severity' && severities === undefined) return []
    return [wanted].flat().flatMap((value): readonly KeyProblem[] => {
      const problem = conditionProblem(kind, value)
      return problem === undefined
        ? []
        : [{ key, what: `asks for ${other}: ${value}, but it ${problem.what}`, hint: problem.hint }]
    })
  })
}

function conditionProblem(kind: Kind, value: Scalar): ReturnType<typeof problemOf> {
  if (value === KNOWN) return undefined
  if (kind.name === 'list') return conditionProblem(kind.item, value)
  const isWhole = kind.name === 'time' || (kind.name === 'record' && kind.shorthand === undefined)
  if (isWhole && String(value) !== 'unknown')
    return { what: `is a ${kind.name}`, hint: `write ${KNOWN}, for any value, or unknown` }
  return kind.name === 'record' || kind.name === 'time' ? undefined : problemOf(kind, value)
}

/** Why a value is none of its kind. */
function problemOf(kind: Kind, value: Scalar): { readonly what: string; readonly hint: string } | undefined {
  const text = String(value)
  if (text.toLowerCase() === 'unknown') return undefined
  const read = readText(kind, text, 'it', {})
  if (read.ok) return undefined
  const { message, hint = '' } = read.problem
  return { what: message.replace(/^it (?=is|has)/, ''), hint }
}
