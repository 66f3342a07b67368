import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsOfDocument, type DocumentOptions } from '../../../src/core/document/read/claims.ts'
import { sweepFrontMatter } from '../../../src/core/incident-file/sweep.ts'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import { tries } from '../../helpers/property-runs.ts'
import { resolved } from '../given.ts'
import { anyIncident } from './any-incident.ts'
import { builtIn, incident, written } from './documents.ts'

/** All that is read from a document, its places asked for. */
function read(text: string, options: DocumentOptions): unknown {
  const { claims, findings, provenance, isPostmortem, reason } = claimsOfDocument(text, 'document.md', 0, options)
  const asked = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'line' in value && 'column' in value
      ? { ...value, line: value.line, column: value.column }
      : value
  const resolution = resolved([{ claims, findings }])
  const { findings: problems, notes } = resolution
  return JSON.parse(JSON.stringify({ claims, findings, provenance, isPostmortem, reason, problems, notes }, asked))
}

function expectSame(text: string): void {
  for (const preferred of [{}, { prefer: 'body' }, { prefer: 'front-matter' }] as const)
    expect(read(text, { ...preferred, parse: sweepFrontMatter })).toEqual(read(text, preferred))
}

test.each(builtInNames)(
  'a sweep reads documents in the template %s as they are read alone',
  { timeout: 120_000 },
  async (name) => {
    const template = await builtIn(name)
    fc.assert(
      fc.property(
        anyIncident,
        fc.nat(),
        fc.constantFrom('', 'x', ' ', '"', '\n', '- ', ': ', '7'),
        (data, at, edit) => {
          const text = written(incident(JSON.stringify(data), name), template)
          expectSame(text)
          // And after an edit anywhere, which may break the front matter, or contradict the body.
          const place = at % text.length
          expectSame(text.slice(0, place) + edit + text.slice(place + 1))
        },
      ),
      tries(8),
    )
  },
)
