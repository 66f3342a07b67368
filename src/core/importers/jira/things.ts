import { type Item, isRecord, listOf, partOf } from '../json/items.ts'

/** An issue, a comment or a change. */
export interface JiraThing extends Item {
  /** The issue that a comment or a change is of. */
  readonly key?: string | undefined
  readonly page?: string | undefined
  /** Why it is left out. */
  readonly noise?: string
}

/** Pages of a search, of comments and of changes, which servers name differently. */
const LISTS = ['issues', 'comments', 'histories', 'values'] as const

/** Everything in a file. */
export function thingsIn(item: Item): readonly JiraThing[] {
  if (Array.isArray(item.value)) return listOf(item).flatMap(thingsIn)
  const list = LISTS.map((key) => partOf(item, key)).find(({ value }) => Array.isArray(value))
  if (list !== undefined) return listOf(list).flatMap(thingsIn)
  return isRecord(partOf(item, 'issue').value) ? thingsOfWebhook(item) : issueAndBelow(item)
}

/** An issue holds its changes and comments where it was asked for them. */
function issueAndBelow(issue: Item): readonly JiraThing[] {
  const own = ownerOf(issue)
  const below = [
    ...listOf(partOf(partOf(issue, 'changelog'), 'histories')),
    ...listOf(partOf(partOf(partOf(issue, 'fields'), 'comment'), 'comments')).map((one) => commentOf(issue, one)),
  ]
  return [{ ...issue, ...own }, ...below.map((one) => ({ ...one, ...own }))]
}

/** Below an issue not every server writes the address of a comment, by which it is known as one. */
function commentOf(issue: Item, { value, path }: Item): Item {
  if (!isRecord(value) || value.self !== undefined) return { value, path }
  return { value: { ...value, self: `${partOf(issue, 'self').value}/comment/${value.id}` }, path }
}

function ownerOf(issue: Item): Pick<JiraThing, 'key' | 'page'> {
  const key = partOf(issue, 'key').value
  const self = partOf(issue, 'self').value
  if (typeof key !== 'string') return {}
  const [, site] = /^(https?:\/\/(?!api\.atlassian\.com\/)\S+?)\/rest\/api\//.exec(String(self)) ?? []
  return { key, page: site && `${site}/browse/${key}` }
}

/** https://developer.atlassian.com/server/jira/platform/webhooks/: a change has the time of the webhook. */
function thingsOfWebhook(webhook: Item): readonly JiraThing[] {
  const part = (key: string) => partOf(webhook, key)
  const issue = part('issue')
  const own = ownerOf(issue)
  const items = partOf(part('changelog'), 'items').value
  const at = part('timestamp').value
  const change = {
    value: { id: partOf(part('changelog'), 'id').value, author: part('user').value, created: at, items },
    path: [...webhook.path, 'changelog'],
  }
  const comment = part('comment')
  const isGone = String(part('webhookEvent').value).endsWith('_deleted')
  return [
    ...issueAndBelow(issue),
    ...(Array.isArray(items)
      ? [{ ...change, ...own, ...(at === undefined && { noise: 'change without a time' }) }]
      : []),
    ...(isRecord(comment.value)
      ? [{ ...commentOf(issue, comment), ...own, ...(isGone && { noise: 'deleted comment' }) }]
      : []),
  ]
}
