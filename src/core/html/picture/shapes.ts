import { escapeHtml } from '../escape-html.ts'
import type { Group, Label } from './label.ts'
import { element, type Point, polygon, text } from './svg.ts'

export function labelText([x, y]: Point, anchor: 'start' | 'end', { time, words, isMilestone }: Label): string {
  const kind = isMilestone ? 'name' : 'words'
  const stressed = element('tspan', { class: 'time' }, escapeHtml(time))
  return text(
    x,
    y,
    { class: kind, ...(anchor === 'end' && { 'text-anchor': 'end' }) },
    `${stressed} ${escapeHtml(words)}`,
  )
}

export function diamond([x, y]: Point, size: number, isHollow: boolean): string {
  return polygon(isHollow ? 'milestone hollow' : 'milestone', [
    [x, y - size],
    [x + size, y],
    [x, y + size],
    [x - size, y],
  ])
}

/** A dot for an entry; for several, a larger one with their number. */
export function dot([x, y]: Point, { items }: Group): string {
  const [first] = items
  if (items.length === 1) {
    return element('circle', { class: first.isApproximate ? 'entry hollow' : 'entry', cx: x, cy: y, r: 4.5 })
  }
  return (
    element('circle', { class: 'entry', cx: x, cy: y, r: items.length > 99 ? 12 : 10 }) +
    text(x, y + 3.8, { class: 'count', 'text-anchor': 'middle' }, String(items.length))
  )
}
