import * as z from 'zod/mini'
import { commitText, said, shortSha, words } from '../entry/of-tracker.ts'
import { optionalId, optionalText } from '../entry/tracker-fields.ts'
import type { Item } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { shape } from '../json/shape.ts'
import { cleaned } from '../text/cleaned.ts'
import { readStamp, stamp } from '../time/stamp.ts'
import { asReason } from './issue.ts'
import { entryAlone, type GitHubContext, page, who } from './value.ts'

/** An issue or a pull request that speaks of another one. REST has it below `issue`. */
const Speaker = z.looseObject({ number: z.number(), title: optionalText, html_url: page, url: page })
const Source = z.union([
  z.pipe(
    z.looseObject({ issue: Speaker }),
    z.transform(({ issue }) => issue),
  ),
  Speaker,
])

/** https://docs.github.com/rest/using-the-rest-api/issue-event-types, and the same by GraphQL. */
const Event = z
  .looseObject({
    event: optionalText,
    /** By GraphQL; some clients ask for it by the second name. */
    __typename: optionalText,
    event_type: optionalText,
    actor: who,
    created_at: stamp,
    commit_id: optionalText,
    state_reason: optionalText,
    rename: z.optional(z.looseObject({ from: z.string(), to: z.string() })),
    previous_title: optionalText,
    current_title: optionalText,
    commit: z.optional(z.nullable(z.looseObject({ oid: optionalText }))),
    source: z.optional(z.unknown()),
    deployment: z.optional(z.nullable(z.looseObject({ environment: optionalText }))),
    issue: z.optional(z.looseObject({ number: z.number(), pull_request: z.optional(z.unknown()) })),
    url: optionalText,
    html_url: page,
    id: optionalId,
    node_id: optionalText,
  })
  .check(z.refine((value) => (value.event ? isOfRest(value) : /Event$/.test(typeOf(value)))))

type EventValue = z.output<typeof Event>

/** Others have events by a name too: one of GitHub has an id of GraphQL, or an issue that speaks of this one. */
function isOfRest({ node_id, url, source }: EventValue): boolean {
  return typeof node_id === 'string' || /\/issues\/events\/\d+$/.test(url ?? '') || speakerIn(source) !== undefined
}

function typeOf({ __typename, event_type }: EventValue): string {
  return __typename ?? event_type ?? ''
}

/** `cross-referenced`, `CrossReferencedEvent` → `cross referenced` */
function nameOf(value: EventValue): string {
  const type = typeOf(value).replace(/Event$/, '')
  return words(value.event || type.replace(/(?<!^)[A-Z0-9]/g, ' $&'))
}

export const event = shape(Event, ({ value }: Item<EventValue>, context: GitHubContext): Part => {
  const name = nameOf(value)
  const text = textOf(name, value)
  const speaker = speakerIn(value.source)
  const isOfPull = value.issue === undefined ? context.isOfPull : value.issue.pull_request !== undefined
  const number = isOfPull ? undefined : (value.issue?.number.toString() ?? context.number)
  if (text === undefined) {
    context.skip(NOISE.get(name) ?? cleaned(name))
    return { id: number, facts: [], entries: [] }
  }
  const { entries } = entryAlone(
    {
      at: value.created_at,
      text,
      by: value.actor,
      kind: name === 'deployed' ? 'action' : undefined,
      url: speaker?.html_url ?? speaker?.url ?? value.html_url,
      id: value.id ?? value.node_id,
    },
    context,
  )
  const isState = !isOfPull && (name === 'closed' || name === 'reopened')
  const closed = name === 'closed' ? value.created_at : undefined
  return { id: number, facts: isState ? [{ path: 'closed', value: closed, place: context.place }] : [], entries }
})

