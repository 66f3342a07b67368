import type { Problem } from '../finding.ts'
import type { Zone } from '../time/zone.ts'

export interface ConsistencyContext {
  readonly now: number
  /** The zone that messages print times in. */
  readonly zone: Zone
}

type Path = readonly (string | number)[]
/** What cannot be true, with the path of the fact that says it. */
export type Contradiction = readonly [path: Path, problem: Problem]

/** Makes zod issues of contradictions: each carries its `Problem`. */
export function report(
  context: {
    addIssue(issue: { code: 'custom'; path: PropertyKey[]; message: string; params: { problem: Problem } }): void
  },
  contradictions: readonly Contradiction[],
): void {
  for (const [path, problem] of contradictions)
    context.addIssue({ code: 'custom', path: [...path], message: problem.message, params: { problem } })
}
