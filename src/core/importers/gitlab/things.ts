import { type Item, isRecord, listOf, partOf } from '../json/items.ts'
import { snakeKeys } from '../json/snake-keys.ts'

/** A value of an export that is read by itself, in the form of REST. */
export interface GitLabThing extends Item {
  /** Why it is left out. */
  readonly noise?: string
}

/** Everything in a file: pages one after the other, discussions, answers of GraphQL, webhooks. */
export function thingsIn(item: Item): readonly GitLabThing[] {
  if (Array.isArray(item.value)) return listOf(item).flatMap(thingsIn)
  if (isRecord(partOf(item, 'data').value)) return thingsBelow(partOf(item, 'data'))
  if ('individual_note' in (isRecord(item.value) ? item.value : {}))
    return listOf(partOf(item, 'notes')).flatMap(thingsIn)
  return isHook(item) ? thingsOfHook(item) : [{ ...item, value: snakeKeys(item.value) }]
}

/** What GraphQL says a record of the kinds that are read has, and no other. */
const MARKS = ['occurredAt', 'startedAt', 'webUrl', 'body']

function thingsBelow(item: Item): readonly GitLabThing[] {
  if (Array.isArray(item.value)) return listOf(item).flatMap(thingsBelow)
  const { value } = item
  if (!isRecord(value)) return []
  const below = Object.keys(value).flatMap((key) => thingsBelow(partOf(item, key)))
  const isThing = MARKS.some((mark) => mark in value) && ['title', 'note', 'body'].some((key) => key in value)
  return isThing ? [{ ...item, value: snakeKeys(value) }, ...below] : below
}

/** https://docs.gitlab.com/user/project/integrations/webhook_events/ */
export function isHook(item: Item): boolean {
  const { object_kind, project, project_id } = isRecord(item.value) ? item.value : {}
  return typeof object_kind === 'string' && (isRecord(project) || typeof project_id === 'number')
}

function thingsOfHook(hook: Item): readonly GitLabThing[] {
  const about = partOf(hook, 'object_attributes')
  const user = partOf(hook, 'user').value
  switch (partOf(hook, 'object_kind').value) {
    case 'pipeline':
      return pipelineOf(hook, about, user)
    case 'deployment':
      return [hook]
    case 'push':
    case 'tag_push':
      return pushed(hook)
    case 'issue':
    case 'work_item':
    case 'merge_request':
      return ticketOf(hook, about, user)
    case 'note':
      return noteOf(hook, about, user)
    case 'build':
      return [jobOf(hook, user)]
    case 'release':
      return [releaseOf(hook)]
    case 'alert':
      return [about]
    default:
      return [{ ...hook, noise: 'event of another kind' }]
  }
}

function changed({ value, path }: Item, parts: Readonly<Record<string, unknown>>): Item {
  return { value: { ...(isRecord(value) ? value : {}), ...parts }, path }
}

/** Its jobs are told by their own webhooks. */
function pipelineOf(hook: Item, about: Item, user: unknown): readonly GitLabThing[] {
  const project = partOf(partOf(hook, 'project'), 'web_url').value
  const page = partOf(about, 'url').value ?? `${String(project)}/-/pipelines/${String(partOf(about, 'id').value)}`
  return [
    changed(about, { web_url: page, user }),
    ...listOf(partOf(hook, 'builds')).map((build) => ({ ...build, noise: 'job of a pipeline' })),
  ]
}

function pushed(hook: Item): readonly GitLabThing[] {
  const ref = partOf(hook, 'ref').value
  const commits = listOf(partOf(hook, 'commits')).map((commit) => changed(commit, { ref }))
  return commits.length > 0 ? commits : [{ ...hook, noise: 'push without a time' }]
}

/** What was done to a ticket is told by its times, but for a reopening. */
function ticketOf(hook: Item, about: Item, user: unknown): readonly GitLabThing[] {
  const part = (key: string) => partOf(about, key).value
  const action = part('action')
  const isOver = action === 'close' || action === 'merge'
  const ended = action === 'merge' ? { merged_at: part('updated_at'), merge_user: user } : {}
  const closed = action === 'close' ? { closed_at: part('closed_at') ?? part('updated_at'), closed_by: user } : {}
  const author = action === 'open' ? user : undefined
  const ticket = changed(about, { web_url: part('url'), author, ...ended, ...closed })
  if (action === 'open' || isOver) return [ticket]
  if (action !== 'reopen') return [ticket, { ...hook, noise: 'edit' }]
  const isIssue = partOf(hook, 'object_kind').value !== 'merge_request'
  const reopened = {
    id: Number(part('id')),
    user,
    created_at: part('updated_at'),
    resource_type: isIssue ? 'Issue' : 'MergeRequest',
    state: 'reopened',
  }
  return [ticket, { value: reopened, path: about.path }]
}

/** A comment, and the issue below which it stands. */
function noteOf(hook: Item, about: Item, author: unknown): readonly GitLabThing[] {
  const issue = partOf(hook, 'issue')
  const url = partOf(about, 'url').value
  const page = typeof url === 'string' ? url.replace(/#note_\d+$/, '') : undefined
  const note = changed(about, {
    body: partOf(about, 'note').value,
    noteable_iid: partOf(issue, 'iid').value,
    author,
  })
  return isRecord(issue.value) ? [changed(issue, { web_url: page }), note] : [note]
}

function jobOf(hook: Item, user: unknown): Item {
  const part = (key: string) => partOf(hook, `build_${key}`).value
  const project = partOf(partOf(hook, 'project'), 'web_url').value
  return {
    value: {
      id: part('id'),
      name: part('name'),
      stage: part('stage'),
      status: part('status'),
      created_at: part('created_at'),
      started_at: part('started_at'),
      finished_at: part('finished_at'),
      web_url: `${String(project ?? '')}/-/jobs/${String(part('id'))}`,
      user,
    },
    path: hook.path,
  }
}

function releaseOf(hook: Item): Item {
  return changed(hook, {
    tag_name: partOf(hook, 'tag').value,
    _links: { self: partOf(hook, 'url').value },
  })
}
