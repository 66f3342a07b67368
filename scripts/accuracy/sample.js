// @ts-check
import { momentText } from './compare.js'

/** @typedef {import('../../src/core/document/read/foreign/document.ts').DocumentReading} DocumentReading */

/**
 * Documents chosen at random, each with what was read of it, to be compared by eye.
 * @param {readonly { readonly name: string, readonly reading: DocumentReading }[]} files
 * @param {number} count
 * @param {number} seed the same one chooses the same documents
 */
export function sample(files, count, seed) {
  const chosen = files
    .map((file, index) => ({ file, rank: rankOf(index, seed) }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ file }) => file)
  return [`\nseed ${seed}`, ...chosen.map(describe)].join('\n')
}

/** @param {{ readonly name: string, readonly reading: DocumentReading }} file */
function describe({ name, reading }) {
  const { title, severity, period, length, zone, timeline, actions, sections, verdict } = reading
  const entries = (timeline?.entries ?? []).map(({ text }) => text)
  const todo = actions.map(({ text, owner }) => (owner === undefined ? text : `${text} @${owner}`))
  const meant = zone === undefined || zone.meant === zone.text ? '' : ` = ${zone.meant}`
  const lines = [
    name,
    `  title     ${title === undefined ? '–' : `${title.text} (${title.how}, line ${title.line})`}`,
    `  start     ${timeText(period.start)}`,
    `  end       ${timeText(period.end)}`,
    `  duration  ${length?.text ?? '–'}    zone ${zone?.text ?? '–'}${meant}    severity ${severity?.text ?? '–'}`,
    `  timeline  ${edges(entries)}`,
    `  actions   ${edges(todo)}`,
    `  sections  ${sections.flatMap(({ isShown, heading }) => (isShown ? [heading] : [])).join(' | ')}`,
    ...(verdict.isPostmortem ? [] : [`  no postmortem: ${verdict.reason}`]),
  ]
  return lines.join('\n')
}

/** @param {import('../../src/core/document/read/foreign/period.ts').FoundMoment | undefined} found */
function timeText(found) {
  if (found === undefined) return '–'
  const { day } = found.moment
  const alone = day && `${day.year ?? '????'}-${day.month}-${day.day}`
  const withoutYear = day !== undefined && day.year === undefined ? ` ${alone}` : ''
  return `${momentText(found) ?? alone} (${found.how}, day ${found.day}${withoutYear}, line ${found.line})`
}

/** How many there are, with the first and the last. @param {readonly string[]} texts */
function edges(texts) {
  const [first, last] = [texts[0], texts.at(-1)].map((text) => (text ?? '').slice(0, 60))
  return texts.length < 2 ? `${texts.length} ${first}` : `${texts.length} ${first} … ${last}`
}

/** A number between 0 and 1 that depends on nothing but the two. @param {number} index @param {number} seed */
function rankOf(index, seed) {
  const mixed = Math.imul((index + 1) ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}
