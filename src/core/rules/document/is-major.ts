import type { Subject } from '../subject.ts'

/** Whether the severity is one of the two worst of the team. */
export function isMajor({ postmortem, severities }: Pick<Subject, 'postmortem' | 'severities'>): boolean {
  const rank = severities.findIndex(({ name }) => name === postmortem.severity)
  return rank >= 0 && rank < 2
}
