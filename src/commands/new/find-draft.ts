import { printLocalTime } from '../../core/time/print-time.ts'
import { UserError } from '../../errors.ts'
import { BACK, type Back, type Host, type Person } from '../../host.ts'
import { type Draft, type FoundDraft, listDrafts } from '../../io/drafts.ts'
import { projectFolder } from '../../io/project-folder.ts'
import type { NewOptions } from './options.ts'
import { hasPicked, storedTitle } from './stored-options.ts'

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
  const choice = await insist(() =>
    person.choose({
      message: `There is a draft: ${describe(recent.draft, host)}. Go on with it?`,
      choices: [
        { value: 'resume', name: 'go on with the draft' },
        { value: 'fresh', name: 'start a new postmortem; the draft stays' },
      ],
      initial: 'resume',
    }),
  )
  return choice === 'resume' ? recent : undefined
}

/** `--resume`: the only draft of the project, or the one that the person chooses. */
export async function chooseDraft(host: Host, person: Person): Promise<FoundDraft> {
  const drafts = await freeDrafts(host)
  const [first, second] = drafts
  if (first === undefined)
    throw new UserError('this project has no draft to go on with', { hint: 'postmortem new starts one' })
  if (second === undefined) return first
  const path = await insist(() =>
    person.choose({
      message: 'Which draft?',
      choices: drafts.map((found) => ({ value: found.path, name: describe(found.draft, host) })),
    }),
  )
  return drafts.find((found) => found.path === path) ?? first
}

/** There is nothing before the first question, so that Esc asks it again. */
export async function insist<Value extends string>(choose: () => Promise<Value | Back>): Promise<Value> {
  for (;;) {
    const choice = await choose()
    if (choice !== BACK) return choice
  }
}

async function freeDrafts(host: Host): Promise<FoundDraft[]> {
  const drafts = await listDrafts(host, await projectFolder(host.cwd))
  return drafts.filter(
    ({ alive, draft }) => !alive && (Object.keys(draft.answers).length > 0 || hasPicked(draft.options)),
  )
}

/** `"Website down", 6 answers, 2026-01-15 14:12` */
function describe({ answers, options, updatedAt }: Draft, { timezone }: Host): string {
  const title = typeof answers.title === 'string' ? answers.title : storedTitle(options)
  const count = Object.keys(answers).length
  const saved = {
    at: Date.parse(updatedAt),
    precision: 'minute',
    approximate: false,
    zone: timezone,
    text: updatedAt,
  } as const
  return [
    title === undefined ? 'without a title' : `"${title}"`,
    `${count} ${count === 1 ? 'answer' : 'answers'}`,
    printLocalTime(saved, timezone),
  ].join(', ')
}
