import type { Finding } from '../../core/finding.ts'
import type { Answer, Answers, Question } from '../../core/model/questions.ts'
import { BACK } from '../../host.ts'
import { askQuestion, isAbout } from './ask-question.ts'
import type { Conversation } from './conversation.ts'

/** Asks what an answer leaves in doubt: which of two readings in a repeated hour, and what a step back in the timeline means. */
export async function settleDoubts(
  conversation: Conversation,
  question: Question,
  given: Answers,
  saveAnswers: (answers: Answers) => Promise<void>,
): Promise<Answers> {
  let answers = given
  for (
    let doubt = doubtIn(conversation, question, answers);
    doubt !== undefined;
    doubt = doubtIn(conversation, question, answers)
  ) {
    const settled =
      doubt.rule === 'ambiguous-local-time'
        ? await askWhichReading(conversation, question, answers, doubt)
        : await askAboutOrder(conversation, question, answers, doubt, saveAnswers)
    answers = { ...answers, [question.id]: settled }
    await saveAnswers(answers)
  }
  return answers
}

function doubtIn({ resolveWith }: Conversation, { id }: Question, answers: Answers): Finding | undefined {
  const findings = resolveWith(answers).findings.filter(
    (finding) => finding.severity === 'error' && isAbout(finding, id),
  )
  return (
    findings.find(({ rule }) => rule === 'ambiguous-local-time') ??
    findings.find(({ rule }) => rule === 'timeline-out-of-order')
  )
}

/** Once for a whole list: the clock that holds for one line of the repeated hour holds for all that are in doubt. */
async function askWhichReading(
  { person, resolveWith }: Conversation,
  { id }: Question,
  answers: Answers,
  doubt: Finding,
): Promise<Answer> {
  const readings = listOf(doubt.values?.readings)
  const names = readings.map((reading) => reading.split(' ').slice(1).join(' '))
  const choice = await person.choose({
    message: `${doubt.message}. Which was it?`,
    choices: readings.map((reading, index) => ({ value: names[index] ?? reading, name: reading })),
  })
  const zone = choice === BACK ? (names[0] ?? '') : choice
  const answer = answers[id] ?? ''
  const inDoubt = resolveWith(answers).findings.filter(
    (finding) => finding.rule === 'ambiguous-local-time' && isAbout(finding, id),
  )
  const write = (text: string, finding: Finding): string => {
    const time = String(finding.values?.time ?? '')
    return text.replace(time, `${time} ${zone}`)
  }
  if (typeof answer === 'string') return inDoubt.slice(0, 1).reduce(write, answer)
  return answer.map((line, index) =>
    inDoubt.filter(({ place }) => place.kind === 'answer' && place.line === index).reduce(write, line),
  )
}

async function askAboutOrder(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  doubt: Finding,
  saveAnswers: (answers: Answers) => Promise<void>,
): Promise<Answer> {
  const answer = answers[question.id] ?? []
  const lines = typeof answer === 'string' ? [answer] : answer
  const nextDay = String(doubt.values?.nextDay ?? '')
  const index = doubt.place.kind === 'answer' ? (doubt.place.line ?? 0) : 0
  const choice = await conversation.person.choose({
    message: `${doubt.message}. What is right?`,
    choices: [
      { value: 'next-day', name: `it was the next day, ${nextDay}` },
      { value: 'move', name: 'the time is right, the line stands in the wrong place: sort it in' },
      { value: 'correct', name: 'correct the lines' },
    ],
  })
  if (choice === 'next-day')
    return lines.map((line, position) => (position === index ? `${nextDay} ${line.replace(/^[-*•]\s+/, '')}` : line))
  if (choice === 'move') return movedUp(conversation, question, answers, lines, index)
  const corrected = await askQuestion(conversation, question, answers, saveAnswers)
  return corrected === BACK ? answer : corrected
}

/** Puts a line where the list has no step back because of it; at worst at the top. */
function movedUp(
  { resolveWith }: Conversation,
  { id }: Question,
  answers: Answers,
  lines: readonly string[],
  index: number,
): readonly string[] {
  const line = lines[index]
  if (line === undefined) return lines
  const others = lines.filter((_, position) => position !== index)
  const places = Array.from({ length: index }, (_, step) => index - 1 - step)
  const tries = places.map((place) => [...others.slice(0, place), line, ...others.slice(place)])
  const stepsBack = (order: readonly string[]): number =>
    resolveWith({ ...answers, [id]: order }).findings.filter(({ rule }) => rule === 'timeline-out-of-order').length
  const before = stepsBack(lines)
  return tries.find((order) => stepsBack(order) < before) ?? [line, ...others]
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
