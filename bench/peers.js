// @ts-check
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('./measure.js').Subject} Subject */

const versions = ['plop@4.0.5', 'hygen@6.2.11']
const title = 'Website down for every visitor'

/**
 * Two generators that write the same document from a template, its title filled in; neither reads or checks a fact.
 * None where they cannot be installed.
 * @param {string} folder an empty one @param {string} document
 * @returns {Subject[]}
 */
export function peerSubjects(folder, document) {
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...versions], {
    cwd: folder,
    stdio: 'ignore',
    shell: process.platform === 'win32',
    timeout: 180_000,
  })
  if (status !== 0) return []
  writeTemplates(folder, document)
  const output = join(folder, 'postmortem.md')
  const prepare = () => rmSync(output, { force: true })
  const subjects = [
    { name: 'plop', args: [binOf(folder, 'plop'), 'postmortem', title], cwd: folder, prepare },
    { name: 'hygen', args: [binOf(folder, 'hygen'), 'postmortem', 'new', '--name', title], cwd: folder, prepare },
  ]
  for (const subject of subjects) checkPeer(subject, output, document)
  return subjects
}

/** @param {string} folder @param {string} document */
function writeTemplates(folder, document) {
  writeFileSync(join(folder, 'postmortem.hbs'), document.replaceAll(title, '{{{name}}}'))
  writeFileSync(join(folder, 'plopfile.js'), plopfile)
  const hygenFolder = join(folder, '_templates/postmortem/new')
  mkdirSync(hygenFolder, { recursive: true })
  const body = document.replaceAll(title, '<%- name %>')
  writeFileSync(join(hygenFolder, 'document.ejs.t'), `---\nto: postmortem.md\n---\n${body}`)
}

const plopfile = `export default (plop) =>
  plop.setGenerator('postmortem', {
    prompts: [{ type: 'input', name: 'name', message: 'Title' }],
    actions: [{ type: 'add', path: 'postmortem.md', templateFile: 'postmortem.hbs' }],
  })
`

/** @param {string} folder @param {string} name */
function binOf(folder, name) {
  const root = join(folder, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return join(root, typeof bin === 'string' ? bin : bin[name])
}

/** A peer that writes something else would be measured for another job. @param {Subject} subject @param {string} output @param {string} document */
function checkPeer({ name, args, cwd, prepare }, output, document) {
  prepare?.()
  const { status } = spawnSync(process.execPath, args, { cwd, stdio: 'ignore' })
  if (status !== 0 || readFileSync(output, 'utf8').trim() !== document.trim())
    throw new Error(`${name} does not write the document`)
}
