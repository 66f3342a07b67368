import type { Finding } from '../../core/finding.ts'
import type { MilestoneName } from '../../core/model/facts.ts'
import { milestoneNames } from '../../core/model/facts.ts'
import { type Answer, type Answers, type Question, suggestSeverity } from '../../core/model/questions.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { isKnown } from '../../core/time/instant.ts'
import { printTime } from '../../core/time/print-time.ts'
import { durationText } from '../../core/view/period.ts'
import { timelineTimes } from '../../core/view/timeline-times.ts'
import { BACK, type Back } from '../../host.ts'
import type { Conversation } from './conversation.ts'

/** Rules whose findings are no refusal at a terminal but a question of their own. */
export const doubts: readonly string[] = ['ambiguous-local-time', 'timeline-out-of-order']

/** Asks one question, checks the answer as it is given, and says how its times were read. */
export async function askQuestion(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  saveAnswers: (answers: Answers) => Promise<void>,
): Promise<Answer | Back> {
  const answer = await ask(conversation, question, answers, saveAnswers)
  if (answer === BACK) return BACK
  await saveAnswers({ ...answers, [question.id]: answer })
  for (const text of echoOf(question, answers, answer, conversation)) conversation.person.tell(text)
  return answer
}

function ask(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  saveAnswers: (answers: Answers) => Promise<void>,
): Promise<Answer | Back> {
  const { person } = conversation
  const earlier = answers[question.id]
  const words = { message: question.ask, ...(question.hint !== undefined && { hint: question.hint }) }
  const refusal = async (answer: Answer): Promise<string | undefined> =>
    refusalOf(conversation, question, answers, answer)
  switch (question.form) {
    case 'line':
      return person.line({
        ...words,
        initial: typeof earlier === 'string' ? earlier : initialOf(question, conversation),
        validate: refusal,
      })
    case 'lines':
      return person.lines({
        ...words,
        initial: typeof earlier === 'string' || earlier === undefined ? [] : earlier,
        onChange: (lines) => saveAnswers({ ...answers, [question.id]: lines }),
        show: async (lines) => shown(conversation, question, answers, lines),
        validate: refusal,
      })
    case 'choice':
      return askChoice(conversation, question, answers)
  }
}

async function askChoice(
  { person, resolveWith }: Conversation,
  { id, ask: message, hint, choices = [] }: Question,
  answers: Answers,
): Promise<Answer | Back> {
  const suggestion = id === 'severity' ? suggestSeverity(resolveWith(answers).postmortem) : undefined
  const earlier = answers[id]
  const initial = typeof earlier === 'string' ? earlier : suggestion?.severity
  const because = suggestion === undefined ? hint : `${suggestion.severity} by the default scale: ${suggestion.reason}`
  return person.choose({
    message,
    choices,
    ...(because !== undefined && { hint: because }),
    ...(initial !== undefined && { initial }),
  })
}

/** Only the zone has a default that Enter accepts: a time that nobody typed would be an invented fact. */
function initialOf({ id }: Question, { host }: Conversation): string {
  return id === 'timezone' ? host.timezone : ''
}

function refusalOf(
  conversation: Conversation,
  { id, isRequired, ask: message }: Question,
  answers: Answers,
  answer: Answer,
): string | undefined {
  if (answer.length === 0)
    return isRequired
      ? `${message} This one is needed${id === 'timezone' || id === 'title' ? '' : '; unknown is an answer'}.`
      : undefined
  const findings = conversation.resolveWith({ ...answers, [id]: answer }).findings
  const before = new Set(conversation.resolveWith(answers).findings.map(({ message: text }) => text))
  const refused = findings.find(
    (finding) =>
      finding.severity === 'error' &&
      !doubts.includes(finding.rule) &&
      (isAbout(finding, id) || !before.has(finding.message)),
  )
  return refused === undefined
    ? undefined
    : refused.hint === undefined
      ? refused.message
      : `${refused.message}; ${refused.hint}`
}

export function isAbout({ place }: Finding, question: string): boolean {
  return place.kind === 'answer' && place.question === question
}

/** `12:15 AM → 2026-01-15 00:15 +02:00, Africa/Johannesburg`, and what else was read without being written out. */
function echoOf(question: Question, answers: Answers, answer: Answer, { resolveWith }: Conversation): string[] {
  if (question.form !== 'line') return []
  const before = resolveWith(answers)
  const after = resolveWith({ ...answers, [question.id]: answer })
  const times = milestoneNames.flatMap((name) => echoOfTime(name, before, after))
  return [...after.notes.filter((note) => !before.notes.includes(note)), ...times]
}

function echoOfTime(name: MilestoneName, before: Resolution, after: Resolution): string[] {
  const time = after.postmortem[name]
  const earlier = before.postmortem[name]
  const isNew = isKnown(time) && !(isKnown(earlier) && earlier.at === time.at)
  if (!isNew) return []
  return [`${time.text === '' ? name : time.text} → ${printTime(time, after.zone)}, ${after.zone}`]
}

/** The list so far: a timeline sorted, with its times read and how long it is; other lists as they are. */
function shown({ resolveWith }: Conversation, { id }: Question, answers: Answers, lines: readonly string[]): string[] {
  if (id !== 'timeline') return lines.map((line) => `- ${line}`)
  const { postmortem, zone, findings, notes } = resolveWith({ ...answers, timeline: lines })
  const entries = postmortem.timeline
  const times = timelineTimes(entries, zone)
  const problems = findings.filter((finding) => isAbout(finding, id)).map(({ message }) => `! ${message}`)
  const duration = durationText(postmortem)
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`
  const total =
    entries.length === 0 ? [] : [duration === undefined ? count : `${count}; the incident lasted ${duration}`]
  const order = entries
    .map((entry, index) => ({ index, at: isKnown(entry.at) ? entry.at.at : Number.NaN }))
    .toSorted((a, b) => a.at - b.at || 0)
  const rows = order.map(({ index }) => `${times[index] ?? ''}  ${entries[index]?.text ?? ''}`)
  return [
    ...rows,
    ...problems,
    ...notes.filter((note) => note.includes('newest first') || note.includes('the next day')),
    ...total,
  ]
}
