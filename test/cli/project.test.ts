import { describe, expect, test } from 'vitest'
import { BACK } from '../../src/host.ts'
import { cli, hosts, shell } from '../helpers/cli.ts'
import type { Answer } from '../helpers/scripted-person.ts'
import { lines } from './refuses.ts'

const config = lines([
  'dir: docs/postmortems',
  'fileName: "{year}/{service}/{id}"',
  'timezone: Africa/Johannesburg',
  'clock: 12h',
  'severities:',
  '  - { name: major, meaning: most users, usersAffected: 50%, aliases: [P1] }',
  '  - { name: minor, usersAffected: 100 }',
  'services: [{ name: checkout, team: payments }, search]',
  'people: [{ name: Thandi Nkosi, handle: thandi }]',
  'profiles:',
  '  - { when: { severity: major, service: checkout }, template: acme-major, requires: [owner] }',
  'defaults:',
  '  environment: production',
  '  tags: [web]',
  '  fields: { region: eu, elsewhere: 3 }',
])

const acmeMajor = lines([
  '---',
  'title: ACME major incident',
  'fields:',
  '  region: { type: text, ask: Which region? }',
  '  tickets: { type: integer, ask: How many tickets?, required: true }',
  '---',
  '# {{title}}',
  '',
  '{{fields.region}}: {{fields.tickets}}, {{period}}, by {{owner.name}}',
])

const brief = lines(['---', 'title: Short', 'output: "short/{slug}"', '---', '# {{title}}, short'])

const project = {
  '.postmortem/config.yaml': config,
  '.postmortem/templates/acme-major.hbs': acmeMajor,
  '.postmortem/templates/short.hbs': brief,
}
const facts = ['Checkout down', '--start', '2026-01-15 14:05', '--end', '15:10']
const major = [...facts, '--severity', 'p1', '--service', 'Checkout', '--owner', '@thandi', '--set', 'tickets=4']

