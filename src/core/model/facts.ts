import * as z from 'zod/mini'
import { account } from './facts/account.ts'
import { followUp } from './facts/follow-up.ts'
import { identity } from './facts/identity.ts'
import { moments } from './facts/moments.ts'
import { people } from './facts/people.ts'
import { shapeOf } from './kinds.ts'

export { actionTypes, type MilestoneName, milestoneNames, timelineEntry } from './records.ts'

/**
 * Every fact of an incident, once, in the order in which files and pages show them. Adding one is one entry in
 * `facts/`: its flag, question, check, schema, reference page and front matter follow.
 */
export const facts = { ...identity, ...moments, ...account, ...followUp, ...people } as const

export type FactName = keyof typeof facts

/** An incident whose facts were read; what is not known is missing or says so. */
export const IncidentShape = z.object(shapeOf(facts))
export type Postmortem = z.output<typeof IncidentShape>
export type Entry = Postmortem['timeline'][number]
export type Action = Postmortem['actions'][number]

export const factNames: readonly FactName[] = Object.keys(facts).filter((name): name is FactName => name in facts)
