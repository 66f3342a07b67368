import { fewOrOne } from '../few-or-one.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { ANYBODY, personPattern } from './people.ts'
import { anyStem, saidInProse } from './said-in-prose.ts'

/** Attempts that did not succeed are facts, not judgements. */
const ATTEMPT =
  '(?:reproduce|reach|connect|log|restart|restore|recover|fix|resolve|mitigate|stop|contain|find|locate|identify|isolate|get|reboot|load|start|boot|respond|render|open|come|save|sign|authenticate|access)\\b'
const VERDICT = [
  `failed\\s+to\\s+(?!${ATTEMPT})`,
  ...['neglected', 'forgot(?:ten)?', 'refused\\s+to', 'overlooked', 'ignored', 'should\\s+have\\s+known'],
  ...["(?:did\\s+not|didn['’]t)\\s+(?:even\\s+)?bother", '(?:is|was|are|were)\\s+(?:to\\s+blame|at\\s+fault|careless)'],
  'caused\\s+(?:the|this)\\s+(?:\\w+\\s+)?(?:outage|incident|downtime|failure|problem)',
].join('|')
const ADVERBS =
  '(?:(?:has|have|had|also|again|then|simply|just|clearly|completely|repeatedly|even|who|that|[a-z]+ly)\\s+){0,3}'
/** A change by an engineer caused it; and what holds if somebody forgot is no event. */
const NO_SUBJECT = '(?<!\\b(?:by|from|of|for|to|with|at|on|in|about|between|if|when|whenever|unless)\\s{1,3})'
const TRAIT =
  'careless(?:ness|ly)?|carelessly|negligen(?:ce|t|tly)|incompeten(?:ce|t)|sloppy|sloppiness|(?:is|are|was|were|too|being|been)\\s+lazy(?!\\W(?:load|eval|init))|laziness|stupid(?:ity)?'
const TRAIT_STEMS = ['careless', 'negligen', 'incompeten', 'slopp', 'lazy', 'lazi', 'stupid', 'fault of']
const STEMS = anyStem([
  ...['failed', 'neglect', 'forgot', 'refused', 'overlooked', 'ignored', 'known', 'bother', 'blame', 'at fault'],
  ...['caused t', ...TRAIT_STEMS],
])
/** A judgement of anybody at all holds one of these; to find one costs little, to find whom it judges much. */
const JUDGING = new RegExp(`\\s(?:${VERDICT})|\\b(?:${TRAIT})\\b|fault\\s+of\\s`, 'iu')
const HINT = 'say what the system allowed, or did not show'

export const blameLanguage: Rule = {
  id: 'blame-language',
  summary: 'a person or a team is judged',
  why: 'Who fears to be judged tells less, and the next incident is harder to understand. What the system allowed can be changed; a person cannot be patched.',
  source:
    'Google SRE workbook, chapter 10 (a bad postmortem); GitLab handbook; John Allspaw, Blameless PostMortems and a Just Culture',
  levels: { about: 'practice', usual: 'warning' },
  yieldsTo: ['root-cause-human-error', 'five-whys-ends-at-person'],
  good: [
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe deploy failed to check the schema, and the proxy ignored the header.\n',
    },
    { text: '# Login down on 2026-01-15\n\n## Timeline\n\n- 10:00 The engineer failed to reproduce the error.\n' },
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\n> The operator forgot the flag.\n\nWe failed to validate the input.\n',
    },
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe team relied on lazy loading, and users forgot their passwords.\n',
    },
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nA change by an engineer caused the outage. The job stops if the operator forgot the flag.\n',
    },
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nIn Kubernetes the operator ignored the label, and the package manager refused to run.\n',
    },
  ],
  bad: [
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe operator failed to check the file.\n',
      says: ['5:1 "The operator failed to" judges people'],
    },
    {
      text: '# Login down on 2026-01-15\n\n## What went wrong\n\n- The database team completely ignored\n  the warnings.\n- It was the fault of our intern.\n',
      says: ['5:3 "The database team completely ignored" judges people', '7:14 "fault of our intern" judges people'],
    },
    {
      text: 'title: Login down\nauthors: [Thandi Nkosi]\nrootCause: Thandi forgot to renew the certificate.\n',
      says: ['3:12 "Thandi forgot" judges people'],
    },
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe careless way in which an engineer typed the name.\n',
      says: ['5:5 "careless way in which an engineer" judges people'],
    },
  ],
  check: (subject) => {
    const found = saidInProse(subject, { stems: STEMS, sign: JUDGING, pattern: judgementsIn }).map(
      ({ words, place }) => ({
        place,
        message: `"${words}" judges people`,
        hint: HINT,
      }),
    )
    return fewOrOne(found, (lines) => ({
      message: `${found.length} places judge people: ${lines}`,
      hint: HINT,
    }))
  },
}

/** Of people in general, in words that most documents with any have: made once. */
const VERDICT_ON_ANYBODY = judgement(ANYBODY, false)

/** People with a verdict behind them, or near a trait. */
function judgementsIn(subject: Subject): RegExp {
  const person = personPattern(subject)
  const hasTraits = TRAIT_STEMS.some((stem) => subject.lowerCase.includes(stem))
  return person === ANYBODY && !hasTraits ? VERDICT_ON_ANYBODY : judgement(person, hasTraits)
}

function judgement(person: string, hasTraits: boolean): RegExp {
  const near = '[^.;!?]{0,40}?'
  const traits = [
    `fault\\s+of\\s+${person}`,
    `\\b(?:${TRAIT})\\b${near}${person}`,
    `${person}${near}\\b(?:${TRAIT})\\b`,
  ]
  const verdict = `${NO_SUBJECT}${person}\\s+${ADVERBS}(?:${VERDICT})`
  return new RegExp([verdict, ...(hasTraits ? traits : [])].join('|'), 'giu')
}
