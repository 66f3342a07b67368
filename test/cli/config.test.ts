import { describe, expect, test } from 'vitest'
import { hosts, shell } from '../helpers/cli.ts'
import { lines, refuses } from './refuses.ts'

const config = [
  'dir: docs/postmortems',
  'clock: 12h',
  'severities:',
  '  - { name: major, meaning: most users, usersAffected: 50%, aliases: [P1] }',
  '  - { name: minor, usersAffected: 100 }',
  'services: [{ name: checkout, team: payments, aliases: [shop] }, search]',
  'people: [{ name: Thandi Nkosi, handle: thandi, role: engineer }]',
  'abbreviations: { IST: Asia/Kolkata }',
  'profiles:',
  '  - { when: { severity: P1, service: [shop, search] }, template: coe, requires: [owner] }',
  'defaults:',
  '  environment: production',
  '  impact: { extent: degradation }',
  '  tags: [web]',
]

const settled = { '.postmortem/config.yaml': lines(config) }

describe.each(hosts)('postmortem config, $host', { concurrent: true }, ({ run }) => {
  test('prints the defaults where there is no configuration', async () => {
    const { stdout, stderr, code } = await run(['config'])
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout).toBe(
      lines([
        'dir            postmortems                             default',
        'fileName       {id}                                    default',
        'template       alx                                     default',
        'timezone       none                                    default',
        'clock          24h                                     default',
        'locale         none                                    default',
        'severities[0]  SEV1, from 50% of users, also critical  default',
        'severities[1]  SEV2, from 10% of users, also major     default',
        'severities[2]  SEV3, from 1% of users, also moderate   default',
        'severities[3]  SEV4, from 0% of users, also minor      default',
        'severities[4]  SEV5, also cosmetic                     default',
        'services       none                                    default',
        'people         none                                    default',
        'abbreviations  none                                    default',
        'profiles       none                                    default',
        'profile        none                                    default',
        'rules          none                                    default',
        'defaults       none                                    default',
      ]),
    )
  })

  test('prints every value with its place, also from a folder below', async () => {
    const { stdout, stderr, code } = await run(['config'], {
      files: { ...settled, 'src/deep/': '' },
      cwd: 'src/deep',
      env: { POSTMORTEM_TEMPLATE: 'brief' },
    })
    const file = '../../.postmortem/config.yaml'
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout.replaceAll(/ +/g, ' ')).toBe(
      lines([
        `dir docs/postmortems ${file}:1:6`,
        'fileName {id} default',
        'template brief POSTMORTEM_TEMPLATE',
        'timezone none default',
        `clock 12h ${file}:2:8`,
        'locale none default',
        `severities[0] major, most users, from 50% of users, also P1 ${file}:4:5`,
        `severities[1] minor, from 100 users ${file}:5:5`,
        `services[0] checkout, team payments, also shop ${file}:6:12`,
        `services[1] search ${file}:6:65`,
        `people[0] Thandi Nkosi, @thandi, engineer ${file}:7:10`,
        `abbreviations.IST Asia/Kolkata ${file}:8:23`,
        `profiles[0] severity P1 and service shop or search: template coe, requires owner ${file}:10:5`,
        'profile none default',
        'rules none default',
        `defaults.environment production ${file}:12:16`,
        `defaults.impact.extent degradation ${file}:13:21`,
        `defaults.tags[0] web ${file}:14:10`,
      ]),
    )
  })

  test('prints the same as JSON', async () => {
    const text = 'dir: docs\nservices: [checkout]\ndefaults: { supportTickets: 1 }\n'
    const { stdout } = await run(['config', '--json'], {
      files: { '.postmortem/config.yaml': text.replace('supportTickets: 1', 'environment: "1"') },
      env: { POSTMORTEM_CLOCK: '12h' },
    })
    const { settings } = JSON.parse(stdout)
    const place = { file: '.postmortem/config.yaml' }
    expect(settings.filter(({ key }: { key: string }) => !key.startsWith('severities'))).toEqual([
      { key: 'dir', value: 'docs', origin: 'config', ...place, line: 1, column: 6 },
      { key: 'fileName', value: '{id}', origin: 'default' },
      { key: 'template', value: 'alx', origin: 'default' },
      { key: 'timezone', value: null, origin: 'default' },
      { key: 'clock', value: '12h', origin: 'environment', variable: 'POSTMORTEM_CLOCK' },
      { key: 'locale', value: null, origin: 'default' },
      { key: 'services[0]', value: { name: 'checkout', aliases: [] }, origin: 'config', ...place, line: 2, column: 12 },
      { key: 'people', value: null, origin: 'default' },
      { key: 'abbreviations', value: null, origin: 'default' },
      { key: 'profiles', value: null, origin: 'default' },
      { key: 'profile', value: null, origin: 'default' },
      { key: 'rules', value: null, origin: 'default' },
      { key: 'defaults.environment', value: '1', origin: 'config', ...place, line: 3, column: 26 },
    ])
  })

  test('takes the nearest .postmortem, past a repository in between', async () => {
    const { stdout } = await run(['config'], {
      files: { '.postmortem/config.yaml': 'dir: above\n', 'module/.git/HEAD': '', 'module/src/': '' },
      cwd: 'module/src',
    })
    expect(stdout.split('\n')[0]).toMatch(/^dir +above +\.\.\/\.\.\/\.postmortem\/config\.yaml:1:6$/)
  })

  test('prints what holds beside a template that there is not', async () => {
    const { stdout, stderr, code } = await run(['config'], {
      files: {
        '.postmortem/config.yaml': 'template: alxx\nprofiles: [{ when: { severity: SEV1 }, template: acme-major }]\n',
      },
    })
    expect(stdout).toContain('alxx')
    expect({ stderr: stderr.replaceAll(/(?<=hint: ).*/g, '…'), code }).toEqual({
      stderr: lines([
        '.postmortem/config.yaml:1:11: error: there is no template "alxx"',
        '  hint: …',
        '.postmortem/config.yaml:2:50: error: there is no template "acme-major"',
        '  hint: …',
      ]),
      code: 3,
    })
  })
})

