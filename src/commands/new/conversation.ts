import { mergeClaims } from '../../core/model/claims.ts'
import {
  type Answer,
  type Answers,
  claimsOfAnswers,
  fullQuestions,
  type Question,
  quickQuestions,
} from '../../core/model/questions.ts'
import { type Resolution, resolve } from '../../core/model/resolve.ts'
import type { Host, Person } from '../../host.ts'
import type { Run } from './run.ts'

/** The state of one conversation. Answers are raw, so that a corrected zone re-reads every time. */
export interface Conversation {
  readonly run: Run
  readonly questions: readonly Question[]
  readonly host: Host
  readonly person: Person
  resolveWith(answers: Answers): Resolution
}

/** Resolves when the answers are safe on the disk. */
export type SaveAnswers = (answers: Answers) => Promise<void>

/** The questions whose facts are still missing, in order; what the template or a final status insists on joins them. */
export function toConversation(run: Run, host: Host, person: Person): Conversation {
  const { said } = resolve(run.given, run.settings)
  const required = requiredPaths(run)
  const isRequired = ({ fills }: Question): boolean => fills.some((path) => required.includes(path))
  const more = run.options.full ? fullQuestions : fullQuestions.filter(isRequired).filter(isNoImpact)
  const questions = [...new Set([...impactOfTitle(said), ...quickQuestions, ...more])]
    .flatMap((question) => unsaidPart(question, said))
    .map((question) => (isRequired(question) ? insistedOn(question) : question))
  return {
    run,
    questions,
    host,
    person,
    // An interview takes a while: what is the future is judged when it is asked.
    resolveWith: (answers) =>
      resolve(mergeClaims(run.given, claimsOfAnswers(questions, answers)), { ...run.settings, now: host.now() }),
  }
}

/** What nothing can be written without, at whatever severity. */
function requiredPaths({ given, settings }: Run): readonly string[] {
  const worst = claimsOfAnswers(quickQuestions, { severity: 'SEV1' })
  return resolve(mergeClaims(worst, given), settings).missing.map(({ path }) => path)
}

/** The end is asked for only when the period neither gave it nor said that it is going on. */
export function isStillOpen({ id }: Question, answers: Answers): boolean {
  return id !== 'end' || !saysEnd(answers.when)
}

/** A period that says how it ended takes the place of an end that was answered before. */
export function withAnswer(answers: Answers, { id }: Question, answer: Answer): Answers {
  const { end, ...others } = answers
  const isReplaced = end !== undefined && id === 'when' && saysEnd(answer)
  return { ...(isReplaced ? others : answers), [id]: answer }
}

/** An answer in a few words. */
export function answerText({ choices = [] }: Question, answer: Answer): string {
  if (typeof answer !== 'string') return `${answer.length} ${answer.length === 1 ? 'line' : 'lines'}`
  return choices.find(({ value }) => value === answer)?.name ?? answer
}

function saysEnd(period: Answer | undefined): boolean {
  const question = quickQuestions.find(({ id }) => id === 'when')
  if (period === undefined || question === undefined) return false
  const isGoingOn = /\b(?:ongoing|going on)\b/i.test(String(period))
  return isGoingOn || question.parse(period).some(({ path }) => path !== 'start')
}

/** `unknown` is said where "don't know" would leave it out. */
function insistedOn(question: Question): Question {
  const { choices } = question
  const said = choices?.map((choice) => (choice.value === '' ? { ...choice, value: 'unknown' } : choice))
  return { ...question, isRequired: true, ...(said !== undefined && { choices: said }) }
}

/** The first question asks for the title and the impact in one; where the title is known, the impact is still to be asked for. */
function impactOfTitle(said: ReadonlySet<string>): readonly Question[] {
  return said.has('title') ? fullQuestions.filter((question) => !isNoImpact(question)) : []
}

function isNoImpact({ id }: Question): boolean {
  return id !== 'impact.description'
}

/** The question, less what it would ask again. */
function unsaidPart(question: Question, said: ReadonlySet<string>): readonly Question[] {
  const isSaid = (path: string): boolean => said.has(path)
  if (question.fills.every(isSaid)) return []
  switch (question.id) {
    case 'when':
      return isSaid('start') ? [] : isSaid('end') || isSaid('duration') ? [startOnly(question)] : [question]
    case 'end':
      return isSaid('duration') ? [] : [question]
    case 'resolution':
      return question.fills.some(isSaid) ? [] : [question]
    case 'factors':
      return isSaid('rootCause')
        ? [furtherFactors(question)]
        : isSaid('contributingFactors')
          ? [rootOnly(question)]
          : [question]
    default:
      return [question]
  }
}

function startOnly(question: Question): Question {
  return {
    ...question,
    ask: 'When did it start?',
    hint: '00:00 (the latest past one), 2026-01-15 00:00, or unknown',
    parse: (answer) => [{ path: 'start', text: String(answer) }],
  }
}

function furtherFactors(question: Question): Question {
  return {
    ...question,
    ask: 'What else made it possible?',
    hint: 'besides the root cause',
    parse: (answer) => [answer].flat().map((text, line) => ({ path: 'contributingFactors', text, line })),
  }
}

function rootOnly(question: Question): Question {
  return {
    ...question,
    form: 'line',
    ask: 'What was the root cause?',
    hint: 'what the system allowed; never a person',
    parse: (answer) => [{ path: 'rootCause', text: String(answer) }],
  }
}
