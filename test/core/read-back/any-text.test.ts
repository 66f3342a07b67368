import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsOfDocument } from '../../../src/core/document/read/claims.ts'
import { tries } from '../../helpers/property-runs.ts'
import { anyIncident, text } from './any-incident.ts'
import { builtIn, incident, readBack, written } from './documents.ts'

test('any text is read without a crash', { timeout: 60_000 }, () => {
  const line = fc.oneof(
    text,
    fc.constantFrom(
      '---',
      'id: 2026-01-15-x',
      'template: alx',
      'written: abc',
      'timeline: [1, {a: b}]',
      'owner: [',
      'roles: x',
      'services: {a: b}',
      'impact: [1]',
    ),
    fc.constantFrom(
      '# T',
      '## Timeline',
      '## Impact',
      '## Action Items',
      '| Action | Type |',
      '| --- | --- |',
      '| a',
      '| Time (UTC) | Event |',
      '- 00:15 - x',
      '- **constructor:** x',
      '- **Users affected:** ',
      '1. **a**',
      '> x',
      '- [x] y (owner: )',
      '```',
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.boolean(), (lines, isOwn) => {
      const document = `${isOwn ? '---\nid: x\ntemplate: alx\n' : ''}${lines.join('\n')}`
      expect(readBack(document)).toBeDefined()
      expect(readBack(document, 'body').findings.filter(({ rule }) => rule === 'front-matter-conflict')).toEqual([])
    }),
    tries(100),
  )
})

test('a document of ours with any line gone or twice is read without a crash', { timeout: 60_000 }, async () => {
  const template = await builtIn('coe')
  fc.assert(
    fc.property(anyIncident, fc.nat(), fc.boolean(), (data, seed, isTwice) => {
      const lines = written(incident(JSON.stringify(data), 'coe'), template).split('\n')
      const at = seed % lines.length
      const edited = isTwice ? lines.toSpliced(at, 0, lines[at] ?? '') : lines.toSpliced(at, 1)
      const { claims } = claimsOfDocument(edited.join('\r\n'), 'document.md', 0)
      for (const { raw } of claims)
        expect(raw.place.kind === 'file' && raw.place.line > 0 && raw.place.line <= edited.length).toBe(true)
    }),
    tries(40),
  )
})
