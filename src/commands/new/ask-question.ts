import { type Finding, isError } from '../../core/finding.ts'
import { milestoneNames } from '../../core/model/facts.ts'
import { type Answer, type Answers, type Choice, type Question, suggestSeverity } from '../../core/model/questions.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { defaultSeverities } from '../../core/model/severities.ts'
import { timeAt } from '../../core/model/value-at.ts'
import { isKnown } from '../../core/time/instant.ts'
import { printTime } from '../../core/time/print-time.ts'
import { BACK, type Back } from '../../host.ts'
import { type Conversation, isAbout, type SaveAnswers, withAnswer } from './conversation.ts'
import type { Run } from './run.ts'
import { shownLines } from './shown-lines.ts'

/** What a question came to. Whoever goes back from a list keeps the lines that are in it. */
export interface Asked {
  readonly answers: Answers
  readonly wentBack: boolean
}

/** Findings that are no refusal at a terminal but a question of their own. */
export function isDoubt(finding: Finding): boolean {
  const { rule, values } = finding
  return (
    isError(finding) &&
    (rule === 'ambiguous-local-time' || (rule === 'timeline-out-of-order' && values?.nextDay !== undefined))
  )
}

/** Asks one question, checks the answer as it is given, and says how its times were read. */
export async function askQuestion(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  saveAnswers: SaveAnswers,
): Promise<Asked> {
  let latest = answers
  const answer = await ask(conversation, question, answers, async (lines) => {
    latest = withAnswer(answers, question, lines)
    await saveAnswers(latest)
  })
  if (answer === BACK) return { answers: latest, wentBack: true }
  const answered = withAnswer(answers, question, orDefault(conversation, question, answer))
  await saveAnswers(answered)
  tellReading(conversation, question, answers, answered)
  return { answers: answered, wentBack: false }
}

/** Says how the times of an answer were read, and what else was read without being written out. */
export function tellReading(
  { person, resolveWith }: Conversation,
  { id, form, fills }: Question,
  before: Answers,
  after: Answers,
): void {
  if (form !== 'line') return
  const [earlier, later] = [resolveWith(before), resolveWith(after)]
  const notes = later.notes.filter((note) => !earlier.notes.includes(note))
  const isPlainZone = id === 'timezone' && notes.length === 0
  const lines = [
    ...notes,
    ...(isPlainZone ? [`the times are in ${later.zone}`] : []),
    ...[...milestoneNames, ...fills.filter(isField)].flatMap((path) => echoOfTime(path, earlier, later)),
  ]
  for (const line of lines) person.tell(`  ${line}`)
}

function ask(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  onChange: (lines: readonly string[]) => Promise<void>,
): Promise<Answer | Back> {
  const { person } = conversation
  const earlier = answers[question.id] ?? question.initial
  const hint = question.id === 'timezone' ? zoneHint(conversation) : question.hint
  const words = { message: question.ask, ...(hint !== undefined && { hint }) }
  const validate = async (answer: Answer): Promise<string | undefined> =>
    refusalOf(conversation, question, answers, orDefault(conversation, question, answer))
  switch (question.form) {
    case 'line':
      return person.line({ ...words, initial: typeof earlier === 'string' ? earlier : '', validate })
    case 'lines':
      return person.lines({
        ...words,
        initial: earlier === undefined ? [] : [earlier].flat(),
        onChange,
        show: async (lines) => shownLines(conversation, question, answers, lines),
        validate,
      })
    case 'choice':
      return askChoice(conversation, question, answers)
  }
}

/** Enter alone takes what was answered before, then what is suggested, and else says that it is not known. */
async function askChoice(
  { person, run, resolveWith }: Conversation,
  { id, ask: message, hint, choices = [], initial: first }: Question,
  answers: Answers,
): Promise<Answer | Back> {
  const { severities } = run.settings
  const suggestion = id === 'severity' ? suggestSeverity(resolveWith(answers).postmortem, severities) : undefined
  const earlier = answers[id]
  const initial =
    typeof earlier === 'string'
      ? earlier
      : (suggestion?.severity ??
        choices.find(({ value }) => value === first)?.value ??
        choices.find(isNotKnown)?.value ??
        choices[0]?.value)
  const scale = severities === defaultSeverities ? 'the default scale' : "the team's scale"
  const because = suggestion === undefined ? hint : `${suggestion.severity} by ${scale}: ${suggestion.reason}`
  return person.choose({
    message,
    choices: choices.map((choice) => withReason(choice, suggestion?.severity, because)),
    ...(because !== undefined && { hint: because }),
    ...(initial !== undefined && { initial }),
  })
}

/** What says when a choice is right takes the place of the hint, which tells why it is suggested. */
function withReason(choice: Choice, suggested: string | undefined, reason: string | undefined): Choice {
  const { value, description } = choice
  if (value !== suggested || description === undefined || reason === undefined) return choice
  return { ...choice, description: `${description}; ${reason}` }
}

function isNotKnown({ value }: { readonly value: string }): boolean {
  return value === '' || value === 'unknown'
}

/** Only the zone has a default that Enter accepts: a time that nobody typed would be an invented fact. */
function orDefault({ run, host }: Conversation, { id }: Question, answer: Answer): Answer {
  if (id !== 'timezone' || typeof answer !== 'string' || answer.trim() !== '') return answer
  return configuredZone(run) ?? host.timezone
}

function zoneHint({ run, host }: Conversation): string {
  const zone = configuredZone(run)
  const offer = zone === undefined ? `${host.timezone}, as this computer is set` : `${zone}, as the configuration says`
  return `Enter takes ${offer}; or an IANA name, UTC, an abbreviation such as SAST`
}

function configuredZone({ surroundings }: Run): string | undefined {
  return surroundings.project.config.timezone
}

function refusalOf(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  answer: Answer,
): string | undefined {
  const { id, isRequired } = question
  if (answer.length === 0)
    return isRequired ? `this one is needed${id === 'title' ? '' : '; unknown is an answer'}` : undefined
  const { findings } = conversation.resolveWith(withAnswer(answers, question, answer))
  const before = new Set(conversation.resolveWith(answers).findings.map(({ message }) => message))
  const refused = findings.find(
    (finding) => isError(finding) && !isDoubt(finding) && (isAbout(finding, id) || !before.has(finding.message)),
  )
  if (refused === undefined) return undefined
  return refused.hint === undefined ? refused.message : `${refused.message}; ${refused.hint}`
}

/** A field of the template's own. */
function isField(path: string): boolean {
  return path.startsWith('fields.')
}

/** `12:15 AM → 2026-01-15 00:15 +02:00, Africa/Johannesburg` */
function echoOfTime(path: string, before: Resolution, after: Resolution): string[] {
  const time = timeAt(path, after.postmortem)
  const earlier = timeAt(path, before.postmortem)
  const isNew = isKnown(time) && !(isKnown(earlier) && earlier.at === time.at)
  if (!isNew) return []
  return [`${time.text === '' ? path : time.text} → ${printTime(time, after.zone)}, ${after.zone}`]
}
