import type { Rule } from '../rule.ts'
import { contentWords } from './content-words.ts'

export const triggerEqualsRootCause: Rule = {
  id: 'trigger-equals-root-cause',
  summary: 'trigger and root cause say the same',
  why: 'The trigger is why it happened then, the cause why it could happen at all. When both are one, the second was not asked.',
  source: 'Google, SRE Book, example postmortem',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: 'title: Login down\ntrigger: Release 41 changed the name of the session cookie.\nrootCause: No test covers the log-in of the mobile app.\n',
    },
    { text: 'title: Login down\ntrigger: An expired certificate.\nrootCause: An expired certificate.\n' },
  ],
  bad: [
    {
      text: 'title: Login down\ntrigger: Release 41 changed the name of the session cookie.\nrootCause: The name of the session cookie was changed by release 41.\n',
      says: ['3:12 the root cause says what the trigger says'],
    },
  ],
  check: ({ postmortem: { trigger, rootCause }, placeOf }) => {
    if (trigger === undefined || rootCause === undefined) return []
    const [first, second] = [new Set(contentWords(trigger.text)), new Set(contentWords(rootCause))]
    const shared = [...first].filter((word) => second.has(word)).length
    const all = first.size + second.size - shared
    if (Math.min(first.size, second.size) < FEWEST || shared / all <= SAME) return []
    return [
      {
        place: placeOf('rootCause'),
        message: 'the root cause says what the trigger says',
        hint: 'the trigger is why then; ask why it could happen at all',
      },
    ]
  },
}

/** Shorter texts are alike by chance. */
const FEWEST = 5
const SAME = 0.8
