import { oneLine } from '../one-line.ts'
import type { Rule } from '../rule.ts'
import { affected, shareHarmed, toldOfHarm } from './told-harm.ts'

const OTHERWISE = '\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back the release\n'

export const claimsTotalImpact: Rule = {
  id: 'claims-total-impact',
  summary: '100% of users were affected, but only some of them',
  why: 'Both cannot be true. Often all users were exposed, and some of them harmed: the second number is the one that counts.',
  source: 'logic',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact: { description: Nobody could log in., usersAffected: 100% }\n',
    },
    {
      text: `# Login down\n\n## Impact\n\n100% of users could not log in. Some users wrote to support.${OTHERWISE}`,
    },
    {
      text: `# Login down\n\n## Impact\n\n100% of users were affected: most users could not log in, some saw old pages.${OTHERWISE}`,
    },
    { text: `# Login down\n\n## Impact\n\nSome users in Europe, 12% of all users, could not log in.${OTHERWISE}` },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 23:50\nimpact:\n  description: Some users saw errors.\n  usersAffected: 100%\n',
      says: ['5:16 "Some users saw", yet 100% of users were affected'],
    },
    {
      text: `# Login down\n\n## Impact\n\n- 100% of our users were affected\n- Most customers could not log in${OTHERWISE}`,
      says: ['6:3 "Most customers could not", yet 100% of our users were affected'],
    },
  ],
  check: (subject) => {
    const share = shareHarmed(subject)
    if (share?.percent !== 100 || /traffic|requests?$/i.test(share.words)) return []
    const passages = toldOfHarm(subject)
    if (passages.some(({ text }) => GROUPS.test(text))) return []
    return passages.flatMap((passage) => {
      const found = SOME.exec(passage.text)
      if (found === null) return []
      const words = oneLine(found[0])
      return [
        {
          place: passage.placeAt(found.index),
          message: `"${words}", yet ${affected(share)}`,
          hint: 'count the users who were harmed, not those who could have been',
        },
      ]
    })
  },
}

/** Who was harmed more and who less adds up to all. */
const GROUPS =
  /\b(?:others|the rest|the remaining)\b|\b(?:some|most|many|several)\b[^.!?]{1,80}\b(?:some|others|fewer|a few)\b/i
/** What only some of them saw is harm; that some of them complained is not. */
const SOME =
  /\b(?:some|most|a few|many|several)(?: of)?(?: our| the)? (?:users|customers|clients|visitors)\s+(?:(?:still|also)\s+)?(?:saw|could\s+not|couldn't|were\s+(?:affected|unable)|experienced|had)\b/i
