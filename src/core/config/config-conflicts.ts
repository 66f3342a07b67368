import type { Problem } from '../finding.ts'
import { kindAt, unknownField } from '../model/claims.ts'
import { factNames } from '../model/facts.ts'
import { likelyService, serviceNamed } from '../model/known-names.ts'
import type { Config, Profile, SeverityLevel } from './config.ts'
import { severityNamed, severityNames } from './severity-names.ts'

/** What is wrong with one value of a configuration, with the path of the value. */
interface Conflict {
  readonly path: string
  readonly problem: Problem
}

/** What stands in a configuration, key by key as it should, and yet cannot hold. */
export function conflictsIn(config: Config): Conflict[] {
  const { severities, services, people, profiles } = config
  return [
    ...twice(severities, 'severities', ({ name, aliases }) => [name, ...aliases]),
    ...reserved(severities),
    ...outOfOrder(severities),
    ...twice(services, 'services', ({ name, aliases }) => [name, ...aliases]),
    ...twice(people, 'people', ({ name, handle = name }) => [name, handle.replace(/^@/, '')]),
    ...profiles.flatMap((profile, index) => inProfile(profile, `profiles[${index}]`, config)),
  ]
}

/** A name that stands for two of them. */
function twice<Item extends { readonly name: string }>(
  items: readonly Item[],
  list: string,
  namesOf: (item: Item) => readonly string[],
): Conflict[] {
  const owners = new Map<string, string>()
  return items.flatMap((item, index) =>
    [...new Set(namesOf(item).map((name) => name.toLowerCase()))].flatMap((name) => {
      const owner = owners.get(name)
      owners.set(name, item.name)
      if (owner === undefined) return []
      const message =
        owner.toLowerCase() === item.name.toLowerCase()
          ? `"${item.name}" is given twice`
          : `"${name}" stands for ${owner} and for ${item.name}`
      return [{ path: `${list}[${index}]`, problem: invalid(message, 'keep one of them') }]
    }),
  )
}

function reserved(severities: readonly SeverityLevel[]): Conflict[] {
  return severities.flatMap(({ name, aliases }, index) =>
    [name, ...aliases].some((text) => text.toLowerCase() === 'unknown')
      ? [
          {
            path: `severities[${index}]`,
            problem: invalid('"unknown" says that nobody knows the severity', 'leave it out: it is always there'),
          },
        ]
      : [],
  )
}

/** A severity is suggested when its threshold is reached: one that begins above a worse one never would be. */
function outOfOrder(severities: readonly SeverityLevel[]): Conflict[] {
  return severities.flatMap(({ name, usersAffected }, index) => {
    const worse = severities
      .slice(0, index)
      .find(
        (level) =>
          usersAffected !== undefined &&
          level.usersAffected?.unit === usersAffected.unit &&
          level.usersAffected.value <= usersAffected.value,
      )
    if (worse === undefined) return []
    const message = `${name} begins at as many users as ${worse.name} above it, or more, and would never be suggested`
    return [{ path: `severities[${index}].usersAffected`, problem: invalid(message, 'list the worst severity first') }]
  })
}

function inProfile({ when, template, requires }: Profile, path: string, config: Config): Conflict[] {
  const fitsAll = when.severity.length === 0 && when.service.length === 0
  const saysNothing = template === undefined && requires.length === 0
  return [
    ...(fitsAll
      ? [
          {
            path: `${path}.when`,
            problem: invalid(`${path}.when fits every incident`, 'name a severity, a service, or both'),
          },
        ]
      : []),
    ...(saysNothing ? [{ path, problem: invalid(`${path} says nothing`, 'add template: or requires:') }] : []),
    ...when.severity
      .filter((text) => severityNamed(config, text) === undefined)
      .map((text) => ({ path: `${path}.when.severity`, problem: unknownSeverity(text, config) })),
    ...when.service
      .filter((text) => config.services.length > 0 && serviceNamed(config, text) === undefined)
      .map((text) => ({ path: `${path}.when.service`, problem: unknownService(text, config) })),
    ...requires.flatMap((fact, index) =>
      kindAt(fact) === undefined
        ? [{ path: `${path}.requires[${index}]`, problem: unknownField(fact, factNames) }]
        : [],
    ),
  ]
}

function unknownSeverity(text: string, config: Config): Problem {
  return invalid(`"${text}" is none of the severities`, `write one of ${severityNames(config).join(', ')}`)
}

function unknownService(text: string, config: Config): Problem {
  const likely = likelyService(config, text)
  const hint = likely === undefined ? 'add it to services' : `did you mean ${likely}?`
  return invalid(`"${text}" is none of the services`, hint)
}

function invalid(message: string, hint: string): Problem {
  return { rule: 'invalid-value', message, hint }
}
