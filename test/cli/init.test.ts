import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BACK } from '../../src/host.ts'
import { cli, hosts, shell } from '../helpers/cli.ts'
import { type Answer, CTRL_C } from '../helpers/scripted-person.ts'

const CREATED = `.postmortem/config.yaml
.postmortem/config.schema.json
.postmortem/templates/team.hbs
.postmortem/partials/follow-up.hbs
`

const NEXT = `Next:
  edit .postmortem/config.yaml    every key is explained there
  postmortem config               shows what holds
  postmortem template check       tells what is wrong with your templates
  postmortem new --template team  asks the questions of .postmortem/templates/team.hbs
Commit the files, so that everybody in the team has them.
`

const NO_ZONE = 'note: no time zone is set: it is asked each time, or taken from --timezone\n'

/** The keys that the file states, without what it explains. */
function stated(config: string | undefined): string {
  return (config ?? '').replaceAll(/^#.*\n|^\n/gm, '')
}

describe.each(hosts)('$host', ({ run }) => {
  test('without a terminal the defaults hold, and a zone is not made up', async () => {
    const { files, ...rest } = await run(['init'])
    expect(rest).toEqual({ stdout: `${CREATED}postmortems/.markdownlint.yaml\n`, stderr: `${NO_ZONE}${NEXT}`, code: 0 })
    await expect(files['.postmortem/config.yaml']).toMatchFileSnapshot('../golden/init/config.yaml')
    expect(files['.postmortem/config.schema.json']).toBe(readFileSync('schema/config.schema.json', 'utf8'))
    await expect(files['.postmortem/templates/team.hbs']).toMatchFileSnapshot('../golden/init/team.hbs')
    await expect(files['.postmortem/partials/follow-up.hbs']).toMatchFileSnapshot('../golden/init/follow-up.hbs')
    await expect(files['postmortems/.markdownlint.yaml']).toMatchFileSnapshot('../golden/init/markdownlint.yaml')
    expect(Object.keys(files)).toHaveLength(5)
  })

  test('flags state the settings', async () => {
    const flags = ['--dir', 'docs/incidents', '--timezone', 'SAST', '--template', 'team']
    const services = ['--service', 'checkout, yes', '--service', 'Checkout,']
    const { files, ...rest } = await run(['init', ...flags, ...services])
    expect(rest).toEqual({ stdout: `${CREATED}docs/incidents/.markdownlint.yaml\n`, stderr: NEXT, code: 0 })
    expect(stated(files['.postmortem/config.yaml'])).toBe(`dir: docs/incidents
template: team
timezone: Africa/Johannesburg
services:
  - checkout
  - "yes"
`)
  })

  test('what is there stays as it is, and is named', async () => {
    const before = {
      '.postmortem/config.yaml': 'dir: docs\n',
      '.postmortem/templates/team.hbs': 'mine\n',
      'docs/.markdownlint.yaml': 'default: true\n',
    }
    const { files, ...rest } = await run(['init', '--timezone', 'UTC', '--service', 'a'], { files: before })
    expect(rest).toEqual({
      stdout: '.postmortem/config.schema.json\n.postmortem/partials/follow-up.hbs\n',
      stderr: `note: .postmortem/config.yaml is there and stays as it is
note: .postmortem/templates/team.hbs is there and stays as it is
note: docs/.markdownlint.yaml is there and stays as it is
note: --timezone and --service changed nothing: put it there yourself
${NEXT}`,
      code: 0,
    })
    expect(files).toMatchObject(before)
    expect(Object.keys(files)).toHaveLength(5)
  })

  test('the second time changes nothing', async () => {
    const { files } = await run(['init'])
    expect(await run(['init', '-q'], { files })).toEqual({ stdout: '', stderr: '', code: 0, files })
    expect(await run(['init'], { files })).toEqual({
      stdout: '',
      stderr: Object.keys(files)
        .toSorted((a, b) => order(a) - order(b))
        .map((name) => `note: ${name} is there and stays as it is\n`)
        .join(''),
      code: 0,
      files,
    })
  })

  test('everything that is wrong with the flags is told at once', async () => {
    expect(await run(['init', '--dir', '../docs', '--timezone', 'Mars/Olympus', '--template', 'tean'])).toEqual({
      stdout: '',
      stderr: `--dir: error: "../docs" may lead out of the project's folder
  hint: write a folder below the project, such as docs/postmortems
--timezone: error: "Mars/Olympus" is not a time zone
  hint: write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00
error: there is no template "tean"
  hint: did you mean team?
`,
      code: 1,
      files: {},
    })
  })

  test('a template that there is not is wrong use', async () => {
    expect(await run(['init', '--template', 'tean'])).toEqual({
      stdout: '',
      stderr: 'error: there is no template "tean"\n  hint: did you mean team?\n',
      code: 2,
      files: {},
    })
  })

  test('a configuration that cannot stand is told, and nothing is written', async () => {
    const files = { '.postmortem/config.yaml': 'timzone: UTC\n' }
    expect(await run(['init'], { files })).toEqual({
      stdout: '',
      stderr: `.postmortem/config.yaml:1:1: error: "timzone" is not a key of the configuration
  hint: did you mean timezone?
`,
      code: 3,
      files,
    })
  })

  test('it is the folder of the repository that is set up', async () => {
    const setting = {
      files: { 'packages/shop/': '' },
      cwd: 'packages/shop',
      prepare: (folder: string) => void execFileSync('git', ['init', '-q', folder]),
    }
    const { stdout, files } = await run(['init', '-q'], setting)
    expect(stdout).toBe(
      [...CREATED.trimEnd().split('\n'), 'postmortems/.markdownlint.yaml'].map((name) => `../../${name}\n`).join(''),
    )
    expect(Object.keys(files)).toContain('.postmortem/config.yaml')
  })

  test('in a repository below a folder with a .postmortem of its own, too', async () => {
    const { files } = await run(['init', '-q'], {
      files: { '.postmortem/config.yaml': '', 'shop/': '' },
      cwd: 'shop',
      prepare: (folder: string) => void execFileSync('git', ['init', '-q', join(folder, 'shop')]),
    })
    expect(Object.keys(files)).toContain('shop/.postmortem/config.yaml')
  })
})

test('nothing is written through a link that leads out of the project', async () => {
  const outcome = await shell('postmortem init -q; code=$?; rm .postmortem/templates; exit $code', {
    files: { 'outside/': '', 'project/.git/': '' },
    cwd: 'project',
    prepare: (folder) => {
      mkdirSync(join(folder, 'project/.postmortem'))
      symlinkSync(join(folder, 'outside'), join(folder, 'project/.postmortem/templates'))
    },
  })
  expect(outcome).toEqual({
    stdout: '',
    stderr: `error: cannot write .postmortem/templates/team.hbs: it leads outside of the project
  hint: a folder above it is a symbolic link: put a real one there
`,
    code: 3,
    files: { 'outside/': '', 'project/.postmortem/': '' },
  })
})

function order(name: string): number {
  return ['config.yaml', 'config.schema.json', 'team.hbs', 'follow-up.hbs', '.markdownlint.yaml'].findIndex((end) =>
    name.endsWith(end),
  )
}

describe('at a terminal', () => {
  const SETTING = { tty: true }

  test('four questions are asked', async () => {
    const answers = ['docs/postmortems', 'SAST', 'team', 'checkout, search']
    const { stderr, files, code } = await cli(['init'], { ...SETTING, answers })
    expect(stderr).toBe(`? In which folder are the postmortems? docs/postmortems
? In which time zone do you tell times? SAST
  SAST → Africa/Johannesburg
? Which template do the documents get? team
? Which services do you run? checkout, search
${NEXT}`)
    expect(code).toBe(0)
    expect(stated(files['.postmortem/config.yaml'])).toBe(`dir: docs/postmortems
template: team
timezone: Africa/Johannesburg
services:
  - checkout
  - search
`)
  })

  test('what a flag states is not asked, and no answer leaves a setting open', async () => {
    const { stderr, files } = await cli(['init', '--dir', 'docs', '--template', 'alx'], {
      ...SETTING,
      answers: ['', ''],
    })
    expect(stderr).toBe(`? In which time zone do you tell times? 
? Which services do you run? 
${NO_ZONE}${NEXT}`)
    expect(stated(files['.postmortem/config.yaml'])).toBe('dir: docs\ntemplate: alx\n')
  })

  test('an answer that cannot stand is asked again, and Esc goes back', async () => {
    const answers: readonly Answer[] = [
      BACK,
      '/etc',
      '',
      'docs',
      'Mars/Olympus',
      BACK,
      'notes',
      'UTC',
      BACK,
      'UTC',
      'alx',
      BACK,
      'team',
      '',
    ]
    const { stderr, files } = await cli(['init', '-q'], { ...SETTING, answers })
    expect(stderr).toMatchInlineSnapshot(`
      "? In which folder are the postmortems? Esc
      ? In which folder are the postmortems? /etc
        "/etc" is not below the project's folder: write a folder below the project, such as docs/postmortems
      ? In which folder are the postmortems? 
        write a folder, such as postmortems
      ? In which folder are the postmortems? docs
      ? In which time zone do you tell times? Mars/Olympus
        "Mars/Olympus" is not a time zone: write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00
      ? In which time zone do you tell times? Esc
      ? In which folder are the postmortems? notes
      ? In which time zone do you tell times? UTC
      ? Which template do the documents get? Esc
      ? In which time zone do you tell times? UTC
      ? Which template do the documents get? alx
      ? Which services do you run? Esc
      ? Which template do the documents get? team
      ? Which services do you run? 
      "
    `)
    expect(stated(files['.postmortem/config.yaml'])).toBe('dir: notes\ntemplate: team\ntimezone: UTC\n')
  })

  test('Ctrl-C writes nothing', async () => {
    expect(await cli(['init'], { ...SETTING, answers: ['docs', CTRL_C] })).toEqual({
      stdout: '',
      stderr: `? In which folder are the postmortems? docs
? In which time zone do you tell times? Ctrl-C

`,
      code: 130,
      files: {},
    })
  })

  test('with --no-input nothing is asked', async () => {
    const { code, stderr } = await cli(['init', '--no-input'], SETTING)
    expect({ code, stderr }).toEqual({ code: 0, stderr: `${NO_ZONE}${NEXT}` })
  })

  test('with a configuration there is nothing to ask', async () => {
    const { code, stdout } = await cli(['init'], { ...SETTING, files: { '.postmortem/config.yaml': '' } })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `.postmortem/config.schema.json
.postmortem/templates/team.hbs
.postmortem/partials/follow-up.hbs
postmortems/.markdownlint.yaml
`,
    })
  })
})
