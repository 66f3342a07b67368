import { scanTime } from '../time/written-time.ts'
import { type Claims, claimOfText, mergeClaims } from './claims.ts'
import { factNames, facts, type Postmortem } from './facts.ts'
import { type Fact, isFact, type Kind } from './kinds.ts'
import { readTimelineLine } from './timeline-line.ts'

/** A raw answer: a line, or several. */
export type Answer = string | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

/** One thing said by an answer: a text for the path of a fact. `line`: which line of the answer, from 0. */
export interface Statement {
  readonly path: string
  readonly text: string
  readonly line?: number
}

/** A question of the interview. */
export interface Question {
  readonly id: string
  /** The facts it asks for; asked only while one of them is not said. */
  readonly fills: readonly string[]
  readonly ask: string
  readonly hint?: string
  readonly form: 'line' | 'lines' | 'choice'
  /** Nothing can be written without it, so that Enter alone is no answer. */
  readonly isRequired?: true
  readonly choices?: readonly Choice[]
  parse(answer: Answer): readonly Statement[]
}

export interface Choice {
  readonly value: string
  readonly name: string
}

/** The two-minute path: what the field asks first, in an order that puts facts before causes before fixes. */
export const quickQuestions: readonly Question[] = [
  line('title', ['title'], {
    isRequired: true,
    parse: (text) => [
      { path: 'title', text },
      { path: 'impact.description', text },
    ],
  }),
  line('service', ['services'], {
    hint: 'several: separate them with commas',
    parse: (text) => text.split(',').map((name) => ({ path: 'services', text: name.trim() })),
  }),
  line('timezone', ['timezone'], { isRequired: true }),
  line('when', ['start', 'end'], {
    ask: 'When did it start and end?',
    hint: '00:00 - 03:00 (the latest past ones), 2026-01-15 00:00 - 03:00, 00:00 +3h, a start alone, or unknown',
    isRequired: true,
    parse: parsePeriod,
  }),
  line('end', ['end'], {
    hint: 'the last harm to users; unknown, or ongoing while it is going on',
    isRequired: true,
    parse: (text) => (isOngoing(text) ? [] : endStatement(text)),
  }),
  line('usersAffected', ['impact.usersAffected']),
  choice('severity', ['severity']),
  choice('detectionSource', ['detection.source']),
  line('detected', ['detected'], {
    hint: 'the first signal that reached monitoring or a person; unknown is an answer',
  }),
  lines('timeline', ['timeline'], {
    hint: 'such as 00:15 notified the engineering team; ~00:15 is about, +20m counts from the entry above',
    parse: entriesOf,
  }),
  line('resolution', ['resolution', 'mitigation']),
  lines('factors', ['contributingFactors', 'rootCause'], {
    ask: 'What made it possible?',
    hint: 'the first is the root cause; what the system allowed, never a person',
    parse: (all) =>
      all.map((text, index) => ({ path: index === 0 ? 'rootCause' : 'contributingFactors', text, line: index })),
  }),
  lines('actions', ['actions'], {
    hint: 'such as Test the configuration before every reload @thandi !P1 due:2w ~prevent (#12)',
  }),
]

/** Every other fact that a person can state, generically, in the order of the model: `--full`. */
export const fullQuestions: readonly Question[] = factNames.flatMap((name) => questionsOf(name, facts[name]))

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

/** The severity that the default scale gives the harm, with why; nothing where the numbers do not tell. */
export function suggestSeverity({
  impact,
}: Postmortem): { readonly severity: string; readonly reason: string } | undefined {
  const share = /^~?(\d+(?:\.\d+)?)%$/.exec(impact?.usersAffected ?? '')?.[1]
  if (share === undefined) return undefined
  const percent = Number(share)
  const severity = percent >= 50 ? 'SEV1' : percent >= 10 ? 'SEV2' : percent >= 1 ? 'SEV3' : 'SEV4'
  return { severity, reason: `${impact?.usersAffected} of users were affected` }
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
function parsePeriod(answer: Answer): readonly Statement[] {
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

type Overrides = Partial<Pick<Question, 'ask' | 'hint' | 'isRequired'>>

function line(
  id: string,
  fills: readonly string[],
  { parse, ...overrides }: Overrides & { parse?: (text: string) => readonly Statement[] } = {},
): Question {
  const [path = id] = fills
  return {
    id,
    fills,
    form: 'line',
    ...wordsOf(path),
    ...overrides,
    parse: (answer) => (parse ?? ((text) => [{ path, text }]))(String(answer)),
  }
}

function lines(
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
    ...wordsOf(path),
    ...overrides,
    parse: (answer) => (parse ?? each)(typeof answer === 'string' ? [answer] : answer),
  }
}

function choice(id: string, fills: readonly string[]): Question {
  const [path = id] = fills
  const kind = factAt(path)?.kind
  const values = kind?.name === 'choice' ? kind.choices : []
  const choices = values.map((value) => ({
    value,
    name: value === 'unknown' ? "don't know" : value.replaceAll('-', ' '),
  }))
  return {
    id,
    fills,
    form: 'choice',
    ...wordsOf(path),
    choices: values.includes('unknown') ? choices : [...choices, { value: '', name: "don't know" }],
    parse: (answer) => [{ path, text: String(answer) }],
  }
}

function questionsOf(path: string, { kind, description }: Fact): Question[] {
  if (description.derived || quickQuestions.some(({ fills }) => fills.includes(path))) return []
  if (kind.name === 'record') {
    const parts = Object.entries(kind.fields).flatMap(([part, field]) =>
      isFact(field) ? questionsOf(`${path}.${part}`, field) : [],
    )
    if (parts.length > 0 || path === 'impact' || path === 'detection') return parts
  }
  if (kind.name === 'choice') return [choice(path, [path])]
  return [kind.name === 'list' ? lines(path, [path]) : line(path, [path])]
}

function wordsOf(path: string): { ask: string; hint?: string } {
  const description = factAt(path)?.description
  if (description === undefined) return { ask: path }
  return { ask: description.ask, ...(description.hint !== undefined && { hint: description.hint }) }
}

function factAt(path: string): Fact | undefined {
  const [name = '', part] = path.split('.')
  const fact = factNames.find((known) => known === name)
  if (fact === undefined || part === undefined) return fact === undefined ? undefined : facts[fact]
  const kind: Kind = facts[fact].kind
  const field = kind.name === 'record' && Object.hasOwn(kind.fields, part) ? kind.fields[part] : undefined
  return field !== undefined && isFact(field) ? field : undefined
}
