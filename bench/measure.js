// @ts-check
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'

/**
 * @typedef {object} Subject A program as it is measured.
 * @property {string} name
 * @property {string} [program] another one than Node, which does not count its CPU time and memory
 * @property {readonly string[]} args what follows `node`, or that program
 * @property {Readonly<Record<string, string>>} [env]
 * @property {string} cwd
 * @property {readonly number[]} [exitCodes] those with which it may end, 0 when not given
 * @property {string} [prompt] run in a terminal, measured until this shows, and then stopped with Ctrl-C
 * @property {() => void} [prepare] before each run
 *
 * @typedef {{ wallMs: number, cpuMs: number, peakMb: number }} Measures
 */

const usageScript = fileURLToPath(new URL('usage.cjs', import.meta.url))

/**
 * One run by the clock on the wall, and one more that counts itself.
 * @param {Subject} subject @param {string} folder for the counts
 * @returns {Promise<Measures>}
 */
export async function measure(subject, folder) {
  const usageFile = join(folder, 'usage.json')
  const counted = {
    ...subject,
    args: ['--require', usageScript, ...subject.args],
    env: { ...subject.env, POSTMORTEM_BENCH_USAGE: usageFile },
  }
  const wallMs = await run(subject)
  if (subject.program !== undefined) return { wallMs, cpuMs: Number.NaN, peakMb: Number.NaN }
  await run(counted)
  return { wallMs, ...JSON.parse(readFileSync(usageFile, 'utf8')) }
}

/** @param {Subject} subject @returns {Promise<number>} milliseconds */
async function run(subject) {
  subject.prepare?.()
  return subject.prompt === undefined ? runToEnd(subject) : runToPrompt(subject, subject.prompt)
}

/** @param {Subject} subject */
function runToEnd({ name, program = process.execPath, args, cwd, env, exitCodes = [0] }) {
  const start = performance.now()
  const { status, error } = spawnSync(program, args, { cwd, env: { ...clean(), ...env }, stdio: 'ignore' })
  const wallMs = performance.now() - start
  if (status === null || !exitCodes.includes(status))
    throw new Error(`${name} ended with ${error?.message ?? `exit code ${status}`}`)
  return wallMs
}

/** @param {Subject} subject @param {string} prompt @returns {Promise<number>} */
function runToPrompt({ name, args, cwd, env }, prompt) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    let wallMs = 0
    let shown = ''
    const program = spawn(process.execPath, [...args], { cwd, env: { ...clean(), TERM: 'xterm-256color', ...env } })
    const limit = setTimeout(() => program.kill('SIGKILL'), 20_000)
    program.onData((text) => {
      shown += text
      if (wallMs > 0 || !shown.includes(prompt)) return
      wallMs = performance.now() - start
      program.write('\u0003')
    })
    program.onExit(() => {
      clearTimeout(limit)
      if (wallMs > 0) resolve(wallMs)
      else reject(new Error(`${name} never asked "${prompt}"`))
    })
  })
}

/** Nothing that slows Node down or stops prompts: more certificates alone cost more than Node's whole start. */
function clean() {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_COMPILE_CACHE, CI, ...env } = process.env
  return env
}
