import { aboutLogin } from '../example-text.ts'
import { oneLine } from '../one-line.ts'
import type { Found, Rule } from '../rule.ts'

export const recurrenceWithoutLink: Rule = {
  id: 'recurrence-without-link',
  summary: 'the text speaks of an earlier incident and links none',
  why: 'What comes back shows which follow-up did not help: readers want to see the earlier one.',
  source: 'Atlassian, Recurrence; GitLab, Post Incident Analysis',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: aboutLogin(
        'We restarted it again. The previous deploy was sound, and the fix prevents a recurrence of the outage.\n',
      ),
    },
    { text: aboutLogin('It was the same as in the [previous incident](2025-11-03-login.md).\n') },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nsummary: A repeat of the previous outage.\nrelated: [2025-11-03-login]\n',
    },
  ],
  bad: [
    {
      text: aboutLogin('This is the second time that an expired certificate caused it; see the previous incident.\n'),
      says: ['8:68 "the previous incident" is not linked'],
    },
  ],
  check: ({ text, lines, prose, postmortem: { related, links }, at }) => {
    if (related.length > 0 || links.length > 0 || !MAY_SPEAK.some((word) => text.includes(word))) return []
    for (const { line, text: words } of prose) {
      const match = /ncident|utage|mortem/.test(words) ? EARLIER.exec(words) : null
      if (match === null) continue
      const here = lines.slice(Math.max(0, line - 2), line + 1).join('\n')
      if (/\]\(|https?:|\]\[|#\d{2,}|\b[A-Z]{2,8}-\d+/.test(here)) return []
      const found: Found = {
        place: at(line, match.index + 1),
        message: `"${oneLine(match[0])}" is not linked`,
        hint: 'link the earlier postmortem, or add its id to related:',
      }
      return [found]
    }
    return []
  },
}

const MAY_SPEAK = ['revious', 'arlier', 'last ', 'similar past', 'ecurring', ' again', ' before']

/** The noun has to stand close by: "again" alone may be said of anything. */
const EARLIER =
  /\b(?:(?:the|a|an|our) )?(?:previous|earlier|last|similar past) (?:\w+ ){0,2}(?:incident|outage|post-?mortem)\b(?! report)|\brecurring (?:\w+ ){0,2}(?:incident|outage)\b|\b(?:incident|outage)s? (?:\w+ ){0,3}(?:happened|occurred) (?:again|before)\b/i
