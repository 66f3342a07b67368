import { MARK_START } from '../document/look-alikes.ts'
import { facts as allFacts, type Facts, type Postmortem } from '../model/facts.ts'
import type { Format } from '../template/template.ts'
import { isKnown } from '../time/instant.ts'
import type { ClockStyle } from '../time/print-time.ts'
import type { Zone } from '../time/zone.ts'
import { withDetails } from './actions.ts'
import { escapings } from './escaping.ts'
import { type Form, viewOfFields } from './fact-view.ts'
import { metricRows, metricTexts } from './metrics.ts'
import { dateOf, datesText, instantsOfMilestones, isoText, milestoneRows } from './milestones.ts'
import { nameLists, responseTeam } from './people.ts'
import { durationText, isOngoing, periodText, withOffset, zoneText } from './period.ts'
import { fieldRows, yesFields } from './team-fields.ts'
import { timelineDiagram } from './timeline-diagram.ts'
import { timelineTimes } from './timeline-times.ts'

/**
 * What a template receives; docs/view.md tells every name. Every fact is there under its own name, escaped for the place
 * it is shown in; what is missing is null, an empty list, or a record of nulls. All leaves are strings, null, or booleans
 * for `#if`: Handlebars adds up neighbouring numbers.
 */
export type View = Readonly<Record<string, unknown>>

export interface ViewOptions {
  /** The facts of the run, with the fields that its template declares. */
  readonly facts?: Facts | undefined
  readonly clock?: ClockStyle | undefined
  /** How the helpers `formatTime` and `formatDate` write; without one 14:05 and 2026-01-15. */
  readonly locale?: string | undefined
  /** What the template's body is written in. */
  readonly format?: Format | undefined
}

export function toView(
  postmortem: Postmortem,
  zone: Zone,
  { facts = allFacts, clock = '24h', locale, format = 'md' }: ViewOptions = {},
): View {
  const { timeline, start } = postmortem
  const form: Form = { zone, clock, escaping: escapings[format] }
  const shown = viewOfFields(facts, postmortem, form)
  const known = [start, ...timeline.map(({ at }) => at)].filter(isKnown)
  const milestones = milestoneRows(postmortem, form)
  const metrics = metricRows(postmortem)
  return {
    ...shown,
    ...momentTexts(postmortem, form),
    ...leads(postmortem, form),
    ...nameLists(postmortem, form.escaping),
    ...metricTexts(metrics),
    zone: zoneText(zone, known),
    isOngoing: isOngoing(postmortem),
    ...responseTeam(postmortem, form.escaping),
    hasReferences: postmortem.links.length > 0 || postmortem.related.length > 0,
    metrics,
    milestones,
    instants: instantsOfMilestones(postmortem, zone),
    timelineDiagram: timelineDiagram(milestones, zone),
    timeline: timelineRows(listOf(shown.timeline), postmortem, form),
    fiveWhys: listOf(shown.fiveWhys).map((why, index) => ({ ...why, number: `${index + 1}` })),
    improvements: withDetails(listOf(shown.improvements), postmortem.improvements, form.escaping),
    actions: withDetails(listOf(shown.actions), postmortem.actions, form.escaping),
    notes: noteTexts(postmortem, format),
    ...teamFields(facts, postmortem, shown.fields),
    clock,
    locale: locale ?? null,
    format,
  }
}

function momentTexts(postmortem: Postmortem, { zone, clock }: Form) {
  const { start, end } = postmortem
  return {
    duration: durationText(postmortem) ?? null,
    period: periodText(postmortem, zone, clock),
    date: isKnown(start) ? dateOf(start, zone) : null,
    dates: datesText(postmortem, zone),
    startText: isKnown(start) ? withOffset(start, zone, clock) : 'unknown',
    endText: isKnown(end) ? withOffset(end, zone, clock) : isOngoing(postmortem) ? 'ongoing' : 'unknown',
  }
}

function leads({ rootCause, resolution, impact }: Postmortem, { escaping }: Form) {
  const leadOf = (text: string | undefined) => (text === undefined ? null : escaping.inline(firstParagraph(text)))
  return {
    rootCauseLead: leadOf(rootCause),
    resolutionLead: leadOf(resolution),
    impactLead: leadOf(impact?.description),
  }
}

/** The first paragraph on one line, or the items of a list that comes first. */
function firstParagraph(text: string): string {
  return (text.split(/\n\s*\n/, 1)[0] ?? '')
    .replaceAll(/(?<![^\n])[ \t]*(?:[-+*>]|\d{1,9}[.)])[ \t]+/g, '')
    .replaceAll(/\s*\n\s*/g, ' ')
}

function timelineRows(
  rows: readonly object[],
  { timeline, start }: Postmortem,
  { zone, clock, escaping }: Form,
): object[] {
  const times = timelineTimes(timeline, zone, start, clock)
  return rows.map((row, index) => {
    const { at, until, milestone, text } = timeline[index] ?? {}
    return {
      ...row,
      text: text === undefined ? null : escaping.guarded(escaping.inline(text), MARK_START),
      time: times[index] ?? 'unknown',
      mark: milestone === undefined ? null : allFacts[milestone].description.label.toUpperCase(),
      instant: isoText(at, zone),
      untilInstant: isoText(until, zone),
    }
  })
}

/** Notes are Markdown that a person wrote into a document: they go there as they are. */
function noteTexts({ notes }: Postmortem, format: Format) {
  const shown = (text: string) => (format === 'md' ? text : escapings[format].block(text))
  return notes.map(({ heading, text }) => ({
    heading: heading === undefined ? null : shown(heading),
    text: shown(text),
  }))
}

function teamFields({ fields }: Facts, postmortem: Postmortem, shown: unknown) {
  const declared = fields.kind.name === 'record' ? fields.kind.fields : {}
  return {
    fieldList: fieldRows(declared, recordOf(shown)),
    yes: yesFields(declared, recordOf(postmortem.fields)),
  }
}

function listOf(value: unknown): readonly object[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
