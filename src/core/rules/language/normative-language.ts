import { fewOrOne } from '../few-or-one.ts'
import type { Rule } from '../rule.ts'
import { anyStem, saidInProse } from './said-in-prose.ts'

const STEMS = anyStem(['inadequate', 'inappropriate', 'improper', 'mismanag', 'poor', 'sloppy'])
/** A judgement on what people did, not on how a machine ran. */
const JUDGED =
  /\b(?:inadequate|inappropriate|improper|poor|sloppy)\s+(?:[\w-]+\s+){0,1}?(?:communication|planning|decisions?|judg(?:e)?ment|handling|leadership|management|preparation|supervision|coordination|training|attention|workmanship|discipline|practices?|ownership|diligence|teamwork|oversight)\b|\b(?:was|were|been|is|are)\s+(?:badly\s+)?mismanaged\b|\bmismanagement\b/gi
const HINT = 'say what was done, and what was expected'

export const normativeLanguage: Rule = {
  id: 'normative-language',
  summary: "people's work is called poor, inadequate or improper",
  why: 'Such a word compares with a standard that nobody states, and ends the search for what made the work hard.',
  source: 'Adaptive Capacity Labs, three analytical traps',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nPoor performance of the disk, and an inadequate timeout.\n',
    },
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe proxy was improperly configured; with insufficient capacity planning.\n',
    },
  ],
  bad: [
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nPoor communication between the teams.\n',
      says: ['5:1 "Poor communication" judges by a standard that is not stated'],
    },
  ],
  check: (subject) => {
    const found = saidInProse(subject, { stems: STEMS, pattern: () => JUDGED }).map(({ words, place }) => ({
      place,
      message: `"${words}" judges by a standard that is not stated`,
      hint: HINT,
    }))
    return fewOrOne(found, (lines) => ({
      message: `${found.length} places judge by a standard that is not stated: ${lines}`,
      hint: HINT,
    }))
  },
}
