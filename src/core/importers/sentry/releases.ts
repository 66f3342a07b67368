import * as z from 'zod/mini'
import { webAddress } from '../entry/web-address.ts'
import type { ReadEntry } from '../importer.ts'
import { type Item, itemsOf, matches, type Skip } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'

/** https://docs.sentry.io/api/releases/ */
const Release = z.looseObject({
  version: z.string(),
  dateCreated: stamp,
  dateReleased: z.optional(maybeStamp),
  url: z.optional(z.unknown()),
})

/** https://docs.sentry.io/api/releases/list-a-releases-deploys/ */
const Deploy = z.looseObject({
  id: z.union([z.string(), z.number()]),
  environment: z.string(),
  name: z.nullish(z.string()),
  dateFinished: stamp,
  url: z.optional(z.unknown()),
})

const RecognisedRelease = z.looseObject({
  version: z.string(),
  dateCreated: z.unknown(),
  dateReleased: z.unknown(),
  projects: z.array(z.looseObject({ slug: z.string() })),
})
const RecognisedDeploy = z.looseObject({ environment: z.string(), dateStarted: z.unknown(), dateFinished: z.unknown() })

export function isRelease(item: Item): boolean {
  return matches(RecognisedRelease, item)
}

export function isDeploy(item: Item): boolean {
  return matches(RecognisedDeploy, item)
}

/** Releases, and where they were deployed. */
export function readReleases(items: readonly Item[], file: SourceFile, skip: Skip): readonly ReadEntry[] {
  return [
    ...itemsOf(items.filter(isRelease), Release, skip).map((item) => {
      const { version, dateCreated, dateReleased, url } = item.value
      return {
        at: dateReleased ?? dateCreated,
        text: plainToInline(`Released: ${version}`),
        source: { label: 'Sentry', url: webAddress(url), id: `release ${version}` },
        place: file.place(item),
      }
    }),
    ...itemsOf(items.filter(isDeploy), Deploy, skip).map((item) => {
      const { id, environment, name, dateFinished, url } = item.value
      return {
        at: dateFinished,
        text: plainToInline(`Deployed to ${environment}${name ? `: ${name}` : ''}`),
        source: { label: 'Sentry', url: webAddress(url), id: `deploy ${id}` },
        place: file.place(item),
      }
    }),
  ]
}
