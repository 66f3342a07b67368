import type { Finding } from '../../core/finding.ts'
import { readActionLine } from '../../core/model/action-line.ts'
import { kindAt } from '../../core/model/claims.ts'
import { type Answers, continuesEntry, type Question } from '../../core/model/questions.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { readTimelineLine } from '../../core/model/timeline-line.ts'
import type { CalendarDate } from '../../core/time/calendar.ts'
import { isKnown } from '../../core/time/instant.ts'
import { localDate } from '../../core/time/local-time.ts'
import { durationText } from '../../core/view/period.ts'
import { timelineTimes } from '../../core/view/timeline-times.ts'
import { type Conversation, isAbout } from './conversation.ts'

/** The list so far: a timeline sorted, with its times read and how long it is; actions with their days; other lists as they are. */
export function shownLines(
  conversation: Conversation,
  question: Question,
  answers: Answers,
  lines: readonly string[],
): string[] {
  if (isActions(question, conversation)) return shownActions(conversation, question, answers, lines)
  if (question.id !== 'timeline') return lines.map((line) => `- ${line}`)
  return shownTimeline(conversation, question, answers, lines)
}

/** What is left in the text of an action, and why, is said at once, as it is of flags. */
function shownActions(
  { host, resolveWith }: Conversation,
  { id }: Question,
  answers: Answers,
  lines: readonly string[],
): string[] {
  const before = resolveWith({ ...answers, [id]: [] }).notes
  const { notes, zone } = resolveWith({ ...answers, [id]: lines })
  const today = localDate(host.now(), zone)
  return [
    ...lines.map((line) => `- ${withDueDay(line, today)}`),
    ...notes.filter((note) => !before.includes(note)).map((note) => `! ${note}`),
  ]
}

/** An entry of which only the time was given is listed too: it counts for the numbers of the entries below it. */
function shownTimeline(
  { run, resolveWith }: Conversation,
  { id }: Question,
  answers: Answers,
  lines: readonly string[],
): string[] {
  const whole = lines.map((line, index) => (isTimeAlone(line, lines[index + 1]) ? withoutText(line) : line))
  const refused = resolveWith({ ...answers, timeline: lines }).findings.filter(({ rule }) => rule === 'invalid-value')
  const { postmortem, zone, findings, notes } = resolveWith({ ...answers, timeline: whole })
  const entries = postmortem.timeline
  const times = timelineTimes(sortedByTime(entries), zone, postmortem.start, run.settings.clock)
  const others = findings.filter(({ message }) => !refused.some((finding) => finding.message === message))
  const problems = [...refused, ...others].filter((finding) => isAbout(finding, id))
  const isTwice = ({ rule }: Finding): boolean => rule === 'ambiguous-local-time'
  const twice = problems.find(isTwice)
  const duration = durationText(postmortem)
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`
  const total =
    entries.length === 0 ? [] : [duration === undefined ? count : `${count}; the incident lasted ${duration}`]
  const joined = lines.filter((line, index) => index > 0 && continuesEntry(line))
  return [
    ...sortedByTime(entries).map(({ text }, index) => `${times[index] ?? ''}  ${text}`),
    ...(twice === undefined ? [] : [`! ${twice.message}: which it was is asked after the list`]),
    ...problems.filter((problem) => !isTwice(problem)).map(({ message }) => `! ${message}`),
    ...notes.filter((note) => note.includes('newest first') || note.includes('the next day')),
    ...joined.map(
      (line) => `"${line.trim()}" has no time: it goes on with the entry above it; - makes it one of its own`,
    ),
    ...total,
  ]
}

/** Whether a line of a timeline is a time and nothing else, also in the line below it. */
function isTimeAlone(line: string, below: string | undefined): boolean {
  const read = readTimelineLine(line)
  const isAlone = read.ok && read.value.time !== undefined && read.value.text === ''
  return isAlone && (below === undefined || !continuesEntry(below))
}

/** `14:07 - (no text)`, also of a line that ends in the separator. */
function withoutText(line: string): string {
  return `${line.replace(/[\s:|–—-]+$/, '')} - (no text)`
}

function isActions({ form, fills }: Question, { run }: Conversation): boolean {
  const kind = kindAt(fills[0] ?? '', run.settings.facts)
  return form === 'lines' && kind?.name === 'list' && kind.item.name === 'record' && kind.item.line === 'action'
}

/** `due:2w` as the day that it is read as. */
function withDueDay(line: string, today: CalendarDate): string {
  const { due } = readActionLine(line, today).action
  const dueOf = (word: string): string | undefined => readActionLine(`it ${word}`, today).action.due
  const token = line.split(/\s+/).findLast((word) => word.startsWith('due:') && dueOf(word) === due)
  if (due === undefined || token === undefined) return line
  const start = line.lastIndexOf(token)
  return `${line.slice(0, start)}due:${due}${line.slice(start + token.length)}`
}

/** An entry without a time stays below the one it was written under. */
function sortedByTime(entries: Resolution['postmortem']['timeline']): Resolution['postmortem']['timeline'] {
  let last = Number.NEGATIVE_INFINITY
  const keyed = entries.map((entry) => {
    if (isKnown(entry.at)) last = entry.at.at
    return { entry, at: last }
  })
  return keyed.toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ entry }) => entry)
}
