import type { ReadEntry, ReadFact, ReadIncident } from '../importer.ts'
import type { Stamp } from '../time/stamp.ts'

/** What one item of an export says of an incident. */
export interface Report {
  /** The source's own id of the incident, where the item tells it. */
  readonly id?: string | undefined
  /** Since when it was so: of two titles the later one holds. */
  readonly asOf: Stamp
  readonly facts: readonly ReadFact[]
  readonly entries: readonly ReadEntry[]
  /** When the incident began anew: what was resolved before is not over. */
  readonly reopened?: Stamp | undefined
}

/** Facts of which an incident has several. */
const LISTS: readonly string[] = ['services', 'links']

/** Facts of which the earliest counts; of all others it is the last that was said. */
const FIRST: readonly string[] = ['detected', 'acknowledged', 'declared']

/** The incidents that reports are of, in the order in which they come up; what names no incident is together, too. */
export function incidentsOf(reports: readonly Report[]): readonly ReadIncident[] {
  const groups = new Map<string | undefined, Report[]>()
  for (const report of reports) {
    const group = groups.get(report.id) ?? []
    groups.set(report.id, group)
    group.push(report)
  }
  return Array.from(groups, ([id, group]) => ({
    ...(id !== undefined && { id }),
    facts: factsOf(group),
    entries: group.flatMap(({ entries }) => entries),
  }))
}

function factsOf(reports: readonly Report[]): readonly ReadFact[] {
  const inOrder = reports.toSorted((a, b) => (a.asOf < b.asOf ? -1 : Number(a.asOf > b.asOf)))
  const reopened = inOrder.flatMap((report) => report.reopened ?? []).at(-1) ?? ''
  const kept = new Map<string, ReadFact>()
  for (const fact of inOrder.flatMap(({ facts }) => facts)) {
    const key = LISTS.includes(fact.path) ? JSON.stringify([fact.path, fact.value]) : fact.path
    const held = kept.get(key)
    if (held === undefined || !(FIRST.includes(fact.path) && held.value <= fact.value)) kept.set(key, fact)
  }
  return [...kept.values()].filter(({ path, value }) => path !== 'resolved' || value >= reopened)
}
