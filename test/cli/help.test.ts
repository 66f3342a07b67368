import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { hosts } from '../helpers/cli.ts'

describe.each(hosts)('$host', ({ run }) => {
  test.each([
    { argv: [], file: 'postmortem' },
    { argv: ['--help'], file: 'postmortem' },
    { argv: ['-h'], file: 'postmortem' },
    { argv: ['help'], file: 'postmortem' },
    { argv: ['new', '--help'], file: 'new' },
    { argv: ['new', '-h'], file: 'new' },
    { argv: ['help', 'new'], file: 'new' },
    { argv: ['new', 'Checkout down', '--severity', 'SEV9', '--help'], file: 'new' },
    { argv: ['new', '--help', '--all'], file: 'new-all' },
    { argv: ['new', '--all', '--help'], file: 'new-all' },
    { argv: ['import', '--help'], file: 'import' },
    { argv: ['import', '-qh'], file: 'import' },
    { argv: ['help', 'import'], file: 'import' },
    { argv: ['render', '--help'], file: 'render' },
    { argv: ['check', '--help'], file: 'check' },
    { argv: ['log', '--help'], file: 'log' },
    { argv: ['schema', '--help'], file: 'schema' },
    { argv: ['help', 'schema'], file: 'schema' },
    { argv: ['config', '--help'], file: 'config' },
    { argv: ['init', '--help'], file: 'init' },
    { argv: ['completion', '--help'], file: 'completion' },
    { argv: ['template'], file: 'template' },
    { argv: ['template', '--help'], file: 'template' },
    { argv: ['help', 'template'], file: 'template' },
    { argv: ['template', 'list', '--help'], file: 'template-list' },
    { argv: ['template', 'show', '--help'], file: 'template-show' },
    { argv: ['template', 'new', '-h'], file: 'template-new' },
    { argv: ['template', 'eject', '--help'], file: 'template-eject' },
    { argv: ['template', 'check', '--help'], file: 'template-check' },
  ])('postmortem $argv shows help on stdout', async ({ argv, file }) => {
    const { stdout, ...rest } = await run(argv)
    expect(rest).toEqual({ stderr: '', code: 0, files: {} })
    await expect(stdout).toMatchFileSnapshot(`../golden/help/${file}.txt`)
  })

  test.each([['--version'], ['-V']])('%s prints the version of the package', async (flag) => {
    expect(await run([flag])).toEqual({ stdout: `${manifest.version}\n`, stderr: '', code: 0, files: {} })
  })

  test('schema prints a JSON Schema that tools read', async () => {
    const { stdout, ...rest } = await run(['schema'])
    expect(rest).toEqual({ stderr: '', code: 0, files: {} })
    expect(new Ajv({ allErrors: true, allowUnionTypes: true }).validateSchema(JSON.parse(stdout))).toBe(true)
  })

  test('schema --example prints a file that the schema allows and that becomes a document', async () => {
    const [schema, example] = [await run(['schema']), await run(['schema', '--example'])]
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
    const isValid = ajv.validate(JSON.parse(schema.stdout), parse(example.stdout))
    expect({ isValid, errors: ajv.errors }).toEqual({ isValid: true, errors: null })
    const { stdout, stderr, code } = await run(['new', '--from', '-', '--json'], { stdin: example.stdout })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], unknown: [] })
  })
})
