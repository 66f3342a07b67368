import { fewOrOne } from '../few-or-one.ts'
import type { Rule } from '../rule.ts'
import { anyStem, saidInProse } from './said-in-prose.ts'

const ANIMATED =
  /(?<=[\p{L})])!{2,}(?=[\s*_)]|$)|\b(?:ridiculous(?:ly)?|insane(?:ly)?|unbelievabl[ey]|nightmares?|grotesque(?:ly)?|bizarre(?:ly)?|absurd(?:ly)?|idiotic|horrible|horribly|horrific|horrendous(?:ly)?|outrageous(?:ly)?|disastrous(?:ly)?|fuck\w*|shit\w*|bullshit|wtf|damn(?:ed)?)\b|\bdisaster\b(?![\s-]+(?:recovery|plan|relief|response|scenario|preparedness))/giu
const STEMS = anyStem([
  '!!',
  'ridiculous',
  'insane',
  'unbelievabl',
  'nightmare',
  'grotesque',
  'bizarre',
  'absurd',
  'idiotic',
  'horr',
  'outrageous',
  'disast',
  'fuck',
  'shit',
  'wtf',
  'damn',
])
const HINT = 'let the numbers carry the weight'

export const animatedLanguage: Rule = {
  id: 'animated-language',
  summary: 'a word is louder than the facts',
  why: 'Strong words tell how somebody felt and draw the reader away from what happened.',
  source: 'Google SRE workbook, chapter 10: avoid animated language',
  levels: { about: 'practice', usual: 'info' },
  good: [
    { text: '# Login down on 2026-01-15\n\n## Action items\n\n- Test the disaster recovery plan!\n' },
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe tag `!!binary` and the job "disaster-recovery" were read twice.\n',
    },
  ],
  bad: [
    {
      text: '# Login down on 2026-01-15\n\n## Summary\n\nA ridiculous error took the login down!!!\n',
      says: ['5:3 "ridiculous" is louder than the facts', '5:39 "!!!" is louder than the facts'],
    },
  ],
  check: (subject) => {
    const found = saidInProse(subject, { stems: STEMS, pattern: () => ANIMATED }).map(({ words, place }) => ({
      place,
      message: `"${words}" is louder than the facts`,
      hint: HINT,
    }))
    return fewOrOne(found, (lines) => ({
      message: `${found.length} words are louder than the facts: ${lines}`,
      hint: HINT,
    }))
  },
}
