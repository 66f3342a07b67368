import { escapeHtml } from '../escape-html.ts'
import { type Scene, type TimelineFacts, toScene } from './scene.ts'
import { diamond, dot } from './shapes.ts'
import { element } from './svg.ts'
import { tallPicture } from './tall.ts'
import { widePicture } from './wide.ts'

/** What is written under the picture: how long it lasted and in which zone the times are. */
export interface Caption {
  /** `3 hours, from 2026-01-15 00:00 to 03:00 (Africa/Johannesburg, UTC+02:00)` */
  readonly period: string
}

/**
 * The incident's course as a figure: one drawing for wide screens and paper, one for narrow screens, of which the style
 * sheet shows one. Nothing where it would show less than two moments.
 */
export function picture(facts: TimelineFacts, { period }: Caption): string | undefined {
  const scene = toScene(facts)
  if (scene === undefined) return undefined
  const description = describe(scene, period)
  const wide = widePicture(scene, { id: 'picture-wide', title: TITLE, description })
  const notes = [
    `${element('strong', {}, 'Duration:')} ${escapeHtml(period)}.`,
    ...(wide.isClustered ? [CLUSTER_NOTE] : []),
    ...leftOutNote(scene.leftOut),
  ]
  return `<figure class="picture">
${wide.svg}
${tallPicture(scene, { id: 'picture-tall', title: TITLE, description })}
<figcaption>
${legend(scene)}
<p>${notes.join(' ')}</p>
</figcaption>
</figure>`
}

const TITLE = 'The course of the incident'

/** All that the drawing says of milestones; its entries stand in the document. */
function describe({ milestones, entries }: Scene, period: string): string {
  const moments = milestones.map(({ time, text }) => `${text}: ${time}.`)
  const rest = entries.length === 0 ? [] : [`With ${counted(entries.length, 'entry', 'entries')} of the timeline.`]
  return [`Duration: ${period}.`, ...moments, ...rest].join(' ')
}

const CLUSTER_NOTE = '<span class="in-wide">A number in a circle counts entries that lie close together.</span>'

function leftOutNote(count: number): string[] {
  if (count === 0) return []
  return [`${counted(count, 'entry', 'entries')} without a time of day ${count === 1 ? 'is' : 'are'} not shown.`]
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

function legend({ harm, milestones, entries }: Scene): string {
  const keys = [
    ...(harm === undefined
      ? []
      : [key(element('rect', { class: 'harm', x: 0, y: 3, width: 16, height: 10 }), 'Harm to users')]),
    ...(milestones.length === 0 ? [] : [key(diamond([8, 8], 6, false), 'Milestone')]),
    ...(entries.length === 0 ? [] : [key(dot([8, 8], EXAMPLE), 'Timeline entry')]),
  ]
  return `<ul class="legend">${keys.join('')}</ul>`
}

function key(sign: string, text: string): string {
  const attributes = { viewBox: '0 0 16 16', width: 16, height: 16, 'aria-hidden': 'true' }
  return element('li', {}, element('svg', attributes, sign) + element('span', {}, text))
}

/** One entry, for the legend. */
const EXAMPLE = {
  items: [{ isMilestone: false, shownAt: 0, isFarOff: false, isApproximate: false, time: '', text: '' }],
  from: 0,
  to: 0,
} as const
