import slugify from '@sindresorhus/slugify'
import { printDate, twoDigits } from '../time/calendar.ts'
import { isKnown } from '../time/instant.ts'
import { localDate, toLocal } from '../time/local-time.ts'
import type { Zone } from '../time/zone.ts'
import { milestoneNames, type Postmortem } from './facts.ts'

const MAX_SLUG = 60

/**
 * The id of an incident, which is its file's name too: the local date of the start and the title's slug; of the earliest
 * known time where the start is unknown, else of today. A title without a slug gives `incident-HHmm`.
 */
export function incidentId(postmortem: Postmortem, zone: Zone, now: number): string {
  const known = [...milestoneNames.map((name) => postmortem[name]), ...postmortem.timeline.map(({ at }) => at)].filter(
    isKnown,
  )
  const earliest = known.length === 0 ? now : Math.min(...known.map(({ at }) => at))
  const { start } = postmortem
  const at = isKnown(start) ? start.at : earliest
  const { clock } = toLocal(at, zone)
  const date = localDate(at, isKnown(start) && start.precision === 'day' ? start.zone : zone)
  const slug = shorten(slugify(postmortem.title ?? '', { decamelize: false }))
  return `${printDate(date)}-${slug === '' ? `incident-${twoDigits(clock.hour)}${twoDigits(clock.minute)}` : slug}`
}

/** At most 60 characters, cut between words where there is a place to cut. */
function shorten(slug: string): string {
  if (slug.length <= MAX_SLUG) return slug
  const cut = slug.slice(0, MAX_SLUG + 1).lastIndexOf('-')
  return slug.slice(0, cut > MAX_SLUG / 2 ? cut : MAX_SLUG)
}
