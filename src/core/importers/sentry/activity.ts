import * as z from 'zod/mini'
import type { EntryKind, ReadEntry } from '../importer.ts'
import { type Item, itemsOf, matches, partOf, type Skip } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { markdownToInline } from '../text/markdown-to-inline.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { stamp } from '../time/stamp.ts'

/** What was done to an issue: https://docs.sentry.io/api/events/retrieve-an-issue/ , `activity`. */
const Activity = z.looseObject({
  id: z.union([z.string(), z.number()]),
  type: z.string(),
  dateCreated: stamp,
  user: z.nullish(z.looseObject({ name: z.nullish(z.string()) })),
  data: z.nullish(
    z.looseObject({ text: z.nullish(z.string()), version: z.nullish(z.string()), assigneeName: z.nullish(z.string()) }),
  ),
})

const Recognised = z.looseObject({ type: z.string(), dateCreated: z.string(), data: z.unknown(), user: z.unknown() })

export function isActivity(item: Item): boolean {
  return matches(Recognised, item) && TYPES.has(String(partOf(item, 'type').value))
}

interface Told {
  readonly text: string
  readonly kind?: EntryKind
}

/** In words; what is only about how issues are kept is null. */
const TYPES: ReadonlyMap<string, Told | null> = new Map<string, Told | null>([
  ['first_seen', { text: 'First seen', kind: 'detection' }],
  ['note', { text: 'Note', kind: 'note' }],
  ['assigned', { text: 'Assigned' }],
  ['unassigned', { text: 'Unassigned' }],
  ['set_resolved', { text: 'Issue resolved', kind: 'resolution' }],
  ['set_resolved_by_age', { text: 'Issue resolved, as it was not seen any more', kind: 'resolution' }],
  ['set_resolved_in_release', { text: 'Issue resolved in a release', kind: 'resolution' }],
  ['set_resolved_in_commit', { text: 'Issue resolved in a commit', kind: 'resolution' }],
  ['set_resolved_in_pull_request', { text: 'Issue resolved in a pull request', kind: 'resolution' }],
  ['set_unresolved', { text: 'Issue is unresolved again' }],
  ['set_regression', { text: 'Issue came back', kind: 'detection' }],
  ['set_escalating', { text: 'Issue is escalating', kind: 'detection' }],
  ['set_ignored', { text: 'Issue archived' }],
  ['release', { text: 'Release' }],
  ['deploy', { text: 'Deployed' }],
  ['create_issue', { text: 'Ticket created' }],
  ['auto_set_ongoing', null],
  ['set_priority', null],
  ['set_public', null],
  ['set_private', null],
  ['mark_reviewed', null],
  ['merge', null],
  ['unmerge_source', null],
  ['unmerge_destination', null],
  ['reprocess', null],
  ['new_processing_issues', null],
])

export function activityEntry(
  activity: Item,
  url: string | undefined,
  file: SourceFile,
  skip: Skip,
): readonly ReadEntry[] {
  return itemsOf([activity], Activity, skip).flatMap((item) => {
    const { id, type, dateCreated, user, data } = item.value
    const told = TYPES.get(type)
    if (told === null || told === undefined) {
      skip(told === null ? 'a change of how the issue is kept' : 'an unknown kind of activity')
      return []
    }
    const version = plainToInline(data?.version ?? data?.assigneeName ?? '')
    const said = type === 'note' ? markdownToInline(data?.text ?? '') : version
    return [
      {
        at: dateCreated,
        text: said === '' ? told.text : `${told.text}: ${said}`,
        kind: told.kind,
        by: user?.name ? cleaned(user.name) : undefined,
        source: { label: 'Sentry', url, id: `activity ${id}` },
        place: file.place(item),
      },
    ]
  })
}
