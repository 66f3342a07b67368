import { type Finding, isError, type Problem, sortFindings, toFinding } from '../finding.ts'
import { type Claims, claimsOfFile, isExtension, isFactName, mergeClaims, unknownField } from '../model/claims.ts'
import { type FactName, factNames, facts, factsOf } from '../model/facts.ts'
import { type LocatedEntry, type LocatedMap, locatedText } from '../model/located.ts'
import { resolve } from '../model/resolve.ts'
import type { Config } from './config.ts'
import { severitiesOf } from './severity-names.ts'

/** What the configuration says of every incident, weaker than all other sources. */
export function claimsOfConfig({ defaults, timezone, places }: Config): Claims {
  const stated = defaults === undefined ? mergeClaims() : claimsOfFile(defaults, { kind: 'default' })
  const place = places.get('timezone')
  if (timezone === undefined || place === undefined) return stated
  return mergeClaims(stated, {
    claims: [{ path: 'timezone', raw: locatedText(timezone, place), source: { kind: 'default' } }],
    findings: [],
  })
}

/** What is wrong with the facts of a configuration by themselves: it is told before an incident is at hand. */
export function problemsOfDefaults(config: Config, now: number): Finding[] {
  const { defaults, abbreviations } = config
  const severities = severitiesOf(config)
  const entries = defaults?.entries ?? []
  const refused = entries.flatMap((entry) => {
    const problem = problemOfKey(entry)
    return problem === undefined ? [] : [toFinding(problem, entry.keyPlace)]
  })
  // Which fields there are is known only with the template.
  const judged = entries.filter((entry) => entry.key !== 'fields' && problemOfKey(entry) === undefined)
  const claims = claimsOfConfig({ ...config, defaults: defaults && withEntries(defaults, judged) })
  const { findings } = resolve(claims, {
    now,
    abbreviations,
    sort: false,
    requires: [],
    facts: factsOf({ severities }),
    severities,
  })
  return sortFindings([...refused, ...findings.filter(isError)])
}

/** The facts that are settings too. */
const ownKeys: readonly string[] = ['timezone', 'template']

/** Whether a configuration may state the fact for every incident. */
export function canBeDefault(name: FactName): boolean {
  const { derived, unasked } = facts[name].description
  return !ownKeys.includes(name) && (name === 'fields' || (derived !== true && unasked !== true))
}

function withEntries(map: LocatedMap, entries: readonly LocatedEntry[]): LocatedMap | undefined {
  return entries.length === 0 ? undefined : { ...map, entries }
}

function problemOfKey({ key, value }: LocatedEntry): Problem | undefined {
  if (key === 'fields' && value.kind !== 'map')
    return invalid('fields must have parts', 'write it as fields: { name: value }')
  if (isExtension(key)) return undefined
  if (!isFactName(key)) return unknownField(key, factNames)
  if (ownKeys.includes(key))
    return invalid(`${key} has a key of its own in the configuration`, `move it out of defaults: ${key}: …`)
  if (!canBeDefault(key)) return invalid(`${key} is written by the tool`, 'leave it out')
  return undefined
}

function invalid(message: string, hint: string): Problem {
  return { rule: 'invalid-value', message, hint }
}
