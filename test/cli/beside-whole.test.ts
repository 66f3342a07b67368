import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'

/** What stands beside a document is the whole incident. */

const now = '2026-06-01T09:00:00Z'
/** What the templates insist on, where the incident does not say it. */
const unknown = 'summary: unknown\nimpact: { description: unknown }\ntrigger: unknown\n'
const incidents = ['apache-500', 'dst-sev1', 'near-miss']

describe.each([
  ['the template public', ['--template', 'public'], '.md'],
  ['a page', ['--format', 'html', '--template', 'google-sre'], '.html'],
])('beside the document of %s', (_, flags, extension) => {
  test.each(incidents)('every fact of %s stands', async (name) => {
    const given = { 'facts.yaml': readFileSync(`examples/${name}.yaml`, 'utf8'), 'unknown.yaml': unknown }
    const facts = ['new', '--from', 'unknown.yaml', '--from', 'facts.yaml', ...flags]
    const argv = [...facts, '-o', `docs/${name}${extension}`, '-q']
    const { stdout, stderr, code, files } = await cli(argv, { files: given, now })
    const [document, incident] = [`docs/${name}${extension}`, `docs/${name}.incident.yaml`]
    expect({ stdout, stderr, code }).toEqual({ stdout: `${document}\n${incident}\n`, stderr: '', code: 0 })
    const asJson = ['--format', 'json', '-o', '-', '-q']
    const whole = await cli([...facts, '--set', `id=${name}`, ...asJson], {
      files: given,
      now,
    })
    const beside = await cli(['render', incident, ...asJson], { files, now })
    expect(beside).toMatchObject({ stderr: '', code: 0 })
    expect(JSON.parse(beside.stdout)).toEqual(JSON.parse(whole.stdout))
    const again = await cli(['new', '--from', incident, ...flags, '-o', document, '-q'], { files, now })
    expect(again).toEqual({ stdout, stderr: '', code: 0, files })
  })
})
