import { toMermaid } from '../document/mermaid-text.ts'
import type { Zone } from '../time/zone.ts'
import type { MilestoneRow } from './milestones.ts'

/** The milestones as a timeline in Mermaid's language, a section for each day; none for fewer than two. */
export function timelineDiagram(rows: readonly MilestoneRow[], zone: Zone): string | null {
  const dated = rows.filter(({ date }) => date !== null)
  if (dated.length < 2) return null
  const [offset, ...others] = new Set(dated.flatMap((row) => row.offset ?? []))
  const hasOneOffset = others.length === 0
  const place = offset === undefined || offset === zone || !hasOneOffset ? zone : `${zone}, ${offset}`
  const lines = dated.flatMap((row, index) => {
    const isNewDay = row.date !== dated[index - 1]?.date
    const time = row.clock === null ? 'some time' : hasOneOffset ? row.clock : `${row.clock} ${row.offset}`
    return [...(isNewDay ? [`    section ${row.date}`] : []), `        ${toMermaid(row.label)} : ${toMermaid(time)}`]
  })
  return ['timeline', `    title Times in ${toMermaid(place)}`, ...lines].join('\n')
}
