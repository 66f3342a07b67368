import { scaleUtc } from 'd3-scale'
import { escapeHtml } from '../escape-html.ts'
import type { Stretch } from './axis-bounds.ts'
import { atMost, single } from './clusters.ts'
import { boldWidth, fitLabel, type Group, type Label, labelOf, labelWidth, timeWidth } from './label.ts'
import { FLAG, type Hung, hang } from './lanes.ts'
import type { Harm, Scene } from './scene.ts'
import { diamond, dot, labelText } from './shapes.ts'
import { element, image, line, polygon, type Title, text } from './svg.ts'
import { changeTicks, clockTicks, dayTicks, type Tick } from './ticks.ts'

/** As wide as a column of text, so that it is seen at its own size. */
const WIDTH = 760
const LEFT = 6
const RIGHT = WIDTH - 6
const LANE = 20
const LONGEST_LABEL = 300
const LEAST_WORDS = 60
/** More entries, or more lanes of them, are a list and no picture: neighbours are drawn as one. */
const MOST_ENTRIES = 24
const MOST_LANES = 10
/** From the top: dates, clock readings, and the line below both. */
const DATES = 13
const CLOCKS = 30
const AXIS = 37
const BAR = 24

/** A horizontal axis: milestones above the bar of harm, entries below it. */
export function widePicture(scene: Scene, title: Title): { readonly svg: string; readonly isClustered: boolean } {
  const layout = layOut(scene)
  const { x, milestones, entries, right } = layout
  const bar = AXIS + 12 + lanesOf(milestones) * LANE + 8
  const rail = bar + BAR + 14
  const bottom = entries.length === 0 ? bar + BAR + 6 : rail + 12 + lanesOf(entries) * LANE
  const changes = changeTicks(scene)
  const height = bottom + (changes.length === 0 ? 0 : LANE)
  const content = [
    axis(scene, x, right, bottom),
    changes.map((tick) => changeOf(tick, x, height)),
    milestones.map(({ x: place, lane }) => line('lead', [place, bar], [place, bar - 22 - lane * LANE])),
    entries.map(({ x: place, lane }) => line('lead', [place, rail], [place, rail + 25 + lane * LANE])),
    scene.harm === undefined
      ? line('rail', [LEFT, bar + BAR / 2], [right, bar + BAR / 2])
      : harmBar(scene.harm, x, bar),
    entries.length === 0 ? '' : line('rail', [LEFT, rail], [right, rail]),
    entries.map(({ group }) => spanOf(group, x, rail)),
    milestones.map(({ x: place, group }) => diamond([place, bar], 6, group.items[0].isApproximate)),
    entries.map(({ x: place, group }) => dot([place, rail], group)),
    milestones.map((mark) => flag(mark, bar - 12 - mark.lane * LANE)),
    entries.map((mark) => flag(mark, rail + 22 + mark.lane * LANE)),
  ]
  return {
    svg: image('wide', [WIDTH, height], title, content.flat().join('')),
    isClustered: entries.some(({ group }) => group.items.length > 1),
  }
}

type ToX = (at: number) => number

/** A mark with its label in its lane. */
interface Flag extends Hung, Labelled {}

interface Layout {
  readonly x: ToX
  readonly right: number
  readonly milestones: readonly Flag[]
  readonly entries: readonly Flag[]
}

/** As many entries as can have a label of their own. */
function layOut(scene: Scene): Layout {
  const milestones = single(scene.milestones)
  let entries = atMost(single(scene.entries), MOST_ENTRIES)
  for (;;) {
    // With an axis that ends early every label has room on the right of its mark, and a staircase always fits.
    const widest = Math.max(0, ...[...milestones, ...entries].map((group) => leastWidth(labelOf(group, scene))))
    for (const right of [RIGHT, Math.min(RIGHT, WIDTH - FLAG - Math.ceil(widest + 1))]) {
      const scale = scaleUtc().domain([scene.axis.from, scene.axis.to]).range([LEFT, right])
      const x: ToX = (at) => scale(at)
      const hungAbove = hangAll(milestones, scene, x, milestones.length)
      const hungBelow = hangAll(entries, scene, x, MOST_LANES)
      if (hungAbove && hungBelow) return { x, right, milestones: hungAbove, entries: hungBelow }
    }
    entries = atMost(entries, entries.length - 1)
  }
}

interface Labelled {
  readonly group: Group
  readonly label: Label
  readonly width: number
  readonly x: number
}

function hangAll(groups: readonly Group[], scene: Scene, x: ToX, lanes: number): readonly Flag[] | undefined {
  const marks = groups.map((group) => labelled(group, scene, x((group.from + group.to) / 2)))
  return hang(marks, WIDTH, lanes)?.flatMap((hung, index) => {
    const mark = marks[index]
    return mark === undefined ? [] : [{ ...hung, ...mark }]
  })
}

