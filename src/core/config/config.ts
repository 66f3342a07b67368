import type * as z from 'zod/mini'
import type { Place } from '../finding.ts'
import type { LocatedMap } from '../model/located.ts'
import type { ConfigKeys } from './keys.ts'

/** What a project's `.postmortem/config.yaml` says; of a project without one, nothing. */
export interface Config extends Omit<z.output<typeof ConfigKeys>, 'defaults'> {
  /** The facts that hold where nothing else states them, as they are written. */
  readonly defaults: LocatedMap | undefined
  /** Where each key and item is written, by its path: `dir`, `profiles[0].template`. */
  readonly places: ReadonlyMap<string, Place>
}

/** A level of the team's own scale, the worst first. */
export type SeverityLevel = Config['severities'][number]
export type ConfiguredService = Config['services'][number]
export type ConfiguredPerson = Config['people'][number]
/** What holds for the incidents of some severities and services. */
export type Profile = Config['profiles'][number]
export type Clock = NonNullable<Config['clock']>

/** What holds where there is no file. */
export const emptyConfig: Config = {
  severities: [],
  services: [],
  people: [],
  abbreviations: {},
  profiles: [],
  rules: {},
  defaults: undefined,
  places: new Map(),
}
