import type { Resolution } from '../../core/model/resolve.ts'
import type { InputText } from './inputs.ts'
import type { Settings } from './settings.ts'

/**
 * Without what is said of a stated length that is right by the judgement of `check`: other hands count from what they
 * know, and wrong is only what fits no pair of a beginning and an end.
 */
export async function withJudgedLength(
  resolution: Resolution,
  inputs: readonly InputText[],
  settings: Settings,
): Promise<Resolution> {
  const { findings } = resolution
  if (!findings.some(({ rule }) => rule === 'duration-mismatch')) return resolution
  const [{ readFile }, { toSubject }, { durationMismatch }] = await Promise.all([
    import('../../core/rules/read-file.ts'),
    import('../../core/rules/read-subject.ts'),
    import('../../core/rules/time/duration-mismatch.ts'),
  ])
  const right = inputs
    .map((input) => readFile(input))
    .filter((file) => !file.isOwn && durationMismatch.check(toSubject(file, settings)).length === 0)
    .map(({ name }) => name)
  return {
    ...resolution,
    findings: findings.filter(
      ({ rule, place }) => !(rule === 'duration-mismatch' && place.kind === 'file' && right.includes(place.file)),
    ),
  }
}
