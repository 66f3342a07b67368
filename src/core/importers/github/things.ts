import { type Item, isRecord, listOf, partOf } from '../json/items.ts'
import { webhookOfActivity } from './activity.ts'
import { PULL_COMMIT } from './event.ts'
import { inRestForm, who } from './value.ts'

/** A value of an export that is read by itself, in the form of REST. */
export interface GitHubThing extends Item {
  /** The issue in whose list it stands. */
  readonly number?: string | undefined
  readonly sender?: string | undefined
  /** Why it is left out. */
  readonly noise?: string
}

type IsKnown = (item: Item) => boolean

/** Lists with a head: `gh api repos/…/actions/runs`, their jobs, the search of issues. */
const LISTS = ['workflow_runs', 'jobs', 'items'] as const

/** What an issue, a pull request or a run lists, and what the items are where they do not say it themselves. */
const CHILDREN = [
  ['comments', 'IssueComment'],
  ['reviews', 'PullRequestReview'],
  ['commits', PULL_COMMIT],
  ['timelineItems', undefined],
  ['jobs', undefined],
] as const

/** What the body of a webhook is about, the sender of which acted. */
const SUBJECTS = [
  ...['issue', 'pull_request', 'comment', 'review'],
  ...['deployment', 'deployment_status', 'release', 'workflow_job'],
]

/**
 * Everything in a file, whichever way it was asked for: pages one after the other, lists with a head, answers of GraphQL,
 * webhooks, the activity of a repository, and what hangs below an issue.
 */
export function thingsIn(item: Item, isKnown: IsKnown): readonly GitHubThing[] {
  if (Array.isArray(item.value)) return listOf(item).flatMap((one) => thingsIn(one, isKnown))
  const lists = LISTS.flatMap((key) => listOf(partOf(item, key)))
  const isList = lists.length > 0 && !isKnown({ ...item, value: inRestForm(item.value) })
  if (isList) return lists.flatMap((one) => thingsIn(one, isKnown))
  if (isRecord(partOf(item, 'data').value)) return thingsBelow(partOf(item, 'data'), isKnown)
  const webhook = webhookOfActivity(item) ?? item
  return isWebhook(webhook) ? thingsOfWebhook(webhook) : thingsOfOne(item, undefined, isKnown)
}

/** A thing, and what hangs below it. */
function thingsOfOne(item: Item, number: string | undefined, isKnown: IsKnown): readonly GitHubThing[] {
  const thing = { value: inRestForm(item.value), path: item.path, number }
  if (isKnown(thing)) return [thing, ...thingsUnder(item, number, isKnown)]
  // The comments on a line of code stand below an event of the timeline that has nothing else.
  const isList = typeof partOf(item, 'node_id').value === 'string'
  const children = isList ? listOf(partOf(item, 'comments')).flatMap((one) => thingsOfOne(one, number, isKnown)) : []
  return children.length > 0 ? children : [thing]
}

/** What an issue, a pull request or a run lists. */
function thingsUnder(item: Item, number: string | undefined, isKnown: IsKnown): readonly GitHubThing[] {
  const { value } = partOf(item, 'number')
  const own = typeof value === 'number' ? String(value) : number
  return CHILDREN.flatMap(([key, type]) =>
    nodesOf(partOf(item, key)).flatMap((child) => thingsOfOne(typed(child, type), own, isKnown)),
  )
}

/** Of an answer of GraphQL the things that it holds somewhere. */
function thingsBelow(item: Item, isKnown: IsKnown): readonly GitHubThing[] {
  if (Array.isArray(item.value)) return listOf(item).flatMap((one) => thingsBelow(one, isKnown))
  const { value } = item
  if (!isRecord(value)) return []
  if (isKnown({ ...item, value: inRestForm(value) })) return thingsOfOne(item, undefined, isKnown)
  if ('timelineItems' in value) return thingsUnder(item, undefined, isKnown)
  return Object.keys(value).flatMap((key) => thingsBelow(partOf(item, key), isKnown))
}

