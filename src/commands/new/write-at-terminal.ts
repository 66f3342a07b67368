import { stat } from 'node:fs/promises'
import type { Answers } from '../../core/model/questions.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { isKnown } from '../../core/time/instant.ts'
import type { ExitCode } from '../../exit-code.ts'
import { BACK, type Back } from '../../host.ts'
import { readTextFile } from '../../io/read-file.ts'
import type { Conversation } from './conversation.ts'
import { collision, save } from './save.ts'
import { type FileTarget, renamed } from './target.ts'
import { overwritingOf, prepareResult, printResult, printSaved, type Result } from './write-result.ts'

/** Says early that the file is there already, as soon as its name is known. */
export async function collisionNote(
  { run, host, resolveWith }: Conversation,
  answers: Answers,
): Promise<string | undefined> {
  const { dryRun } = run.options
  const resolution = resolveWith(answers)
  const { title, start } = resolution.postmortem
  if (title === undefined || !isKnown(start) || dryRun || overwritingOf(run.options) !== 'never') return undefined
  const { target } = await prepareResult(resolution, run.settings, run.options, host)
  if (target.kind === 'stdout' || !(await stat(target.path).catch(() => undefined))) return undefined
  return `${target.shownAs} is there already and will not be touched; in the end you choose another name`
}

/** Writes the result; where the file is there already, the person chooses. `edited` is the text as it came back from the editor. */
export async function writeAtTerminal(
  conversation: Conversation,
  resolution: Resolution,
  edited?: string,
): Promise<ExitCode | Back> {
  const { run, host } = conversation
  const prepared = await prepareResult(resolution, run.settings, run.options, host)
  const result: Result =
    edited === undefined ? prepared : { ...prepared, content: { isDocument: false, textCreatedOn: () => edited } }
  if (result.target.kind === 'stdout' || run.options.dryRun)
    return printResult(result, resolution, run.settings, run.options, host)
  return saveOrChoose(conversation, resolution, { ...result, target: result.target })
}

async function saveOrChoose(
  conversation: Conversation,
  resolution: Resolution,
  result: Result & { target: FileTarget },
): Promise<ExitCode | Back> {
  const { run, host, person } = conversation
  const saved = await save(result.target, result.content, result.today, overwritingOf(run.options))
  if (saved.outcome !== 'exists') return printSaved(result, saved, resolution, run.settings, run.options, host)
  const choice = await person.choose({
    message: `${result.target.shownAs} exists. What now?`,
    choices: [
      { value: 'suffix', name: `write ${renamed(result.target, '-2').shownAs} instead` },
      { value: 'title', name: 'give it another title' },
      { value: 'open', name: 'show the file that is there' },
      { value: 'stop', name: 'stop; the answers are kept' },
    ],
  })
  switch (choice) {
    case 'suffix':
      return writeBeside(conversation, resolution, result)
    case 'title': {
      const title = await person.line({ message: 'Which title?', initial: resolution.postmortem.title ?? '' })
      if (typeof title !== 'string' || title.trim() === '') return saveOrChoose(conversation, resolution, result)
      return writeAtTerminal(conversation, {
        ...resolution,
        postmortem: { ...resolution.postmortem, title: title.trim() },
      })
    }
    case 'open':
      person.tell(await readTextFile(result.target.path, result.target.shownAs))
      return saveOrChoose(conversation, resolution, result)
    case BACK:
      return BACK
    case 'stop':
      throw await collision(result.target)
    default:
      return choice satisfies never
  }
}

/** `-2`, `-3` and so on, until a name is free. */
async function writeBeside(
  conversation: Conversation,
  resolution: Resolution,
  result: Result & { target: FileTarget },
): Promise<ExitCode> {
  const { run, host } = conversation
  for (let number = 2; ; number += 1) {
    const target = renamed(result.target, `-${number}`)
    const content = result.content.isDocument
      ? (
          await prepareResult(
            { ...resolution, postmortem: { ...resolution.postmortem, id: target.id } },
            run.settings,
            run.options,
            host,
          )
        ).content
      : result.content
    const saved = await save(target, content, result.today, 'never')
    if (saved.outcome !== 'exists')
      return printSaved({ ...result, target, id: target.id }, saved, resolution, run.settings, run.options, host)
  }
}
