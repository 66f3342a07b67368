import type { Place } from '../../finding.ts'
import { type Found, fromReading, type Rule } from '../rule.ts'
import { sharesOfUsers, toldOfHarm } from './told-harm.ts'

const ofReading = fromReading({
  id: 'impact-percent-out-of-range',
  summary: 'more than all users, or fewer than none, were affected',
  why: 'A share of users lies between 0% and 100%. Most often the number was meant as a count, or a growth got into it.',
  source: 'arithmetic',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact:\n  usersAffected: 100%\n' },
    {
      text: '# Login down\n\n## Impact\n\nLoad rose to 300% of normal traffic, and 140% of the usual requests were refused.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact:\n  usersAffected: 120%\n',
      says: ['5:18 120% of users cannot be affected'],
    },
    {
      text: '# Login down\n\n## Impact\n\n140% of the orders failed on 2026-01-15.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
      says: ['5:1 140% of the orders cannot have failed'],
    },
    {
      text: '# Login down\n\n## Impact\n\nAbout 120% of our users could not log in.\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back\n',
      says: ['5:7 120% of our users cannot be affected'],
    },
  ],
})

export const impactPercentOutOfRange: Rule = {
  ...ofReading,
  check: (subject) => [
    ...ofReading.check(subject),
    ...sharesOfUsers(subject)
      .filter(({ percent, words }) => percent > 100 && !/traffic|requests?$/i.test(words))
      .map(({ words, place }) => inWords(`${words} cannot be affected`, place)),
    ...toldOfHarm(subject).flatMap((passage) =>
      sharesThatFailed(passage.text).map(({ words, index }) =>
        inWords(`${words} cannot have failed`, passage.placeAt(index)),
      ),
    ),
  ],
}

function inWords(message: string, place: Place): Found {
  return { place, message, hint: 'write a share from 0% to 100%, or a number', atMost: 'warning' }
}

const FAILED = `fail(?:ed|s|ing)?|(?:were|was|got|are|is) (?:lost|rejected|dropped|refused|declined|not delivered|answered with (?:an )?errors?)`
/** Of anything but people, as what failed: no growth, and no comparison with what is usual. */
const SHARE_FAILED = new RegExp(
  `(?<![\\d.,-])(\\d{3,4}(?:\\.\\d{1,3})?)(?:\\s?%| per ?cent)\\s+of\\s+((?:(?:our|the|all|its)\\s+)?(?!usual|normal|users?\\b|customers?\\b)[a-z-]+)\\s+(?:to the [a-z-]+ )?(?:${FAILED})\\b`,
  'gi',
)

function sharesThatFailed(text: string): readonly { readonly words: string; readonly index: number }[] {
  if (!text.includes('%') && !text.includes('cent')) return []
  return [...text.matchAll(SHARE_FAILED)].flatMap(({ 0: whole, 1: percent = '', 2: what = '', index }) => {
    const words = whole.slice(0, whole.indexOf(what) + what.length).replaceAll(/\s+/g, ' ')
    return Number(percent) > 100 ? [{ words, index }] : []
  })
}
