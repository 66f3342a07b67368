import { type Facts, IncidentShape } from '../model/facts.ts'
import type { Fields, Kind } from '../model/kinds.ts'
import { toView } from './view.ts'

/** What stands at a path of the view: only a text can be printed, and a boolean only be tested. */
export type ViewType = 'text' | 'boolean' | 'list' | 'record'

/** Every path of the view, `impact.description` or `timeline[].text`, with what stands there. */
export type ViewPaths = ReadonlyMap<string, ViewType>

/** The names that a template can use: those of the view of an incident of which every fact is known. */
export function viewPaths(facts: Facts): ViewPaths {
  const postmortem = IncidentShape.parse(sampleOfFields(facts))
  const paths = pathsAt('', toView(postmortem, 'UTC', { facts }))
  return new Map(facts.fields.kind.name === 'open' ? paths.filter(([path]) => !path.startsWith('fields.')) : paths)
}

function pathsAt(path: string, value: unknown): readonly (readonly [string, ViewType])[] {
  if (Array.isArray(value)) return [[path, 'list'], ...pathsAt(`${path}[]`, value[0])]
  if (typeof value === 'boolean') return [[path, 'boolean']]
  if (typeof value !== 'object' || value === null) return [[path, 'text']]
  const parts = Object.entries(value).flatMap(([name, part]) => pathsAt(path === '' ? name : `${path}.${name}`, part))
  return path === '' ? parts : [[path, 'record'], ...parts]
}

/** Any value of a kind, as it is once read; a list has one item. */
function sampleOf(kind: Kind): unknown {
  switch (kind.name) {
    case 'list':
      return [sampleOf(kind.item)]
    case 'record':
      return sampleOfFields(kind.fields)
    case 'open':
      // So that the rows of a team's own fields are known where there are none.
      return { field: '1' }
    case 'time':
      return { at: 0, precision: 'minute', approximate: false, zone: 'UTC', text: '1970-01-01 00:00' }
    case 'duration':
      return { milliseconds: 0, approximate: false }
    case 'choice':
      return kind.choices[0] ?? ''
    case 'integer':
    case 'number':
    case 'percent':
      return kind.min ?? 0
    case 'boolean':
      return true
    default:
      return '1'
  }
}

function sampleOfFields(fields: Fields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, { kind }]) => [name, sampleOf(kind)]))
}
