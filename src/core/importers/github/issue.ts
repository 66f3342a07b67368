import * as z from 'zod/mini'
import { type Event, entryOfTracker, said, words } from '../entry/of-tracker.ts'
import { ticketFacts } from '../entry/ticket-facts.ts'
import { optionalId, optionalText } from '../entry/tracker-fields.ts'
import type { Item } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { shape } from '../json/shape.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { maybeStamp, type Stamp, stamp } from '../time/stamp.ts'
import { entryAlone, type GitHubContext, page, who } from './value.ts'

/** https://docs.github.com/rest/issues/issues, `gh issue view --json`, and pull requests, which are read as well. */
const Issue = z
  .looseObject({
    number: z.number(),
    title: z.string(),
    body: optionalText,
    state: optionalText,
    state_reason: optionalText,
    user: who,
    author: who,
    closed_by: who,
    merged_by: who,
    created_at: stamp,
    closed_at: z.optional(maybeStamp),
    merged_at: z.optional(maybeStamp),
    html_url: optionalText,
    id: optionalId,
    pull_request: z.optional(z.looseObject({ merged_at: z.optional(maybeStamp) })),
  })
  // Other trackers number their issues too: here is an address of GitHub's form, or a state as GraphQL writes it.
  .check(z.refine(({ state, html_url }) => STATE.test(state ?? '') || ISSUE.test(html_url ?? '')))

const STATE = /^(?:OPEN|CLOSED|MERGED)$/
const ISSUE = /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:issues|pull)\/\d+$/

type IssueValue = z.output<typeof Issue>

export const issue = shape(Issue, ({ value }: Item<IssueValue>, context: GitHubContext): Part => {
  const { number, title, body, html_url, id, created_at, user, author } = value
  const isPull = isPullRequest(value)
  const name = `${isPull ? 'pull request ' : ''}#${number}`
  // The opening of an issue and its closing are two events with one id.
  const ownId = id ?? html_url ?? name
  const shared = { label: 'GitHub', url: html_url, place: context.place }
  const opened = entryOfTracker({
    ...shared,
    at: created_at,
    text: said(`Opened ${name}`, title),
    below: markdownToInline(body ?? ''),
    by: user ?? author,
    id: `${ownId} opened`,
  })
  const closed = closingOf(value, name, context.sender)
  return {
    id: isPull ? undefined : String(number),
    facts: isPull ? [] : factsOf(value, context),
    entries: [opened],
    ending: closed && entryOfTracker({ ...shared, ...closed, id: `${ownId} closed` }),
  }
})

function isPullRequest({ pull_request, html_url, ...value }: IssueValue): boolean {
  return pull_request !== undefined || 'merged_at' in value || /\/pull\/\d+$/.test(html_url ?? '')
}

function factsOf({ number, title, html_url, created_at, closed_at }: IssueValue, { place }: GitHubContext) {
  return ticketFacts({ number, title, page: html_url, openedAt: created_at, closedAt: closed_at, place })
}

function closingOf(
  { pull_request, closed_at, merged_at, merged_by, closed_by, state_reason }: IssueValue,
  name: string,
  sender: string | undefined,
): Pick<Event, 'at' | 'text' | 'by'> | undefined {
  const merged: Stamp | undefined = merged_at ?? pull_request?.merged_at
  if (merged !== undefined) return { at: merged, text: `Merged ${name}`, by: merged_by ?? sender }
  if (closed_at === undefined) return undefined
  return { at: closed_at, text: `Closed ${name}${asReason(state_reason)}`, by: closed_by ?? sender }
}

/** ` as not planned` */
export function asReason(reason: string | null | undefined): string {
  return reason ? ` as ${words(reason)}` : ''
}

/** Comments of issues, pull requests, reviews and commits, by REST, GraphQL and `gh issue view --json comments`. */
const Comment = z
  .looseObject({
    body: z.nullable(z.string()),
    created_at: stamp,
    user: who,
    author: who,
    path: optionalText,
    html_url: optionalText,
    id: optionalId,
    __typename: optionalText,
  })
  .check(z.refine(({ html_url, __typename }) => __typename === 'IssueComment' || COMMENT.test(html_url ?? '')))

const COMMENT = /#(?:issuecomment-|discussion_r|commitcomment-|r)\d+$/

export const comment = shape(Comment, ({ value }: Item<z.output<typeof Comment>>, context: GitHubContext): Part => {
  const { body, created_at, user, author, path, html_url, id } = value
  const [, number] = /\/issues\/(\d+)#/.exec(html_url ?? '') ?? []
  return entryAlone(
    {
      at: created_at,
      text: path ? `Comment on ${path}` : 'Comment',
      body: markdownToInline(body ?? ''),
      kind: 'note',
      by: user ?? author,
      url: html_url,
      id,
    },
    { ...context, number: number ?? context.number },
  )
})

/** https://docs.github.com/rest/pulls/reviews */
const Review = z
  .looseObject({
    state: z.string(),
    body: optionalText,
    submitted_at: stamp,
    user: who,
    author: who,
    html_url: page,
    id: optionalId,
    event: optionalText,
    __typename: optionalText,
  })
  .check(
    z.refine(
      ({ html_url, event, __typename }) =>
        event === 'reviewed' || __typename === 'PullRequestReview' || /#pullrequestreview-\d+$/.test(html_url ?? ''),
    ),
  )

export const review = shape(Review, ({ value }: Item<z.output<typeof Review>>, context: GitHubContext): Part => {
  const { state, body, submitted_at, user, author, html_url, id } = value
  const text = `Review (${words(state)})`
  return entryAlone(
    { at: submitted_at, text, body: markdownToInline(body ?? ''), by: user ?? author, url: html_url, id },
    context,
  )
})
