// @ts-check
// Documents as the tool writes them, of incidents that a generator with a seed makes up: the same ones in every run.
import { createHash } from 'node:crypto'
import { documentText } from '../src/core/document/document-text.ts'
import { withWritten } from '../src/core/document/written.ts'
import { parseIncidentFile } from '../src/core/incident-file/parse.ts'
import { claimsOfFile } from '../src/core/model/claims.ts'
import { facts } from '../src/core/model/facts.ts'
import { incidentId } from '../src/core/model/identity.ts'
import { resolve } from '../src/core/model/resolve.ts'
import { builtInNames, loadBuiltIn } from '../src/core/template/built-in.ts'
import { incidentOf } from './incident-of.js'
import { settings } from './settings.js'

/** @typedef {import('../src/core/template/template.ts').PrecompiledTemplate} PrecompiledTemplate */

/** The documents of `count` incidents, in the built-in templates by turns. @param {number} count */
export async function* documents(count) {
  const templates = await Promise.all(builtInNames.map(builtIn))
  for (let number = 0; number < count; number += 1) {
    const template = templates[number % templates.length]
    if (template !== undefined) yield documentOf(incidentOf(number), template)
  }
}

/** @param {object} incident @param {PrecompiledTemplate} template */
function documentOf(incident, template) {
  const { root } = parseIncidentFile(JSON.stringify(incident), 'incident.json')
  if (root === undefined) throw new Error('the incident cannot be read')
  const claims = claimsOfFile(root, { kind: 'file', name: 'incident.json', order: 0 })
  const { postmortem, zone, extensions, findings } = resolve(claims, settings)
  const [problem] = findings.filter(({ severity }) => severity === 'error')
  if (problem !== undefined) throw new Error(`the incident cannot stand: ${problem.message}`)
  const id = incidentId(postmortem, zone, settings.now)
  const status = postmortem.status ?? 'draft'
  const whole = { ...postmortem, id, status, template: template.name, created: '2026-12-01' }
  const text = documentText(whole, zone, template, extensions, { facts })
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 32)
  return withWritten(text, template.audience === 'public' ? 'html-comment' : 'front-matter', hash)
}

/** @param {string} name @returns {Promise<PrecompiledTemplate>} */
async function builtIn(name) {
  const template = await loadBuiltIn(name)
  if (template === undefined) throw new Error(`there is no template ${name}`)
  return template
}
