import type { Place } from '../../finding.ts'
import { oneLine } from '../one-line.ts'
import { type Passage, passagesIn, sentencesOf } from '../passages.ts'
import type { Subject } from '../subject.ts'

/** What the summary and the impact say, where documents tell what users saw. */
export function toldOfHarm(subject: Subject): readonly Passage[] {
  return passagesIn(subject, 'summary', 'impact')
}

/** A share of those whom an incident reaches. */
export interface Share {
  readonly percent: number
  /** `40% of our users` */
  readonly words: string
  readonly place: Place
}

const SHARE =
  /(?<![\d.,-])(\d{1,4}(?:\.\d{1,3})?)(?:\s?%| per ?cent)\s+of\s+(?:(?:our|the|all|its|total|active|daily|global|web|website|platform|incoming|HTTP)\s+){0,3}(?:users?(?:\s?base)?|customers?|clients?|visitors?|traffic|requests?)\b/gi

/** Of whom the share does not tell harm. */
const NO_HARM =
  /unaffected|not (?:been )?affected|restored|recovered|without|back online|reached|used to|usually|normal/i

/** The shares of users, traffic and requests that the summary and the impact name as harmed. */
export function sharesOfUsers(subject: Subject): readonly Share[] {
  return toldOfHarm(subject).flatMap((passage) =>
    !/%|cent/i.test(passage.text)
      ? []
      : sentencesOf(passage).flatMap((sentence) =>
          NO_HARM.test(sentence.text)
            ? []
            : [...sentence.text.matchAll(SHARE)].map(
                ({ 0: words, 1: percent, index }): Share => ({
                  percent: Number(percent),
                  words: oneLine(words),
                  place: passage.placeAt(sentence.index + index),
                }),
              ),
        ),
  )
}

/** `12% of users were affected` */
export function affected({ words }: Share): string {
  return `${words} ${/s$/i.test(words) ? 'were' : 'was'} affected`
}

/** How many users were harmed: as the fact states it, else the largest share that the words name. */
export function shareHarmed(subject: Subject): Share | undefined {
  const stated = /^~?(\d+(?:\.\d+)?)%$/.exec(subject.postmortem.impact?.usersAffected ?? '')?.[1]
  if (stated !== undefined) {
    const place = subject.placeOf('impact.usersAffected')
    return { percent: Number(stated), words: `${subject.postmortem.impact?.usersAffected} of users`, place }
  }
  return sharesOfUsers(subject)
    .filter(({ percent }) => percent <= 100)
    .toSorted((a, b) => b.percent - a.percent)[0]
}
