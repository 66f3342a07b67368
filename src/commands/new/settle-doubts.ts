import { type Finding, isError } from '../../core/finding.ts'
import { milestoneNames } from '../../core/model/facts.ts'
import { type Answer, type Answers, continuesEntry, type Question } from '../../core/model/questions.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { timeAt } from '../../core/model/value-at.ts'
import { addDays, printDate } from '../../core/time/calendar.ts'
import { isKnown } from '../../core/time/instant.ts'
import { localDate } from '../../core/time/local-time.ts'
import { printTime } from '../../core/time/print-time.ts'
import { askQuestion, isDoubt, tellReading } from './ask-question.ts'
import { type Conversation, isAbout, type SaveAnswers } from './conversation.ts'
import { shownLines } from './shown-lines.ts'

export interface Settled {
  readonly answers: Answers
  /** The question that the person went back from, instead of settling what is in doubt about its answer. */
  readonly wentBackFrom?: Question
}

/**
 * Asks what the answers leave in doubt: which of two readings in a repeated hour, and what a step back in the timeline
 * means. Then writes out what would be read differently another day.
 */
export async function settleDoubts(
  conversation: Conversation,
  given: Answers,
  saveAnswers: SaveAnswers,
): Promise<Settled> {
  let answers = given
  for (let open = doubtIn(conversation, answers); open !== undefined; open = doubtIn(conversation, answers)) {
    const { question, doubt } = open
    const settled = await askAbout(conversation, question, answers, doubt)
    if (settled === undefined) {
      const asked = await askQuestion(conversation, question, answers, saveAnswers)
      answers = asked.answers
      if (asked.wentBack) return { answers, wentBackFrom: question }
      continue
    }
    const before = answers
    answers = { ...answers, [question.id]: settled }
    await saveAnswers(answers)
    tellReading(conversation, question, before, answers)
    for (const line of typeof settled === 'string' ? [] : shownLines(conversation, question, answers, settled))
      conversation.person.tell(`  ${line}`)
  }
  const dated = conversation.questions.reduce((all, question) => withDates(conversation, question, all), answers)
  if (dated !== answers) await saveAnswers(dated)
  return { answers: dated }
}

interface Doubt {
  readonly question: Question
  readonly doubt: Finding
}

/** Of all doubts first those about a repeated hour: they decide what is a step back. */
function doubtIn({ resolveWith, questions }: Conversation, answers: Answers): Doubt | undefined {
  const doubts = resolveWith(answers)
    .findings.filter((finding) => isDoubt(finding))
    .flatMap((doubt) => {
      const question = questions.find(({ id }) => isAbout(doubt, id))
      return question === undefined ? [] : [{ question, doubt }]
    })
  return doubts.find(({ doubt }) => doubt.rule === 'ambiguous-local-time') ?? doubts[0]
}

/** The answer without its doubt; nothing when the person would rather write it anew. */
function askAbout(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  doubt: Finding,
): Promise<Answer | undefined> {
  return doubt.rule === 'ambiguous-local-time'
    ? askWhichReading(conversation, question, answers, doubt)
    : askAboutOrder(conversation, question, answers, doubt)
}

const correct = 'correct'

/** Once for a whole list: the clock that holds for one line of the repeated hour holds for all that are in doubt. */
async function askWhichReading(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  doubt: Finding,
): Promise<Answer | undefined> {
  const readings = listOf(doubt.values?.readings)
  const choices = readings.map((reading) => ({ value: reading.split(' ').slice(1).join(' '), name: reading }))
  const zone = await conversation.person.choose({
    message: `${doubt.message}. Which was it?`,
    choices: [...choices, { value: correct, name: 'neither: write it anew' }],
    initial: correct,
  })
  if (typeof zone !== 'string' || zone === correct) return undefined
  const answer = answers[question.id] ?? ''
  const inDoubt = (candidate: Answer): readonly Finding[] =>
    conversation
      .resolveWith({ ...answers, [question.id]: candidate })
      .findings.filter((finding) => finding.rule === 'ambiguous-local-time' && isAbout(finding, question.id))
  if (typeof answer === 'string') {
    const count = inDoubt(answer).length
    return spellings(answer, doubt, zone).find((candidate) => inDoubt(candidate).length < count)
  }
  const lines = inDoubt(answer)
  return answer.map((line, index) => {
    const about = lines.find(({ place }) => place.kind === 'answer' && place.line === index)
    return about === undefined ? line : (spellings(line, about, zone)[0] ?? line)
  })
}

/** A zone that tells the place and not which of the two hours. */
const REGION = /\s+\(?[A-Za-z_]+\/[\w/+-]+\)?$/

/** The text with the zone behind the doubtful time, once for each place where that time stands. */
function spellings(text: string, { values }: Finding, zone: string): readonly string[] {
  const time = String(values?.time ?? '')
  const parts = text.split(time)
  return parts.slice(1).map((_, place) => {
    const [before, after] = [parts.slice(0, place + 1), parts.slice(place + 1)]
    return `${before.join(time)}${time.replace(REGION, '')} ${zone}${after.join(time)}`
  })
}

