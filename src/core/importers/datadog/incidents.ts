import * as z from 'zod/mini'
import type { ReadIncident } from '../importer.ts'
import { type Item, isRecord, itemsOf, listOf, matches, oneOrMany, partOf, type Skip } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { entriesOfIncident, factsOfIncident, Incident } from './incident-facts.ts'
import { entriesOf, factsOfImpacts, Impact, linksOf, type Names } from './parts.ts'

/** What is read of the documents of JSON:API: https://docs.datadoghq.com/api/latest/incidents/ */
const TYPES = [
  'incident_impacts',
  'incident_todos',
  'incident_timeline_cells',
  'incident_attachments',
  // How incidents are set up, which tells of no event.
  'incident_integrations',
  'incident_types',
  'incident_services',
  'incident_teams',
]

const OwnIncident = z.looseObject({
  type: z.literal('incidents'),
  id: z.string(),
  /** Rootly calls its resources `incidents` too, with other attributes. */
  attributes: z.looseObject({ title: z.string(), created: z.unknown(), public_id: z.unknown() }),
})

const Resource = z.looseObject({ type: z.string(), id: z.string(), attributes: z.looseObject({}) })

const User = z.looseObject({ attributes: z.looseObject({ name: z.nullish(z.string()) }) })

export function isResource(item: Item): boolean {
  return matches(OwnIncident, item) || (matches(Resource, item) && TYPES.includes(typeOf(item)))
}

/** People are named in the answers; without an incident or a part of one they are of anybody. */
export function isPerson(item: Item): boolean {
  return matches(Resource, item) && typeOf(item) === 'users'
}

function typeOf(item: Item): string {
  return String(partOf(item, 'type').value)
}

/** The resources of an answer, of a search too, and what is included in it; a resource is one by itself. */
export function resourcesIn(item: Item): readonly Item[] {
  if (partOf(item, 'type').value !== undefined && partOf(item, 'attributes').value !== undefined) return [item]
  const found = oneOrMany(partOf(item, 'data')).flatMap((resource) => {
    const results = listOf(partOf(partOf(resource, 'attributes'), 'incidents'))
    return results.length === 0 ? [resource] : results.map((result) => partOf(result, 'data'))
  })
  const included = listOf(partOf(item, 'included')).filter((one) => isResource(one) || isPerson(one))
  return found.length === 0 ? [item] : [...found, ...included]
}

/** Each incident with its parts; parts of no incident of the file, alone. */
export function readResources(resources: readonly Item[], file: SourceFile, skip: Skip): readonly ReadIncident[] {
  const names: Names = new Map(
    resources.filter(isPerson).flatMap((item) => {
      const { data } = z.safeParse(User, item.value)
      return data?.attributes.name ? [[String(partOf(item, 'id').value), data.attributes.name] as const] : []
    }),
  )
  const incidents = itemsOf(
    resources.filter((item) => typeOf(item) === 'incidents'),
    Incident,
    skip,
  )
  const parts = resources.filter((item) => !['incidents', 'users'].includes(typeOf(item)))
  const ofIncident = (incident: Item | undefined) => parts.filter((part) => ownerOf(part, incidents) === incident)
  return [
    ...incidents.map((incident) => {
      const own = ofIncident(incident)
      const impacts = impactsIn(own)
      return {
        id: incident.value.id,
        facts: [...factsOfIncident(incident, impacts, file), ...linksOf(own, file, skip)],
        entries: [
          ...entriesOfIncident(incident, impacts.length > 0, names, file),
          ...own.flatMap((part) => entriesOf(part, names, file, skip)),
        ],
      }
    }),
    {
      facts: [...factsOfImpacts(impactsIn(ofIncident(undefined)), file), ...linksOf(ofIncident(undefined), file, skip)],
      entries: ofIncident(undefined).flatMap((part) => entriesOf(part, names, file, skip)),
    },
  ]
}

/** The incident that a part says it is of, or that names it; of a file with one only, that one. */
function ownerOf(part: Item, incidents: readonly Item[]): Item | undefined {
  const stated = idAt(part, 'relationships', 'incident', 'data', 'id') ?? idAt(part, 'attributes', 'incident_id')
  const id = idAt(part, 'id')
  const named = incidents.find((incident) =>
    stated === undefined ? namesOf(incident).includes(id) : idAt(incident, 'id') === stated,
  )
  return named ?? (stated === undefined && incidents.length === 1 ? incidents[0] : undefined)
}

function idAt(item: Item, ...keys: readonly string[]): unknown {
  return keys.reduce(partOf, item).value
}

/** The ids of all that an incident is related to. */
function namesOf(incident: Item): readonly unknown[] {
  const { value, path } = partOf(incident, 'relationships')
  return Object.keys(isRecord(value) ? value : {})
    .flatMap((key) => oneOrMany(partOf(partOf({ value, path }, key), 'data')))
    .map((item) => idAt(item, 'id'))
}

function impactsIn(parts: readonly Item[]): readonly Item<Impact>[] {
  return itemsOf(
    parts.filter((part) => typeOf(part) === 'incident_impacts'),
    Impact,
    () => undefined,
  )
}
