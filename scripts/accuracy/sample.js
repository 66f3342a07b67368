// @ts-check
/** @typedef {import('./read-import.js').ReadText & { readonly name: string }} ReadFile */

/**
 * Documents chosen at random, each with what `import` prints of it, to be compared by eye.
 * @param {readonly ReadFile[]} files
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

/** @param {ReadFile} file */
function describe({ name, facts, reading }) {
  const { title, severity, start, end, duration, timezone, timeline = [], improvements = [], actions = [] } = facts
  const known = ['title', 'severity', 'start', 'end', 'duration', 'timezone', 'timeline', 'improvements', 'actions']
  const others = Object.entries(facts).filter(([fact]) => !known.includes(fact))
  const { how: startHow = '' } = reading.period.start ?? {}
  const { how: endHow = '' } = reading.period.end ?? {}
  const lines = [
    name,
    `  title     ${title ?? '–'}`,
    `  start     ${start ?? '–'} ${startHow}`,
    `  end       ${end ?? '–'} ${endHow}`,
    `  duration  ${duration ?? '–'}    zone ${timezone ?? '–'}    severity ${severity ?? '–'}`,
    `  timeline  ${edges(timeline.map((/** @type {any} */ entry) => `${entry.at} ${entry.text}`))}`,
    `  actions   ${edges([...improvements, ...actions].map(actionText))}`,
    ...others.map(([fact, value]) => `  ${fact}: ${JSON.stringify(value).slice(0, 120)}`),
  ]
  return lines.join('\n')
}

/** @param {Readonly<Record<string, string>>} action */
function actionText({ title, owner, due }) {
  return [title, owner && `@${owner}`, due && `due:${due}`].filter(Boolean).join(' ')
}

/** How many there are, with the first and the last. @param {readonly string[]} texts */
function edges(texts) {
  const [first, last] = [texts[0], texts.at(-1)].map((text) => (text ?? '').slice(0, 80))
  return texts.length < 2 ? `${texts.length} ${first}` : `${texts.length} ${first} … ${last}`
}

/** A number between 0 and 1 that depends on nothing but the two. @param {number} index @param {number} seed */
function rankOf(index, seed) {
  const mixed = Math.imul((index + 1) ^ Math.imul(seed + 1, 0x9e3779b1), 0x85ebca6b)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}
