import { isError } from '../../core/finding.ts'
import type { Answers } from '../../core/model/questions.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { metricRows } from '../../core/view/metrics.ts'
import { periodText } from '../../core/view/period.ts'
import { ExitCode } from '../../exit-code.ts'
import { BACK } from '../../host.ts'
import { reportNotes } from '../incident/report.ts'
import type { Settings } from '../incident/settings.ts'
import { fileExtensions, outputFormat } from '../result/format.ts'
import { prepareResult } from '../result/result.ts'
import { adaptConversation } from './adapt-conversation.ts'
import { askQuestion } from './ask-question.ts'
import { answerText, type Conversation, isStillOpen, type SaveAnswers } from './conversation.ts'
import { settleDoubts } from './settle-doubts.ts'
import { writeAtTerminal } from './write-at-terminal.ts'

export type Reviewed =
  | {
      readonly kind: 'done'
      readonly exitCode: ExitCode
      /** The person put it aside: the answers stay for another time. */
      readonly isDraftKept: boolean
    }
  | { readonly kind: 'back'; readonly answers: Answers }

/** Shows what the answers come to, and writes it when the person says so. */
export async function reviewAndWrite(
  started: Conversation,
  given: Answers,
  saveAnswers: SaveAnswers,
): Promise<Reviewed> {
  let conversation = started
  const { person, host } = conversation
  let { answers } = await settleDoubts(conversation, given, saveAnswers)
  for (;;) {
    const resolution = conversation.resolveWith(answers)
    const choice = await askWhatNext(conversation, resolution)
    switch (choice) {
      case BACK:
        return { kind: 'back', answers }
      case 'edit':
        answers = await changeOne(conversation, answers, saveAnswers)
        conversation = await adaptConversation(conversation, answers)
        break
      case 'preview':
        person.tell(await previewOf(conversation, resolution))
        break
      case 'draft':
        person.tell('the answers are kept; go on with: postmortem new --resume')
        return { kind: 'done', exitCode: ExitCode.Ok, isDraftKept: true }
      case 'write':
      case 'editor': {
        const { run } = conversation
        const edited = choice === 'editor' ? await edit(conversation, resolution) : undefined
        if (choice === 'editor' && edited === undefined) break
        reportNotes(resolution, run.settings.template, host, run.options)
        const exitCode = await writeAtTerminal(conversation, resolution, edited)
        if (exitCode !== BACK) return { kind: 'done', exitCode, isDraftKept: false }
        break
      }
      default:
        choice satisfies never
    }
  }
}

async function askWhatNext({ person, run }: Conversation, resolution: Resolution) {
  const problems = resolution.findings.filter(isError)
  for (const line of [
    ...summaryOf(resolution, run.settings.clock),
    ...problems.map(({ message, hint }) => `! ${message}${hint === undefined ? '' : `; ${hint}`}`),
  ])
    person.tell(line)
  const isWritable = problems.length === 0 && resolution.missing.length === 0
  return person.choose({
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
}

/** The document as it came back from the editor; nothing where there is nothing to write. */
async function edit(conversation: Conversation, resolution: Resolution): Promise<string | undefined> {
  const { person, run } = conversation
  const extension = fileExtensions[outputFormat(run.options.format, run.settings.template)]
  const edited = await person.edit(await previewOf(conversation, resolution), extension)
  if (edited !== undefined && edited.trim() !== '') return edited
  person.tell('the editor gave nothing back; nothing was written')
  return undefined
}

/** The facts in a few lines, with everything that was computed. */
function summaryOf({ postmortem, zone, missing }: Resolution, clock: Settings['clock']): string[] {
  const counts = [
    `${postmortem.timeline.length} timeline ${postmortem.timeline.length === 1 ? 'entry' : 'entries'}`,
    `${postmortem.actions.length} action ${postmortem.actions.length === 1 ? 'item' : 'items'}`,
  ]
  return [
    '',
    postmortem.title ?? 'without a title',
    `  ${periodText(postmortem, zone, clock)}`,
    ...metricRows(postmortem).map(({ label, text }) => `  ${label}: ${text}`),
    `  ${postmortem.severity ?? 'severity unknown'}; ${counts.join('; ')}`,
    ...missing.map(({ description }) => `! missing: ${description.label}`),
  ]
}

async function previewOf({ run, host }: Conversation, resolution: Resolution): Promise<string> {
  const { contents, today } = await prepareResult(resolution, run.settings, run.options, host)
  return contents.main.textCreatedOn(today)
}

async function changeOne(conversation: Conversation, answers: Answers, saveAnswers: SaveAnswers): Promise<Answers> {
  const { person, questions } = conversation
  const id = await person.choose({
    message: 'Which answer?',
    choices: questions
      .filter((question) => isStillOpen(conversation, question, answers))
      .map((question) => ({
        value: question.id,
        name: question.ask,
        description: answerText(question, answers[question.id] ?? ''),
      })),
  })
  const question = questions.find((candidate) => candidate.id === id)
  if (id === BACK || question === undefined) return answers
  const asked = await askQuestion(conversation, question, answers, saveAnswers)
  return (await settleDoubts(conversation, asked.answers, saveAnswers)).answers
}
