import * as z from 'zod/mini'
import { plain, sentence } from '../entry/words.ts'
import { type Item, itemsOf, matches, type Skip } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { stamp } from '../time/stamp.ts'

/** https://support.atlassian.com/statuspage/docs/enable-webhook-notifications/ , "Component updates" */
const ComponentUpdate = z.looseObject({
  component_update: z.looseObject({
    id: z.nullish(z.string()),
    created_at: stamp,
    old_status: z.string(),
    new_status: z.string(),
  }),
  component: z.looseObject({ name: z.string() }),
})

const Recognised = z.looseObject({
  component_update: z.looseObject({ old_status: z.string(), new_status: z.string() }),
})

export function isComponentUpdate(item: Item): boolean {
  return matches(Recognised, item)
}

/** That a component has another state now; it is of no incident that is named. */
export function componentParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, ComponentUpdate, skip).map((item) => {
    const { component_update, component } = item.value
    const { id, created_at, old_status, new_status } = component_update
    const name = plain(component.name)
    const [before, now] = [old_status, new_status].map((status) => sentence(status).toLowerCase())
    return {
      asOf: created_at,
      facts: factsAt(item, file)('services', 'component', name),
      entries: [
        {
          at: created_at,
          text: plainToInline(`State of ${name ?? 'a component'} changed from ${before} to ${now}`),
          kind: 'communication',
          source: { label: 'Statuspage', id: id ?? undefined },
          place: file.place(item),
        },
      ],
    }
  })
}
