import { escapeBlock } from '../document/block-text.ts'
import { escapeInline } from '../document/inline-text.ts'
import { escapePlain } from '../document/plain-text.ts'
import { type Action, facts, type Postmortem } from '../model/facts.ts'
import type { Fields, Kind } from '../model/kinds.ts'
import { isDuration, printDuration } from '../time/duration.ts'
import { isKnown, isTime } from '../time/instant.ts'
import { printLocalTime } from '../time/print-time.ts'
import type { Zone } from '../time/zone.ts'
import { durationText, isOngoing, periodText, zoneText } from './period.ts'
import { timelineTimes } from './timeline-times.ts'

/**
 * What a template receives. Every fact is there under its own name, escaped for the place it is shown in; what is
 * missing is null, an empty list, or a record of nulls. All leaves are strings, null, or booleans for `#if`: Handlebars
 * adds up neighbouring numbers.
 */
export type View = Readonly<Record<string, unknown>>

/** The names of the view that show a fact under another name, with the facts that they show. */
export const coverage: Readonly<Record<string, readonly string[]>> = {
  period: ['start', 'end', 'timezone', 'duration'],
  zone: ['timezone'],
  rootCauseLead: [],
  'timeline[].time': ['timeline[].at', 'timeline[].until'],
  'actions[].details': detailPaths('actions'),
  'actions[].box': ['actions[].status=done'],
  'improvements[].details': detailPaths('improvements'),
}

export function toView(postmortem: Postmortem, zone: Zone): View {
  const { timeline, start } = postmortem
  const times = timelineTimes(timeline, zone, start)
  const shown = viewOfFields(facts, postmortem, zone)
  const entries = listOf(shown.timeline)
  return {
    ...shown,
    duration: durationText(postmortem) ?? null,
    period: periodText(postmortem, zone),
    zone: zoneText(zone, isKnown(start) ? [start] : timeline.map(({ at }) => at).filter(isKnown)),
    isOngoing: isOngoing(postmortem),
    rootCauseLead: postmortem.rootCause === undefined ? null : escapeInline(leadOf(postmortem.rootCause)),
    timeline: entries.map((entry, index) => ({ ...entry, time: times[index] ?? 'unknown' })),
    improvements: withDetails(shown.improvements, postmortem.improvements),
    actions: withDetails(shown.actions, postmortem.actions),
  }
}

function viewOfFields(fields: Fields, value: object, zone: Zone): Record<string, unknown> {
  const held: Readonly<Record<string, unknown>> = { ...value }
  return Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, viewOf(kind, held[name], zone)]))
}

function viewOf(kind: Kind, value: unknown, zone: Zone): unknown {
  switch (kind.name) {
    case 'list':
      return Array.isArray(value) ? value.map((item) => viewOf(kind.item, item, zone)) : []
    case 'record':
      return viewOfFields(kind.fields, typeof value === 'object' && value !== null ? value : {}, zone)
    case 'open':
      return value ?? {}
    default:
      return value === undefined || value === null ? null : textOf(kind, value, zone)
  }
}

function textOf(kind: Kind, value: unknown, zone: Zone): string {
  if (kind.name === 'time' && isTime(value)) return value === 'unknown' ? value : printLocalTime(value, zone)
  if (isDuration(value)) return printDuration(value.milliseconds)
  const text = String(value)
  if (kind.name === 'inline') return escapeInline(text)
  if (kind.name === 'block') return escapeBlock(text)
  return kind.name === 'plain' ? escapePlain(text) : text
}

function listOf(value: unknown): readonly object[] {
  return Array.isArray(value) ? value : []
}

function withDetails(shown: unknown, actions: readonly Action[]): object[] {
  return listOf(shown).map((action, index) => ({
    ...action,
    details: detailsOf(actions[index]),
    box: actions[index]?.status === 'done' ? 'x' : ' ',
  }))
}

/** ` (owner: thandi, P1, due 2026-02-01, prevent, #12)`: the one form for actions in lists. */
function detailsOf(action: Action | undefined): string {
  const { owner, priority, due, type, tracker } = action ?? {}
  const parts = [
    owner && `owner: ${escapePlain(owner)}`,
    priority,
    due && `due ${due}`,
    type,
    tracker && (isAddress(tracker) ? `<${tracker}>` : escapePlain(tracker)),
  ]
  const given = parts.filter((part) => part !== undefined && part !== '')
  return given.length === 0 ? '' : ` (${given.join(', ')})`
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>]+$/.test(text)
}

function detailPaths(list: string): string[] {
  return ['owner', 'priority', 'due', 'type', 'tracker'].map((part) => `${list}[].${part}`)
}

/** The first paragraph on one line. */
function leadOf(text: string): string {
  return (text.split(/\n\s*\n/, 1)[0] ?? '').replaceAll(/\s*\n\s*/g, ' ')
}
