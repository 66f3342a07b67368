import type { SectionKind } from '../../document/read/foreign/section-names.ts'
import { fewOrOne } from '../few-or-one.ts'
import type { Found, Rule } from '../rule.ts'
import { anyStem, saidInProse } from './said-in-prose.ts'

const PARTICIPLE =
  '(?:[a-z]+ed|been|had|caught|known|done|made|seen|taken|given|gone|found|kept|left|let|put|read|run|said|sent|set|shown|shut|thought|understood|written|built|brought|chosen|come|held|told)'
/** What would have made the incident shorter, or none; and not what harm was possible. */
const HELPED =
  '(?:been\\s+)?(?:[a-z]+ly\\s+)?(?:prevented|avoided|caught|detected|noticed|mitigated|stopped|found|spotted|identified|reduced|limited|shortened|saved|helped)'
const ADVERB = '(?:(?:[a-z]+ly|also|never|at least)\\s+)?'
const COUNTERFACTUAL = new RegExp(
  [
    `\\b(?:should(?:(?:\\s+not|n['’]t)(?!\\s+have\\s+had\\b))?|ought\\s+(?:not\\s+)?to)\\s+${ADVERB}have\\s+${ADVERB}${PARTICIPLE}\\b`,
    `\\b(?:could|would|might)\\s+${ADVERB}have\\s+${ADVERB}${HELPED}\\b`,
    '\\bif\\s+only\\s+(?:we|he|she|they|it|the\\s+\\w+)\\s+(?:had|were|could|would)\\b',
  ].join('|'),
  'gi',
)
const STEMS = anyStem(['should', 'ought', 'could', 'would', 'might', 'if only'])
const CAUSES: readonly (SectionKind | undefined)[] = [
  ...(['root-cause', 'root-cause-and-resolution', 'factors', 'trigger', 'five-whys'] as const),
]
/** Where such a sentence is what was asked for. */
const ALLOWED: readonly (SectionKind | undefined)[] = [
  ...(['got-lucky', 'actions', 'improvements', 'measures', 'open-questions', 'impact'] as const),
]
const HINT = 'say what was true instead, and why it made sense at the time'

export const counterfactual: Rule = {
  id: 'counterfactual',
  summary: 'a sentence says what should or could have happened',
  why: 'What did not happen explains nothing. It describes a world in which all was known, and hides why the choice made sense then.',
  source: 'Adaptive Capacity Labs, three analytical traps; PagerDuty, Blameless Postmortems',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nEvery change should have an owner; it might have been worse.\n',
    },
    {
      text: '# Login down on 2026-01-15\n\n## Impact\n\nSome orders might have been affected. An attacker could have read them.\n',
    },
    { text: '# Login down on 2026-01-15\n\n## Where we got lucky\n\n- It should have been caught by nobody.\n' },
    { text: '# Login down on 2026-01-15\n\n## Action items\n\n- Add the test that would have caught it\n' },
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nIt must have been the cache, and `should have been` is a quotation.\n',
    },
  ],
  bad: [
    {
      text: '# Login down on 2026-01-15\n\n## Root cause\n\nThe typo should have been\ncaught in review.\n',
      says: ['5:10 "should have been" describes what did not happen'],
    },
    {
      text: 'title: Login down\nsummary: A test would easily have prevented it.\n',
      says: ['2:17 "would easily have prevented" describes what did not happen'],
    },
  ],
  check: (subject) => {
    const said = saidInProse(subject, {
      stems: STEMS,
      pattern: () => COUNTERFACTUAL,
      isLookedAt: (kind) => !ALLOWED.includes(kind),
    })
    const found = said.map(
      ({ words, kind, place }): Found => ({
        place,
        message: `"${words}" describes what did not happen`,
        hint: HINT,
        ...(!CAUSES.includes(kind) && { atMost: 'info' }),
      }),
    )
    return fewOrOne(found, (lines) => ({
      message: `${found.length} sentences describe what did not happen: ${lines}`,
      hint: HINT,
      ...(found.every(({ atMost }) => atMost === 'info') && { atMost: 'info' as const }),
    }))
  },
}
