import * as z from 'zod/mini'
import type { FieldDeclarations } from '../template/fields.ts'
import { toFields } from './declared-fields.ts'
import { account } from './facts/account.ts'
import { followUp } from './facts/follow-up.ts'
import { identity } from './facts/identity.ts'
import { moments } from './facts/moments.ts'
import { people } from './facts/people.ts'
import { type Fact, shapeOf } from './kinds.ts'
import { defaultSeverities, type SeverityLevel, severityOf } from './severities.ts'

export { actionTypes, type MilestoneName, milestoneNames, timelineEntry } from './records.ts'

/**
 * Every fact of an incident, once, in the order in which files and pages show them. Adding one is one entry in
 * `facts/`: its flag, question, check, schema, reference page and front matter follow.
 */
export const facts = { ...identity, ...moments, ...account, ...followUp, ...people } as const

export type FactName = keyof typeof facts

/** The facts of one run: those above, with the team's own severities and the fields that its template declares. */
export type Facts = Readonly<Record<FactName, Fact>>

/** What a team says of its facts; what it leaves out is as above. */
export interface TeamFacts {
  readonly fields?: FieldDeclarations
  readonly severities?: readonly SeverityLevel[]
}

export function factsOf({ fields = {}, severities = defaultSeverities }: TeamFacts): Facts {
  const own = toFields(fields)
  const severity = severities === defaultSeverities ? facts.severity : severityFact(severities)
  if (Object.keys(own).length === 0) return { ...facts, severity }
  const { derived, ...description } = facts.fields.description
  return {
    ...facts,
    severity,
    fields: { ...facts.fields, kind: { name: 'record', fields: own, required: [] }, description },
  }
}

function severityFact(levels: readonly SeverityLevel[]): Fact {
  const [worst, least] = [levels[0]?.name ?? 'unknown', levels.at(-1)?.name ?? 'unknown']
  const description = {
    ...facts.severity.description,
    hint: `${worst} is the worst`,
    example: worst,
    value: worst === least ? worst : `${worst}…${least}`,
  }
  return { ...facts.severity, kind: severityOf(levels).kind, description }
}

/** An incident whose facts were read; what is not known is missing or says so. */
export const IncidentShape = z.object(shapeOf(facts))
export type Postmortem = z.output<typeof IncidentShape>
export type Entry = Postmortem['timeline'][number]
export type Action = Postmortem['actions'][number]

export const factNames: readonly FactName[] = Object.keys(facts).filter((name): name is FactName => name in facts)
