import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

describe('the linter', () => {
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-lint-'))
    for (const name of ['biome.json', '.gitignore']) cpSync(name, join(folder, name))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  function lint(path: string, text: string) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', path], {
      cwd: folder,
      encoding: 'utf8',
    })
    return { status, output: stdout + stderr }
  }

  const pure = 'core is pure: no I/O, no process, no prompts'
  const byName = 'import the function by its own path, date-fns/<name>'
  const ownStyle = 'use io/style.ts, which knows NO_COLOR'

  test.each([
    ['src/core/model/probe.ts', "export { readFile } from 'node:fs'\n", pure],
    ['src/core/model/probe.ts', "export { readFile } from 'node:fs/promises'\n", pure],
    ['src/core/probe.ts', "export const read = () => import('node:fs')\n", pure],
    ['src/core/probe.ts', "export { styleFor } from '../io/style.ts'\n", pure],
    ['src/core/model/probe.ts', "export { styleFor } from '../../io/style.ts'\n", pure],
    ['src/core/probe.ts', "export { commands } from '../commands/index.ts'\n", pure],
    ['src/core/probe.ts', "export { Chalk } from 'chalk'\n", pure],
    ['src/core/probe.ts', "export { Command } from 'commander'\n", pure],
    ['src/core/probe.ts', "export { addDays } from 'date-fns'\n", byName],
    [
      'src/io/probe.ts',
      "export { commands } from '../commands/index.ts'\n",
      'io knows host, errors and core types only',
    ],
    ['src/io/probe.ts', "export { addDays } from 'date-fns'\n", byName],
    ['src/io/probe.ts', "export { default as chalk } from 'chalk'\n", ownStyle],
    ['src/commands/probe.ts', "export { addDays } from 'date-fns'\n", byName],
    ['src/commands/probe.ts', "export { default as chalk } from 'chalk'\n", ownStyle],
  ])('refuses in %s: %s', (path, text, message) => {
    const { status, output } = lint(path, text)
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining('lint/style/noRestrictedImports') })
    expect(output).toContain(message)
  })

  test('refuses console in src', () => {
    const { status, output } = lint('src/commands/probe.ts', "console.log('done')\n")
    expect({ status, output }).toEqual({ status: 1, output: expect.stringContaining('lint/suspicious/noConsole') })
  })

  test.each([
    ['src/core/probe.ts', "export { addDays } from 'date-fns/addDays'\n"],
    ['src/io/probe.ts', "export { readFile } from 'node:fs/promises'\n"],
    ['src/commands/probe.ts', "export { styleFor } from '../io/style.ts'\n"],
  ])('allows in %s: %s', (path, text) => {
    expect(lint(path, text)).toMatchObject({ status: 0 })
  })
})

describe('the sources', () => {
  interface Source {
    readonly path: string
    readonly lines: number
    readonly code: string
  }

  const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = `src/${name.replaceAll('\\', '/')}`
      const text = readFileSync(path, 'utf8')
      return { path, lines: text.split('\n').length - 1, code: withoutComments(text) }
    })

  function withoutComments(text: string): string {
    return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  }

  function pathsWith(pattern: RegExp, folder = 'src/'): readonly string[] {
    return sources.filter(({ path, code }) => path.startsWith(folder) && pattern.test(code)).map(({ path }) => path)
  }

  test('touch the process in one place', () => {
    expect(pathsWith(/\bprocess\.|\bglobalThis\b|from 'node:process'/)).toEqual(['src/io/system-host.ts'])
  })

  test('print past the host nowhere', () => {
    expect(pathsWith(/\bconsole\./)).toEqual([])
  })

  test('are pure in core: no clock, no chance, no Node', () => {
    expect(
      pathsWith(/from 'node:|import\('node:|\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bBuffer\b/, 'src/core/'),
    ).toEqual([])
  })

  test('stay small enough to be read at once', () => {
    expect(sources.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path} ${lines}`)).toEqual([])
  })

  test('silence no check', () => {
    expect(
      sources.filter(({ path }) => /@ts-(?:ignore|expect-error|nocheck)|biome-ignore/.test(readFileSync(path, 'utf8'))),
    ).toEqual([])
  })
})
