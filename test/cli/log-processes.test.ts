import { expect, test } from 'vitest'
import { parseIncidentFile } from '../../src/core/incident-file/parse.ts'
import { listedEntries } from '../../src/core/log/listed-entries.ts'
import { type Outcome, shell } from '../helpers/cli.ts'

const path = 'postmortems/2026-01-15-1405.incident.yaml'
const setting = { now: '2026-01-15T12:05:07Z', env: { TZ: 'Africa/Johannesburg' } }

/** The entries of a log, in order of name. */
function entriesOf({ files }: Outcome, name = path): readonly string[] {
  const { root } = parseIncidentFile(files[name] ?? '', name)
  return listedEntries(root)
    .map(({ text }) => text)
    .toSorted()
}

function names(...series: readonly (readonly [string, number])[]): readonly string[] {
  return series
    .flatMap(([name, count]) => Array.from({ length: count }, (_, index) => `${name}${index + 1}`))
    .toSorted()
}

/** Bash that runs a line for each of several names at a time, in each one after the other. */
function atOnce(writers: string, line: string): string {
  return `for w in ${writers}; do (for n in 1 2 3 4 5; do ${line}; done) & done; wait`
}

test('of fifty processes that log, the first ones at once, nothing is lost', { timeout: 60_000 }, async () => {
  const outcome = await shell(atOnce('a b c d e f g h i j', 'postmortem log -q $w$n >/dev/null'), setting)
  expect({ ...outcome, files: Object.keys(outcome.files) }).toEqual({ stdout: '', stderr: '', code: 0, files: [path] })
  expect(entriesOf(outcome)).toEqual(names(...[...'abcdefghij'].map((name) => [name, 5] as const)))
})

test('what is logged while others take back is lost only where that is said', { timeout: 60_000 }, async () => {
  const lines = `${atOnce('a b c', 'postmortem log -q $w$n >/dev/null')} & ${atOnce('u v', 'postmortem log --undo 2>&1 >/dev/null')}; wait`
  const outcome = await shell(`postmortem log -q a >/dev/null; ${lines}`, setting)
  const told = outcome.stdout.split('\n').filter(Boolean)
  const taken = told.flatMap((line) => /^taken back: .* (\w+)$/.exec(line)?.[1] ?? [])
  expect(taken).not.toEqual([])
  // Nothing else is told but that there was no entry.
  expect(told.filter((line) => !/^taken back: |has no entry to take back$/.test(line))).toEqual([])
  expect(Object.keys(outcome.files)).toEqual([path])
  expect([...entriesOf(outcome), ...taken].toSorted()).toEqual(['a', ...names(['a', 5], ['b', 5], ['c', 5])].toSorted())
})

test('many log into a file whose timeline is not last', { timeout: 60_000 }, async () => {
  const files = { 'a.yaml': 'timeline: [x]\ntitle: y # mine\n' }
  const outcome = await shell(atOnce('a b c', 'postmortem log -q --file a.yaml $w$n >/dev/null'), { ...setting, files })
  expect({ stdout: outcome.stdout, stderr: outcome.stderr, files: Object.keys(outcome.files) }).toEqual({
    stdout: '',
    stderr: '',
    files: ['a.yaml'],
  })
  expect(entriesOf(outcome, 'a.yaml')).toEqual([...names(['a', 5], ['b', 5], ['c', 5]), 'x'])
  expect(outcome.files['a.yaml']).toContain('title: y # mine\n')
})

test('a line is added without a parser', { timeout: 60_000 }, async () => {
  const files = {
    'loaded.cjs': `const { readFileSync } = require('node:fs')
process.on('exit', () => {
  const texts = Object.keys(require.cache).map((path) => readFileSync(path, 'utf8'))
  const has = (word) => texts.some((text) => text.includes(word))
  console.error(process.argv[3], 'YAML', has('YAMLParseError' + '"'), 'schemas', has('ZodMini' + 'Type'), 'secrets', has('JSON web' + ' token'))
})
`,
  }
  const line =
    'NODE_OPTIONS="--require ./loaded.cjs"; export NODE_OPTIONS; postmortem log -q begun; postmortem log -q x'
  const { stderr } = await shell(`(${line}; postmortem new --from ${path} -q --no-input) >/dev/null`, {
    ...setting,
    files,
  })
  expect(stderr.split('\n').filter((said) => / YAML /.test(said))).toEqual([
    '-q YAML false schemas false secrets false',
    '-q YAML false schemas false secrets false',
    '--from YAML true schemas true secrets false',
  ])
})
