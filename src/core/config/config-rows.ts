import type { Place } from '../finding.ts'
import type { Located } from '../model/located.ts'
import { toPlain } from '../model/read-value.ts'
import { defaultSeverities } from '../model/severities.ts'
import { placeText } from '../output/finding-text.ts'
import type { Config, ConfiguredPerson, ConfiguredService, Profile } from './config.ts'
import type { EffectiveSettings, SettingOrigin } from './effective-settings.ts'
import { severitiesOf } from './severity-names.ts'

/** One value that holds, and who decided it. */
export interface ConfigRow {
  /** `dir`, `services[0]`, `defaults.environment`. */
  readonly key: string
  /** As a person reads it; `none` where there is none. */
  readonly text: string
  readonly value: unknown
  readonly origin: SettingOrigin
}

/** Every key of the configuration with what holds: one row each, of a list one for each item. */
export function configRows(config: Config, effective: EffectiveSettings): ConfigRow[] {
  const { places, timezone, severities, services, people, abbreviations, profiles, profile, rules, defaults } = config
  const from = (path: string): SettingOrigin => originOf(places.get(path))
  const items = <Item>(key: string, list: readonly Item[], textOf: (item: Item) => string): ConfigRow[] =>
    list.length === 0
      ? [nothing(key)]
      : list.map((value, index) => {
          const path = `${key}[${index}]`
          return { key: path, text: textOf(value), value, origin: from(path) }
        })
  const scale = severities.length === 0 ? defaultSeverities : severitiesOf(config)
  const zones = Object.entries(abbreviations).map(([name, zone]) => textRow(`abbreviations.${name}`, zone, places))
  const levels = Object.entries(rules).map(([id, level]) => textRow(`rules.${id}`, level, places))
  return [
    { key: 'dir', text: effective.dir.value, ...effective.dir },
    {
      key: 'fileName',
      text: effective.fileName.value.text,
      ...effective.fileName,
      value: effective.fileName.value.text,
    },
    { key: 'template', text: effective.template.value, ...effective.template },
    timezone === undefined ? nothing('timezone') : textRow('timezone', timezone, places),
    { key: 'clock', text: effective.clock.value, ...effective.clock },
    { key: 'locale', text: effective.locale.value ?? NONE, ...effective.locale, value: effective.locale.value ?? null },
    ...items('severities', scale, severityText),
    ...items('services', services, serviceText),
    ...items('people', people, personText),
    ...(zones.length === 0 ? [nothing('abbreviations')] : zones),
    ...items('profiles', profiles, profileText),
    profile === undefined ? nothing('profile') : textRow('profile', profile, places),
    ...(levels.length === 0 ? [nothing('rules')] : levels),
    ...(defaults === undefined ? [nothing('defaults')] : leavesOf(defaults, 'defaults')),
  ]
}

/** `.postmortem/config.yaml:1:6`, `POSTMORTEM_DIR`, `--template`, `default`. */
export function originText(origin: SettingOrigin): string {
  switch (origin.kind) {
    case 'config':
      return placeText(origin.place)
    case 'environment':
      return origin.variable
    case 'flag':
      return origin.flag
    case 'default':
      return origin.kind
  }
}

/** A row as JSON gives it. */
export function rowData({ key, value, origin }: ConfigRow): Readonly<Record<string, unknown>> {
  const { kind } = origin
  const place = kind === 'config' && origin.place.kind === 'file' ? origin.place : undefined
  return {
    key,
    value,
    origin: kind,
    ...(kind === 'environment' && { variable: origin.variable }),
    ...(place !== undefined && { file: place.file, line: place.line, column: place.column }),
  }
}

const NONE = 'none'

function originOf(place: Place | undefined): SettingOrigin {
  return place === undefined ? { kind: 'default' } : { kind: 'config', place }
}

function nothing(key: string): ConfigRow {
  return { key, text: NONE, value: null, origin: { kind: 'default' } }
}

function textRow(key: string, value: string, places: Config['places']): ConfigRow {
  return { key, text: value, value, origin: originOf(places.get(key)) }
}

type Level = ReturnType<typeof severitiesOf>[number]

function severityText({ name, meaning, usersAffected, users, aliases = [] }: Level): string {
  const threshold = usersAffected === undefined ? users && `from ${users} users` : `from ${usersAffected}% of users`
  return [name, meaning, threshold, alsoText(aliases)].filter(Boolean).join(', ')
}

function serviceText({ name, team, aliases }: ConfiguredService): string {
  return [name, team && `team ${team}`, alsoText(aliases)].filter(Boolean).join(', ')
}

function personText({ name, handle, team, role }: ConfiguredPerson): string {
  return [name, handle && `@${handle.replace(/^@/, '')}`, role, team && `team ${team}`].filter(Boolean).join(', ')
}

function alsoText(aliases: readonly string[]): string | undefined {
  return aliases.length === 0 ? undefined : `also ${aliases.join(', ')}`
}

/** `severity SEV1 and service checkout: template acme-major, requires owner` */
function profileText({ when, template, requires }: Profile): string {
  const conditions = [
    when.severity.length > 0 && `severity ${when.severity.join(' or ')}`,
    when.service.length > 0 && `service ${when.service.join(' or ')}`,
  ]
  const effects = [template && `template ${template}`, requires.length > 0 && `requires ${requires.join(', ')}`]
  return `${conditions.filter(Boolean).join(' and ')}: ${effects.filter(Boolean).join(', ')}`
}

/** Every value in a map, by its path. */
function leavesOf(value: Located, path: string): ConfigRow[] {
  switch (value.kind) {
    case 'text':
      return [{ key: path, text: value.text, value: toPlain(value), origin: { kind: 'config', place: value.place } }]
    case 'list':
      return value.items.flatMap((item, index) => leavesOf(item, `${path}[${index}]`))
    case 'map':
      return value.entries.flatMap(({ key, value: part }) => leavesOf(part, `${path}.${key}`))
  }
}
