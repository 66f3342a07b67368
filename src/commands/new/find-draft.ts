import { Cancelled, UserError } from '../../errors.ts'
import { BACK, type Host, type Person } from '../../host.ts'
import { type Draft, type FoundDraft, listDrafts } from '../../io/drafts.ts'
import { projectFolder } from '../../io/project-folder.ts'
import type { NewOptions } from './options.ts'

/** How long a draft is offered unasked. */
const OFFERED_DAYS = 7

/** The newest draft that nobody is at, when the person wants it; nothing where facts were given, which start anew. */
export async function offeredDraft(
  { from, statements, title }: NewOptions,
  host: Host,
  person: Person,
): Promise<FoundDraft | undefined> {
  if (from.length > 0 || statements.length > 0 || title !== undefined) return undefined
  const recent = (await freeDrafts(host)).find(({ ageDays }) => ageDays < OFFERED_DAYS)
  if (recent === undefined) return undefined
  const choice = await person.choose({
    message: `There is a draft: ${describe(recent.draft)}. Go on with it?`,
    choices: [
      { value: 'resume', name: 'go on with the draft' },
      { value: 'fresh', name: 'start a new postmortem; the draft stays' },
    ],
    initial: 'resume',
  })
  return choice === 'resume' ? recent : undefined
}

/** `--resume`: the only draft of the project, or the one that the person chooses. */
export async function chooseDraft(host: Host, person: Person): Promise<FoundDraft> {
  const drafts = await freeDrafts(host)
  const [first, second] = drafts
  if (first === undefined)
    throw new UserError('this project has no draft to go on with', { hint: 'postmortem new starts one' })
  if (second === undefined) return first
  const path = await person.choose({
    message: 'Which draft?',
    choices: drafts.map((found) => ({ value: found.path, name: describe(found.draft) })),
  })
  const chosen = drafts.find((found) => found.path === path)
  if (path === BACK || chosen === undefined) throw new Cancelled()
  return chosen
}

async function freeDrafts(host: Host): Promise<FoundDraft[]> {
  const drafts = await listDrafts(host, await projectFolder(host.cwd))
  return drafts.filter(({ alive, draft }) => !alive && Object.keys(draft.answers).length > 0)
}

/** `"Website down", 6 answers, 2026-01-15 14:12 UTC` */
function describe({ answers, updatedAt }: Draft): string {
  const title = typeof answers.title === 'string' ? `"${answers.title}"` : 'without a title'
  const count = Object.keys(answers).length
  return `${title}, ${count} ${count === 1 ? 'answer' : 'answers'}, ${updatedAt.slice(0, 16).replace('T', ' ')} UTC`
}
