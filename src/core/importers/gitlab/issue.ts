import * as z from 'zod/mini'
import { entryOfTracker, NOTHING, said } from '../entry/of-tracker.ts'
import { ticketFacts } from '../entry/ticket-facts.ts'
import { optionalId, optionalText } from '../entry/tracker-fields.ts'
import type { Item } from '../json/items.ts'
import type { Part, StatedFact } from '../json/parts.ts'
import { shape } from '../json/shape.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { maybeStamp, type Stamp, stamp } from '../time/stamp.ts'
import { entryAlone, type GitLabContext, iid, who } from './value.ts'

/** https://docs.gitlab.com/api/issues/: incidents are issues of their own type. */
const Issue = z
  .looseObject({
    iid,
    title: z.string(),
    description: optionalText,
    author: who,
    closed_by: who,
    merged_by: who,
    merge_user: who,
    created_at: stamp,
    closed_at: z.optional(maybeStamp),
    merged_at: z.optional(maybeStamp),
    web_url: z.string(),
    id: optionalId,
  })
  .check(z.refine(({ web_url }) => TICKET.test(web_url)))

const TICKET = /\/(?:issues|issues\/incident|work_items|merge_requests)\/\d+$/

type IssueValue = z.output<typeof Issue>

/** An issue, an incident or a merge request; only the first two are tickets. */
export const issue = shape(Issue, ({ value }: Item<IssueValue>, { place }: GitLabContext): Part => {
  const { iid: number, title, description, author, created_at, web_url, id } = value
  const isMerge = /\/merge_requests\/\d+$/.test(web_url)
  const name = isMerge ? `merge request !${number}` : `#${number}`
  // The opening of an issue and its closing are two events with one id.
  const ownId = id ?? web_url
  const shared = { label: 'GitLab', url: web_url, place }
  const opened = entryOfTracker({
    ...shared,
    at: created_at,
    text: said(`Opened ${name}`, title),
    below: markdownToInline(description ?? ''),
    by: author,
    id: `${ownId} opened`,
  })
  const ended = endOf(value)
  return {
    id: isMerge ? undefined : number,
    facts: isMerge ? [] : factsOf(value, place),
    entries: [opened],
    ending:
      ended &&
      entryOfTracker({
        ...shared,
        at: ended.at,
        text: `${ended.what} ${name}`,
        by: ended.by,
        id: `${ownId} closed`,
      }),
  }
})

function factsOf({ iid: number, title, web_url, created_at, closed_at }: IssueValue, place: StatedFact['place']) {
  return ticketFacts({ number, title, page: web_url, openedAt: created_at, closedAt: closed_at, place })
}

function endOf({ merged_at, closed_at, merge_user, merged_by, closed_by }: IssueValue) {
  if (merged_at !== undefined) return { at: merged_at, what: 'Merged', by: merge_user ?? merged_by }
  return closed_at === undefined ? undefined : { at: closed_at, what: 'Closed', by: closed_by }
}

/** https://docs.gitlab.com/api/notes/ */
const Note = z.looseObject({
  body: z.string(),
  author: who,
  created_at: stamp,
  system: z.optional(z.nullable(z.boolean())),
  noteable_type: z.string(),
  noteable_iid: optionalId,
  url: optionalText,
  id: optionalId,
})

export const note = shape(Note, ({ value }: Item<z.output<typeof Note>>, context: GitLabContext): Part => {
  const { body, author, created_at, system, noteable_type, noteable_iid, url, id } = value
  const isOfIssue = noteable_type === 'Issue' && noteable_iid !== null && noteable_iid !== undefined
  const own = { ...context, number: isOfIssue ? String(noteable_iid) : context.number }
  const shared = { at: created_at, by: author, url, id }
  if (!system) return entryAlone({ ...shared, text: 'Comment', body: markdownToInline(body), kind: 'note' }, own)
  const noise = NOISE.find(([pattern]) => pattern.test(body))
  if (noise !== undefined) {
    context.skip(noise[1])
    return NOTHING
  }
  const said = markdownToInline(body.replace(CHANGED_WORDS, '$1'))
  const entry = entryAlone({ ...shared, text: '', body: said.slice(0, 1).toUpperCase() + said.slice(1) }, own)
  return { ...entry, facts: statusFacts(body, created_at, context.place) }
})

/** In titles before and after a change: `**{-Slow-} checkout**`, `**{+Failing+} checkout**`. */
const CHANGED_WORDS = /\{[-+](.*?)[-+]\}/g

/** What GitLab itself writes below an issue, and is no part of the story. */
const NOISE: readonly (readonly [RegExp, string])[] = [
  [/^(?:un)?assigned\b|^removed assignee/i, 'assignment'],
  [/^(?:added|removed|changed)\b.*\blabels?\b/is, 'label change'],
  [/^(?:added|changed|removed|set)\b.*\bmilestone\b/is, 'milestone change'],
  [/^changed the description\b|^marked the checklist item\b/i, 'edit'],
  [/^(?:requested|removed) review\b/i, 'review request'],
  [/^(?:locked|unlocked) (?:this|the discussion)/i, 'lock of the conversation'],
]

/** The status of an incident; nothing of a new severity or a mention. */
function statusFacts(body: string, at: Stamp, place: StatedFact['place']): readonly StatedFact[] {
  const [, status] = /^changed the (?:incident )?status to \*\*(Acknowledged|Resolved)\*\*/i.exec(body) ?? []
  return status === undefined ? [] : [{ path: status.toLowerCase(), value: at, place }]
}

/** https://docs.gitlab.com/api/resource_state_events/ */
const StateEvent = z.looseObject({
  id: z.number(),
  user: who,
  created_at: stamp,
  resource_type: z.string(),
  state: z.string(),
})

export const stateEvent = shape(
  StateEvent,
  ({ value }: Item<z.output<typeof StateEvent>>, context: GitLabContext): Part => {
    const { id, user, created_at, resource_type, state } = value
    const what = resource_type === 'MergeRequest' ? ' merge request' : ''
    const text = `${state.slice(0, 1).toUpperCase()}${state.slice(1)}${what}`
    const entry = entryAlone({ at: created_at, text, by: user, id: `state ${id}` }, context)
    const isOfIssue = resource_type === 'Issue' && (state === 'closed' || state === 'reopened')
    const closed = state === 'closed' ? created_at : undefined
    return { ...entry, facts: isOfIssue ? [{ path: 'closed', value: closed, place: context.place }] : [] }
  },
)

/** https://docs.gitlab.com/api/resource_label_events/ and those of milestones */
const OtherEvent = z.looseObject({ id: z.number(), resource_type: z.string(), action: z.string(), created_at: stamp })

export const otherEvent = shape(OtherEvent, ({ value }: Item<z.output<typeof OtherEvent>>, { skip }: GitLabContext) => {
  skip('milestone' in value ? 'milestone change' : 'label change')
  return NOTHING
})