describe.each(hosts)('postmortem new in a project, $host', { concurrent: true }, ({ run }) => {
  test('takes folder, name, zone, clock, names, defaults and the template of the profile', async () => {
    const { stdout, stderr, code, files } = await run(['new', ...major], { files: project })
    const path = 'docs/postmortems/2026/checkout/2026-01-15-checkout-down.md'
    expect({ stdout, code }).toEqual({ stdout: `${path}\n`, code: 0 })
    expect(stderr).not.toContain('none of the services')
    const document = files[path] ?? ''
    for (const line of [
      'severity: major',
      'services:\n  - name: checkout\n    team: payments',
      'timezone: Africa/Johannesburg',
      'owner:\n  name: Thandi Nkosi\n  handle: thandi',
      'tags:\n  - web',
      'template: acme-major',
      'environment: production',
      'eu: 4, 1 hour 5 minutes, from 2026-01-15 2:05 PM to 3:10 PM (Africa/Johannesburg, UTC+02:00), by Thandi Nkosi',
    ])
      expect(document).toContain(`${line}\n`)
    expect(document).not.toContain('elsewhere')
  })

  test('works from a folder below as from the top', async () => {
    const { code, files } = await run(['new', ...major], { files: { ...project, 'src/deep/': '' }, cwd: 'src/deep' })
    expect(code).toBe(0)
    expect(Object.keys(files)).toContain('docs/postmortems/2026/checkout/2026-01-15-checkout-down.md')
  })

  test('asks for what the profile and its template require', async () => {
    const outcome = await run(['new', ...facts, '--severity', 'major', '--service', 'checkout'], { files: project })
    expect(outcome).toEqual({
      stdout: '',
      stderr: lines([
        'error: 2 answers are missing, and there is nobody to ask',
        '  --owner <person>       Who owns this postmortem?',
        '  --set tickets=<value>  How many tickets?',
        '  hint: give them as flags or with --from; unknown will do but for the zone',
      ]),
      code: 2,
      files: project,
    })
  })

  test('notes a service that nobody knows, with the likely one', async () => {
    const { stderr, code } = await run(['new', ...facts, '--service', 'chekout', '--dry-run'], { files: project })
    expect(code).toBe(0)
    expect(stderr).toContain('note: "chekout" is none of the services of the configuration; did you mean checkout?\n')
  })

  test.each<[string, string[], Record<string, string>, string, string]>([
    ['the flag first', ['--template', 'short'], { POSTMORTEM_TEMPLATE: 'alx' }, 'template: alx', 'short'],
    ['then the environment', [], { POSTMORTEM_TEMPLATE: 'short' }, 'template: alx', 'short'],
    ['then the facts', [], {}, 'template: short', 'short'],
    ['then the profile', [], {}, 'severity: major', 'acme-major'],
    ['then the configuration', [], {}, 'severity: minor', 'configured'],
  ])('lets the template be chosen by %s', async (_, argv, env, fact, template) => {
    const files = {
      ...project,
      '.postmortem/config.yaml': `template: configured\n${config}`,
      '.postmortem/templates/configured.hbs': lines(['---', 'title: C', '---', '# {{title}}']),
      'incident.yaml': lines([
        'title: Checkout down',
        'start: 2026-01-15 14:05',
        'services: [checkout]',
        'owner: Sipho',
        ...(fact.startsWith('severity') ? [] : ['severity: major']),
        fact,
        'fields: { tickets: 4 }',
      ]),
    }
    const { stdout, stderr, code } = await run(['new', '--from', 'incident.yaml', '-n', ...argv], { files, env })
    expect(code === 0 ? stdout : stderr).toContain(`template: ${template}\n`)
  })

  test('takes a template that the facts name by its name only', async () => {
    const files = { 'incident.yaml': 'title: Down\ntemplate: ../secret.hbs\nstart: unknown\ntimezone: UTC\n' }
    expect(await run(['new', '--from', 'incident.yaml'], { files })).toEqual({
      stdout: '',
      stderr: lines([
        'incident.yaml:2:11: error: "../secret.hbs" is not the name of a template',
        '  hint: write its name alone: acme is .postmortem/templates/acme.hbs',
      ]),
      code: 2,
      files,
    })
  })

  test('refuses a configuration that names a template which there is not', async () => {
    const files = { '.postmortem/config.yaml': 'dir: docs\ntemplate: alxx\n' }
    const { stdout, stderr, code } = await run(['new', ...facts, '--timezone', 'UTC'], { files })
    expect({ stdout, code }).toEqual({ stdout: '', code: 3 })
    expect(stderr).toMatch(
      /^\.postmortem\/config\.yaml:2:11: error: there is no template "alxx"\n {2}hint: did you mean alx\?.*\n$/,
    )
  })

  test("lets a template's own pattern come before the configured one, also in a folder of -o", async () => {
    const argv = ['new', ...facts, '--template', 'short', '--severity', 'minor']
    const inDir = await run(argv, { files: project })
    const inFolder = await run([...argv, '-o', 'elsewhere/'], { files: project })
    expect([inDir.stdout, inFolder.stdout]).toEqual([
      'docs/postmortems/short/checkout-down.md\n',
      'elsewhere/short/checkout-down.md\n',
    ])
    expect(inDir.files['docs/postmortems/short/checkout-down.md']).toContain('id: "2026-01-15-checkout-down"\n')
  })

  test('lets the environment decide on folder, name and clock', async () => {
    const env = { POSTMORTEM_DIR: 'out', POSTMORTEM_FILE_NAME: '{date}-{severity}', POSTMORTEM_CLOCK: '24h' }
    const { stdout, files } = await run(['new', ...facts, '--severity', 'minor'], {
      files: { ...project, 'src/': '' },
      cwd: 'src',
      env,
    })
    expect(stdout).toBe('out/2026-01-15-minor.md\n')
    expect(files['src/out/2026-01-15-minor.md']).toContain('from 2026-01-15 14:05 to 15:10')
  })

  test('makes names of facts that lead nowhere else', async () => {
    const argv = ['new', ...facts, '--service', '../../../etc', '--template', 'alx']
    expect((await run(argv, { files: project })).stdout).toBe('docs/postmortems/2026/etc/2026-01-15-checkout-down.md\n')
  })

  test('settles an abbreviation, and reads what the defaults say in the zone of the configuration', async () => {
    const files = { '.postmortem/config.yaml': 'timezone: IST\nabbreviations: { IST: Asia/Kolkata }\n' }
    const { stdout, code } = await run(['new', ...facts, '--format', 'yaml', '-o', '-'], { files })
    expect(code).toBe(0)
    expect(stdout).toContain('timezone: Asia/Kolkata\nstart: "2026-01-15 14:05 +05:30"\n')
  })

  test('writes below the folder of the project, and as before where there is none', async () => {
    const argv = ['new', ...facts, '--timezone', 'UTC']
    const settled = await run(argv, { files: { '.postmortem/': '', 'src/': '' }, cwd: 'src' })
    const bare = await run(argv, { files: { '.git/HEAD': '', 'src/': '' }, cwd: 'src' })
    expect(Object.keys(settled.files)).toEqual(['.postmortem/', 'postmortems/2026-01-15-checkout-down.md', 'src/'])
    expect(Object.keys(bare.files)).toEqual(['src/postmortems/2026-01-15-checkout-down.md'])
  })
})