/** What happens around the work on an issue, and is no part of the story. */
const NOISE: ReadonlyMap<string, string> = new Map([
  ['labeled', 'label change'],
  ['unlabeled', 'label change'],
  ['assigned', 'assignment'],
  ['unassigned', 'assignment'],
  ['milestoned', 'milestone change'],
  ['demilestoned', 'milestone change'],
  ['subscribed', 'subscription'],
  ['unsubscribed', 'subscription'],
  ['locked', 'lock of the conversation'],
  ['unlocked', 'lock of the conversation'],
  ['mentioned', 'mention'],
  ['review requested', 'review request'],
  ['review request removed', 'review request'],
  ['head ref deleted', 'deletion of a branch'],
  ['comment deleted', 'deleted comment'],
  ['synchronize', 'push to a pull request'],
  ['edited', 'edit'],
  ['pinned', 'pin'],
  ['unpinned', 'pin'],
  ['typed', 'change of the type'],
  ['untyped', 'change of the type'],
  ['sub issue added', 'link to another issue'],
  ['sub issue removed', 'link to another issue'],
  ['parent issue added', 'link to another issue'],
  ['parent issue removed', 'link to another issue'],
  ['added to project v2', 'change of a project board'],
  ['removed from project v2', 'change of a project board'],
  ['project v2 item status changed', 'change of a project board'],
])

/** In words; nothing of what is left out. */
function textOf(name: string, value: EventValue): string | undefined {
  const sha = value.commit_id ?? value.commit?.oid
  const inCommit = sha ? ` in commit ${shortSha(sha)}` : ''
  const what = subjectOf(value)
  switch (name) {
    case 'closed':
      return `Closed${what}${asReason(value.state_reason)}${inCommit}`
    case 'reopened':
      return `Reopened${what}`
    case 'merged':
      return `Merged${what}${inCommit}`
    case 'referenced':
      return `Referenced${inCommit}`
    case 'cross referenced':
      return referenceText(value.source)
    case 'renamed':
    case 'renamed title':
      return `Renamed from “${value.rename?.from ?? value.previous_title ?? ''}” to “${value.rename?.to ?? value.current_title ?? ''}”`
    case 'deployed':
      return `Deployed${value.deployment?.environment ? ` to ${value.deployment.environment}` : ''}`
    default:
      return STATES.get(name)
  }
}

/** ` pull request #81`: in the timeline of an issue it is not said again. */
function subjectOf({ issue }: EventValue): string {
  return issue === undefined ? '' : ` ${issue.pull_request === undefined ? '' : 'pull request '}#${issue.number}`
}

const STATES: ReadonlyMap<string, string> = new Map([
  ['transferred', 'Transferred to another repository'],
  ['converted to discussion', 'Converted to a discussion'],
  ['marked as duplicate', 'Marked as a duplicate'],
  ['unmarked as duplicate', 'No longer marked as a duplicate'],
  ['connected', 'Linked to another issue or pull request'],
  ['disconnected', 'No longer linked to another issue or pull request'],
  ['ready for review', 'Ready for review'],
  ['convert to draft', 'Converted to a draft'],
  ['head ref force pushed', 'Force-pushed the branch'],
])

function referenceText(source: unknown): string {
  const speaker = speakerIn(source)
  return speaker === undefined ? 'Referenced' : said(`Referenced in #${speaker.number}`, speaker.title)
}

function speakerIn(source: unknown): z.output<typeof Speaker> | undefined {
  return z.safeParse(Source, source).data
}

/** A commit of a pull request; in REST it has no time of its own but that of its author. */
const Committed = z
  .looseObject({
    event: optionalText,
    __typename: optionalText,
    event_type: optionalText,
    commit: z.optional(z.unknown()),
  })
  .check(z.refine((value) => value.event === 'committed' || [value.__typename, value.event_type].includes(PULL_COMMIT)))

export const PULL_COMMIT = 'PullRequestCommit'

const CommitOfPull = z.looseObject({
  sha: optionalText,
  oid: optionalText,
  message: optionalText,
  message_headline: optionalText,
  author: z.optional(z.unknown()),
  authors: z.optional(z.array(z.unknown())),
  authored_date: z.optional(z.unknown()),
  committed_date: z.optional(z.unknown()),
  html_url: page,
  url: page,
})

export const committed = shape(
  Committed,
  ({ value }: Item<z.output<typeof Committed>>, context: GitHubContext): Part | undefined => {
    const { data } = z.safeParse(CommitOfPull, value.commit ?? value)
    const author = data?.author ?? data?.authors?.[0]
    const written = z.safeParse(z.looseObject({ date: stamp }), author).data?.date
    const at = written ?? readStamp(data?.authored_date) ?? readStamp(data?.committed_date)
    const sha = data?.sha ?? data?.oid
    if (at === undefined || !sha) return undefined
    const text = commitText(sha, data?.message ?? data?.message_headline ?? '')
    return entryAlone({ at, text, by: who.parse(author), url: data?.html_url ?? data?.url, id: sha }, context)
  },
)
