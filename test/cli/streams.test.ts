import { describe, expect, test } from 'vitest'
import { cli, hosts, shell } from '../helpers/cli.ts'
import { basicFlags, basics, lines } from './refuses.ts'

const wrongEnd = ['new', ...basicFlags, '--end', '2026-01-15 13:05']
const plain = lines([
  '--end: error: end 2026-01-15 13:05 is before start 2026-01-15 14:05 (end-before-start)',
  '  hint: if it crossed midnight, write 2026-01-16 13:05',
])
const coloured = lines([
  '\u001b[1m--end:\u001b[22m \u001b[31merror:\u001b[39m end 2026-01-15 13:05 is before start 2026-01-15 14:05 \u001b[2m(end-before-start)\u001b[22m',
  '  \u001b[36mhint:\u001b[39m if it crossed midnight, write 2026-01-16 13:05',
])

describe.each(hosts)('colour, $host', ({ run }) => {
  test.each([
    { name: 'none where no terminal is', stderr: plain },
    { name: 'forced by FORCE_COLOR', env: { FORCE_COLOR: '1' }, stderr: coloured },
    { name: 'forced by --color', flags: ['--color'], stderr: coloured },
    { name: 'none with NO_COLOR, whatever forces it', env: { NO_COLOR: '1', FORCE_COLOR: '1' }, stderr: plain },
    {
      name: 'none with --no-color, whatever forces it',
      env: { FORCE_COLOR: '1' },
      flags: ['--no-color'],
      stderr: plain,
    },
    { name: 'none with FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, stderr: plain },
  ])('$name', async ({ env = {}, flags = [], stderr }) => {
    expect(await run([...wrongEnd, ...flags], { env })).toEqual({ stdout: '', stderr, code: 1, files: {} })
  })

  test('nothing in a file steers the terminal that its errors are printed on', async () => {
    const files = { 'incident.yaml': lines([...basics, 'severity: "\\e]0;owned\\a\\e[2Jworst\\u202e"']) }
    const { stderr } = await run(['new', '--from', 'incident.yaml'], { files })
    expect(stderr).toBe(
      lines([
        'incident.yaml:4:11: error: severity is "worst\\u{202e}", which is none of its choices (invalid-value)',
        '  hint: write one of SEV1, SEV2, SEV3, SEV4, SEV5, unknown',
      ]),
    )
  })
})

describe('a terminal, in process', () => {
  test('has colour', async () => {
    const { stderr } = await cli(wrongEnd, { tty: true })
    expect(stderr).toBe(coloured)
  })

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('has none with %o', async (env) => {
    const { stderr } = await cli(wrongEnd, { tty: true, env })
    expect(stderr).toBe(plain)
  })

  test.each([
    { name: '--no-input', argv: ['new', 'Checkout down', '--start', '2026-01-15 14:05', '--no-input'], env: {} },
    { name: 'CI', argv: ['new', 'Checkout down', '--start', '2026-01-15 14:05'], env: { CI: 'true' } },
    { name: 'TERM=dumb', argv: ['new', 'Checkout down', '--start', '2026-01-15 14:05'], env: { TERM: 'dumb' } },
  ])('asks nothing with $name', async ({ argv, env }) => {
    expect(await cli(argv, { tty: true, env })).toEqual({
      stdout: '',
      stderr: lines([
        'error: an answer is missing, and there is nobody to ask',
        '  --timezone <zone>  In which time zone are the times?',
        '  hint: give them as flags or with --from; unknown will do but for the zone',
      ]),
      code: 2,
      files: {},
    })
  })

  test('asks nothing when nothing is missing', async () => {
    const { stdout, code } = await cli(['new', ...basicFlags, '-q'], { tty: true })
    expect({ stdout, code }).toEqual({ stdout: 'postmortems/2026-01-15-checkout-down.md\n', code: 0 })
  })
})

describe('pipes, as a program', { concurrent: true }, () => {
  const long = lines([...basics, 'summary: |', ...Array.from({ length: 20_000 }, () => '  Nobody could pay.')])
  const files = { 'incident.yaml': long }

  test('a reader that goes away ends the run quietly', async () => {
    const line = 'set -o pipefail; postmortem new --from incident.yaml -q -o - | head -n 1'
    expect(await shell(line, { files })).toEqual({ stdout: '---\n', stderr: '', code: 0, files })
  })

  test('a reader that was never there, too', async () => {
    const line = 'set -o pipefail; postmortem schema | true'
    expect(await shell(line)).toEqual({ stdout: '', stderr: '', code: 0, files: {} })
  })

  test('a slow reader gets all of it', async () => {
    const line = 'postmortem new --from incident.yaml -q -o - | { sleep 0.3; grep -c "Nobody could pay"; }'
    expect(await shell(line, { files })).toEqual({ stdout: '20000\n', stderr: '', code: 0, files })
  })

  test('stderr that is closed changes nothing', async () => {
    const line = 'postmortem new --from incident.yaml -n 2>&- | tail -n 1'
    const { stdout, code } = await shell(line, { files: { 'incident.yaml': lines(basics) } })
    expect({ stdout, code }).toEqual({ stdout: 'Unknown.\n', code: 0 })
  })

  test('stdout named as a file is no target', async () => {
    const { stderr, code } = await shell(
      'set -o pipefail; postmortem new --from incident.yaml -q -o /dev/stdout | cat',
      {
        files: { 'incident.yaml': lines(basics) },
      },
    )
    expect({ stderr, code }).toEqual({
      stderr: lines([
        'error: cannot write /dev/stdout: is no regular file',
        '  hint: -o names another file, -o - prints the document',
      ]),
      code: 3,
    })
  })

  test('a document flows from one run into the next', async () => {
    const line = 'postmortem schema --example | postmortem new --from - --format json -o - | postmortem new --from - -q'
    const { files: left, ...rest } = await shell(line)
    expect(rest).toEqual({ stdout: 'postmortems/2026-01-15-website-down-for-every-visitor.md\n', stderr: '', code: 0 })
    expect(Object.keys(left)).toEqual(['postmortems/2026-01-15-website-down-for-every-visitor.md'])
  })
})
