import { fromReading, type Rule } from '../rule.ts'
import { sharesOfUsers } from './told-harm.ts'

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
      .map(
        ({ words, place }) =>
          ({
            place,
            message: `${words} cannot be affected`,
            hint: 'write a share from 0% to 100%, or a number of users',
            atMost: 'warning',
          }) as const,
      ),
  ],
}
