import type { Rule } from '../rule.ts'
import { contentWords } from './content-words.ts'

const TITLE = 'title: Checkout of the shop was down for every customer\nimpact: Checkout answered with error 502.\n'

export const causeRestatesSymptom: Rule = {
  id: 'cause-restates-symptom',
  summary: 'the cause says again what users saw',
  why: 'A cause in the words of the symptom explains nothing: the analysis stopped where it should begin.',
  source: 'PagerDuty, Postmortem Documentation',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: `${TITLE}rootCause: The payment service kept its connections open until checkout had none left.\n` },
    { text: `${TITLE}rootCause: Checkout was down.\n` },
  ],
  bad: [
    {
      text: `${TITLE}rootCause: The checkout of the shop was down for customers, because it answered with error 502.\n`,
      says: ['3:12 the cause says again what users saw: 100% of its words are those of title and impact'],
    },
  ],
  check: ({ postmortem: { rootCause, title = '', impact }, placeOf }) => {
    if (rootCause === undefined || rootCause.length > LONGEST) return []
    const words = contentWords(rootCause)
    if (words.length < FEWEST) return []
    const symptom = new Set([...contentWords(title), ...contentWords(impact?.description ?? '')])
    const share = words.filter((word) => symptom.has(word)).length / words.length
    if (share <= AGAIN) return []
    const percent = `${Math.round(share * 100)}%`
    return [
      {
        place: placeOf('rootCause'),
        message: `the cause says again what users saw: ${percent} of its words are those of title and impact`,
        hint: 'ask what made it happen',
      },
    ]
  },
}

/** In characters: a longer cause says more than the symptom, or is a story of its own. */
const LONGEST = 400
const FEWEST = 6
const AGAIN = 0.7
