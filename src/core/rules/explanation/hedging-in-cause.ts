import { oneLine } from '../one-line.ts'
import { passagesIn } from '../passages.ts'
import type { Rule } from '../rule.ts'

const OTHERWISE = '\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back the release\n'

export const hedgingInCause: Rule = {
  id: 'hedging-in-cause',
  summary: 'the cause is a guess',
  why: 'Doubt is honest, and it belongs where somebody can end it: an open question says what is not known and how to find out.',
  source: 'John Allspaw, Blameless PostMortems and a Just Culture',
  levels: { about: 'practice', usual: 'info' },
  good: [
    {
      text: `# Login down\n\n## Root cause\n\nThe test seemed to pass, and a retry made failure more likely.${OTHERWISE}`,
    },
    {
      text: `# Login down\n\n## Timeline\n\n- 10:00 UTC: probably the database\n- 11:00 UTC: rolled back\n\n## Root cause\n\nThe cookie had a new name.\n`,
    },
    {
      text: 'title: Login down\nrootCause: Probably the new name of the cookie.\nopenQuestions: [Did old apps keep the old name?]\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nrootCause: Probably the new name of the cookie.\n',
      says: ['2:12 the cause is told with "Probably"'],
    },
    {
      text: `# Login down\n\n## Root cause\n\nWe believe that the cookie\nhad a new name. It may have been the cache.${OTHERWISE}`,
      says: ['5:1 the cause is told with "We believe"'],
    },
  ],
  check: (subject) => {
    if (subject.postmortem.openQuestions.length > 0) return []
    for (const passage of passagesIn(subject, 'root-cause', 'root-cause-and-resolution')) {
      const found = HEDGE.exec(passage.text)
      if (found === null) continue
      return [
        {
          place: passage.placeAt(found.index),
          message: `the cause is told with "${oneLine(found[0])}"`,
          hint: 'not certain? put it in open questions, with how to find out',
        },
      ]
    }
    return []
  },
}

/** Doubt of the writer; what somebody thought at the time is part of the story. */
const HEDGE =
  /\b(?:probably|perhaps|maybe|presumably|(?<!(?:more|less|as|un|not) )likely(?! to\b)|we\s+(?:think|believe|suspect|guess|assume)|seems\s+(?:to|that|like)|appears\s+(?:to|that)|(?:might|may|could)\s+have\s+(?:caused|led|been\s+(?:caused|due|the)\b)|(?:is|remains|are)\s+(?:still\s+)?(?:unclear|not\s+(?:clear|certain|known|sure)|unknown)|as\s+of\s+yet\s+unknown)\b/i
