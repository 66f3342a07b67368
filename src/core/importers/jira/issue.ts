import * as z from 'zod/mini'
import { entryOfTracker, said } from '../entry/of-tracker.ts'
import { type Item, listOf, partOf } from '../json/items.ts'
import type { Part, StatedFact } from '../json/parts.ts'
import { shape } from '../json/shape.ts'
import { adfToInline } from '../text/adf-to-inline.ts'
import { cleaned } from '../text/cleaned.ts'
import { maybeStamp, readStamp, type Stamp } from '../time/stamp.ts'
import { change, type JiraContext, who } from './event.ts'

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/: which fields there are is asked for. */
const Issue = z
  .looseObject({
    id: z.optional(z.string()),
    key: z.string(),
    fields: z.looseObject({
      summary: z.optional(z.nullable(z.string())),
      /** Wiki text, or Atlassian's document format. */
      description: z.optional(z.unknown()),
      created: z.optional(maybeStamp),
      resolutiondate: z.optional(maybeStamp),
      resolution: z.optional(z.nullable(z.looseObject({ name: z.string() }))),
      reporter: who,
      creator: who,
    }),
  })
  .check(z.refine(({ key }) => /^[A-Z][A-Z0-9_]+-\d+$/.test(key)))

type IssueValue = z.output<typeof Issue>

export const issue = shape(Issue, (item: Item<IssueValue>, { place, page }: JiraContext): Part => {
  const { id, key, fields } = item.value
  const { summary, description, created, resolutiondate, resolution, reporter, creator } = fields
  const shared = { label: 'Jira', url: page, place }
  const opened =
    created === undefined
      ? []
      : [
          entryOfTracker({
            ...shared,
            at: created,
            text: said(`Opened ${key}`, summary),
            below: description === undefined || description === null ? '' : adfToInline(description),
            by: reporter ?? creator,
            id: id && `${id} opened`,
          }),
        ]
  const resolved =
    resolutiondate === undefined || isTold(item, resolutiondate)
      ? []
      : [
          entryOfTracker({
            ...shared,
            at: resolutiondate,
            text: said(`Resolved ${key}`, resolution?.name),
            kind: 'resolution',
            id: id && `${id} resolved`,
          }),
        ]
  return { id: key, facts: factsOf(item.value, place, page), entries: [...opened, ...resolved] }
})

function factsOf({ key, fields }: IssueValue, place: StatedFact['place'], page: string | undefined) {
  const name = cleaned(fields.summary ?? '').trim()
  const facts: StatedFact[] = [{ path: 'resolved', value: fields.resolutiondate, place }]
  if (fields.created !== undefined) facts.push({ path: 'declared', value: fields.created, place })
  if (name !== '') facts.push({ path: 'title', value: name, place })
  if (page !== undefined) facts.push({ path: 'links', value: { label: key, url: page }, place })
  return facts
}

/** Whether a change of the issue is its resolution. */
function isTold(issue: Item, at: Stamp): boolean {
  return listOf(partOf(partOf(issue, 'changelog'), 'histories')).some(
    (history) =>
      change.matches(history) &&
      readStamp(partOf(history, 'created').value) === at &&
      listOf(partOf(history, 'items')).some((one) => partOf(one, 'field').value === 'resolution'),
  )
}
