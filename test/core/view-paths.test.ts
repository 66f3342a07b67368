import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { facts, factsOf } from '../../src/core/model/facts.ts'
import { toView } from '../../src/core/view/view.ts'
import { viewPaths } from '../../src/core/view/view-paths.ts'
import { file, resolved } from './given.ts'

const fields = {
  tickets: { type: 'integer', required: false },
  lost: { type: 'boolean', required: false },
  regions: { type: 'list', of: 'text', required: false },
} as const

test('every path of a view is known, with what stands there', () => {
  const incident = readFileSync(join(import.meta.dirname, '../../examples/dst-sev1.yaml'), 'utf8')
  const own = factsOf({ fields })
  const given = file(`${incident}\nfields: { tickets: 12, lost: yes, regions: [eu] }\n`)
  const { postmortem, zone } = resolved([given], { facts: own })
  const paths = viewPaths(own)
  const found = pathsOf('', toView(postmortem, zone, { facts: own }))
  expect(found.filter(([path, type]) => paths.get(path) !== type)).toEqual([])
  expect(found.length).toBeGreaterThan(100)
})

test('a name stands for a text, a yes or no, a list or a record', () => {
  const paths = viewPaths(factsOf({ fields }))
  const names = [
    'title',
    'isOngoing',
    'impact',
    'timeline',
    'timeline[]',
    'timeline[].time',
    'services[].name',
    'regions[]',
  ]
  expect(names.map((name) => paths.get(name))).toEqual([
    'text',
    'boolean',
    'record',
    'list',
    'record',
    'text',
    'text',
    'text',
  ])
})

test('fields are those that are declared', () => {
  const own = [...viewPaths(factsOf({ fields }))].filter(([path]) => /^(?:fields|yes)\b/.test(path))
  expect(own).toEqual([
    ['fields', 'record'],
    ['fields.tickets', 'text'],
    ['fields.lost', 'text'],
    ['fields.regions', 'list'],
    ['fields.regions[]', 'text'],
    ['yes', 'record'],
    ['yes.lost', 'boolean'],
  ])
})

test('without declared fields there are none, and rows of them can be gone through', () => {
  const paths = viewPaths(facts)
  expect([...paths].filter(([path]) => /^(?:fields?List|fields|yes)\b/.test(path))).toEqual([
    ['fields', 'record'],
    ['fieldList', 'list'],
    ['fieldList[]', 'record'],
    ['fieldList[].name', 'text'],
    ['fieldList[].label', 'text'],
    ['fieldList[].value', 'text'],
    ['yes', 'record'],
  ])
})

function pathsOf(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return [[path, 'list'], ...value.flatMap((item) => pathsOf(`${path}[]`, item))]
  if (typeof value === 'boolean') return [[path, 'boolean']]
  if (typeof value !== 'object' || value === null) return [[path, 'text']]
  const parts = Object.entries(value).flatMap(([name, part]) => pathsOf(path === '' ? name : `${path}.${name}`, part))
  return path === '' ? parts : [[path, 'record'], ...parts]
}
