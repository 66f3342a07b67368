import { Cancelled } from '../errors.ts'
import {
  BACK,
  type Back,
  type ChoiceQuestion,
  type Host,
  type LineQuestion,
  type LinesQuestion,
  type Person,
  type PersonOptions,
  type PickQuestion,
} from '../host.ts'
import { type Ask, asker } from './prompts/ask.ts'
import { editText } from './prompts/editor.ts'
import type { Terminal } from './prompts/keyboard.ts'
import type { Outcome } from './prompts/outcome.ts'
import { doneLine, wrapped } from './prompts/screen.ts'
import { leftoverNote, openSession, type Session } from './prompts/session.ts'
import { listState } from './prompts/use-list.ts'
import { printable } from './style.ts'

/** Asks on the terminal, below stderr's other lines: stdout stays free for data. */
export async function terminalPerson(host: Host, terminal: Terminal, options: PersonOptions = {}): Promise<Person> {
  const session = await openSession(host, terminal, options)
  const ask = asker(session)
  return {
    line: (question) => line(session, ask, question),
    lines: (question) => lines(session, ask, question),
    choose: (question) => choose(session, ask, question),
    pick: (question) => pick(session, ask, question),
    edit: (text, extension) => edit(session, text, extension),
    tell: (text) => session.print(noteText(text, session)),
    close: session.keyboard.close,
  }
}

async function line(session: Session, ask: Ask, question: LineQuestion): Promise<string | Back> {
  const outcome = await ask.line({ ...common(session), question })
  const answer = settle(session, outcome, question.message)
  if (answer !== BACK) session.print(doneLine(session.screen, question.message, answer))
  return answer
}

async function lines(session: Session, ask: Ask, question: LinesQuestion): Promise<readonly string[] | Back> {
  const outcome = await askLines(session, ask, question)
  const answer = settle(session, outcome, question.message)
  if (answer === BACK) return BACK
  const { shown } = await listState(question, answer)
  session.print(doneLine(session.screen, question.message, ''))
  for (const part of shown.flatMap((entry) => wrapped(entry, session.screen.columns, '  ', '    '))) session.print(part)
  return answer
}

/** The prompt ends for the editor, which needs the whole terminal, and begins anew with what was saved. */
async function askLines(session: Session, ask: Ask, question: LinesQuestion): Promise<Outcome<readonly string[]>> {
  let current = question.initial
  let note: string | undefined
  const shared = common(session)
  for (;;) {
    const initial = await listState(question, current)
    const outcome = await ask.lines({ ...shared, question, initial, note })
    if (outcome.kind !== 'edit') return outcome
    const text = outcome.lines.map((entry) => `${entry}\n`).join('')
    const edited = await session.keyboard.lend(() => editText(session.host, text, '.txt'))
    current = edited.kind === 'saved' ? nonEmptyLines(edited.text) : outcome.lines
    note = edited.kind === 'failed' ? `${edited.reason}; the lines are as they were` : undefined
    if (edited.kind === 'saved') await question.onChange?.(current)
  }
}

async function choose<Value extends string>(
  session: Session,
  ask: Ask,
  question: ChoiceQuestion<Value>,
): Promise<Value | Back> {
  // What was typed for another question must not choose here.
  const note = leftoverNote(session.keyboard.dropTypedAhead(/^[^\n]*[^\d\n]/), session.kept)
  const outcome = await ask.choose({ ...common(session), question, note })
  const index = settle(session, outcome, question.message)
  if (index === BACK) return BACK
  const choice = question.choices[index]
  if (choice === undefined) throw new RangeError(`there is no choice ${index}`)
  session.print(doneLine(session.screen, question.message, choice.name))
  return choice.value
}

async function pick(session: Session, ask: Ask, question: PickQuestion): Promise<ReadonlySet<number> | Back> {
  // Nor may it take rows out.
  const note = leftoverNote(session.keyboard.dropTypedAhead(/[^\n]/), session.kept)
  const outcome = await ask.pick({ ...common(session), question, note })
  const picked = settle(session, outcome, question.message)
  if (picked === BACK) return BACK
  session.print(doneLine(session.screen, question.message, `${picked.size} picked`))
  return picked
}

async function edit({ host, keyboard, screen, print }: Session, text: string, extension: string) {
  const edited = await keyboard.lend(() => editText(host, text, extension))
  if (edited.kind === 'saved') return edited.text
  print(screen.style.yellow(printable(edited.reason)))
  return undefined
}

/** A note is broken between words, below where it begins; a text of several lines is shown as it is. */
function noteText(text: string, { screen }: Session): string {
  const safe = printable(text)
  if (safe.includes('\n')) return safe
  const indent = /^ */.exec(safe)?.[0] ?? ''
  return wrapped(safe.slice(indent.length), screen.columns, indent, `${indent}  `).join('\n')
}

function common(session: Session) {
  return { message: '', session, leave: session.leaveHint() }
}

function settle<Value>({ screen, print }: Session, outcome: Outcome<Value>, message: string): Value | Back {
  if (outcome.kind === 'answer') return outcome.value
  if (outcome.kind === 'back') return BACK
  if (outcome.kind === 'failed') throw outcome.error
  print(`${screen.style.red(screen.symbols.stopped)} ${printable(`${message} ${outcome.typed}`).trimEnd()}`)
  throw new Cancelled()
}

function nonEmptyLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((entry) => entry.trimEnd())
    .filter((entry) => entry !== '')
}
