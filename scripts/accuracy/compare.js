// @ts-check
/**
 * @typedef {import('../../src/core/document/read/foreign/document.ts').DocumentReading} DocumentReading
 * @typedef {import('./read-import.js').ReadText} ReadText
 */

/**
 * What a person read in a document, in the conventions of the corpus.
 * @typedef {object} Annotation
 * @property {string} file
 * @property {string | null} title
 * @property {string | null} start
 * @property {string | null} end
 * @property {string | null} statedDuration
 * @property {string | null} timezone
 * @property {number} timelineEventCount
 * @property {boolean | null} timelineInOrder as it is literally written
 * @property {boolean | null} [intendedInOrder] where that differs
 * @property {boolean | null} crossesMidnight
 * @property {readonly string[]} sections
 * @property {number | null} actionItemCount
 * @property {number} actionItemsWithOwner
 * @property {string | null} severity
 */

/** @typedef {string | number | boolean | null} Value */

/**
 * One value of a fact: `wanted` is null where the document does not state it, `got` where nothing was read.
 * @typedef {object} Comparison
 * @property {string} fact
 * @property {string} file
 * @property {Value} wanted
 * @property {Value} got
 * @property {boolean} isRight
 */

/** @param {Annotation} annotation @param {ReadText} read @returns {readonly Comparison[]} */
export function compareDocument(annotation, { facts, reading }) {
  const { title, start, end, statedDuration, timezone, severity } = annotation
  const timeline = facts.timeline ?? []
  const actions = [...(facts.improvements ?? []), ...(facts.actions ?? [])]
  /** @param {string} fact @param {Value} wanted @param {Value | undefined} got @param {(wanted: string, got: string) => boolean} [isSame] */
  const compare = (fact, wanted, got = null, isSame) => ({
    fact,
    file: annotation.file,
    wanted,
    got,
    isRight: isEqual(wanted, got, isSame),
  })
  return [
    compare('title', title, facts.title, isSameText),
    compare('start', start, timeText(facts.start)),
    compare('end', end, timeText(facts.end)),
    compare('duration', statedDuration, facts.duration, (wanted) => holdsText(wanted, reading.length?.text ?? '')),
    compare('zone', timezone, facts.timezone, (wanted) => isSameZone(wanted, reading)),
    compare('severity', severity, facts.severity, () => holdsText(String(severity), reading.severity?.text ?? '')),
    compare('timeline entries', annotation.timelineEventCount || null, timeline.length || null),
    compare('in order', annotation.intendedInOrder ?? annotation.timelineInOrder, isInOrder(timeline)),
    compare('crosses midnight', start && end && annotation.crossesMidnight, crossesMidnight(facts)),
    compare(
      'action items',
      annotation.actionItemCount || null,
      annotation.actionItemCount === null ? null : actions.length || null,
    ),
    compare('owners', annotation.actionItemsWithOwner || null, actions.filter(({ owner }) => owner).length || null),
    ...compareSections(annotation, reading),
  ]
}

/** @param {Value} wanted @param {Value} got @param {(wanted: string, got: string) => boolean} [isSame] */
function isEqual(wanted, got, isSame) {
  if (wanted === null || got === null || isSame === undefined) return wanted === got
  return isSame(String(wanted), String(got))
}

/** @param {Annotation} annotation @param {DocumentReading} reading @returns {readonly Comparison[]} */
function compareSections({ file, sections, title }, reading) {
  const titles = new Set([title, reading.title?.text].map((text) => plain(text ?? '')))
  const wanted = sections.filter((name) => !titles.has(plain(name)))
  const got = reading.sections
    .filter(({ isShown }) => isShown)
    .map(({ heading }) => heading)
    .filter((name) => !titles.has(plain(name)))
  const isIn = (/** @type {readonly string[]} */ names, /** @type {string} */ name) =>
    names.some((other) => plain(other) === plain(name))
  return [
    ...wanted.map((name) => ({
      fact: 'sections',
      file,
      wanted: name,
      got: isIn(got, name) ? name : null,
      isRight: isIn(got, name),
    })),
    ...got
      .filter((name) => !isIn(wanted, name))
      .map((name) => ({ fact: 'sections', file, wanted: null, got: name, isRight: false })),
  ]
}

/** `2026-01-15T14:05`, or the clock alone where no day is known. @param {string | undefined} printed */
function timeText(printed) {
  const [, day, clock] = /^~?(?:(\d{4}-\d\d-\d\d)[ T]?)?(\d\d:\d\d(?::\d\d)?)?/.exec(printed ?? '') ?? []
  if (clock === undefined) return null
  const short = clock.replace(/:00$/, (seconds) => (clock.length > 5 ? '' : seconds))
  return day === undefined ? short : `${day}T${short}`
}

/** In the order in which they are printed, past midnight too. @param {readonly { readonly at: string }[]} entries */
function isInOrder(entries) {
  if (entries.length === 0) return null
  let day = 0
  let above = Number.NEGATIVE_INFINITY
  for (const { at } of entries) {
    const [, date, hour, minute] = /^~?(\d{4}-\d\d-\d\d)?[ T]?(\d\d):(\d\d)/.exec(at) ?? []
    if (hour === undefined) continue
    const minutes = Number(hour) * 60 + Number(minute)
    if (date !== undefined) day = Date.parse(date) / 86_400_000
    else if (above - (day * 1440 + minutes) >= 720) day += 1
    if (day * 1440 + minutes < above) return false
    above = day * 1440 + minutes
  }
  return true
}

/** @param {Readonly<Record<string, any>>} facts */
function crossesMidnight({ start, end }) {
  const [first, last] = [timeText(start), timeText(end)]
  if (first === null || last === null) return null
  return first.includes('T') && last.includes('T') ? first.slice(0, 10) !== last.slice(0, 10) : false
}

/** @param {string} text */
function plain(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** @param {string} wanted @param {string} got */
function isSameText(wanted, got) {
  return plain(wanted) === plain(got)
}

/** What people note may hold more words around the value. @param {string} wanted @param {string} got */
function holdsText(wanted, got) {
  const short = (/** @type {string} */ text) => plain(text).replace(/^(?:about|approximately|around|a total of) /, '')
  return plain(wanted).includes(short(got))
}

/** @param {string} wanted @param {DocumentReading} reading */
function isSameZone(wanted, { zone }) {
  const words = plain(wanted).split(' ')
  return [zone?.text, zone?.meant].some(
    (text) => text !== undefined && (plain(wanted).includes(plain(text)) || words.includes(plain(text))),
  )
}