/** A label is cut to the room on the right of its mark, if a few of its words are left then. */
function labelled(group: Group, scene: Scene, x: number): Labelled {
  const whole = labelOf(group, scene)
  const room = WIDTH - x - FLAG
  const label = fitLabel(whole, room < leastWidth(whole) ? LONGEST_LABEL : Math.min(room, LONGEST_LABEL))
  return { group, label, width: labelWidth(label), x }
}

/** Of a label that is cut. */
function leastWidth(label: Label): number {
  return Math.min(labelWidth(label), timeWidth(label.time) + LEAST_WORDS)
}

function lanesOf(labels: readonly Hung[]): number {
  return Math.max(0, ...labels.map(({ lane }) => lane + 1))
}

function axis(scene: Scene, x: ToX, right: number, bottom: number): string[] {
  const clocks = apart(clockTicks(scene, 8), x, 'center')
  const days = apart(dayTicks(scene), x, clocks.length === 0 ? 'start' : 'pushed')
  return [
    ...[...clocks, ...days.slice(1)].map((tick) => line('grid', [x(tick.at), AXIS], [x(tick.at), bottom])),
    line('axis', [LEFT, AXIS], [right, AXIS]),
    ...clocks.map((tick) =>
      text(tick.place, CLOCKS, { class: 'tick', 'text-anchor': 'middle' }, escapeHtml(tick.text)),
    ),
    ...days.map((tick) =>
      text(tick.place, clocks.length === 0 ? CLOCKS : DATES, { class: 'day' }, escapeHtml(tick.text)),
    ),
  ]
}

/** The ticks whose texts do not touch. One that is `pushed` may begin behind its tick, if only the first is in its way. */
function apart(ticks: readonly Tick[], x: ToX, align: 'start' | 'pushed' | 'center'): readonly PlacedTick[] {
  let end = -Number.MAX_VALUE
  return ticks.flatMap((tick, index) => {
    const width = boldWidth(tick.text)
    const wished = align === 'center' ? x(tick.at) - width / 2 : x(tick.at)
    const start = align === 'pushed' && index === 1 ? Math.max(wished, end + 10) : wished
    if (start < Math.max(0, end + 10) || start + width > WIDTH) return []
    end = start + width
    return [{ ...tick, place: align === 'center' ? x(tick.at) : start }]
  })
}

interface PlacedTick extends Tick {
  readonly place: number
}

function changeOf(tick: Tick, x: ToX, height: number): string {
  const isLeft = x(tick.at) > WIDTH / 2
  const place = x(tick.at) + (isLeft ? -FLAG : FLAG)
  return (
    line('change', [x(tick.at), AXIS], [x(tick.at), height]) +
    text(place, height - 5, { class: 'tick', 'text-anchor': isLeft ? 'end' : 'start' }, escapeHtml(tick.text))
  )
}

function harmBar(harm: Harm, x: ToX, y: number): string {
  const [from, to] = [x(harm.from), Math.max(x(harm.to), x(harm.from) + 2)]
  const kind = harm.isWhole ? 'harm' : 'calm'
  const windows = harm.isWhole ? [] : harm.windows.map((window) => windowOf(window, x, y))
  const fits = harm.isWhole && harm.label !== '' && boldWidth(harm.label) + 2 * BAR < to - from
  const name = text((from + to) / 2, y + 16.5, { class: 'length', 'text-anchor': 'middle' }, escapeHtml(harm.label))
  return outlineOf(harm, kind, from, to, y) + windows.join('') + (fits ? name : '')
}

/** A bar, with a point where it is not known how much further it goes. */
function outlineOf({ isOpenBefore, isOpenAfter }: Harm, kind: string, from: number, to: number, y: number): string {
  if (!isOpenBefore && !isOpenAfter) {
    return element('rect', { class: kind, x: from, y, width: to - from, height: BAR, rx: Math.min(4, (to - from) / 2) })
  }
  const [first, last] = [isOpenBefore ? from + BAR / 2 : from, isOpenAfter ? to - BAR / 2 : to]
  return polygon(kind, [
    [first, y],
    [last, y],
    [to, y + BAR / 2],
    [last, y + BAR],
    [first, y + BAR],
    [from, y + BAR / 2],
  ])
}

function windowOf({ from, to }: Stretch, x: ToX, y: number): string {
  const width = Math.max(2, x(to) - x(from))
  return element('rect', { class: 'harm', x: x(from), y, width, height: BAR, rx: Math.min(4, width / 2) })
}

/** What an entry lasted, or what several cover. */
function spanOf({ items: [first, ...others], to }: Group, x: ToX, y: number): string {
  const until = others.length > 0 ? to : first.shownUntil
  return until === undefined ? '' : line('span', [x(first.shownAt), y], [x(until), y])
}

function flag({ x, isLeft, label }: Flag, y: number): string {
  return labelText([x + (isLeft ? -FLAG : FLAG), y], isLeft ? 'end' : 'start', label)
}
