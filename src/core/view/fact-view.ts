import { RELATION_END } from '../document/look-alikes.ts'
import type { Fields, Kind } from '../model/kinds.ts'
import { isDuration, printLength } from '../time/duration.ts'
import { isKnown, isTime, type Time } from '../time/instant.ts'
import { isRepeated } from '../time/local-time.ts'
import { type ClockStyle, printLocalTime } from '../time/print-time.ts'
import type { Zone } from '../time/zone.ts'
import type { Escaping } from './escaping.ts'
import { withOffset } from './period.ts'

/** In what form facts are shown. */
export interface Form {
  readonly zone: Zone
  readonly clock: ClockStyle
  readonly escaping: Escaping
}

/** Every fact under its own name: a text or null, a list, a record of these. */
export function viewOfFields(fields: Fields, value: object, form: Form): Record<string, unknown> {
  const held: Readonly<Record<string, unknown>> = { ...value }
  const shown = Object.entries(fields).map(([name, { kind }]) => [name, viewOf(kind, held[name], form)] as const)
  return Object.fromEntries(shown)
}

function viewOf(kind: Kind, value: unknown, form: Form): unknown {
  switch (kind.name) {
    case 'list':
      return Array.isArray(value) ? value.map((item) => viewOf(kind.item, item, form)) : []
    case 'record':
      return recordView(kind, value, form)
    case 'open':
      return textsIn(value ?? {}, form)
    default:
      return value === undefined || value === null ? null : textOf(kind, value, form)
  }
}

/** What has an address can be shown as a link too. */
function recordView(kind: Kind & { name: 'record' }, value: unknown, form: Form): Record<string, unknown> {
  const held: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  const shown = viewOfFields(kind.fields, held, form)
  return 'url' in kind.fields ? { ...shown, link: linkOf(held, form) } : shown
}

function linkOf({ label, id, url }: Readonly<Record<string, unknown>>, { escaping }: Form): string | null {
  const name = label ?? id
  if (typeof url !== 'string')
    return typeof name === 'string' ? escaping.guarded(escaping.plain(name), RELATION_END) : null
  return typeof name === 'string' ? escaping.link(name, url) : escaping.address(url)
}

function textOf(kind: Kind, value: unknown, form: Form): string {
  if (kind.name === 'time' && isTime(value)) return timeText(value, form)
  if (isDuration(value)) return printLength(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = String(value)
  if (kind.name === 'percent' && text !== 'unknown') return `${text}%`
  if (kind.name === 'inline' || kind.name === 'block' || kind.name === 'plain') return form.escaping[kind.name](text)
  return text
}

/** `2026-01-15 00:15`; of a minute that the clocks showed twice with its offset, so that it can be told and read back. */
function timeText(time: Time, { zone, clock }: Form): string {
  if (!isKnown(time)) return time
  const isClear = time.precision === 'day' || !isRepeated(time.at, zone)
  return isClear ? printLocalTime(time, zone, clock) : withOffset(time, zone, clock)
}

/** A team's fields that no template declares, with texts alone as leaves. */
function textsIn(value: unknown, form: Form): unknown {
  if (Array.isArray(value)) return value.map((item) => textsIn(item, form))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, textsIn(item, form)]))
  return value === null || value === undefined ? null : textOf({ name: 'inline' }, value, form)
}
