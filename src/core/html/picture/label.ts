import type { Cluster } from './clusters.ts'
import { type Mark, type Scene, timeRange } from './scene.ts'
import { fitText, textWidth } from './text-width.ts'

/** The size of labels, in the picture's units. */
export const SIZE = 12.5

/** How much wider bold letters are. */
const BOLD = 1.08

export type Group = Cluster<Mark>

/** What stands at a mark: its time, in bold letters, and its words, which are in bold letters for a milestone. */
export interface Label {
  readonly time: string
  readonly words: string
  readonly isMilestone: boolean
}

/** `14:05 the pager rang`; for several, `14:05–14:20 3 entries`; an arrow where it lies beyond the axis. */
export function labelOf({ items }: Group, { axis }: Scene): Label {
  const [first] = items
  const last = items.at(-1) ?? first
  const arrow = first.isFarOff ? (first.shownAt === axis.from ? '← ' : '→ ') : ''
  const { isMilestone } = first
  if (items.length === 1) return { time: arrow + first.time, words: first.text, isMilestone }
  const [from, to] = [startOf(first), endOf(last)]
  const time = from === to ? from : (timeRange(from, to) ?? `${from}…`)
  return { time: arrow + time, words: `${items.length} entries`, isMilestone }
}

function startOf({ time }: Mark): string {
  return time.split('–', 1)[0] ?? time
}

function endOf({ time }: Mark): string {
  return time.split('–').at(-1) ?? time
}

/** The width of time and words in a row. */
export function labelWidth({ time, words, isMilestone }: Label): number {
  return timeWidth(time) + textWidth(words, SIZE) * (isMilestone ? BOLD : 1)
}

/** Of a time and the space behind it. */
export function timeWidth(time: string): number {
  return boldWidth(`${time} `)
}

export function boldWidth(text: string): number {
  return textWidth(text, SIZE) * BOLD
}

/** With as many of its words as fit; a time is never cut. */
export function fitLabel(label: Label, width: number): Label {
  return { ...label, words: fitWords(label.words, width - timeWidth(label.time), label.isMilestone) }
}

export function fitWords(words: string, width: number, isMilestone: boolean): string {
  return fitText(words, isMilestone ? width / BOLD : width, SIZE)
}
