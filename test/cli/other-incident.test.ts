import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

/** Two incidents that get the same file: neither document is lost for the other. */

const config = lines(['timezone: UTC', 'fileName: "{year}/{severity}-{slug}"'])
const FILE = 'postmortems/2026/SEV1-checkout-down.md'
const project = { '.postmortem/config.yaml': config }
const incident = ['new', 'Checkout down', '--severity', 'SEV1', '-q']
const january = [...incident, '--start', '2026-01-15 14:05']
const march = [...incident, '--start', '2026-03-02 09:00']
const IDS = 'another incident: 2026-01-15-checkout-down, and this one is 2026-03-02-checkout-down'
const hint = '  hint: -o names another file, a fileName pattern with {id} gives every incident its own'
const later = { now: '2026-03-03T09:00:00Z' }

function refused(files: Record<string, string>, says: string, helps = hint) {
  return { stdout: '', stderr: lines([`error: ${says}`, helps]), code: 3, files }
}

describe('a pattern that two incidents fill alike', () => {
  test('leaves each its own id', async () => {
    const { stdout, files } = await cli(january, { files: project })
    expect(stdout).toBe(`${FILE}\n`)
    expect(files[FILE]).toMatch(/^---\nid: "?2026-01-15-checkout-down"?\n/)
  })

  test('does not let one replace the other, nor suggests it', async () => {
    const { files } = await cli(january, { files: project })
    expect(await cli(march, { files, ...later })).toEqual(refused(files, `${FILE} holds ${IDS}; nothing was written`))
    expect(await cli([...march, '--update'], { files, ...later })).toEqual(
      refused(files, `${FILE} holds ${IDS}; nothing was changed`),
    )
  })

  test('lets an incident be updated itself', async () => {
    const { files } = await cli(january, { files: project })
    const again = await cli([...january, '--owner', 'thandi', '--update'], { files })
    expect(again).toMatchObject({ stdout: `${FILE}\n`, stderr: '', code: 0 })
    expect(again.files[FILE]).toContain('\nowner: thandi\n')
  })

  test('does not let one replace what the other edited', async () => {
    const { files } = await cli(january, { files: project })
    const edited = { ...files, [FILE]: `${files[FILE]}More.\n`.replaceAll('\n', '\r\n') }
    expect(await cli([...march, '--update'], { files: edited, ...later })).toEqual(
      refused(edited, `${FILE} holds ${IDS}; nothing was changed`),
    )
  })

  test('gives way to --force, which keeps the other', async () => {
    const { files } = await cli(january, { files: project })
    const forced = await cli([...march, '--force'], { files, ...later })
    expect(forced).toMatchObject({ stdout: `${FILE}\n`, code: 0 })
    expect(forced.files[`${FILE}.bak`]).toBe(files[FILE])
  })

  test.each([
    { format: 'html', extension: '.html' },
    { format: 'yaml', extension: '.yaml' },
    { format: 'json', extension: '.json' },
  ])('keeps them apart in $format', async ({ format, extension }) => {
    const file = FILE.replace('.md', extension)
    const { code, files } = await cli([...january, '--format', format], { files: project })
    expect(code).toBe(0)
    expect(await cli([...march, '--format', format, '--update'], { files, ...later })).toEqual(
      refused(files, `${file} holds ${IDS}; nothing was changed`),
    )
  })

  test.each(['alx', 'public'])('keeps the facts of a document for the public from %s', async (template) => {
    const { files } = await cli([...january, '--template', 'public', '--impact', 'No orders'], { files: project })
    const again = await cli([...march, '--template', template, '--impact', 'No orders', '--update'], {
      files,
      ...later,
    })
    expect(again).toEqual(refused(files, `${FILE} holds ${IDS}; nothing was changed`))
    const { [FILE.replace('.md', '.incident.yaml')]: gone, ...left } = files
    const alone = await cli([...march, '--template', template, '--impact', 'No orders', '--update'], {
      files: left,
      ...later,
    })
    expect(alone).toEqual(
      refused(
        left,
        `${FILE} holds an incident that started on 2026-01-15, and this one started on 2026-03-02; nothing was changed`,
        '  hint: -o names another file, --force replaces it and keeps a .bak',
      ),
    )
  })
})

describe('a file that the person named', () => {
  const [first, second] = [january, march].map((argv) => [...argv, '--timezone', 'UTC', '-o', 'outage.md'])
  const DAYS = 'outage.md holds an incident that started on 2026-01-15, and this one started on 2026-03-02'
  const helps = '  hint: -o names another file, --force replaces it and keeps a .bak'

  test('is not another incident of the same name', async () => {
    const { files } = await cli(first ?? [])
    expect(files['outage.md']).toMatch(/^---\nid: outage\n/)
    expect(await cli(second ?? [], { files, ...later })).toEqual(refused(files, `${DAYS}; nothing was written`, helps))
    expect(await cli([...(second ?? []), '--update'], { files, ...later })).toEqual(
      refused(files, `${DAYS}; nothing was changed`, helps),
    )
  })

  test('is the same incident where the facts say so, whatever its start', async () => {
    const { files } = await cli(first ?? [])
    const again = await cli([...(second ?? []), '--set', 'id=outage', '--update'], { files, ...later })
    expect(again).toMatchObject({ stdout: 'outage.md\n', stderr: '', code: 0 })
  })

  test('is another incident where the facts name another', async () => {
    const { files } = await cli(first ?? [])
    expect(await cli([...(first ?? []), '--set', 'id=INC-7', '--update'], { files })).toEqual(
      refused(files, 'outage.md holds another incident: outage, and this one is INC-7; nothing was changed'),
    )
  })
})
