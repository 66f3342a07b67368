import { describe, expect, it } from 'vitest'
import { type Finding, type Place, sortFindings, toFinding } from '../../src/core/finding.ts'
import { unknownFacts } from '../../src/core/model/unknown.ts'
import { findingData, findingText, type Paint } from '../../src/core/output/finding-text.ts'
import { incident } from '../helpers/incident.ts'

const same = (text: string): string => text
const plain: Paint = { bold: same, dim: same, red: same, yellow: same, cyan: same }
const line9: Place = { kind: 'file', file: 'incident.yaml', line: 9, column: 6 }
const flag: Place = { kind: 'flag', flag: '--end' }
const problem = {
  rule: 'end-before-start',
  message: 'end is before start',
  hint: 'correct one of the two',
  values: { end: '00:40' },
} as const

describe('a finding', () => {
  it.each([
    [
      'in a file',
      line9,
      'incident.yaml:9:6: error: end is before start (end-before-start)\n  hint: correct one of the two\n',
    ],
    ['of a flag', flag, '--end: error: end is before start (end-before-start)\n  hint: correct one of the two\n'],
    [
      'of an answer',
      { kind: 'answer', question: 'end' } as const,
      'error: end is before start (end-before-start)\n  hint: correct one of the two\n',
    ],
  ])('%s is printed with its place', (_, place, text) => {
    expect(findingText(toFinding(problem, place), plain)).toBe(text)
  })

  it('is printed without a hint, as what it is', () => {
    const { hint, ...warning } = { ...problem, severity: 'warning' as const }
    expect(hint).toBe('correct one of the two')
    expect(findingText(toFinding(warning, flag), plain)).toBe(
      '--end: warning: end is before start (end-before-start)\n',
    )
  })

  it.each([
    [line9, { file: 'incident.yaml', line: 9, column: 6 }],
    [flag, { flag: '--end' }],
    [{ kind: 'answer', question: 'end' } as const, { question: 'end' }],
  ])('is data for JSON', (place, where) => {
    expect(findingData(toFinding(problem, place))).toEqual({ ...problem, severity: 'error', ...where })
  })
})

describe('findings', () => {
  const at = (place: Place): Finding => toFinding(problem, place)
  const inFile = (file: string, line: number, column: number): Finding => at({ kind: 'file', file, line, column })

  it('are sorted by file as given, line and column; flags and answers come last in their order', () => {
    const given = [
      at(flag),
      inFile('b.yaml', 2, 1),
      inFile('a.yaml', 9, 6),
      inFile('a.yaml', 9, 1),
      at({ kind: 'answer', question: 'end' }),
      at({ kind: 'flag', flag: '--start' }),
      inFile('b.yaml', 1, 1),
    ]
    expect(sortFindings(given).map(({ place }) => place)).toEqual([
      { kind: 'file', file: 'b.yaml', line: 1, column: 1 },
      { kind: 'file', file: 'b.yaml', line: 2, column: 1 },
      { kind: 'file', file: 'a.yaml', line: 9, column: 1 },
      { kind: 'file', file: 'a.yaml', line: 9, column: 6 },
      { kind: 'flag', flag: '--end' },
      { kind: 'flag', flag: '--start' },
      { kind: 'answer', question: 'end' },
    ])
  })
})

describe('the unknown facts', () => {
  it('are the common ones that nobody stated, and the lists that the template shows', () => {
    const { postmortem, said } = incident(
      'title: Website down\nstart: 2026-01-15 00:00 UTC\nimpact: { usersAffected: unknown }',
    )
    expect(unknownFacts(postmortem, said, ['improvements[].title'])).toEqual([
      'severity',
      'services',
      'detected',
      'impact.description',
      'detection.source',
      'rootCause',
      'resolution',
      'timeline',
      'improvements',
      'actions',
    ])
  })
})
