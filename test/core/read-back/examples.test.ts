import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import { builtIn, dataOf, incident, readBack, written } from './documents.ts'

const examples = join(import.meta.dirname, '../../../examples')
const incidents = ['apache-500.yaml', 'dst-sev1.yaml', 'near-miss.yaml']
const wholeRecords = builtInNames.filter((name) => name !== 'public')

describe.each(wholeRecords)('a document in the template %s', (name) => {
  test.each(incidents)('gives back %s', async (path) => {
    const given = incident(readFileSync(join(examples, path), 'utf8'), name)
    const read = readBack(written(given, await builtIn(name)))
    expect(read.findings).toEqual([])
    expect(dataOf(read)).toEqual(dataOf(given))
  })
})
