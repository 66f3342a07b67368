import type { Answers, Question } from '../../core/model/questions.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { periodText } from '../../core/view/period.ts'
import { ExitCode } from '../../exit-code.ts'
import { BACK } from '../../host.ts'
import { askQuestion } from './ask-question.ts'
import { type Conversation, isStillOpen } from './conversation.ts'
import { metricLines, reportNotes } from './report.ts'
import { settleDoubts } from './settle-doubts.ts'
import { writeAtTerminal } from './write-at-terminal.ts'
import { contentOf, prepareResult } from './write-result.ts'

export interface Reviewed {
  readonly exitCode: ExitCode
  /** The person put it aside: the answers stay for another time. */
  readonly isDraftKept: boolean
}

/** Shows what the answers come to, and writes it when the person says so. */
export async function reviewAndWrite(
  conversation: Conversation,
  given: Answers,
  saveAnswers: (answers: Answers) => Promise<void>,
): Promise<Reviewed> {
  const { person, host, run } = conversation
  let answers = given
  for (;;) {
    const resolution = conversation.resolveWith(answers)
    const problems = resolution.findings.filter(({ severity }) => severity === 'error')
    for (const line of [
      ...summaryOf(resolution),
      ...problems.map(({ message, hint }) => `! ${message}${hint === undefined ? '' : `; ${hint}`}`),
    ])
      person.tell(line)
    const isWritable = problems.length === 0 && resolution.missing.length === 0
    const choice = await person.choose({
      message: isWritable ? 'Write the document?' : 'Something cannot stand yet. What next?',
      choices: [
        ...(isWritable ? ([{ value: 'write', name: 'write it' }] as const) : []),
        { value: 'edit', name: 'change an answer' },
        ...(isWritable
          ? ([
              { value: 'preview', name: 'show the document' },
              { value: 'editor', name: 'open it in the editor, then write it' },
            ] as const)
          : []),
        { value: 'draft', name: 'keep the answers for later' },
      ],
    })
    if (choice === 'write') {
      reportNotes(resolution, run.settings.template, host, run.options)
      return { exitCode: await writeAtTerminal(conversation, resolution), isDraftKept: false }
    }
    if (choice === 'preview') person.tell(await previewOf(conversation, resolution))
    if (choice === 'edit') answers = await changeOne(conversation, answers, saveAnswers)
    if (choice === 'draft') {
      person.tell('the answers are kept; go on with: postmortem new --resume')
      return { exitCode: ExitCode.Ok, isDraftKept: true }
    }
    if (choice === 'editor') {
      const edited = await person.edit(await previewOf(conversation, resolution), '.md')
      if (edited === undefined) person.tell('the editor gave nothing back; nothing was written')
      else return { exitCode: await writeAtTerminal(conversation, resolution, edited), isDraftKept: false }
    }
  }
}

/** The facts in a few lines, with everything that was computed. */
function summaryOf({ postmortem, zone, missing }: Resolution): string[] {
  const counts = [
    `${postmortem.timeline.length} timeline ${postmortem.timeline.length === 1 ? 'entry' : 'entries'}`,
    `${postmortem.actions.length} action ${postmortem.actions.length === 1 ? 'item' : 'items'}`,
  ]
  return [
    '',
    postmortem.title ?? 'without a title',
    `  ${periodText(postmortem, zone)}`,
    ...metricLines(postmortem).map((line) => `  ${line}`),
    `  ${postmortem.severity ?? 'severity unknown'}; ${counts.join('; ')}`,
    ...missing.map(({ description }) => `! missing: ${description.label}`),
  ]
}

async function previewOf({ run, host }: Conversation, resolution: Resolution): Promise<string> {
  const { id, today } = await prepareResult(resolution, run.settings, run.options, host)
  return contentOf(resolution, id, run.settings, run.options.format).textCreatedOn(today)
}

async function changeOne(
  conversation: Conversation,
  answers: Answers,
  saveAnswers: (answers: Answers) => Promise<void>,
): Promise<Answers> {
  const { person, questions } = conversation
  const id = await person.choose({
    message: 'Which answer?',
    choices: questions
      .filter((question) => isStillOpen(question, answers, conversation))
      .map((question) => ({
        value: question.id,
        name: question.ask,
        ...describeAnswer(question, answers),
      })),
  })
  const question = questions.find((candidate) => candidate.id === id)
  if (id === BACK || question === undefined) return answers
  const answer = await askQuestion(conversation, question, answers, saveAnswers)
  return answer === BACK
    ? answers
    : settleDoubts(conversation, question, { ...answers, [question.id]: answer }, saveAnswers)
}

function describeAnswer({ id }: Question, answers: Answers): { description?: string } {
  const answer = answers[id]
  if (answer === undefined || answer.length === 0) return {}
  return {
    description: typeof answer === 'string' ? answer : `${answer.length} ${answer.length === 1 ? 'line' : 'lines'}`,
  }
}