const broken = {
  '.postmortem/config.yaml': lines(['dir: ../out', 'clok: 12h', 'defaults: { kind: outage }']),
} as const
const says = [
  '.postmortem/config.yaml:1:6: error: "../out" may lead out of the project\'s folder',
  '  hint: write a folder below the project, such as docs/postmortems',
  '.postmortem/config.yaml:2:1: error: "clok" is not a key of the configuration',
  '  hint: did you mean clock?',
  '.postmortem/config.yaml:3:19: error: kind is "outage", which is none of its choices',
  '  hint: write one of incident, near-miss, false-alarm, security, data-loss, drill',
]

refuses('a configuration that cannot stand', [
  { what: 'in config', argv: ['config'], files: broken, says, code: 3 },
  { what: 'in new', argv: ['new', 'Down', '--start', 'unknown', '--timezone', 'UTC'], files: broken, says, code: 3 },
  {
    what: 'before its facts are read',
    argv: ['new', '--from', 'incident.yaml'],
    files: { ...broken, 'incident.yaml': 'title: [\n' },
    says,
    code: 3,
  },
  {
    what: 'for a default that cannot stand',
    argv: ['new', 'Down', '--start', 'unknown', '--timezone', 'UTC'],
    files: { '.postmortem/config.yaml': 'defaults: { kind: outage }\n' },
    says: [
      '.postmortem/config.yaml:1:19: error: kind is "outage", which is none of its choices',
      '  hint: write one of incident, near-miss, false-alarm, security, data-loss, drill',
    ],
    code: 3,
  },
  {
    what: 'for a file of another encoding',
    argv: ['config'],
    files: { '.postmortem/config.yaml': Buffer.from('dir: café\n', 'latin1') },
    says: ['error: cannot read .postmortem/config.yaml: is not UTF-8 (byte 9)', '  hint: save it as UTF-8'],
    code: 3,
  },
])

describe('a configuration behind links', { concurrent: true }, () => {
  /** Runs the line, then `postmortem config`, then takes away what the line made. */
  async function configAfter(line: string, made: string, files: Readonly<Record<string, string>>) {
    const { stdout, stderr, code } = await shell(`${line}; postmortem config; code=$?; rm ${made}; exit $code`, {
      files,
    })
    return { stdout, stderr, code }
  }

  test.each([
    {
      what: 'that is elsewhere',
      files: { 'secret.yaml': 'title: a secret\n', '.postmortem/': '' },
      line: 'ln -s ../secret.yaml .postmortem/config.yaml',
      made: '.postmortem/config.yaml',
      says: [
        'error: .postmortem/config.yaml is a link that leads out of .postmortem',
        '  hint: put the configuration itself there',
      ],
    },
    {
      what: 'that is nowhere',
      files: { '.postmortem/': '' },
      line: 'ln -s nowhere.yaml .postmortem/config.yaml',
      made: '.postmortem/config.yaml',
      says: ['error: cannot read .postmortem/config.yaml: no such file'],
    },
    {
      what: 'whose folder of documents leads out',
      files: { '.postmortem/config.yaml': 'clock: 24h\ndir: docs/postmortems\n' },
      line: 'ln -s /tmp docs',
      made: 'docs',
      says: [
        '.postmortem/config.yaml:2:6: error: "docs/postmortems" leads out of the project\'s folder through a link',
        '  hint: postmortem new -o writes to any folder',
      ],
    },
    {
      what: 'that is a pipe',
      files: { '.postmortem/': '' },
      line: 'mkfifo .postmortem/config.yaml',
      made: '.postmortem/config.yaml',
      says: [
        'error: cannot read .postmortem/config.yaml: is no regular file',
        '  hint: put the configuration there as a file',
      ],
    },
    {
      what: 'that is a folder',
      files: { '.postmortem/': '' },
      line: 'mkdir .postmortem/config.yaml',
      made: '-r .postmortem/config.yaml',
      says: ['error: cannot read .postmortem/config.yaml: is a folder', '  hint: name a file in it'],
    },
    {
      what: 'with another ending',
      files: { '.postmortem/config.yml': 'dir: docs\n' },
      line: ':',
      made: '-f nothing',
      says: ['error: .postmortem/config.yml is not read: the configuration is config.yaml', '  hint: rename the file'],
    },
  ])('$what is refused', async ({ files, line, made, says: expected }) => {
    expect(await configAfter(line, made, files)).toEqual({ stdout: '', stderr: lines(expected), code: 3 })
  })

  test('that stays in its folder is read', async () => {
    const made = '.postmortem/config.yaml'
    const files = { '.postmortem/shared.yaml': 'dir: docs\n' }
    const { stdout, code } = await configAfter(`ln -s shared.yaml ${made}`, made, files)
    expect({ code, first: stdout.split('\n')[0]?.replaceAll(/ +/g, ' ') }).toEqual({
      code: 0,
      first: 'dir docs .postmortem/config.yaml:1:6',
    })
  })
})
