// @ts-check
import { bundle } from './bundle.js'

/** @typedef {import('./measure.js').Subject} Subject */
/** @typedef {import('./subjects.js').Target} Target */

const views = 'views of 1,000 incidents'
const ours = 'the same, and google-sre filled'
const plain = 'the same, by plain Handlebars'

/**
 * 1,000 incidents in one process: their views alone, and with `google-sre` filled from each, by us and by Handlebars
 * without our checks and limits. @param {string} folder an empty one @returns {Promise<Subject[]>}
 */
export async function fillingSubjects(folder) {
  const program = await bundle('fill-templates', folder)
  return [
    { name: views, args: [program, 'views'], cwd: folder },
    { name: ours, args: [program, 'ours'], cwd: folder },
    { name: plain, args: [program, 'plain'], cwd: folder },
  ]
}

/** @type {readonly Target[]} */
export const fillingTargets = [{ of: ours, measure: 'wallMs', against: plain, most: 1.5 }]
