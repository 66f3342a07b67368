import type { Answers, Question } from '../../core/model/questions.ts'
import { Cancelled } from '../../errors.ts'
import type { ExitCode } from '../../exit-code.ts'
import { BACK, type Host, type Person } from '../../host.ts'
import { type FoundDraft, openDraft, removeDraft } from '../../io/drafts.ts'
import { projectFolder } from '../../io/project-folder.ts'
import { checkWritable } from '../../io/write-file.ts'
import { askQuestion } from './ask-question.ts'
import { type Conversation, isStillOpen, toConversation } from './conversation.ts'
import { chooseDraft, offeredDraft } from './find-draft.ts'
import { readInputs } from './gather.ts'
import type { NewOptions } from './options.ts'
import { reviewAndWrite } from './review.ts'
import { type Run, toRun } from './run.ts'
import { settleDoubts } from './settle-doubts.ts'
import { readStoredOptions } from './stored-options.ts'
import { outputFolder } from './target.ts'

/** Asks for what is missing, saves every answer as it comes, and writes the document at the end. */
export async function interview(run: Run, host: Host): Promise<ExitCode> {
  await checkWritable(outputFolder(run.options.output, host), run.options.output)
  const person = await host.person({ color: run.options.color })
  try {
    const offered = await offeredDraft(run.options, host, person)
    return offered === undefined ? await converse(run, {}, host, person) : await goOn(offered, host, person)
  } finally {
    person.close()
  }
}

/** `--resume`: goes on with a draft of this project. */
export async function resumeInterview({ color }: NewOptions, host: Host): Promise<ExitCode> {
  const person = await host.person({ color })
  try {
    return await goOn(await chooseDraft(host, person), host, person)
  } finally {
    person.close()
  }
}

/** A resumed interview has a draft of its own, which holds everything before the old one goes. */
async function goOn({ path, draft }: FoundDraft, host: Host, person: Person): Promise<ExitCode> {
  const options = readStoredOptions(draft.options, path)
  const files = await readInputs(
    options.from.filter((name) => name !== '-'),
    host,
  )
  const inputs = draft.stdin === undefined ? files : [...files, { name: 'stdin', text: draft.stdin }]
  return converse(toRun(options, inputs, host), draft.answers, host, person, path)
}

async function converse(run: Run, earlier: Answers, host: Host, person: Person, replaced?: string): Promise<ExitCode> {
  const stdin = run.inputs.find(({ name }) => name === 'stdin')?.text
  const content = (answers: Answers) => ({ answers, options: run.options, stdin })
  const draft = await openDraft(host, await projectFolder(host.cwd), content(earlier))
  if (replaced !== undefined) await removeDraft(replaced)
  let latest = earlier
  const saveAnswers = async (answers: Answers): Promise<void> => {
    latest = answers
    await draft.save(content(answers))
  }
  // TERM and HUP end the conversation as Ctrl-C does: closing rejects the question that is open.
  const forget = host.onTermination(() => person.close())
  try {
    const conversation = toConversation(run, host, person)
    const answers = await askAll(conversation, earlier, saveAnswers)
    const { exitCode, isDraftKept } = await reviewAndWrite(conversation, answers, saveAnswers)
    if (!isDraftKept) await draft.remove()
    return exitCode
  } catch (error) {
    if (Object.keys(latest).length === 0) {
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

/** Asks what is not answered yet, in order. Going back asks again what was asked before it, with its answer. */
async function askAll(
  conversation: Conversation,
  earlier: Answers,
  saveAnswers: (answers: Answers) => Promise<void>,
): Promise<Answers> {
  const { questions } = conversation
  let answers = earlier
  const isOpen = (question: Question): boolean => isStillOpen(question, answers, conversation)
  const next = (from: number): number =>
    questions.findIndex((question, index) => index >= from && !(question.id in answers) && isOpen(question))
  let position = next(0)
  for (let question = questions[position]; question !== undefined; question = questions[position]) {
    const answer = await askQuestion(conversation, question, answers, saveAnswers)
    if (answer === BACK) {
      const before = questions.findLastIndex((candidate, index) => index < position && isOpen(candidate))
      position = before < 0 ? position : before
      continue
    }
    answers = await settleDoubts(conversation, question, { ...answers, [question.id]: answer }, saveAnswers)
    position = next(position + 1)
  }
  return answers
}
