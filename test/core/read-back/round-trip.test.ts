import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import { anyIncident } from './any-incident.ts'
import { builtIn, incident, readBack, sorted, written } from './documents.ts'

const wholeRecords = builtInNames.filter((name) => name !== 'public')

describe.each(wholeRecords)('a document in the template %s', { timeout: 120_000 }, (name) => {
  test('gives back every incident', async () => {
    const template = await builtIn(name)
    fc.assert(
      fc.property(anyIncident, (data) => {
        const given = incident(JSON.stringify(data), name)
        fc.pre(given.findings.every(({ severity }) => severity !== 'error'))
        const read = readBack(written(given, template))
        expect(read.findings).toEqual([])
        expect(sorted(read)).toEqual(sorted(given))
      }),
      { numRuns: 150, seed: 20260115 },
    )
  })
})
