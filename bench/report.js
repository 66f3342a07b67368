// @ts-check
/** @typedef {import('./measure.js').Measures} Measures */
/** @typedef {import('./subjects.js').Target} Target */
/** @typedef {ReadonlyMap<string, Measures>} Medians */

/** Of what does not count itself there is no CPU time. @param {number} value @param {number} digits @param {string} [unit] */
function shown(value, digits, unit = '') {
  return Number.isNaN(value) ? '-' : `${value.toFixed(digits)}${unit}`
}

/** @param {readonly Measures[]} runs @returns {Measures} */
export function medianOf(runs) {
  return {
    wallMs: median(runs.map(({ wallMs }) => wallMs)),
    cpuMs: median(runs.map(({ cpuMs }) => cpuMs)),
    peakMb: median(runs.map(({ peakMb }) => peakMb)),
  }
}

/** Every subject beside the first. @param {Medians} medians */
export function table(medians) {
  const [floor] = medians.values()
  const rows = [...medians].map(([name, { wallMs, cpuMs, peakMb }]) => [
    name,
    wallMs.toFixed(1),
    `${(wallMs / (floor?.wallMs ?? wallMs)).toFixed(2)}x`,
    shown(cpuMs, 1),
    shown(cpuMs / (floor?.cpuMs ?? cpuMs), 2, 'x'),
    shown(peakMb, 1),
  ])
  return aligned([['', 'wall ms', '', 'CPU ms', '', 'peak MB'], ...rows])
}

/** @param {readonly Target[]} targets @param {Medians} medians */
export function verdicts(targets, medians) {
  const rows = targets.map((target) => {
    const subject = medians.get(target.of)
    const rival = target.against === undefined ? undefined : medians.get(target.against)
    const unit = target.against === undefined ? ' MB' : `x ${target.against}`
    const aim = `${target.of}, at most ${target.most}${unit}`
    if (subject === undefined || (target.against !== undefined && rival === undefined)) return ['skipped', '', aim]
    const value = subject[target.measure] / (rival?.[target.measure] ?? 1)
    return [value <= target.most ? 'ok' : 'over', value.toFixed(2), aim]
  })
  return rows
    .map(([verdict = '', value = '', aim = '']) => `${verdict.padEnd(8)}${value.padStart(6)}  ${aim}\n`)
    .join('')
}

/** @param {readonly (readonly string[])[]} rows the first column to the left, the others to the right */
function aligned(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) => row.map((text, column) => pad(text, widths[column] ?? 0, column)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

/** @param {string} text @param {number} width @param {number} column */
function pad(text, width, column) {
  return column === 0 ? text.padEnd(width) : text.padStart(width)
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return ((sorted[middle] ?? 0) + (sorted.at(-1 - middle) ?? 0)) / 2
}