async function askAboutOrder(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  doubt: Finding,
): Promise<Answer | undefined> {
  const lines = [answers[question.id] ?? []].flat()
  const index = doubt.place.kind === 'answer' ? (doubt.place.line ?? 0) : 0
  const laterDay = dayOnward(conversation, question, answers, lines, index, String(doubt.values?.nextDay ?? ''))
  const choice = await conversation.person.choose({
    message: `${doubt.message}. What is right?`,
    hint: lines[index] ?? '',
    choices: [
      { value: 'move', name: 'the time is right: sort it in' },
      ...(laterDay === undefined ? [] : [{ value: 'next-day', name: `it was the next day, ${laterDay}` }]),
      { value: correct, name: 'correct the lines' },
    ],
    initial: correct,
  })
  if (choice === 'next-day' && laterDay !== undefined) return onDay(lines, index, laterDay)
  return choice === 'move' ? movedUp(conversation, question, answers, lines, index) : undefined
}

/** The day on which the line is no step back: that of the line above, which the written day may move, or the next one. */
function dayOnward(
  { resolveWith }: Conversation,
  { id }: Question,
  answers: Answers,
  lines: readonly string[],
  index: number,
  nextDay: string,
): string | undefined {
  const errorsWith = (order: readonly string[]): readonly Finding[] =>
    resolveWith({ ...answers, [id]: order }).findings.filter(isError)
  const before = errorsWith(lines)
  const [year = 0, month = 0, day = 0] = nextDay.split('-').map(Number)
  return [printDate(addDays({ year, month, day }, -1)), nextDay].find((date) => {
    const after = errorsWith(onDay(lines, index, date))
    return after.length < before.length && after.every((finding) => isDoubt(finding))
  })
}

/** `- ~00:50 text` on a day: `~2026-01-16 00:50 text`. */
function onDay(lines: readonly string[], index: number, day: string): readonly string[] {
  const line = lines[index] ?? ''
  const [, tilde = '', rest = ''] = /^\s*(?:[-*•]\s+)?(~?)\s*(?:\d{4}-\d{2}-\d{2}[T ]\s*)?(.*)$/s.exec(line) ?? []
  return lines.with(index, `${tilde}${day} ${rest}`)
}

/** Puts an entry where the list has no step back because of it; at worst at the top. */
function movedUp(
  { resolveWith }: Conversation,
  { id }: Question,
  answers: Answers,
  lines: readonly string[],
  index: number,
): readonly string[] {
  const rest = lines.slice(index + 1)
  const next = rest.findIndex((line) => !continuesEntry(line))
  const entry = [lines[index] ?? '', ...rest.slice(0, next < 0 ? rest.length : next)]
  const others = [...lines.slice(0, index), ...rest.slice(entry.length - 1)]
  const places = Array.from({ length: index }, (_, step) => index - 1 - step).filter(
    (place) => !continuesEntry(others[place] ?? ''),
  )
  const tries = places.map((place) => [...others.slice(0, place), ...entry, ...others.slice(place)])
  const stepsBack = (order: readonly string[]): number =>
    resolveWith({ ...answers, [id]: order }).findings.filter(({ rule }) => rule === 'timeline-out-of-order').length
  const before = stepsBack(lines)
  return tries.find((order) => stepsBack(order) < before) ?? [...entry, ...others]
}

/**
 * `now` and a start without a date mean something else when the draft is taken up another day: they are written out,
 * if the times stay what they are.
 */
function withDates({ resolveWith }: Conversation, question: Question, answers: Answers): Answers {
  const answer = answers[question.id]
  const paths = question.fills.filter((path) => isMilestone(path) || path.startsWith('fields.'))
  if (typeof answer !== 'string' || paths.length === 0) return answers
  const resolution = resolveWith(answers)
  const dated = paths.reduce(
    (text, path) => writtenOut(text, path === 'start', timeAt(path, resolution.postmortem), resolution),
    answer,
  )
  if (dated === answer) return answers
  const candidate = { ...answers, [question.id]: dated }
  const { postmortem, findings } = resolveWith(candidate)
  const isSame = paths.every(
    (path) => instantOf(timeAt(path, postmortem)) === instantOf(timeAt(path, resolution.postmortem)),
  )
  return isSame && findings.length === resolution.findings.length ? candidate : answers
}

function isMilestone(path: string): boolean {
  return milestoneNames.some((name) => name === path)
}

type Moment = Resolution['postmortem']['start']

function writtenOut(text: string, isStart: boolean, time: Moment, { zone }: Resolution): string {
  if (!isKnown(time)) return text
  if (/^now$/i.test(time.text)) return text.replace(/\bnow\b/i, printTime(time, zone))
  if (!isStart || /^~?\s*\d{4,}-/.test(time.text)) return text
  return text.replace(/^\s*(~?)\s*/, `$1${printDate(localDate(time.at, time.zone))} `)
}

function instantOf(time: Moment): number | undefined {
  return isKnown(time) ? time.at : undefined
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
