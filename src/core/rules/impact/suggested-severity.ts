import type { Place } from '../../finding.ts'
import { suggestSeverity } from '../../model/questions.ts'
import { severityOfShare } from '../../model/severities.ts'
import type { Subject } from '../subject.ts'
import { affected, shareHarmed } from './told-harm.ts'

/** A severity with why, and where that is said. */
interface Suggested {
  readonly severity: string
  readonly reason: string
  readonly place: Place
}

/** The severity that the scale gives what the facts or else the words say of the harm, with why. */
export function suggestedSeverity(subject: Subject): Suggested | undefined {
  const { postmortem, severities } = subject
  const ofFacts = suggestSeverity(postmortem, severities)
  if (ofFacts !== undefined) return { ...ofFacts, place: subject.placeOf('impact.usersAffected') }
  const share = postmortem.impact?.usersAffected === undefined ? shareHarmed(subject) : undefined
  const severity = share && severityOfShare(share.percent, severities)
  if (share === undefined || severity === undefined) return undefined
  return { severity, reason: affected(share), place: share.place }
}
