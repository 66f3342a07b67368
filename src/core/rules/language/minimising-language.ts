import { fewOrOne } from '../few-or-one.ts'
import type { Rule } from '../rule.ts'
import { PERSON_ROLE } from './people.ts'
import { anyStem, saidInProse } from './said-in-prose.ts'

const WORD = '(?:obviously|of\\s+course|simply|just|merely|trivially)'
const WHO = `(?:he|she|they|we|you|somebody|someone|anyone|anybody|nobody|everyone|${PERSON_ROLE})`
const MODAL = "(?:should|could|would|had\\s+to|needed\\s+to|must|ought\\s+to)(?:n['’]t|\\s+not)?"
const MINIMISED = new RegExp(
  `\\b${WHO}\\s+${MODAL}\\s+(?:${WORD})\\b|\\b${WHO}\\s+(?:obviously|of\\s+course)\\s+${MODAL}\\b|\\b(?:obviously|of\\s+course),?\\s+${WHO}\\s+${MODAL}\\b`,
  'giu',
)
const STEMS = anyStem(['obviously', 'course', 'simply', 'just', 'merely', 'trivially'])
const HINT = 'say what the people at the time had to know for it'

export const minimisingLanguage: Rule = {
  id: 'minimising-language',
  summary: 'what people had to do or to know is called simple or obvious',
  why: 'It is obvious now. The word hides what a reader may not know, and what those who were there could not.',
  source: 'Etsy, Debriefing Facilitation Guide: "of course" is a cue to dig',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe log clearly showed it, and just one of the disks was simply full.\n',
    },
    {
      text: '# Login down on 2026-01-15\n\n## Resolution\n\nWe just restarted it. Of course the queue was empty by then.\n',
    },
  ],
  bad: [
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe engineer could simply have looked at the disk.\nOf course, she should know.\n',
      says: [
        '5:1 "The engineer could simply" hides what had to be known',
        '6:1 "Of course, she should" hides what had to be known',
      ],
    },
  ],
  check: (subject) => {
    const found = saidInProse(subject, { stems: STEMS, pattern: () => MINIMISED }).map(({ words, place }) => ({
      place,
      message: `"${words}" hides what had to be known`,
      hint: HINT,
    }))
    return fewOrOne(found, (lines) => ({
      message: `${found.length} places hide what had to be known: ${lines}`,
      hint: HINT,
    }))
  },
}
