import { scanTime } from '../time/written-time.ts'
import { type Claims, claimOfText, mergeClaims } from './claims.ts'
import { choice, line, lines, questionsOf } from './fact-questions.ts'
import type { Facts, Postmortem } from './facts.ts'
import { isFact } from './kinds.ts'
import type { Answer, Answers, Question, Statement } from './question.ts'
import { type SeverityLevel, severityOfNumber, severityOfShare } from './severities.ts'
import { readTimelineLine } from './timeline-line.ts'

export type { Answer, Answers, Choice, Question } from './question.ts'

/** The two-minute path: what the field asks first, in an order that puts facts before causes before fixes. */
export function quickQuestions(facts: Facts): readonly Question[] {
  return [
    line(facts, 'title', ['title'], {
      isRequired: true,
      parse: (text) => [
        { path: 'title', text },
        { path: 'impact.description', text },
      ],
    }),
    line(facts, 'service', ['services'], {
      hint: 'several: separate them with commas',
      parse: (text) => text.split(',').map((name) => ({ path: 'services', text: name.trim() })),
    }),
    line(facts, 'timezone', ['timezone'], { isRequired: true }),
    line(facts, 'when', ['start', 'end'], {
      ask: 'When did it start and end?',
      hint: '00:00 - 03:00 (the latest past ones), 2026-01-15 00:00 - 03:00, 00:00 +3h, a start alone, or unknown',
      isRequired: true,
      parse: parsePeriod,
    }),
    line(facts, 'end', ['end'], {
      hint: 'the last harm to users; unknown, or ongoing while it is going on',
      isRequired: true,
      parse: (text) => (isOngoing(text) ? [] : endStatement(text)),
    }),
    line(facts, 'usersAffected', ['impact.usersAffected']),
    choice(facts, 'severity', ['severity']),
    choice(facts, 'detectionSource', ['detection.source']),
    line(facts, 'detected', ['detected'], {
      hint: 'the first signal that reached monitoring or a person; unknown is an answer',
    }),
    lines(facts, 'timeline', ['timeline'], {
      hint: 'such as 00:15 notified the engineering team; ~00:15 is about, +20m counts from the entry above',
      parse: entriesOf,
    }),
    line(facts, 'resolution', ['resolution', 'mitigation']),
    lines(facts, 'factors', ['contributingFactors', 'rootCause'], {
      ask: 'What made it possible?',
      hint: 'the first is the root cause; what the system allowed, never a person',
      parse: (all) =>
        all.map((text, index) => ({ path: index === 0 ? 'rootCause' : 'contributingFactors', text, line: index })),
    }),
    lines(facts, 'actions', ['actions'], {
      hint: 'such as Test the configuration before every reload @thandi !P1 due:2w ~prevent (#12)',
    }),
  ]
}

/**
 * Every other fact that a person can state, generically, in the order of the model: `--full`. Not the template, which
 * decides on the questions.
 */
export function fullQuestions(facts: Facts): readonly Question[] {
  const asked = new Set(quickQuestions(facts).flatMap(({ fills }) => fills))
  return Object.entries(facts)
    .filter(([name]) => name !== 'fields' && name !== 'template')
    .flatMap(([name, fact]) => questionsOf(facts, name, fact))
    .filter(({ id }) => !asked.has(id))
}

/** The fields that the template declares, in its order. */
export function fieldQuestions(facts: Facts): readonly Question[] {
  const { kind } = facts.fields
  if (kind.name !== 'record') return []
  return Object.entries(kind.fields).flatMap(([name, field]) =>
    isFact(field) ? questionsOf(facts, `fields.${name}`, field) : [],
  )
}

/** What the answers say, as claims. */
export function claimsOfAnswers(questions: readonly Question[], answers: Answers): Claims {
  return mergeClaims(
    ...questions.flatMap(({ id, parse }) => {
      const answer = answers[id]
      if (answer === undefined || answer === '') return []
      return parse(answer)
        .filter(({ text }) => text.trim() !== '')
        .map(({ path, text, line: number }) =>
          claimOfText(
            path,
            text,
            { kind: 'answer' },
            { kind: 'answer', question: id, ...(number !== undefined && { line: number }) },
          ),
        )
    }),
  )
}

/** The severity that the team's scale gives the harm, with why; nothing where the numbers do not tell. */
export function suggestSeverity(
  { impact }: Postmortem,
  severities: readonly SeverityLevel[],
): { readonly severity: string; readonly reason: string } | undefined {
  const [, amount, percent] = /^~?(\d+(?:\.\d+)?)(%)?$/.exec(impact?.usersAffected ?? '') ?? []
  if (amount === undefined) return undefined
  const isShare = percent !== undefined
  const severity = (isShare ? severityOfShare : severityOfNumber)(Number(amount), severities)
  const harm = `${impact?.usersAffected} ${isShare ? 'of users' : 'users'} were affected`
  return severity === undefined ? undefined : { severity, reason: harm }
}

function isOngoing(text: string): boolean {
  return /^(?:it is )?(?:ongoing|still (?:going on|ongoing))$/i.test(text.trim())
}

/** Whether a line of a paste belongs to the entry above it: it has no readable time, and no bullet of its own. */
export function continuesEntry(text: string): boolean {
  if (/^\s*[-*•]\s/.test(text)) return false
  const line = readTimelineLine(text)
  return line.ok && line.value.time === undefined
}

function entriesOf(all: readonly string[]): readonly Statement[] {
  const starts = all.flatMap((text, index) => (index === 0 || !continuesEntry(text) ? [index] : []))
  return starts.map((start, place) => {
    const lines = all.slice(start, starts[place + 1])
    return { path: 'timeline', text: lines.map((text) => text.trim()).join(' '), line: start }
  })
}

/** `2026-01-15 00:00 - 03:00`, `12:15 AM to 3 AM`, `14:05 +3h`, `14:05 - ongoing`, or a start alone. */
export function parsePeriod(answer: Answer): readonly Statement[] {
  const text = String(answer).trim()
  const scan = scanTime(text)
  const start = scan === undefined ? text : text.slice(0, scan.length)
  const rest = text.slice(start.length).trim()
  if (rest === '') return [{ path: 'start', text }]
  const end = rest.replace(/^(?:-|–|—|to\b|until\b|till\b|,)\s*/i, '')
  if (end === rest && !rest.startsWith('+')) return [{ path: 'start', text }]
  return [{ path: 'start', text: start }, ...(isOngoing(end) ? [] : endStatement(end))]
}

/** A length, `+3h` or `3 hours`, is a duration; everything else is a time. */
function endStatement(text: string): readonly Statement[] {
  const trimmed = text.trim()
  const length = /^\+?\s*(\d.*[a-z])$/i.exec(trimmed)?.[1]
  const isLength = length !== undefined && scanTime(length) === undefined
  return [isLength ? { path: 'duration', text: length } : { path: 'end', text: trimmed }]
}
