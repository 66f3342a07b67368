// @ts-check
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeSlackExport } from './slack-export.js'

/** @typedef {import('./measure.js').Subject} Subject */
/** @typedef {import('./subjects.js').Target} Target */

const days = 365
const perDay = 274
const tenth = 37
const parsed = 'JSON.parse of 100,000 messages'
const whole = 'postmortem import of them'
const part = 'postmortem import of 10,000'
const bin = fileURLToPath(new URL('../bin/postmortem.js', import.meta.url))

/** A year of a channel of Slack, a file a day, and a tenth of it. @param {string} folder an empty one @returns {Subject[]} */
export function importingSubjects(folder) {
  writeSlackExport(join(folder, 'whole'), days, perDay)
  writeSlackExport(join(folder, 'tenth'), tenth, perDay)
  const parse = fileURLToPath(new URL('parse-json.js', import.meta.url))
  return [
    { name: parsed, args: [parse, join(folder, 'whole/ops')], cwd: folder },
    { name: whole, args: [bin, 'import', 'whole/'], cwd: folder },
    { name: part, args: [bin, 'import', 'tenth/'], cwd: folder },
  ]
}

/** @type {readonly Target[]} */
export const importingTargets = [
  { of: whole, measure: 'wallMs', against: parsed, most: 60 },
  { of: whole, measure: 'wallMs', against: part, most: 12 },
  { of: whole, measure: 'peakMb', against: part, most: 6 },
]

/** What one message takes, and what stays of it. @param {import('./report.js').Medians} medians */
export function perMessage(medians) {
  const [all, some] = [medians.get(whole), medians.get(part)]
  const messages = (days - tenth) * perDay
  const more = (/** @type {'wallMs' | 'peakMb'} */ of) => ((all?.[of] ?? 0) - (some?.[of] ?? 0)) / messages
  return `${more('wallMs').toFixed(3)} ms and ${(more('peakMb') * 1024).toFixed(1)} KB of peak memory per further message\n`
}
