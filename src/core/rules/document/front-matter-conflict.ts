import { ownDocument } from '../example-text.ts'
import { fromReading } from '../rule.ts'

export const frontMatterConflict = fromReading({
  id: 'front-matter-conflict',
  summary: 'the front matter and the body state different values for one fact',
  why: 'Of two truths a reader believes one and a program the other.',
  source: 'one source of truth for each fact',
  levels: { about: 'contradiction', usual: 'error' },
  good: [{ text: ownDocument('', '## Root Cause and Resolution\n\n### Root Cause\n\nAn expired certificate.\n') }],
  bad: [
    {
      text: ownDocument(
        'rootCause: A full disk\n',
        '## Root Cause and Resolution\n\n### Root Cause\n\nAn expired certificate.\n',
      ),
      says: ['16:1 the body says "An expired certificate." for rootCause, the front matter "A full disk" on line 5'],
    },
  ],
})
