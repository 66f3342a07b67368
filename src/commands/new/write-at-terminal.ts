import { stat } from 'node:fs/promises'
import type { Answers } from '../../core/model/questions.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { isKnown } from '../../core/time/instant.ts'
import type { ExitCode } from '../../exit-code.ts'
import { BACK, type Back } from '../../host.ts'
import { readTextFile } from '../../io/read-file.ts'
import { filesOf, overwritingOf, prepareResult, type Result } from '../result/result.ts'
import { type Content, type ContentFile, collision, save } from '../result/save.ts'
import { type FileTarget, renamed } from '../result/target.ts'
import type { Conversation } from './conversation.ts'
import { printResult, printSaved } from './write-result.ts'

/** Says early that a file is there already, as soon as its name is known. */
export async function collisionNote(
  { run, host, resolveWith }: Conversation,
  answers: Answers,
): Promise<string | undefined> {
  const { dryRun } = run.options
  const resolution = resolveWith(answers)
  const { title, start } = resolution.postmortem
  if (title === undefined || !isKnown(start) || dryRun || overwritingOf(run.options) !== 'never') return undefined
  const { target, contents } = await prepareResult(resolution, run.settings, run.options, host)
  const files = target.kind === 'stdout' ? [] : filesOf(target, contents)
  for (const { path, shownAs } of files) {
    if (await stat(path).catch(() => undefined))
      return `${shownAs} is there already and will not be touched; in the end you choose another name`
  }
  return undefined
}

/** Writes the result; where a file is there already, the person chooses. `edited` is the text as it came back from the editor. */
export async function writeAtTerminal(
  conversation: Conversation,
  resolution: Resolution,
  edited?: string,
): Promise<ExitCode | Back> {
  const { run, host } = conversation
  const result = await resultOf(conversation, resolution, edited)
  if (result.target.kind === 'stdout' || run.options.dryRun)
    return printResult(result, resolution, run.settings, run.options, host)
  return saveOrChoose(conversation, resolution, { ...result, target: result.target }, edited)
}

/** What came back from the editor stays as it is, without the hash by which the tool knows its own text. */
async function resultOf({ run, host }: Conversation, resolution: Resolution, edited: string | undefined) {
  const result = await prepareResult(resolution, run.settings, run.options, host)
  if (edited === undefined) return result
  const main: Content = { form: 'none', textCreatedOn: async () => edited }
  return { ...result, contents: { ...result.contents, main } }
}

async function saveOrChoose(
  conversation: Conversation,
  resolution: Resolution,
  result: Result & { target: FileTarget },
  edited: string | undefined,
): Promise<ExitCode | Back> {
  const { run, host, person } = conversation
  const { id, target, contents, today } = result
  const files = filesOf(target, contents)
  const saved = await save(files, today, overwritingOf(run.options))
  const { outcome, inTheWay } = saved
  if (outcome !== 'exists') return printSaved({ id, files, saved }, resolution, run.settings, run.options, host)
  const isOne = inTheWay.length === 1
  const choice = await person.choose({
    message: `${namesOf(inTheWay)} ${isOne ? 'exists' : 'exist'}. What now?`,
    choices: [
      { value: 'suffix', name: `write ${namesOf(filesOf(renamed(target, '-2'), contents))} instead` },
      { value: 'title', name: 'give it another title' },
      { value: 'open', name: isOne ? 'show the file that is there' : 'show the files that are there' },
      { value: 'stop', name: 'stop; the answers are kept' },
    ],
  })
  switch (choice) {
    case 'suffix':
      return writeBeside(conversation, resolution, target, edited)
    case 'title': {
      const title = await person.line({ message: 'Which title?', initial: resolution.postmortem.title ?? '' })
      if (typeof title !== 'string' || title.trim() === '')
        return saveOrChoose(conversation, resolution, result, edited)
      const { postmortem } = resolution
      return writeAtTerminal(
        conversation,
        { ...resolution, postmortem: { ...postmortem, title: title.trim() } },
        edited,
      )
    }
    case 'open':
      for (const { path, shownAs } of inTheWay) person.tell(await readTextFile(path, shownAs))
      return saveOrChoose(conversation, resolution, result, edited)
    case BACK:
      return BACK
    case 'stop':
      throw await collision(saved)
    default:
      return choice satisfies never
  }
}

/** `-2`, `-3` and so on, until a name is free. */
async function writeBeside(
  conversation: Conversation,
  resolution: Resolution,
  taken: FileTarget,
  edited: string | undefined,
): Promise<ExitCode> {
  const { run, host } = conversation
  for (let number = 2; ; number += 1) {
    const target = renamed(taken, `-${number}`)
    const { id } = target
    const named = { ...resolution, postmortem: { ...resolution.postmortem, id } }
    const { contents, today } = await resultOf(conversation, named, edited)
    const files = filesOf(target, contents)
    const saved = await save(files, today, 'never')
    if (saved.outcome !== 'exists') return printSaved({ id, files, saved }, named, run.settings, run.options, host)
  }
}

function namesOf(files: readonly ContentFile[]): string {
  return files.map(({ shownAs }) => shownAs).join(' and ')
}
