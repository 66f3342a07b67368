import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { lint } from 'markdownlint/sync'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig as readProjectConfig } from '../../src/core/config/read-config.ts'
import { cli } from '../helpers/cli.ts'

const { files } = await cli(['init', '-q', '--template', 'team', '--timezone', 'UTC', '--service', 'checkout'])
const text = (name: string): string => files[name] ?? ''

const facts = [
  ...[
    '--title',
    'Is https://example.com down?!',
    '--severity',
    'SEV2',
    '--start',
    '2026-01-15 14:05',
    '--end',
    '15:10',
  ],
  ...['--impact', 'See https://example.com/status', '--event', '14:07 alert', '--action', 'Alert on queue length @sam'],
  ...['--set', 'ticketsOpened=12', '--set', 'dataLost=yes', '--set', 'customersTold=not at all'],
]

test('the example is a template that a document can be made with', async () => {
  const { stdout, code } = await cli(['new', ...facts, '-o', '-'], { files })
  expect(code).toBe(0)
  await expect(stdout).toMatchFileSnapshot('../golden/init/document.md')
})

test('nothing is wrong with the example, by template check', async () => {
  expect(await cli(['template', 'check'], { files })).toEqual({
    stdout: '',
    stderr: 'note: 2 files checked: nothing wrong\n',
    code: 0,
    files,
  })
})

test('the configuration stands, and so does every example in it', async () => {
  const all = text('.postmortem/config.yaml').replaceAll(/^# (?=[a-zA-Z]+: )/gm, '')
  expect(parse(all)).toMatchObject({ timezone: 'UTC', clock: '12h', people: [{ handle: 'thandi' }] })
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
  const isValid = ajv.validate(JSON.parse(text('.postmortem/config.schema.json')), parse(all))
  expect({ isValid, errors: ajv.errors }).toEqual({ isValid: true, errors: null })
  expect(readProjectConfig(all, 'config.yaml', Date.parse('2026-01-20T09:00:00Z'))).toMatchObject({ ok: true })
})

test('markdownlint has nothing to say of the documents', async () => {
  const { files: written } = await cli(['new', ...facts], { files })
  const made = Object.entries(written).filter(([name]) => name.endsWith('.md'))
  const golden = readdirSync('test/golden', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name): [string, string] => [name, readFileSync(`test/golden/${name}`, 'utf8')])
  const config = parse(text('postmortems/.markdownlint.yaml'))
  const strings = Object.fromEntries([...made, ...golden])
  expect(Object.keys(strings).length).toBeGreaterThan(20)
  const found = Object.entries(lint({ strings, config })).filter(([, problems]) => problems.length > 0)
  expect(found).toEqual([])
})
