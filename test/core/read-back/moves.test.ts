import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import { tries } from '../../helpers/property-runs.ts'
import { anyIncident } from './any-incident.ts'
import { builtIn, dataOf, incident, problemsOf, readBack, sorted, written } from './documents.ts'

const wholeRecords = builtInNames.filter((name) => name !== 'public')
const examples = join(import.meta.dirname, '../../../examples')

test('an incident that moves through three templates loses nothing', { timeout: 120_000 }, async () => {
  const templates = new Map(await Promise.all(wholeRecords.map(async (name) => [name, await builtIn(name)] as const)))
  const route = fc.array(fc.constantFrom(...wholeRecords), { minLength: 3, maxLength: 3 })
  const long = readFileSync(join(examples, 'dst-sev1.yaml'), 'utf8')
  const incidents = fc.oneof(
    fc.constant(long),
    anyIncident.map((data) => JSON.stringify(data)),
  )
  fc.assert(
    fc.property(incidents, route, (text, names) => {
      const given = incident(text, 'alx')
      fc.pre(given.findings.every(({ severity }) => severity !== 'error'))
      const moved = names.reduce((resolution, name) => {
        const template = templates.get(name)
        return template === undefined ? resolution : readBack(written(resolution, template))
      }, given)
      expect(problemsOf(moved)).toEqual(problemsOf(given))
      expect(sorted(moved)).toEqual(sorted(given))
    }),
    tries(25),
  )
})

test('clocks with AM and PM are read as well', async () => {
  for (const name of wholeRecords) {
    const given = incident(readFileSync(join(examples, 'dst-sev1.yaml'), 'utf8'), name)
    const read = readBack(written(given, await builtIn(name), { clock: '12h' }))
    expect(read.findings).toEqual([])
    expect(dataOf(read)).toEqual(dataOf(given))
  }
})
