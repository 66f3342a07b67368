import { scaleUtc } from 'd3-scale'
import { escapeHtml } from '../escape-html.ts'
import type { Stretch } from './axis-bounds.ts'
import { single } from './clusters.ts'
import { fitWords, type Group, type Label, labelOf, labelWidth, timeWidth } from './label.ts'
import type { Harm, Scene } from './scene.ts'
import { diamond, dot } from './shapes.ts'
import { spread } from './spread.ts'
import { element, image, line, polygon, type Title, text } from './svg.ts'
import { changeTicks, clockTicks, dayTicks, type Tick } from './ticks.ts'

/** As wide as a telephone's screen without its margins, so that it is read at its own size. */
const WIDTH = 340
/** From the left: clock readings, the bar of harm, the marks, the texts. */
const AXIS = 86
const BAR = 91
const BAR_WIDTH = 14
const MILESTONES = BAR + BAR_WIDTH
const RAIL = 124
const TEXTS = 146
const ROOM = WIDTH - TEXTS
const LINE = 16
/** Between two texts. */
const GAP = 9
const TOP = 8
const LEAST_HEIGHT = 220
/** Room for texts to stand near their marks, as a multiple of what they take up. */
const SLACK = 1.3
/** With more marks than these only the milestones are told in words: the entries are a list that the document has. */
const MOST_ROWS = 10

/** A vertical axis, time running down, the marks with their texts on the right: for narrow screens. */
export function tallPicture(scene: Scene, title: Title): string {
  const { from, to } = scene.axis
  const milestones = single(scene.milestones).map((group) => toRow(group, scene))
  const entries = single(scene.entries).map((group) => toRow(group, scene))
  const all = [...milestones, ...entries].toSorted((a, b) => a.at - b.at)
  const rows = all.length > MOST_ROWS ? milestones : all
  const needed = rows.reduce((sum, row) => sum + row.height, 0)
  const bottom = TOP + Math.max(LEAST_HEIGHT, needed * SLACK)
  const scale = scaleUtc().domain([from, to]).range([TOP, bottom])
  const y: ToY = (at) => scale(at)
  const wishes = rows.map(({ at, height }) => ({ center: y(at), size: height }))
  const centers = spread(wishes, TOP - GAP / 2, bottom + GAP / 2)
  const content = [
    ...ticksOf(scene, y, bottom),
    line('rail', [RAIL, TOP], [RAIL, bottom]),
    scene.harm === undefined ? '' : harmBar(scene.harm, y),
    ...rows.map((row, index) => leadOf(row, y(row.at), centers[index] ?? 0)),
    ...entries.map(({ group }) => spanOf(group, y)),
    ...entries.map(({ group, at }) => dot([RAIL, y(at)], group)),
    ...milestones.map(({ group, at }) => diamond([MILESTONES, y(at)], 6, group.items[0].isApproximate)),
    ...rows.map((row, index) => textOf(row, centers[index] ?? 0)),
  ]
  return image('tall', [WIDTH, bottom + TOP], title, content.join(''))
}

type ToY = (at: number) => number

/** A mark with its text. */
interface Row {
  readonly group: Group
  readonly at: number
  readonly label: Label
  readonly lines: readonly string[]
  readonly height: number
}

function toRow(group: Group, scene: Scene): Row {
  const label = labelOf(group, scene)
  const lines = linesOf(label)
  return { group, at: (group.from + group.to) / 2, label, lines, height: lines.length * LINE + GAP }
}

/** The words in one line or two; before the first of them stands the time. */
function linesOf(label: Label): readonly string[] {
  const all = label.words.split(' ')
  const upTo = (count: number): string => all.slice(0, count).join(' ')
  const overfull = all.findIndex((_, index) => labelWidth({ ...label, words: upTo(index + 1) }) > ROOM)
  if (overfull < 0) return [label.words]
  // A first word that is too long for any line is cut where it stands.
  if (overfull === 0 && timeWidth(label.time) < ROOM / 2) {
    return [fitWords(label.words, ROOM - timeWidth(label.time), label.isMilestone)]
  }
  return [upTo(overfull), fitWords(all.slice(overfull).join(' '), ROOM, label.isMilestone)]
}

