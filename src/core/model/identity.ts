import slugify from '@sindresorhus/slugify'
import type { FileNameParts } from '../template/file-name.ts'
import { type CalendarDate, printDate, twoDigits } from '../time/calendar.ts'
import { isKnown } from '../time/instant.ts'
import { localDate, toLocal } from '../time/local-time.ts'
import type { Zone } from '../time/zone.ts'
import { milestoneNames, type Postmortem } from './facts.ts'

const MAX_SLUG = 60

/** What the name of an incident is made of. */
interface IncidentName {
  /** The local date of the start; of the earliest known time where the start is unknown, else of today. */
  readonly date: CalendarDate
  /** Of the title; `incident-HHmm` for a title that gives none. */
  readonly slug: string
}

function incidentName(postmortem: Postmortem, zone: Zone, now: number): IncidentName {
  const known = [...milestoneNames.map((name) => postmortem[name]), ...postmortem.timeline.map(({ at }) => at)].filter(
    isKnown,
  )
  const earliest = known.length === 0 ? now : Math.min(...known.map(({ at }) => at))
  const { start } = postmortem
  const at = isKnown(start) ? start.at : earliest
  const { clock } = toLocal(at, zone)
  const slug = shorten(slugify(postmortem.title ?? '', { decamelize: false }))
  return {
    date: localDate(at, isKnown(start) && start.precision === 'day' ? start.zone : zone),
    slug: slug === '' ? `incident-${twoDigits(clock.hour)}${twoDigits(clock.minute)}` : slug,
  }
}

/** The id of an incident, which is as a rule its file's name too: date and slug. */
export function incidentId(postmortem: Postmortem, zone: Zone, now: number): string {
  const { date, slug } = incidentName(postmortem, zone, now)
  return `${printDate(date)}-${slug}`
}

/** What the pattern of a file name can hold. */
export function fileNameParts(
  postmortem: Postmortem,
  zone: Zone,
  now: number,
): FileNameParts & { readonly id: string } {
  const { date, slug } = incidentName(postmortem, zone, now)
  const { id = incidentId(postmortem, zone, now), severity, services } = postmortem
  const day = printDate(date)
  return { id, date: day, year: day.slice(0, 4), month: day.slice(5, 7), slug, severity, service: services[0]?.name }
}

/** At most 60 characters, cut between words where there is a place to cut. */
function shorten(slug: string): string {
  if (slug.length <= MAX_SLUG) return slug
  const cut = slug.slice(0, MAX_SLUG + 1).lastIndexOf('-')
  return slug.slice(0, cut > MAX_SLUG / 2 ? cut : MAX_SLUG)
}
