import { daysBetween, hasYear, type NamedDay } from './days.ts'
import type { FrontMatterFacts } from './front-matter-facts.ts'
import { findMoments } from './moments.ts'
import { daysOf, type Paragraph } from './prose.ts'
import type { Section } from './sections.ts'
import type { ReadTimeline } from './timeline.ts'

/** The days that a document names outside of its times. */
export interface KnownDays {
  /** The day that the title, a label or the front matter gives to the incident. */
  readonly incident: NamedDay | undefined
  /** Those most likely to be the incident's come first. */
  readonly all: readonly NamedDay[]
  /** When the document was written, perhaps. */
  readonly written: NamedDay | undefined
}

/** How many sections can hold the day in their headings, and how many lines of a timeline can stand above its entries. */
const FIRST_HEADINGS = 4
const FIRST_LINES = 3

export function knownDays(
  sections: readonly Section[],
  prose: readonly Paragraph[],
  timeline: ReadTimeline | undefined,
  { title, start, date }: FrontMatterFacts,
): KnownDays {
  const headings = sections.slice(0, FIRST_HEADINGS).map(({ heading }) => heading)
  const titles = [...headings.slice(0, 2), title?.text ?? '']
  const labels = prose.filter(({ text }) => DATE_LABEL.test(text.slice(0, 40)))
  const summaries = prose.filter(({ section: { kind } }) => kind === 'duration' || kind === 'summary')
  const timelines = sections
    .filter(({ kind, index }) => kind === 'timeline' || index === timeline?.section.index)
    .flatMap(({ heading, lines }) => [heading, ...lines.slice(0, FIRST_LINES).map(({ said }) => said)])
  const stated = [...(start?.moment.day ? [start.moment.day] : []), ...daysOfAll(labels), ...daysIn(titles)]
  const all = [...daysOfAll(summaries), ...daysIn([...timelines, ...headings]), ...daysOfAll(prose), ...stated]
  return { incident: stated.find(hasYear) ?? stated[0], all, written: date?.day }
}

const DATE_LABEL = /^(?:(?:incident|outage) )?date\b\s?[:=]/i

function daysOfAll(paragraphs: readonly Paragraph[]): readonly NamedDay[] {
  return paragraphs.flatMap(({ moments }) => daysOf(moments))
}

function daysIn(texts: readonly string[]): readonly NamedDay[] {
  return texts.flatMap((text) => daysOf(findMoments(text)))
}

/** The day with the year of the same month elsewhere, of any day elsewhere, or of the page, which was written later. */
export function yearOf(day: NamedDay, { all, incident, written }: KnownDays): NamedDay {
  if (hasYear(day)) return day
  const dated = [...(incident === undefined ? [] : [incident]), ...all].filter(hasYear)
  const year = dated.find(({ month }) => month === day.month)?.year ?? dated[0]?.year
  if (year !== undefined) return { ...day, year }
  if (written?.year === undefined) return day
  const isLater = daysBetween(written, { ...day, year: written.year }) > 0
  return { ...day, year: isLater ? written.year - 1 : written.year }
}
