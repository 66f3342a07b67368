import { isError } from '../../core/finding.ts'
import type { Answers } from '../../core/model/questions.ts'
import { resolve } from '../../core/model/resolve.ts'
import { Cancelled } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host, Person } from '../../host.ts'
import { type FoundDraft, openDraft, removeDraft } from '../../io/drafts.ts'
import { projectFolder } from '../../io/project-folder.ts'
import { checkWritable } from '../../io/write-file.ts'
import { readInputs } from '../incident/inputs.ts'
import { reportFindings } from '../incident/report.ts'
import { checkTemplates } from '../incident/settings.ts'
import { outputFolder } from '../result/target.ts'
import { adaptConversation } from './adapt-conversation.ts'
import { askQuestion } from './ask-question.ts'
import { answerText, type Conversation, isStillOpen, type SaveAnswers, toConversation } from './conversation.ts'
import { chooseDraft, offeredDraft } from './find-draft.ts'
import { offeredLog } from './offered-log.ts'
import type { NewOptions } from './options.ts'
import { type Run, toRun } from './run.ts'
import { settleDoubts } from './settle-doubts.ts'
import { readStoredRun, storeRun } from './stored-options.ts'

/** What a draft holds when an interview is taken up again. */
interface Earlier {
  readonly answers: Answers
  readonly unfinished: readonly string[]
  /** The draft that this interview replaces. */
  readonly path?: string
}

/** Asks for what is missing, saves every answer as it comes, and writes the document at the end. */
export async function interview(run: Run, host: Host): Promise<ExitCode> {
  await checkBeforehand(run, host)
  const person = await host.person({ color: run.options.color })
  try {
    const offered = await offeredDraft(run.options, host, person)
    if (offered !== undefined) return await goOn(offered, run.options, host, person)
    const log = await offeredLog(run, host, person)
    return log === undefined
      ? await converse(run, { answers: {}, unfinished: [] }, host, person)
      : await writeUp(log, run.options, host, person)
  } finally {
    person.close()
  }
}

/** As `--from` with the log, whose lines stand in the order in which they were logged. */
async function writeUp(log: string, now: NewOptions, host: Host, person: Person): Promise<ExitCode> {
  const options = { ...now, from: [log], sort: true }
  const run = await toRun(options, await readInputs(options.from, host), host)
  const { findings } = resolve(run.given, run.settings)
  if (findings.some(isError)) {
    await reportFindings(findings, host, options)
    return ExitCode.Problems
  }
  await checkBeforehand(run, host)
  return converse(run, { answers: {}, unfinished: [] }, host, person)
}

/** `--resume`: goes on with a draft of this project. */
export async function resumeInterview(options: NewOptions, host: Host): Promise<ExitCode> {
  const person = await host.person({ color: options.color })
  try {
    return await goOn(await chooseDraft(host, person), options, host, person)
  } finally {
    person.close()
  }
}

/** A resumed interview has a draft of its own, which holds everything before the old one goes. */
async function goOn({ path, draft }: FoundDraft, now: NewOptions, host: Host, person: Person): Promise<ExitCode> {
  const { options: then, unfinished } = readStoredRun(draft.options, path)
  const options = withOptionsOfNow(then, now)
  const files = await readInputs(
    options.from.filter((name) => name !== '-'),
    host,
    { takesFolders: true },
  )
  const inputs = draft.stdin === undefined ? files : [...files, { name: 'stdin', text: draft.stdin }]
  const run = await toRun(options, inputs, host)
  await checkBeforehand(run, host)
  return converse(run, { answers: draft.answers, unfinished, path }, host, person)
}

/** The facts are those of the draft; where and how to write can be said anew. */
function withOptionsOfNow(then: NewOptions, now: NewOptions): NewOptions {
  return {
    ...then,
    output: now.output ?? then.output,
    format: now.format ?? then.format,
    dryRun: now.dryRun ?? then.dryRun,
    force: now.force ?? then.force,
    update: now.update ?? then.update,
    json: now.json ?? then.json,
    quiet: now.quiet ?? then.quiet,
    color: now.color,
  }
}

/** The template that was asked for: its fields are what answers are about, whatever the environment says later. */
function chosenTemplate({ options }: Run, { env }: Host): string | undefined {
  return options.template ?? env.POSTMORTEM_TEMPLATE
}

/** What would make every answer worthless is told before the first question. */
async function checkBeforehand({ options, settings, given, surroundings }: Run, host: Host): Promise<void> {
  await checkTemplates(given, surroundings)
  await checkWritable(outputFolder(options.output, settings.output, host), options.output)
}

