import { mergeClaims } from '../../core/model/claims.ts'
import { isList } from '../../core/model/pick.ts'
import {
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

/** The questions whose facts are still missing, in order; what the template insists on joins them. */
export function toConversation(run: Run, host: Host, person: Person): Conversation {
  const { said } = resolve(run.given, run.settings)
  const more = run.options.full
    ? fullQuestions
    : fullQuestions.filter(({ fills }) => fills.some((path) => run.settings.requires.includes(path)))
  const questions = [...quickQuestions, ...more]
    .filter(({ id, fills }) => !fills.every((path) => said.has(path)) && !(id === 'end' && said.has('duration')))
    .flatMap((question) => (question.id === 'when' ? narrowPeriod(question, said) : [question]))
    .map((question) => keepingWhatIsSaid(question, said))
  return {
    run,
    questions,
    host,
    person,
    resolveWith: (answers) => resolve(mergeClaims(run.given, claimsOfAnswers(questions, answers)), run.settings),
  }
}

/** The end is asked for only when the period neither gave it nor said that it is going on. */
export function isStillOpen({ id }: Question, answers: Answers, { resolveWith }: Conversation): boolean {
  if (id !== 'end' || 'end' in answers) return true
  const isOver = resolveWith(answers).postmortem.end !== undefined
  return !isOver && !/\b(?:ongoing|going on)\b/i.test(String(answers.when ?? ''))
}

/** A start or an end that is known is not asked for again. */
function narrowPeriod(question: Question, said: ReadonlySet<string>): Question[] {
  if (said.has('start')) return []
  if (!said.has('end') && !said.has('duration')) return [question]
  return [
    {
      ...question,
      ask: 'When did it start?',
      hint: '2026-01-15 00:00, or 00:00 for the latest past one; unknown is an answer',
      parse: (answer) => [{ path: 'start', text: String(answer) }],
    },
  ]
}

/** An answer that fills several facts leaves those alone that flags and files state; a further cause is a factor then. */
function keepingWhatIsSaid(question: Question, said: ReadonlySet<string>): Question {
  const isSaid = (path: string): boolean => said.has(path) && !isList(path)
  return {
    ...question,
    parse: (answer) =>
      question.parse(answer).flatMap((statement) => {
        if (!isSaid(statement.path)) return [statement]
        return statement.path === 'rootCause' ? [{ ...statement, path: 'contributingFactors' }] : []
      }),
  }
}
