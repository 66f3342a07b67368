import { factAt } from './claims.ts'
import { factPath, holds } from './conditions.ts'
import { type Facts, facts, type Postmortem } from './facts.ts'
import { type Description, type Fact, isFact, type Kind, type Typed } from './kinds.ts'
import { isMajor, type SeverityLevel } from './severities.ts'

/** A fact that has to be said before a document can be written. */
export interface MissingFact {
  /** `title`, `impact.usersAffected`, `actions[0].owner`. */
  readonly path: string
  readonly description: Pick<Description, 'label' | 'ask' | 'flag' | 'value'>
}

export interface Requirements {
  /** What the template insists on. */
  readonly template: readonly string[]
  readonly needsZone: boolean
  readonly facts: Facts
  readonly severities: readonly SeverityLevel[]
}

/** What is required and was not said. `unknown` says it. */
export function missingFacts(
  postmortem: Postmortem,
  said: ReadonlySet<string>,
  requirements: Requirements,
): MissingFact[] {
  const isFinal = postmortem.status === 'final' || postmortem.status === 'closed'
  const paths = [
    ...new Set([
      'title',
      'start',
      ...(requirements.needsZone ? ['timezone'] : []),
      ...requirements.template.map((path) => factPath(path, requirements.facts)),
      ...(isFinal ? finalPaths(postmortem, requirements.severities) : []),
      ...requiredFields(postmortem, requirements.facts),
    ]),
  ]
  const missing = paths
    .filter((path) => !isSaid(path, said))
    .map((path) => ({ path, description: descriptionAt(path, requirements.facts) }))
  return isFinal ? [...missing, ...missingActionParts(postmortem, requirements.severities)] : missing
}

/** The description of the fact at a path; the path itself stands in for parts that have none. */
export function descriptionAt(path: string, within: Facts = facts): MissingFact['description'] {
  return factAt(path, within)?.description ?? { label: path, ask: path }
}

/** What PRACTICE marks for a final document: one of mitigation and resolution, one of users and requests, reviewers from SEV2 up. */
function finalPaths({ severity, mitigation, impact }: Postmortem, severities: readonly SeverityLevel[]): string[] {
  const names = Object.entries(facts).flatMap(([name, fact]) => {
    const kind: Kind = fact.kind
    const parts =
      kind.name === 'record'
        ? Object.entries(kind.fields).flatMap(([part, field]) => (isFinal(field) ? [`${name}.${part}`] : []))
        : []
    return [...(isFinal(fact) ? [name] : []), ...parts]
  })
  const alternatives = [
    mitigation === undefined ? 'mitigation' : 'resolution',
    ...(impact?.requests === undefined ? [] : ['impact.usersAffected']),
  ]
  return [
    ...names.filter((name) => !alternatives.includes(name)),
    ...(isMajor(severity, severities) ? ['reviewers'] : []),
  ]
}

function isFinal(field: Typed | Fact): boolean {
  return isFact(field) && field.description.final === true
}

/** The team's own fields that apply and have no default. */
function requiredFields(postmortem: Postmortem, facts: Facts): string[] {
  const { kind } = facts.fields
  const fields = kind.name === 'record' ? Object.entries(kind.fields) : []
  return fields.flatMap(([name, field]) => {
    if (!isFact(field) || !field.description.required || field.description.default !== undefined) return []
    return holds(field.description.when, postmortem, facts) ? [`fields.${name}`] : []
  })
}

function missingActionParts({ actions, severity }: Postmortem, severities: readonly SeverityLevel[]): MissingFact[] {
  const tracker = isMajor(severity, severities) ? (['tracker'] as const) : []
  const parts = ['type', 'priority', 'owner', 'due', ...tracker] as const
  return actions.flatMap((action, index) =>
    parts
      .filter((part) => action[part] === undefined)
      .map((part) => ({
        path: `actions[${index}].${part}`,
        description: {
          label: `${part} of "${action.title}"`,
          ask: `${questionOf(part)} "${action.title}"?`,
          flag: 'action',
          value: `"… ${tokenOf(part)}"`,
        },
      })),
  )
}

function questionOf(part: 'type' | 'priority' | 'owner' | 'due' | 'tracker'): string {
  return {
    type: 'What type is',
    priority: 'How urgent is',
    owner: 'Who does',
    due: 'When is due',
    tracker: 'Where is the ticket of',
  }[part]
}

function tokenOf(part: 'type' | 'priority' | 'owner' | 'due' | 'tracker'): string {
  return { type: '~prevent', priority: '!P1', owner: '@owner', due: 'due:2w', tracker: '(#12)' }[part]
}

/** A record is said when any of its parts is. */
function isSaid(path: string, said: ReadonlySet<string>): boolean {
  return said.has(path) || [...said].some((other) => other.startsWith(`${path}.`))
}
