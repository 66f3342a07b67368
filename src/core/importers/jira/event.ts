import * as z from 'zod/mini'
import type { Place } from '../../finding.ts'
import { entryOfTracker, NOTHING, said } from '../entry/of-tracker.ts'
import { optionalId, personBy } from '../entry/tracker-fields.ts'
import { type Item, listOf, partOf, type Skip } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { shape } from '../json/shape.ts'
import { adfToInline } from '../text/adf-to-inline.ts'
import { stamp } from '../time/stamp.ts'

/** What is read with an item. */
export interface JiraContext {
  readonly place: Place
  readonly skip: Skip
  /** The issue that it is of, and its page. */
  readonly key?: string | undefined
  readonly page?: string | undefined
}

export const who = personBy('displayName', 'name')

/** Jira Service Management writes a moment in four forms at once. */
const moment = z.union([
  stamp,
  z.pipe(
    z.looseObject({ iso8601: stamp }),
    z.transform(({ iso8601 }) => iso8601),
  ),
])

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-comments/ */
const Comment = z
  .looseObject({
    id: optionalId,
    self: z.optional(z.string()),
    author: who,
    body: z.union([z.string(), z.looseObject({ type: z.literal('doc') })]),
    created: moment,
    _links: z.optional(z.looseObject({ self: z.optional(z.string()) })),
  })
  .check(z.refine(({ self, _links }) => COMMENT.test(self ?? _links?.self ?? '')))

const COMMENT = /\/rest\/(?:api\/[^/]+\/issue|servicedeskapi\/request)\/([^/]+)\/comment\/\d+/

export const comment = shape(
  Comment,
  ({ value }: Item<z.output<typeof Comment>>, { place, key, page }: JiraContext): Part => {
    const { id, self, author, body, created, _links } = value
    const [, named = ''] = COMMENT.exec(self ?? _links?.self ?? '') ?? []
    return {
      id: key ?? (named.includes('-') ? named : undefined),
      facts: [],
      entries: [
        entryOfTracker({
          label: 'Jira',
          at: created,
          text: 'Comment',
          body: adfToInline(body),
          kind: 'note',
          by: author,
          url: page && `${page}?focusedCommentId=${id}`,
          id,
          place,
        }),
      ],
    }
  },
)

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/, changelogs */
const Change = z.looseObject({
  id: optionalId,
  author: who,
  created: stamp,
  items: z.array(z.looseObject({ field: z.string() })),
})

export const change = shape(
  Change,
  (item: Item<z.output<typeof Change>>, { place, skip, key, page }: JiraContext): Part => {
    const { id, author, created, items } = item.value
    const told = listOf(partOf(item, 'items')).flatMap((one, index) => {
      const field = items[index]?.field ?? ''
      const words = FIELDS.get(field)
      if (words === undefined) skip(NOISE.get(field.toLowerCase()) ?? 'change of another field')
      return words === undefined ? [] : [{ field, text: changeText(words, one) }]
    })
    if (told.length === 0) return NOTHING
    const isResolution = told.some(({ field, text }) => field === 'resolution' && !text.endsWith(NONE))
    return {
      id: key,
      facts: [],
      entries: [
        entryOfTracker({
          label: 'Jira',
          at: created,
          text: told.map(({ text }) => text).join(', '),
          kind: isResolution ? 'resolution' : undefined,
          by: author,
          url: page,
          id: id && `change ${id}`,
          place,
        }),
      ],
    }
  },
)

/** The fields of which a change is part of the story. */
const FIELDS: ReadonlyMap<string, string> = new Map([
  ['status', 'Status'],
  ['resolution', 'Resolution'],
  ['priority', 'Priority'],
  ['Severity', 'Severity'],
  ['summary', 'Summary'],
])

const NOISE: ReadonlyMap<string, string> = new Map([
  ['assignee', 'assignment'],
  ['labels', 'label change'],
])

const NONE = 'none'

/** `Status: Open → Resolved`. Every JavaScript object has a `toString`, so that it is asked for as an own key. */
function changeText(field: string, item: Item): string {
  const [from, to] = ['fromString', 'toString'].map((key) => {
    const { value } = partOf(item, key)
    return typeof value === 'string' && value !== '' ? value : NONE
  })
  return said(field, from === NONE ? to : `${from} → ${to}`)
}
