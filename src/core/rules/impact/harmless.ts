import type { Subject } from '../subject.ts'

/** Whether it harmed nobody, as the facts say: a near miss, a false alarm, a drill. */
export function isHarmless({ postmortem: { kind, impact } }: Pick<Subject, 'postmortem'>): boolean {
  return impact?.extent === 'none' || kind === 'near-miss' || kind === 'false-alarm' || kind === 'drill'
}
