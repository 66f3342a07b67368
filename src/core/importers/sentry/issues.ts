import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import type { ReadEntry, ReadIncident } from '../importer.ts'
import { type Item, itemsOf, listOf, matches, partOf, type Skip } from '../json/items.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, type Stamp, stamp } from '../time/stamp.ts'
import { activityEntry, isActivity } from './activity.ts'
import { eventEntries, isEvent } from './events.ts'

/** https://docs.sentry.io/api/events/retrieve-an-issue/ , and as webhooks send it. */
const Issue = z.looseObject({
  shortId: z.string(),
  title: z.string(),
  firstSeen: z.optional(maybeStamp),
  lastSeen: z.optional(maybeStamp),
  permalink: z.optional(z.unknown()),
  web_url: z.optional(z.unknown()),
  project: z.looseObject({ name: z.nullish(z.string()), slug: z.string() }),
})
type Issue = z.output<typeof Issue>

const Recognised = z.looseObject({
  shortId: z.string(),
  title: z.string(),
  project: z.looseObject({ slug: z.string() }),
})

/** https://docs.sentry.io/organization/integrations/integration-platform/webhooks/comments/ */
const Comment = z.looseObject({
  action: z.string(),
  actor: z.nullish(z.looseObject({ name: z.nullish(z.string()) })),
  data: z.looseObject({
    comment: z.string(),
    comment_id: z.union([z.string(), z.number()]),
    timestamp: stamp,
  }),
})

/** An issue, or a webhook with one in it. */
export function isIssue(item: Item): boolean {
  return matches(Recognised, issueIn(item))
}

function issueIn(item: Item): Item {
  const inside = [partOf(partOf(item, 'data'), 'issue'), partOf(item, 'issue')]
  return inside.find(({ value }) => value !== undefined) ?? item
}

const RecognisedComment = z.looseObject({
  action: z.string(),
  data: z.looseObject({ comment_id: z.unknown(), issue_id: z.unknown() }),
})

export function isComment(item: Item): boolean {
  return matches(RecognisedComment, item)
}

/**
 * Issues, each once, are errors of one incident, which has a title where there is but one. Activity and comments alone
 * are of no issue that is known.
 */
export function readIssues(items: readonly Item[], file: SourceFile, skip: Skip): ReadIncident {
  const issues = new Map<string, ReadIncident>()
  for (const body of items.filter(isIssue))
    for (const issue of itemsOf([issueIn(body)], Issue, skip)) {
      const id = issue.value.shortId
      issues.set(id, merged(issues.get(id), readIssue(id, issue, body, file, skip)))
    }
  const alone = [
    ...items
      .filter((item) => isActivity(item) && !isIssue(item))
      .flatMap((item) => activityEntry(item, undefined, file, skip)),
    ...itemsOf(items.filter(isComment), Comment, skip).flatMap((item) => commentEntry(item, file, skip)),
  ]
  const read = [...issues.values()]
  return {
    facts: read.flatMap(({ facts }) => facts).filter(({ path }) => read.length === 1 || path !== 'title'),
    entries: [...read.flatMap(({ entries }) => entries), ...alone],
  }
}

function merged(known: ReadIncident | undefined, read: ReadIncident): ReadIncident {
  if (known === undefined) return read
  const told = new Set(known.entries.map(({ at, text }) => `${at} ${text}`))
  return { ...known, entries: [...known.entries, ...read.entries.filter(({ at, text }) => !told.has(`${at} ${text}`))] }
}

function readIssue(id: string, item: Item<Issue>, body: Item, file: SourceFile, skip: Skip): ReadIncident {
  const { title, permalink, web_url, project } = item.value
  const url = webAddress(permalink, web_url)
  const fact = factsAt(item, file)
  // `created` is told by when it was first seen; of other changes a webhook says no time.
  const action = partOf(body, 'action').value
  if (typeof action === 'string' && action !== 'created') skip('a change of state without a time')
  return {
    facts: [
      ...fact('title', 'title', cleaned(title)),
      ...fact('services', 'project', cleaned(project.name ?? project.slug)),
      ...fact('links', 'permalink', url === undefined ? undefined : { label: `Sentry ${id}`, url }),
    ],
    entries: [
      ...seenEntries(item, id, url, file),
      ...listOf(partOf(item, 'activity')).flatMap((one) => activityEntry(one, url, file, skip)),
      ...listOf(partOf(item, 'events'))
        .filter(isEvent)
        .flatMap((event) => eventEntries(event, url, file, skip)),
    ],
  }
}

/** The activity tells of the first time too. */
function seenEntries(item: Item<Issue>, id: string, url: string | undefined, file: SourceFile): readonly ReadEntry[] {
  const { title, firstSeen, lastSeen } = item.value
  const isTold = listOf(partOf(item, 'activity')).some((one) => partOf(one, 'type').value === 'first_seen')
  const entry = (at: Stamp | undefined, text: string, key: string, kind?: ReadEntry['kind']): readonly ReadEntry[] =>
    at === undefined
      ? []
      : [
          {
            at,
            text: plainToInline(`${text}: ${title}`),
            kind,
            source: { label: 'Sentry', url, id: `${id} ${key}` },
            place: file.place(partOf(item, key)),
          },
        ]
  return [
    ...entry(isTold ? undefined : firstSeen, 'First seen', 'firstSeen', 'detection'),
    ...entry(lastSeen === firstSeen ? undefined : lastSeen, 'Last seen', 'lastSeen'),
  ]
}

function commentEntry(item: Item<z.output<typeof Comment>>, file: SourceFile, skip: Skip): readonly ReadEntry[] {
  const { action, actor, data } = item.value
  if (action === 'deleted') {
    skip('a comment that was deleted')
    return []
  }
  return [
    {
      at: data.timestamp,
      text: `Note: ${markdownToInline(data.comment)}`,
      kind: 'note',
      by: actor?.name ? cleaned(actor.name) : undefined,
      source: { label: 'Sentry', id: `comment ${data.comment_id}` },
      place: file.place(item),
    },
  ]
}
