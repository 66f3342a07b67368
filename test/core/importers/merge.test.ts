import { describe, expect, test } from 'vitest'
import { mergeExports } from '../../../src/core/importers/merge/merge-exports.ts'
import type { Claim, Source } from '../../../src/core/model/claims.ts'
import { type LocatedMap, locatedText } from '../../../src/core/model/located.ts'

const place = { kind: 'file', file: 'x', line: 1, column: 1 } as const
const exported = (name: string): Source => ({ kind: 'file', name, order: 0, isExport: true })
const stated = (path: string, text: string, source: Source): Claim => ({ path, raw: locatedText(text, place), source })
const textOf = ({ raw }: Claim): string => (raw.kind === 'text' ? raw.text : '')
const merge = (...claims: Claim[]) => {
  const { claims: kept, notes } = mergeExports({ claims, findings: [] })
  return { kept: kept.map(textOf), notes }
}

describe('single facts', () => {
  test('of several detections the earliest holds', () => {
    expect(
      merge(
        stated('detected', '2026-01-15T14:07:00Z', exported('a.json')),
        stated('detected', '2026-01-15T14:05:00Z', exported('b.json')),
        stated('detected', '2026-01-15T14:05:00Z', exported('c.json')),
      ),
    ).toEqual({
      kept: ['2026-01-15T14:05:00Z'],
      notes: ['detected: the earliest of 2 holds, 2026-01-15T14:05:00Z (b.json)'],
    })
  })

  test('what a default says is no statement of a person', () => {
    expect(merge(stated('title', 'A', { kind: 'default' }), stated('title', 'B', exported('b.json')))).toEqual({
      kept: ['A', 'B'],
      notes: [],
    })
  })

  test('a milestone without a flag of its own names --set', () => {
    const { findings } = mergeExports({
      claims: [
        stated('closed', '2026-01-15T14:07:00Z', exported('a.json')),
        stated('closed', '2026-01-15T15:05:00Z', exported('b.json')),
      ],
      findings: [],
    })
    expect(findings.map(({ hint }) => hint)).toEqual([
      'say which holds, with --set closed=2026-01-15T14:07:00Z or closed: in an incident file',
    ])
  })
})

describe('entries', () => {
  const row = (text: string, parts: { at: string; id?: string }, from: Source): Claim => {
    const toMap = (values: Record<string, string | undefined>): LocatedMap => ({
      kind: 'map',
      place,
      entries: Object.entries(values).flatMap(([key, value]) =>
        value === undefined ? [] : [{ key, keyPlace: place, value: locatedText(value, place) }],
      ),
    })
    const { at, id } = parts
    const source = { key: 'source', keyPlace: place, value: toMap({ id }) }
    return {
      path: 'timeline',
      source: from,
      raw: { kind: 'map', place, entries: [...toMap({ at, text }).entries, source] },
    }
  }
  const words = (...claims: Claim[]) =>
    mergeExports({ claims, findings: [] }).claims.map(({ raw }) =>
      raw.kind === 'map' ? raw.entries.map(({ value }) => (value.kind === 'text' ? value.text : '')).join(' ') : '',
    )
  const at = '2026-01-15T14:05:00Z'

  test('of two exports the later holds, in its place', () => {
    expect(words(row('a', { at, id: '1' }, exported('a')), row('b', { at, id: '1' }, exported('b')))).toEqual([
      `${at} b `,
    ])
  })

  test('without an id, or at another moment, they are two', () => {
    expect(
      words(
        row('a', { at }, exported('a')),
        row('a', { at }, exported('b')),
        row('b', { at: '14:05', id: '1' }, exported('a')),
        row('b', { at: '14:05', id: '1' }, exported('b')),
        row('c', { at, id: '1' }, exported('a')),
        row('c', { at: '2026-01-15T14:05:01Z', id: '1' }, exported('a')),
      ),
    ).toHaveLength(6)
  })

  test('a line of a person has no id', () => {
    const line: Claim = { path: 'timeline', raw: locatedText('14:05 a', place), source: { kind: 'flag' } }
    expect(
      mergeExports({ claims: [line, row('a', { at, id: '1' }, exported('a'))], findings: [] }).claims,
    ).toHaveLength(2)
  })
})
