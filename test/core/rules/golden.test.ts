import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { examineText } from '../../../src/core/rules/examine.ts'
import { settings } from './examined.ts'

/** The chapters whose findings are stated below: folders of `src/core/rules`. */
const chapters = ['time']

const ids = new Set(
  chapters.flatMap((chapter) => readdirSync(`src/core/rules/${chapter}`).map((file) => file.replace(/\.ts$/, ''))),
)

/** Documents as teams write them, with all that is wrong in them: `line:column level rule`. */
const documents: readonly (readonly [name: string, findings: readonly string[]])[] = [
  [
    'night-of-the-proxy',
    [
      '11:3 info time-without-date',
      '11:3 info detection-equals-impact-start',
      '11:3 info timeline-round-times',
      '15:3 info timeline-gap',
    ],
  ],
  ['slow-and-inaccessible', ['10:3 info detection-before-impact', '15:3 warning timeline-milestone-conflict']],
  [
    'another-night',
    ['5:15 error duration-mismatch', '11:3 error timeline-disjoint-from-window', '15:3 info timeline-gap'],
  ],
  [
    'counted-by-hand',
    [
      '5:33 warning duration-mismatch',
      '15:3 warning timeline-out-of-order',
      '16:3 info timeline-gap',
      '17:3 info timeline-gap',
    ],
  ],
  [
    'wrong-offset',
    [
      '9:18 warning timezone-season-mismatch',
      '9:18 error timezone-offset-contradiction',
      '11:5 info timeline-too-sparse',
      '15:5 info timeline-gap',
      '19:5 info timeline-gap',
    ],
  ],
]

test.each(documents)('%s', (name, expected) => {
  expect(findingsIn(name)).toEqual(expected)
})

test('every document is here', () => {
  const files = readdirSync('test/fixtures/check').filter((file) => file.endsWith('.md'))
  expect(files).toEqual(documents.map(([name]) => `${name}.md`).toSorted())
})

function findingsIn(name: string): readonly string[] {
  const file = `test/fixtures/check/${name}.md`
  const findings = examineText({ name: file, text: readFileSync(file, 'utf8') }, settings())
  return findings
    .filter(({ rule }) => ids.has(rule))
    .map(({ place, severity, rule }) =>
      place.kind === 'file' ? `${place.line}:${place.column} ${severity} ${rule}` : rule,
    )
}
