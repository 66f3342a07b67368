import type { Claims } from '../../model/claims.ts'
import { joinFacts } from './join-facts.ts'
import { onceEach } from './once-each.ts'

/** The claims of several sources as one, with what is said aloud of it. */
export interface Merged extends Claims {
  readonly notes: readonly string[]
}

/** Puts together what exports say with each other and with what a person said. */
export function mergeExports({ claims, findings }: Claims): Merged {
  const facts = joinFacts(claims)
  const entries = onceEach(facts.claims)
  return {
    claims: entries.claims,
    findings: [...findings, ...facts.findings],
    notes: [...facts.notes, ...entries.notes],
  }
}
