// @ts-check
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {import('./measure.js').Subject} Subject */

const project = fileURLToPath(new URL('..', import.meta.url))
const bin = join(project, 'bin/postmortem.js')

export const writeExample = ['new', '--from', 'examples/apache-500.yaml', '--dry-run']

/** `node -e 0`, and what a user of ours waits for. @param {string} folder an empty one @returns {Subject[]} */
export function ownSubjects(folder) {
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  const state = { XDG_STATE_HOME: join(folder, 'state') }
  return [
    { name: 'node -e 0', args: ['-e', '0'], cwd: empty },
    { name: 'postmortem --version', args: [bin, '--version'], cwd: empty },
    { name: 'postmortem --help', args: [bin, '--help'], cwd: empty },
    { name: 'postmortem new --dry-run', args: [bin, ...writeExample], cwd: project },
    {
      name: 'postmortem new, first prompt',
      args: [bin, 'new'],
      cwd: empty,
      env: state,
      prompt: 'What stopped working for users?',
      prepare: () => rmSync(state.XDG_STATE_HOME, { recursive: true, force: true }),
    },
  ]
}

/**
 * @typedef {object} Target
 * @property {string} of
 * @property {'wallMs' | 'peakMb'} measure
 * @property {string} [against] a ratio to this subject; without it the value itself
 * @property {number} most
 */

/** @type {readonly Target[]} */
export const targets = [
  { of: 'postmortem --version', measure: 'wallMs', against: 'node -e 0', most: 1.25 },
  { of: 'postmortem --help', measure: 'wallMs', against: 'node -e 0', most: 1.6 },
  { of: 'postmortem new --dry-run', measure: 'wallMs', against: 'node -e 0', most: 3.5 },
  { of: 'postmortem new --dry-run', measure: 'wallMs', against: 'plop', most: 0.3 },
  { of: 'postmortem new, first prompt', measure: 'wallMs', against: 'node -e 0', most: 2.5 },
  { of: 'postmortem new --dry-run', measure: 'peakMb', most: 60 },
  { of: 'postmortem new, first prompt', measure: 'peakMb', most: 60 },
]
