import { type ExecFileSyncOptionsWithStringEncoding, execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import transliterate from '@sindresorhus/transliterate'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import lean from '../../scripts/lean/transliterate.js'

const example = resolve('examples/apache-500.yaml')
let folder = ''
let binary = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-package-'))
  const packing = ['pack', '--ignore-scripts', '--json', '--silent', '--pack-destination', folder]
  const [packed] = JSON.parse(execFileSync('npm', packing, quiet))
  const project = join(folder, 'project')
  mkdirSync(project)
  const options = ['--prefer-offline', '--no-audit', '--no-fund', '--omit=dev']
  execFileSync('npm', ['install', '--prefix', project, ...options, join(folder, packed.filename)], quiet)
  binary = join(project, 'node_modules/.bin/postmortem')
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const quiet: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }

function postmortem(args: readonly string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(binary, args, { cwd, encoding: 'utf8', env: clean, input: '' })
  return { status, stdout, stderr }
}

const clean = { PATH: process.env.PATH, HOME: tmpdir(), POSTMORTEM_NOW: '2026-01-16T09:00:00Z' }

describe('the package, installed', () => {
  test('holds what it needs and nothing of its workshop', () => {
    const installed = join(folder, 'project/node_modules', manifest.name)
    expect(readdirSync(installed).toSorted()).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'bin', 'dist', 'examples', 'package.json', 'templates']),
    )
    for (const name of ['src', 'test', 'scripts', 'bench', 'node_modules'])
      expect(readdirSync(installed)).not.toContain(name)
  })

  test('tells its version', () => {
    expect(postmortem(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' })
  })

  test('writes the example as the working tree does', () => {
    const args = ['new', '--from', example, '--dry-run', '--quiet']
    const ours = execFileSync(process.execPath, ['bin/postmortem.js', ...args], { encoding: 'utf8', env: clean })
    expect(postmortem(args)).toEqual({ status: 0, stdout: ours, stderr: '' })
  })

  test('runs from its bundle alone', () => {
    const alone = join(folder, 'alone')
    const installed = join(folder, 'project/node_modules', manifest.name)
    execFileSync('cp', ['-R', installed, alone])
    const { status } = spawnSync(process.execPath, [
      join(alone, 'bin/postmortem.js'),
      'new',
      '--from',
      example,
      '--dry-run',
    ])
    expect(status).toBe(0)
  })

  test('ends quietly when its reader leaves', () => {
    const line = `set -o pipefail; "${binary}" new --from "${example}" -o - -q | head -n 1`
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8', env: clean })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '---\n', stderr: '' })
  })

  test('works in a folder with any name', () => {
    const cwd = join(folder, 'Größe 北京 $x; y')
    mkdirSync(cwd)
    const path = 'postmortems/2026-01-15-website-down-for-every-visitor.md'
    expect(postmortem(['new', '--from', example, '-q'], cwd)).toEqual({ status: 0, stdout: `${path}\n`, stderr: '' })
    expect(readFileSync(join(cwd, path), 'utf8')).toContain('# Website down for every visitor')
  })

  test.each([
    ['Größe & Ωμέγα don’t 北京', '2026-01-15-groesse-and-omega-dont'],
    ['pool^2 `exhausted`', '2026-01-15-pool2-exhausted'],
    ['Checkout & login: 50% of "POST /pay" failed', '2026-01-15-checkout-and-login-50-of-post-pay-failed'],
  ])('names a document after %s', (title, id) => {
    const { stdout } = postmortem(['new', title, '--start', '2026-01-15 10:00 UTC', '--dry-run', '--json', '-q'])
    expect(JSON.parse(stdout)).toMatchObject({ id })
  })
})

describe('the transliteration that the bundle starts with', () => {
  const customReplacements: [string, string][] = [
    ['&', ' and '],
    ['🦄', ' unicorn '],
    ['♥', ' love '],
  ]
  const codes = Array.from({ length: 128 }, (_, code) => code).filter(
    (code) => !'^`'.includes(String.fromCharCode(code)),
  )
  const ascii = fc.string({ unit: fc.constantFrom(...codes).map((code) => String.fromCharCode(code)) })

  test('is what the library does, for every ASCII text that it does itself', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expect(lean(text, { customReplacements })).toBe(transliterate(text, { customReplacements }))
      }),
      { numRuns: 1000 },
    )
  })
})
