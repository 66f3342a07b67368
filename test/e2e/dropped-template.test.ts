import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlebarsTemplates } from '../../scripts/handlebars-templates.js'
import { leanLibraries } from '../../scripts/lean-libraries.js'
import { builtInNames } from '../../src/core/template/built-in.ts'

/** The program, built from a copy of `templates/` into which one file was dropped. */
let folder = ''
let program = ''

const dropped = '---\ntitle: Dropped in\nrequires: [severity]\n---\n# {{title}}\n\n{{> actions}}\n'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-dropped-'))
  cpSync('templates', join(folder, 'templates'), { recursive: true })
  writeFileSync(join(folder, 'templates/dropped.hbs'), dropped)
  program = join(folder, 'program.cjs')
  await build({
    stdin: {
      contents: `import { main, systemHost } from './src/main.ts'
        main(process.argv.slice(2), systemHost()).then((code) => { process.exitCode = code })`,
      resolveDir: resolve('.'),
    },
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    loader: { '.yaml': 'text' },
    plugins: [handlebarsTemplates.esbuild(join(folder, 'templates')), leanLibraries()],
  })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function postmortem(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, POSTMORTEM_NOW: '2026-01-20T09:00:00Z' },
  })
  return { status, stdout, stderr }
}

const facts = ['--title', 'Website down', '--start', '2026-01-15 14:05', '--end', '15:10', '--timezone', 'UTC']

describe('a template that is dropped into templates/', () => {
  const names = [...builtInNames.filter((name) => name !== 'alx'), 'dropped'].toSorted()

  test('is listed, after the default and by name', () => {
    const { stdout } = postmortem('template', 'list', '--json')
    const list: readonly { readonly name: string; readonly title: string }[] = JSON.parse(stdout)
    expect(list.map(({ name }) => name)).toEqual(['alx', ...names])
    expect(list.find(({ name }) => name === 'dropped')).toMatchObject({ title: 'Dropped in', requires: ['severity'] })
  })

  test('is shown', () => {
    expect(postmortem('template', 'show', 'dropped')).toEqual({ status: 0, stdout: dropped, stderr: '' })
  })

  test('is used, with its requirements', () => {
    expect(postmortem('new', ...facts, '--template', 'dropped', '--dry-run', '-q')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--severity'),
    })
    const action = ['--severity', 'SEV1', '--action', 'Alert on queue length @sam']
    const { status, stdout } = postmortem('new', ...facts, ...action, '--template', 'dropped', '--dry-run', '-q')
    expect(status).toBe(0)
    expect(stdout).toContain('template: dropped\n')
    expect(stdout).toMatch(/---\n+# Website down\n\n- \[ \] Alert on queue length \(owner: sam\)\n$/)
  })

  test('is suggested', () => {
    expect(postmortem('new', ...facts, '--template', 'droped', '--dry-run')).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: there is no template "droped"\n  hint: did you mean dropped? there is alx, ${names.join(', ')}\n`,
    })
  })

  test('is completed', () => {
    expect(postmortem('complete', '--', 'new', '--template', 'dro').stdout).toMatch(/^dropped\b/)
  })

  test('is copied into a project', () => {
    expect(postmortem('template', 'eject', 'dropped')).toMatchObject({ status: 0 })
    expect(postmortem('template', 'show', './.postmortem/templates/dropped.hbs').stdout).toContain('{{> actions}}')
  })
})
