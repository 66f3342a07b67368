import type { Finding } from '../../core/finding.ts'
import { mergeClaims } from '../../core/model/claims.ts'
import { holds } from '../../core/model/conditions.ts'
import {
  type Answer,
  type Answers,
  claimsOfAnswers,
  fieldQuestions,
  fullQuestions,
  parsePeriod,
  type Question,
  quickQuestions,
} from '../../core/model/questions.ts'
import { type Resolution, resolve } from '../../core/model/resolve.ts'
import type { Host, Person } from '../../host.ts'
import { offerNames } from './offer-names.ts'
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
export function toConversation(run: Run, host: Host, person: Person, answers: Answers = {}): Conversation {
  const said = saidBefore(run)
  const required = requiredPaths(run)
  const isRequired = ({ fills }: Question): boolean => fills.some((path) => required.includes(path))
  // Another template may have asked it.
  const isAnswered = ({ id }: Question): boolean => id in answers
  const { facts } = run.settings
  const others = fullQuestions(facts)
  // The first question asks for the title and the impact in one: with the title known, the impact is still to be asked.
  const impact = others.filter((question) => said.has('title') && isImpact(question))
  const more = others
    .filter((question) => run.options.full || isAnswered(question) || (isRequired(question) && !isImpact(question)))
    .filter((question) => !impact.includes(question))
  const questions = [...impact, ...quickQuestions(facts), ...more, ...fieldQuestions(facts)]
    .flatMap((question) => unsaidPart(question, said))
    .map((question) => (question.isRequired || isRequired(question) ? insistedOn(question) : question))
    .map((question) => offerNames(question, run.surroundings.project.config))
  return {
    run,
    questions,
    host,
    person,
    resolveWith: (answers) => resolveAnswers(run, questions, answers, host),
  }
}

/** What needs no question. The zone of the configuration is a guess about this incident, which Enter takes. */
function saidBefore({ given, settings }: Run): ReadonlySet<string> {
  const { said } = resolve(given, settings)
  const isStated = given.claims.some(({ path, source }) => path === 'timezone' && source.kind !== 'default')
  return isStated ? said : new Set([...said].filter((path) => path !== 'timezone'))
}

/** The answer to a question that no longer applies, since another answer was changed, counts for nothing. */
function resolveAnswers(run: Run, questions: readonly Question[], answers: Answers, host: Host): Resolution {
  // An interview takes a while: what is the future is judged when it is asked.
  const settings = { ...run.settings, now: host.now() }
  const resolution = resolve(mergeClaims(run.given, claimsOfAnswers(questions, answers)), settings)
  const applying = questions.filter((question) => !(question.id in answers) || applies(question, resolution))
  return applying.length === questions.length ? resolution : resolveAnswers(run, applying, answers, host)
}

/** What nothing can be written without, at whatever severity. */
function requiredPaths({ given, settings }: Run): readonly string[] {
  const [worstOne] = settings.severities
  const worst = claimsOfAnswers(quickQuestions(settings.facts), { severity: worstOne?.name ?? '' })
  return resolve(mergeClaims(worst, given), settings).missing.map(({ path }) => path)
}

/**
 * The end is asked for only when the period neither gave it nor said that it is going on, a field of the template only
 * where it applies.
 */
export function isStillOpen({ resolveWith }: Conversation, question: Question, answers: Answers): boolean {
  if (question.id === 'end') return !saysEnd(answers.when)
  return question.when === undefined || applies(question, resolveWith(answers))
}

function applies({ when }: Question, { postmortem, facts }: Resolution): boolean {
  return holds(when, postmortem, facts)
}

/** A period that says how it ended takes the place of an end that was answered before. */
export function withAnswer(answers: Answers, { id }: Question, answer: Answer): Answers {
  const { end, ...others } = answers
  const isReplaced = end !== undefined && id === 'when' && saysEnd(answer)
  return { ...(isReplaced ? others : answers), [id]: answer }
}

/** Whether a finding is told at the answer to a question. */
export function isAbout({ place }: Finding, question: string): boolean {
  return place.kind === 'answer' && place.question === question
}

/** An answer in a few words. */
export function answerText({ choices = [] }: Question, answer: Answer): string {
  if (typeof answer !== 'string') return `${answer.length} ${answer.length === 1 ? 'line' : 'lines'}`
  return choices.find(({ value }) => value === answer)?.name ?? answer
}

function saysEnd(period: Answer | undefined): boolean {
  if (period === undefined) return false
  const isGoingOn = /\b(?:ongoing|going on)\b/i.test(String(period))
  return isGoingOn || parsePeriod(period).some(({ path }) => path !== 'start')
}

/** `unknown` is said where "don't know" would leave it out. */
function insistedOn(question: Question): Question {
  const { choices } = question
  const said = choices?.map((choice) => (choice.value === '' ? { ...choice, value: 'unknown' } : choice))
  return { ...question, isRequired: true, ...(said !== undefined && { choices: said }) }
}

function isImpact({ id }: Question): boolean {
  return id === 'impact.description'
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
