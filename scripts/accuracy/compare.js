// @ts-check
/**
 * @typedef {import('../../src/core/document/read/foreign/document.ts').DocumentReading} DocumentReading
 * @typedef {import('../../src/core/document/read/foreign/period.ts').FoundMoment} FoundMoment
 * @typedef {import('../../src/core/document/read/foreign/entries.ts').ReadEntry} ReadEntry
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
 * @property {boolean | null} timelineInOrder
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

/** @param {Annotation} annotation @param {DocumentReading} reading @returns {readonly Comparison[]} */
export function compareDocument(annotation, reading) {
  const { title, start, end, statedDuration, timezone, severity } = annotation
  const [gotStart, gotEnd] = [momentText(reading.period.start), momentText(reading.period.end)]
  /** @param {string} fact @param {Value} wanted @param {Value} got @param {(wanted: string, got: string) => boolean} [isSame] */
  const compare = (fact, wanted, got, isSame) => ({
    fact,
    file: annotation.file,
    wanted,
    got,
    isRight: isEqual(wanted, got, isSame),
  })
  return [
    compare('title', title, reading.title?.text ?? null, isSameText),
    compare('start', start, gotStart),
    compare('end', end, gotEnd),
    compare('duration', statedDuration, reading.length?.text ?? null, holdsText),
    compare('zone', timezone, reading.zone?.text ?? null, (wanted) => isSameZone(wanted, reading)),
    compare('severity', severity, reading.severity?.text ?? null, holdsText),
    compare('timeline entries', annotation.timelineEventCount || null, reading.timeline?.entries.length || null),
    compare('in order', annotation.timelineInOrder, isInOrder(reading.timeline?.entries ?? [])),
    compare('crosses midnight', start && end && annotation.crossesMidnight, crossesMidnight(reading)),
    compare(
      'action items',
      annotation.actionItemCount || null,
      annotation.actionItemCount === null ? null : reading.actions.length || null,
    ),
    compare(
      'owners',
      annotation.actionItemsWithOwner || null,
      reading.actions.filter(({ owner }) => owner !== undefined).length || null,
    ),
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

/** `2026-01-15T14:05`, or the clock alone where no day is known with its year. @param {FoundMoment | undefined} found */
export function momentText(found) {
  const { clock, day } = found?.moment ?? {}
  if (clock === undefined) return null
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0')
  const time = [clock.hour, clock.minute, ...(clock.second ? [clock.second] : [])].map(two).join(':')
  return day?.year === undefined ? time : `${day.year}-${two(day.month)}-${two(day.day)}T${time}`
}

/** In the order of the clocks as they are written, past midnight too. @param {readonly ReadEntry[]} entries */
function isInOrder(entries) {
  if (entries.length === 0) return null
  let day = 0
  let above = Number.NEGATIVE_INFINITY
  for (const { moment } of entries) {
    if (moment?.clock === undefined) continue
    const own = moment.day && Date.UTC(moment.day.year ?? 2023, moment.day.month - 1, moment.day.day) / 86_400_000
    const minutes = moment.clock.hour * 60 + moment.clock.minute + (moment.daysAway ?? 0) * 1440
    if (own !== undefined) day = own
    else if (above - (day * 1440 + minutes) >= 720) day += 1
    if (day * 1440 + minutes < above) return false
    above = day * 1440 + minutes
  }
  return true
}

/** @param {DocumentReading} reading */
function crossesMidnight({ period: { start, end } }) {
  const [first, last] = [start?.moment.day, end?.moment.day]
  if (!start?.moment.clock || !end?.moment.clock) return null
  return first === undefined || last === undefined ? false : first.day !== last.day || first.month !== last.month
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
