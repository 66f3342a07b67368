import * as z from 'zod/mini'
import { said } from '../entry/of-tracker.ts'
import { optionalId, optionalText } from '../entry/tracker-fields.ts'
import type { Item } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { shape } from '../json/shape.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'
import { entryAlone, type GitLabContext, iid, who } from './value.ts'

/** https://docs.gitlab.com/api/graphql/reference/#timelineeventtype */
const TimelineEvent = z
  .looseObject({
    id: optionalId,
    occurred_at: stamp,
    note: z.string(),
    author: who,
    incident: z.optional(z.nullable(z.looseObject({ iid: z.optional(iid) }))),
    timeline_event_tags: z.optional(z.looseObject({ nodes: z.array(z.looseObject({ name: z.string() })) })),
  })
  .check(
    z.refine(
      (value) => 'timeline_event_tags' in value || /^gid:\/\/gitlab\//.test(String(value.id)) || 'note_html' in value,
    ),
  )

/** https://docs.gitlab.com/operations/incident_management/incident_timeline_events/: a tag says what happened then. */
const TAGS: ReadonlyMap<string, string> = new Map([
  ['start time', 'start'],
  ['impact detected', 'detected'],
  ['cause identified', 'identified'],
  ['impact mitigated', 'mitigated'],
  ['end time', 'end'],
])

export const timelineEvent = shape(
  TimelineEvent,
  ({ value }: Item<z.output<typeof TimelineEvent>>, context: GitLabContext): Part => {
    const { id, occurred_at, note, author, incident, timeline_event_tags } = value
    const names = timeline_event_tags?.nodes.map(({ name }) => name) ?? []
    const number = incident?.iid ?? context.number
    const entry = entryAlone(
      { at: occurred_at, text: names.join(', '), body: markdownToInline(note), by: author, id },
      { ...context, number },
    )
    const facts = names.flatMap((name) => TAGS.get(name.toLowerCase()) ?? [])
    return { ...entry, facts: facts.map((path) => ({ path, value: occurred_at, place: context.place })) }
  },
)

/** https://docs.gitlab.com/api/graphql/reference/#alertmanagementalert, and the alert of an integration. */
const Alert = z
  .looseObject({
    id: optionalId,
    title: z.string(),
    started_at: stamp,
    ended_at: z.optional(maybeStamp),
    details_url: optionalText,
    web_url: optionalText,
    url: optionalText,
  })
  .check(z.refine((value) => /\/-\/alert_management\/\d+/.test(pageOf(value))))

function pageOf({ details_url, web_url, url }: Readonly<Record<string, unknown>>): string {
  return String(details_url ?? web_url ?? url)
}

export const alert = shape(Alert, ({ value }: Item<z.output<typeof Alert>>, context: GitLabContext): Part => {
  const { id, title, started_at, ended_at } = value
  const page = pageOf(value)
  const fired = entryAlone(
    { at: started_at, text: said('Alert fired', title), kind: 'detection', url: page, id },
    context,
  )
  const over =
    ended_at === undefined
      ? []
      : entryAlone({ at: ended_at, text: said('Alert resolved', title), url: page, id: id && `${id} ended` }, context)
          .entries
  return {
    ...fired,
    facts: [{ path: 'detected', value: started_at, place: context.place }],
    entries: [...fired.entries, ...over],
  }
})
