import { factAt } from './claims.ts'
import type { Facts } from './facts.ts'
import { type Description, type Fact, isFact, type Kind, type Scalar } from './kinds.ts'
import type { Choice, Question, Statement } from './question.ts'
import { YES } from './read-text.ts'

type Overrides = Partial<Pick<Question, 'ask' | 'hint' | 'isRequired'>>

/** A question that one line answers. */
export function line(
  facts: Facts,
  id: string,
  fills: readonly string[],
  { parse, ...overrides }: Overrides & { parse?: (text: string) => readonly Statement[] } = {},
): Question {
  const [path = id] = fills
  return {
    id,
    fills,
    form: 'line',
    ...wordsOf(facts, path),
    ...overrides,
    parse: (answer) => (parse ?? ((text) => [{ path, text }]))(String(answer)),
  }
}

/** A question that several lines answer. */
export function lines(
  facts: Facts,
  id: string,
  fills: readonly string[],
  { parse, ...overrides }: Overrides & { parse?: (all: readonly string[]) => readonly Statement[] } = {},
): Question {
  const [path = id] = fills
  const each = (all: readonly string[]): readonly Statement[] => all.map((text, index) => ({ path, text, line: index }))
  return {
    id,
    fills,
    form: 'lines',
    ...wordsOf(facts, path),
    ...overrides,
    parse: (answer) => (parse ?? each)(typeof answer === 'string' ? [answer] : answer),
  }
}

/** A choice among the words of a fact, or between yes and no; that it is not known is one too. */
export function choice(facts: Facts, id: string, fills: readonly string[]): Question {
  const [path = id] = fills
  const choices = choicesOf(factAt(path, facts)?.kind, path.startsWith('fields.'))
  const isUnknownOne = choices.some(({ value }) => value === 'unknown')
  return {
    id,
    fills,
    form: 'choice',
    ...wordsOf(facts, path),
    choices: isUnknownOne ? choices : [...choices, { value: '', name: NOT_KNOWN }],
    parse: (answer) => [{ path, text: String(answer) }],
  }
}

const NOT_KNOWN = "don't know"

function choicesOf(kind: Kind | undefined, isTeams: boolean): readonly Choice[] {
  if (kind?.name === 'boolean') return ['yes', 'no'].map((value) => ({ value, name: value }))
  if (kind?.name !== 'choice') return []
  return kind.choices.map((value) => {
    const meaning = kind.meanings?.[value]
    const name = value === 'unknown' ? NOT_KNOWN : isTeams ? value : value.replaceAll('-', ' ')
    return { value, name, ...(meaning !== undefined && { description: meaning }) }
  })
}

/** The question that follows from a fact; the questions of its parts, where these are facts of their own. */
export function questionsOf(facts: Facts, path: string, { kind, description }: Fact): readonly Question[] {
  if (description.derived || description.unasked) return []
  const parts = kind.name === 'record' ? Object.entries(kind.fields) : []
  const questions = parts.flatMap(([part, field]) =>
    isFact(field) ? questionsOf(facts, `${path}.${part}`, field) : [],
  )
  return questions.length > 0 ? questions : [{ ...questionOf(facts, path, kind), ...conditionsOf(kind, description) }]
}

function questionOf(facts: Facts, path: string, kind: Kind): Question {
  switch (kind.name) {
    case 'choice':
    case 'boolean':
      return choice(facts, path, [path])
    case 'list':
      return lines(facts, path, [path])
    default:
      return line(facts, path, [path])
  }
}

/** What a template declares of the question of a field. */
function conditionsOf(kind: Kind, { required, when, default: given }: Description): Partial<Question> {
  const isRequired = required === true && given === undefined
  const initial = given === undefined ? undefined : [given].flat().map((each) => initialText(kind, each))
  const [only] = initial ?? []
  return {
    ...(isRequired && { isRequired }),
    ...(when !== undefined && { when }),
    ...(initial !== undefined && { initial: kind.name === 'list' ? initial : (only ?? '') }),
  }
}

/** The default as it would be answered. */
function initialText(kind: Kind, given: Scalar): string {
  const text = String(given)
  if (kind.name === 'boolean') return YES.includes(text.toLowerCase()) ? 'yes' : 'no'
  if (kind.name !== 'choice') return text
  return kind.choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? text
}

function wordsOf(facts: Facts, path: string): { ask: string; hint?: string } {
  const description = factAt(path, facts)?.description
  if (description === undefined) return { ask: path }
  return { ask: description.ask, ...(description.hint !== undefined && { hint: description.hint }) }
}