/** A list; by GraphQL below `nodes`, or below `edges`, a `node` each. */
function nodesOf(item: Item): readonly Item[] {
  return [
    ...listOf(item),
    ...listOf(partOf(item, 'nodes')),
    ...listOf(partOf(item, 'edges')).map((edge) => partOf(edge, 'node')),
  ]
}

function typed(item: Item, type: string | undefined): Item {
  const { value, path } = item
  return isRecord(value) && type !== undefined ? { value: { __typename: type, ...value }, path } : item
}

/** https://docs.github.com/webhooks/webhook-events-and-payloads */
function isWebhook(item: Item): boolean {
  const repository = partOf(item, 'repository')
  const hasActor = ['sender', 'pusher'].some((key) => isRecord(partOf(item, key).value))
  return hasActor && typeof partOf(repository, 'full_name').value === 'string'
}

/** The things that it is about, then what was done to an issue where its own times do not tell. */
function thingsOfWebhook(item: Item): readonly GitHubThing[] {
  const sender = who.parse(partOf(item, 'sender').value)
  const action = partOf(item, 'action').value
  const about = [
    ...SUBJECTS.map((key) => partOf(item, key)),
    ...commentOf(item, action),
    ...runOf(item),
    ...(Array.isArray(partOf(item, 'commits').value) ? [item, ...commitsOf(item)] : []),
  ].filter(({ value }) => isRecord(value))
  const subject = ['issue', 'pull_request'].map((key) => partOf(item, key)).find(({ value }) => isRecord(value))
  const doing = subject === undefined ? [] : doingTo(subject, String(action), item)
  const things = [...about, ...doing].map((one) => ({ ...one, value: inRestForm(one.value), sender }))
  return things.length > 0 ? things : [{ ...item, noise: OTHER }]
}

/** Said of what is done to other things than incidents and what runs. */
const OTHER = 'event of another kind'

/** The activity of a repository lists commits without their times. */
function commitsOf(push: Item): readonly GitHubThing[] {
  return listOf(partOf(push, 'commits')).map((commit) =>
    partOf(commit, 'timestamp').value === undefined ? { ...commit, noise: 'commit without a time' } : commit,
  )
}

function commentOf(webhook: Item, action: unknown): readonly Item[] {
  const comment = partOf(webhook, 'comment')
  if (action !== 'deleted') return [comment]
  const { value, path } = partOf(comment, 'created_at')
  return [{ value: { event: 'comment_deleted', created_at: value, node_id: '' }, path }]
}

/** A run, which does not always have the name of its workflow. */
function runOf(webhook: Item): readonly Item[] {
  const { value, path } = partOf(webhook, 'workflow_run')
  const { value: name } = partOf(partOf(webhook, 'workflow'), 'name')
  return isRecord(value) ? [{ value: { ...value, name: value.name || name }, path }] : []
}

/** As an event of the timeline: `reopened`, `labeled`. An issue says itself when it was opened and closed. */
function doingTo(subject: Item, action: string, webhook: Item): readonly Item[] {
  const isOfOther = ['comment', 'review'].some((key) => isRecord(partOf(webhook, key).value))
  if (action === 'opened' || action === 'closed' || isOfOther) return []
  const part = (key: string) => partOf(subject, key).value
  const from = partOf(partOf(partOf(webhook, 'changes'), 'title'), 'from').value
  const isPull = part('head') !== undefined
  const value = {
    event: typeof from === 'string' ? 'renamed' : action,
    ...(typeof from === 'string' && { rename: { from, to: part('title') } }),
    actor: partOf(webhook, 'sender').value,
    created_at: part('updated_at'),
    node_id: `${part('node_id')} ${action} ${part('updated_at')}`,
    html_url: part('html_url'),
    issue: { number: part('number'), ...(isPull && { pull_request: {} }) },
  }
  return [{ value, path: webhook.path }]
}
