import { isMidnight } from './clocks.ts'
import { leadingMoment, type Moment } from './moments.ts'
import type { FrontMatterValue } from './split-front-matter.ts'

/** What front matter says of the incident, whatever the site that it was written for calls it. */
export interface FrontMatterFacts {
  readonly title?: FrontMatterValue
  readonly severity?: FrontMatterValue
  readonly timezone?: FrontMatterValue
  readonly start?: StatedMoment
  readonly end?: StatedMoment
  /** May be the day of the incident and that of its publication: good for a year only. */
  readonly date?: Moment
  /** Something in it is said of an incident alone. */
  readonly isOfIncident: boolean
  readonly isDated: boolean
}

export interface StatedMoment extends FrontMatterValue {
  readonly moment: Moment
}

const keys = {
  title: ['title', 'name', 'headline'],
  severity: ['severity', 'sev', 'severity_level', 'incident_severity'],
  timezone: ['timezone', 'time_zone', 'tz'],
  start: ['start', 'start_time', 'starttime', 'started', 'started_at', 'start_date', 'incident_start', 'incident_date'],
  end: ['end', 'end_time', 'endtime', 'ended', 'ended_at', 'end_date', 'resolved_at', 'resolvedwhen', 'resolved_time'],
  date: ['date', 'published', 'publishdate', 'pubdate'],
} as const

export function frontMatterFacts(values: readonly FrontMatterValue[]): FrontMatterFacts {
  const find = (name: keyof typeof keys): FrontMatterValue | undefined =>
    values.find(({ key, text }) => keys[name].some((known) => known === key.toLowerCase()) && text !== '')
  const [title, severity, timezone, date] = [find('title'), find('severity'), find('timezone'), find('date')]
  const end = stated(find('end'))
  // A status page gives the beginning as the date of the page.
  const start = stated(find('start')) ?? (end === undefined ? undefined : stated(date))
  const published = stated(date)?.moment
  return {
    ...(title && { title }),
    ...(severity && { severity }),
    ...(timezone && { timezone }),
    ...(start && { start }),
    ...(end && { end }),
    ...(published && { date: published }),
    isOfIncident: severity !== undefined || start !== undefined || end !== undefined,
    isDated: values.some(({ text }) => leadingMoment(text)?.day !== undefined),
  }
}

/** A timestamp at midnight UTC is how generators write a day. */
function stated(value: FrontMatterValue | undefined): StatedMoment | undefined {
  const found = value && leadingMoment(value.text)
  if (value === undefined || found === undefined) return undefined
  const { clock, zone, ...day } = found
  const isDay = clock !== undefined && isMidnight(clock) && clock.second !== undefined && day.day !== undefined
  return { ...value, moment: isDay ? day : found }
}