function ticksOf(scene: Scene, y: ToY, bottom: number): string[] {
  const changes = changeTicks(scene)
  const besides = changes.map(({ at }) => besideChange(y(at), bottom))
  const days = clear(apart(dayTicks(scene), y, bottom), y, besides)
  const clocks = clear(apart(clockTicks(scene, 7), y, bottom), y, [
    ...besides,
    ...[...days, ...changes].map(({ at }) => y(at)),
  ])
  return [
    ...[...clocks, ...days].map(({ at }) => line('grid', [AXIS, y(at)], [RAIL, y(at)])),
    ...clocks.map(({ at, text: clock }) => tickText('tick', clock, y(at))),
    ...days.map(({ at, text: day }) => tickText('day', day, y(at))),
    ...changes.map(({ at }) => line('change', [0, y(at)], [RAIL, y(at)])),
    ...changes.map(({ text: change }, index) =>
      tickText('tick', change.replace(' from here', ''), besides[index] ?? 0),
    ),
    line('axis', [AXIS, TOP], [AXIS, bottom]),
  ]
}

/** The ticks whose texts keep off what is at these heights. */
function clear(ticks: readonly Tick[], y: ToY, taken: readonly number[]): readonly Tick[] {
  return ticks.filter(({ at }) => !taken.some((other) => Math.abs(other - y(at)) < LINE - 1))
}

/** Below the line of a change of the clocks, or above it where the axis ends. */
function besideChange(y: number, bottom: number): number {
  return y + LINE > bottom ? y - LINE + 1 : y + LINE - 1
}

function tickText(kind: string, words: string, y: number): string {
  return text(AXIS - 6, y + 4, { class: kind, 'text-anchor': 'end' }, escapeHtml(words))
}

function apart(ticks: readonly Tick[], y: ToY, bottom: number): readonly Tick[] {
  let end = -Number.MAX_VALUE
  return ticks.filter(({ at }) => {
    if (y(at) - end < LINE || y(at) > bottom) return false
    end = y(at)
    return true
  })
}

function harmBar(harm: Harm, y: ToY): string {
  const [from, to] = [y(harm.from), Math.max(y(harm.to), y(harm.from) + 2)]
  const windows = harm.isWhole ? [] : harm.windows
  return outlineOf(harm, from, to) + windows.map((window) => windowOf(window, y)).join('')
}

/** A bar, with a point where it is not known how much further it goes. */
function outlineOf({ isOpenBefore, isOpenAfter, isWhole }: Harm, from: number, to: number): string {
  const kind = isWhole ? 'harm' : 'calm'
  if (!isOpenBefore && !isOpenAfter) {
    const rx = Math.min(4, (to - from) / 2)
    return element('rect', { class: kind, x: BAR, y: from, width: BAR_WIDTH, height: to - from, rx })
  }
  const half = BAR_WIDTH / 2
  const [first, last] = [isOpenBefore ? from + half : from, isOpenAfter ? to - half : to]
  return polygon(kind, [
    [BAR, first],
    [BAR + half, from],
    [BAR + BAR_WIDTH, first],
    [BAR + BAR_WIDTH, last],
    [BAR + half, to],
    [BAR, last],
  ])
}

function windowOf({ from, to }: Stretch, y: ToY): string {
  const height = Math.max(2, y(to) - y(from))
  return element('rect', { class: 'harm', x: BAR, y: y(from), width: BAR_WIDTH, height, rx: Math.min(4, height / 2) })
}

function leadOf({ lines, label: { isMilestone } }: Row, y: number, center: number): string {
  const first = center - ((lines.length - 1) * LINE) / 2
  return line('lead', [isMilestone ? MILESTONES : RAIL, y], [RAIL, y]) + line('lead', [RAIL, y], [TEXTS - 5, first])
}

/** What an entry lasted. */
function spanOf({ items: [{ shownAt, shownUntil }] }: Group, y: ToY): string {
  return shownUntil === undefined ? '' : line('span', [RAIL, y(shownAt)], [RAIL, y(shownUntil)])
}

function textOf({ label, lines }: Row, center: number): string {
  const top = center - ((lines.length - 1) * LINE) / 2 + 4.4
  const [first = '', second] = lines
  const kind = label.isMilestone ? 'name' : 'words'
  const stressed = element('tspan', { class: 'time' }, escapeHtml(label.time))
  return (
    text(TEXTS, top, { class: kind }, `${stressed} ${escapeHtml(first)}`) +
    (second === undefined ? '' : text(TEXTS, top + LINE, { class: kind }, escapeHtml(second)))
  )
}