async function converse(run: Run, earlier: Earlier, host: Host, person: Person): Promise<ExitCode> {
  const stdin = run.inputs.find(({ name }) => name === 'stdin')?.text
  const content = ({ answers, unfinished }: Earlier) => ({
    answers,
    options: storeRun({ options: { ...run.options, template: chosenTemplate(run, host) }, unfinished }),
    stdin,
  })
  const draft = await openDraft(host, await projectFolder(host.cwd), content(earlier))
  if (earlier.path !== undefined) await removeDraft(earlier.path)
  let latest = earlier
  const keep = async (progress: Earlier): Promise<void> => {
    latest = progress
    await draft.save(content(progress))
  }
  // TERM and HUP end the conversation as Ctrl-C does: closing rejects the question that is open.
  const forget = host.onTermination(() => person.close())
  try {
    const conversation = await adaptConversation(toConversation(run, host, person, earlier.answers), earlier.answers)
    recall(conversation, earlier)
    const { exitCode, isDraftKept } = await askAndWrite(conversation, earlier, keep)
    if (!isDraftKept) await draft.remove()
    return exitCode
  } catch (error) {
    if (Object.keys(latest.answers).length === 0 && run.options.picked === undefined) {
      await draft.remove()
      throw error
    }
    const hint = 'the answers are kept; go on with: postmortem new --resume'
    if (error instanceof Cancelled) throw new Cancelled(hint)
    host.stderr.write(`note: ${hint}\n`)
    throw error
  } finally {
    forget()
  }
}

/** What was answered before the interview was broken off. */
function recall(conversation: Conversation, { answers, unfinished }: Earlier): void {
  const { questions, person } = conversation
  for (const question of questions) {
    const answer = answers[question.id]
    if (answer !== undefined && isStillOpen(conversation, question, answers) && !unfinished.includes(question.id))
      person.tell(`  ${question.ask} ${answerText(question, answer)}`.trimEnd())
  }
}

type Keep = (progress: Earlier) => Promise<void>

/** From the review Esc leads back to the last question. */
async function askAndWrite(started: Conversation, earlier: Earlier, keep: Keep) {
  let conversation = started
  let progress = earlier
  let position: number | undefined
  for (;;) {
    ;({ conversation, progress } = await askAll(conversation, progress, keep, position))
    const { unfinished } = progress
    const { reviewAndWrite } = await import('./review.ts')
    const reviewed = await reviewAndWrite(conversation, progress.answers, (answers) => keep({ answers, unfinished }))
    if (reviewed.kind === 'done') return reviewed
    progress = { answers: reviewed.answers, unfinished }
    conversation = await adaptConversation(conversation, progress.answers)
    position = questionBefore(conversation, conversation.questions.length, progress.answers)
  }
}

/**
 * Asks what is not answered yet, in order, beginning with the question at `from` where one is given. Going back asks
 * again what was asked before it, with its answer. Answers may lead to another conversation, which is returned with them.
 */
async function askAll(started: Conversation, earlier: Earlier, keep: Keep, from?: number) {
  let conversation = started
  let { questions } = conversation
  let { answers, unfinished } = earlier
  let collision: string | undefined
  const saveAnswers: SaveAnswers = (latest) => keep({ answers: latest, unfinished })
  const next = (first: number): number =>
    questions.findIndex(
      (question, index) =>
        index >= first &&
        (!(question.id in answers) || unfinished.includes(question.id)) &&
        isStillOpen(conversation, question, answers),
    )
  const finished = { ...conversation, questions: questions.filter(({ id }) => !unfinished.includes(id)) }
  const opening = await settleDoubts(finished, answers, saveAnswers)
  answers = opening.answers
  let position =
    opening.wentBackFrom === undefined
      ? (from ?? next(0))
      : questionBefore(conversation, questions.indexOf(opening.wentBackFrom), answers)
  for (let question = questions[position]; question !== undefined; question = questions[position]) {
    const { id, form } = question
    if (form === 'lines' && !(id in answers)) unfinished = [...unfinished, id]
    const asked = await askQuestion(conversation, question, answers, saveAnswers)
    const settled = asked.wentBack ? asked : await settleDoubts(conversation, asked.answers, saveAnswers)
    answers = settled.answers
    const backFrom = asked.wentBack ? question : 'wentBackFrom' in settled ? settled.wentBackFrom : undefined
    if (backFrom !== undefined) {
      position = questionBefore(conversation, questions.indexOf(backFrom), answers)
      continue
    }
    unfinished = unfinished.filter((other) => other !== id)
    await saveAnswers(answers)
    const { collisionNote } = await import('./write-at-terminal.ts')
    const note = await collisionNote(conversation, answers)
    if (note !== undefined && note !== collision) conversation.person.tell(`  ${note}`)
    collision = note
    const adapted = await adaptConversation(conversation, answers)
    const isSame = adapted === conversation
    conversation = adapted
    questions = adapted.questions
    position = next(isSame ? position + 1 : 0)
  }
  return { conversation, progress: { answers, unfinished } }
}

/** At the first question there is nothing to go back to. */
function questionBefore(conversation: Conversation, position: number, answers: Answers): number {
  const { questions } = conversation
  const before = questions.findLastIndex(
    (question, index) => index < position && isStillOpen(conversation, question, answers),
  )
  return before < 0 ? Math.min(position, questions.length) : before
}