test('a link below the output folder that leads out of it is not followed', async () => {
  const line =
    'mkdir docs; ln -s /tmp docs/2026; postmortem new "Down" --start 2026-01-15; code=$?; rm docs/2026; exit $code'
  const files = { '.postmortem/config.yaml': 'dir: docs\nfileName: "{year}/{id}"\ntimezone: UTC\n' }
  const { stdout, stderr, code } = await shell(line, { files })
  expect({ stdout, code, error: stderr.split('\n').filter((text) => !text.startsWith('note: ')) }).toEqual({
    stdout: '',
    code: 3,
    error: [
      'error: cannot write docs/2026/2026-01-15-down.md: it leads out of docs through a link',
      '  hint: -o names another folder or file',
      '',
    ],
  })
})

describe('an interview in a project', () => {
  const opening = ['Checkout down', 'CHECKOUT', '', '10:00 - 11:00', '60%'] as const
  const middle = ['unknown', '', [], '', [], []] as const

  test('asks what the profile requires once the severity decides on it, and takes the zone on Enter', async () => {
    const answers = [...opening, 'major', ...middle, '@thandi', '', '4', 'write']
    const { stdout, stderr, files } = await cli(['new'], { files: project, tty: true, answers })
    expect(stdout).toBe('docs/postmortems/2026/checkout/2026-01-20-checkout-down.md\n')
    expect(stderr).toContain(lines(['? In which time zone are the times? ', '  the times are in Africa/Johannesburg']))
    expect(stderr).toContain(
      lines([
        '? How severe was it? major',
        '  the template of such an incident is acme-major',
        '? How did you find out? unknown',
      ]),
    )
    expect(stderr).toContain(lines(['? Who owns this postmortem? @thandi', '? How many tickets? ']))
    expect(files[stdout.trim()]).toContain('eu: 4, 1 hour, from 2026-01-20 10:00 AM to 11:00 AM')
  })

  test('keeps what another template asked for when the severity is corrected', async () => {
    const answers = [...opening, 'major', ...middle, '@thandi', '4', 'edit', 'severity', 'minor', 'write']
    const { stdout, stderr, files } = await cli(['new'], { files: project, tty: true, answers })
    expect(stderr).toContain(
      lines([
        '? How severe was it? minor',
        '  the template of such an incident is alx, which leaves out: How many tickets?',
      ]),
    )
    expect(files[stdout.trim()]).toContain('name: Thandi Nkosi')
    expect(files[stdout.trim()]).toContain('template: alx')
  })

  test('goes back over a change of the template', async () => {
    const answers: Answer[] = [...opening, 'major', BACK, 'minor', ...middle, 'write']
    const { stdout, stderr, code } = await cli(['new'], { files: project, tty: true, answers })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'docs/postmortems/2026/checkout/2026-01-20-checkout-down.md\n',
    })
    expect(stderr).toContain('  the template of such an incident is alx\n')
  })

  test('stays with the template of the flag', async () => {
    const answers = [...opening, 'major', ...middle, '@thandi', 'write']
    const { stdout, files } = await cli(['new', '--template', 'short'], { files: project, tty: true, answers })
    expect(files[stdout.trim()]).toContain('template: short\n')
  })

  test('does not begin while a template that it may come to is broken', async () => {
    const files = { ...project, '.postmortem/templates/acme-major.hbs': '---\ntitle: A\n---\n{{#if title}}\n' }
    const { stderr, code } = await cli(['new'], { files, tty: true })
    expect({ code, where: stderr.split(' error:')[0] }).toEqual({
      code: 3,
      where: '.postmortem/templates/acme-major.hbs:4:1:',
    })
  })
})
