// @ts-check
// Run as a program of its own: makes the views of 1,000 incidents, and fills the template `google-sre` from each, with
// our checks and limits or with Handlebars alone.
import Handlebars from 'handlebars/runtime.js'
import example from '../examples/dst-sev1.yaml'
import { parseIncidentFile } from '../src/core/incident-file/parse.ts'
import { claimsOfFile } from '../src/core/model/claims.ts'
import { facts } from '../src/core/model/facts.ts'
import { resolve } from '../src/core/model/resolve.ts'
import { defaultSeverities } from '../src/core/model/severities.ts'
import { loadBuiltIn } from '../src/core/template/built-in.ts'
import { callHelper, helperNames } from '../src/core/template/helpers.ts'
import { renderTemplate } from '../src/core/template/render.ts'
import { toView } from '../src/core/view/view.ts'

/** @typedef {import('../src/core/template/template.ts').PrecompiledTemplate} PrecompiledTemplate */

const [, , how] = process.argv
const count = 1_000

/** @param {PrecompiledTemplate} template @returns {(view: object) => string} */
function fillerOf(template) {
  if (how === 'ours') return (view) => renderTemplate(template, view)
  if (how === 'plain') return plainHandlebars(template)
  return () => ''
}

/** @param {PrecompiledTemplate} template @returns {(view: object) => string} */
function plainHandlebars({ main, partials }) {
  const handlebars = Handlebars.create()
  for (const name of helperNames) handlebars.registerHelper(name, (...values) => callHelper(name, values))
  for (const [name, partial] of Object.entries(partials))
    handlebars.registerPartial(name, handlebars.template(partial.main))
  return handlebars.template(main)
}

async function run() {
  const template = await loadBuiltIn('google-sre')
  const { root } = parseIncidentFile(example, 'incident.yaml')
  if (template === undefined || root === undefined) throw new Error('the template or the incident is missing')
  const claims = claimsOfFile(root, { kind: 'file', name: 'incident.yaml', order: 0 })
  const now = Date.parse('2027-01-01T00:00:00Z')
  const settings = { now, abbreviations: {}, sort: false, requires: [], facts, severities: defaultSeverities }
  const { postmortem, zone } = resolve(claims, settings)
  const fill = fillerOf(template)
  let length = 0
  for (let number = 1; number <= count; number += 1) {
    const title = `${postmortem.title} ${number}`
    length += fill(toView({ ...postmortem, title }, zone)).length
  }
  if (how !== 'views' && length < count * 1_000) throw new Error('the documents are empty')
}

run().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
