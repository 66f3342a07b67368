import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { documentText } from '../../src/core/document/document-text.ts'
import { toIncidentData } from '../../src/core/incident-file/incident-data.ts'
import { factNames, type Postmortem } from '../../src/core/model/facts.ts'
import { builtInNames, loadBuiltIn } from '../../src/core/template/built-in.ts'
import type { PrecompiledTemplate } from '../../src/core/template/template.ts'
import { tries } from '../helpers/property-runs.ts'
import { file, resolved } from './given.ts'

const examples = join(import.meta.dirname, '../../examples')
const incidents = ['apache-500.yaml', 'dst-sev1.yaml', 'near-miss.yaml']

/** Those that carry every fact; of a public document the incident file beside it does. */
const wholeRecords = builtInNames.filter((name) => name !== 'public')

const own = 'fields: { ticketsOpened: 342, notes: { first: "a | b" } }\n'
const [, longIncident] = incidents.map((name) => resolved([file(readFileSync(join(examples, name), 'utf8') + own)]))

describe.each(wholeRecords)('a document in the template %s', { timeout: 60_000 }, (name) => {
  let template: PrecompiledTemplate

  beforeAll(async () => {
    const found = await loadBuiltIn(name)
    if (found === undefined) throw new Error(name)
    template = found
  })

  test.each(incidents)('holds every fact of %s', (path) => {
    const { postmortem, zone } = resolved([file(readFileSync(join(examples, path), 'utf8'))])
    expect(lostFacts(postmortem, zone)).toEqual([])
  })

  test('holds every fact, whichever of them are known', () => {
    const { postmortem, zone } = longIncident ?? resolved([])
    const some = fc.subarray(factNames.filter((fact) => !['title', 'start', 'timezone', 'end'].includes(fact)))
    fc.assert(
      fc.property(some, fc.nat(5), (left, seed) => {
        const whole = Object.entries(postmortem).filter(([fact]) => !left.some((out) => out === fact))
        const thinned = Object.fromEntries(whole.map(([fact, value]) => [fact, thin(value, seed)]))
        expect(lostFacts({ ...emptyLists, ...thinned }, zone)).toEqual([])
      }),
      tries(20),
    )
  })

  /** The facts that are neither in the front matter, under their own key, nor to be read in the body. */
  function lostFacts(postmortem: Postmortem, zone: string): string[] {
    const document = documentText(postmortem, zone, template, {})
    const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(document) ?? []
    const kept = parse(frontMatter)
    const shown = lettersOf(body)
    return leavesOf(toIncidentData(postmortem, zone), kept)
      .filter(({ path, text, isKept }) => !isKept && !shown.includes(lettersOf(shownText(path, text))))
      .map(({ path }) => path)
  }
})

/** Parts of a record that are not needed go, by a number, so that each is missing once. */
function thin(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => thin(item, seed))
  if (typeof value !== 'object' || value === null || 'precision' in value || 'milliseconds' in value) return value
  const needed = ['name', 'text', 'title', 'at', 'answer', 'id', 'url', 'start', 'end', 'label']
  const parts = Object.entries(value)
  return Object.fromEntries(
    parts.filter(([part], index) => needed.includes(part) || seed === 0 || index % 5 !== seed - 1),
  )
}

const { postmortem: emptyLists } = resolved([])

interface Leaf {
  readonly path: string
  readonly text: string
  readonly isKept: boolean
}

/** Every single value, and whether the front matter has it; items of lists are found by what they share with it. */
function leavesOf(value: unknown, kept: unknown, path = ''): Leaf[] {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = Array.isArray(kept) ? kept : []
    return value.flatMap((item) =>
      leavesOf(
        item,
        items.find((other) => isSameItem(item, other)),
        `${path}[]`,
      ),
    )
  }
  if (typeof value === 'object' && value !== null) {
    const held: Readonly<Record<string, unknown>> = typeof kept === 'object' && kept !== null ? { ...kept } : {}
    return Object.entries(value).flatMap(([name, part]) =>
      leavesOf(part, held[name], path === '' ? name : `${path}.${name}`),
    )
  }
  return [{ path, text: String(value), isKept: kept === value }]
}

function isSameItem(item: unknown, other: unknown): boolean {
  if (typeof item !== 'object' || item === null) return item === other
  const parts: Readonly<Record<string, unknown>> = typeof other === 'object' && other !== null ? { ...other } : {}
  const matching = ['title', 'text', 'name', 'id', 'url', 'question'].filter((part) => part in parts)
  if (matching.length === 0) return JSON.stringify(item) === JSON.stringify(other)
  return matching.every((part) => Object.entries(item).some(([name, value]) => name === part && value === parts[part]))
}

/** How a body says it: a time in its list shows its clock, and a done action its box. */
function shownText(path: string, text: string): string {
  if (/^timeline\[\]\.(?:at|until)$/.test(path)) return / (\d\d:\d\d)/.exec(text)?.[1] ?? text
  if (/^(?:actions|improvements)\[\]\.status$/.test(path) && text === 'done') return '[x]'
  if (path === 'timeline[].milestone') return labels[text] ?? text
  return text
}

const labels: Readonly<Record<string, string>> = {
  introduced: 'fault introduced',
  identified: 'cause identified',
  firstPublicUpdate: 'first public update',
}

/** What is left when escaping, line breaks and case are taken away. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('<br>', '')
    .replaceAll(/[^\p{L}\p{N}%$[\]#]+|[[\]](?!x)/gu, '')
}
