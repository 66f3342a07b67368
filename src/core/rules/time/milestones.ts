import type { MilestoneName } from '../../model/facts.ts'
import { milestoneNames } from '../../model/facts.ts'
import { type Instant, isKnown } from '../../time/instant.ts'
import type { Subject } from '../subject.ts'

/** The milestones that somebody stated, in their usual order; an end that a stated length gives is none. */
export function milestonesOf({
  postmortem,
  isUndated,
}: Pick<Subject, 'postmortem' | 'isUndated'>): readonly { readonly name: MilestoneName; readonly time: Instant }[] {
  return milestoneNames.flatMap((name) => {
    const time = postmortem[name]
    if (!isKnown(time) || time.text === '') return []
    const isAssumed = isUndated && name === 'start' && time.precision === 'day'
    return isAssumed ? [] : [{ name, time }]
  })
}
