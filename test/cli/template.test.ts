import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtInNames } from '../../src/core/template/built-in.ts'
import { cli, hosts, shell } from '../helpers/cli.ts'
import { lines } from './refuses.ts'
import { ACME, BROKEN, team } from './team-templates.ts'

/** What one of the files that come with the tool says. */
function builtIn(path: string): string {
  return readFileSync(join(import.meta.dirname, '../../templates', path), 'utf8')
}

const checkNote = (name: string): string =>
  `note: edit it, check it with postmortem template check ${name}, use it with postmortem new --template ${name}\n`

describe.each(hosts)('postmortem template, $host', ({ run }) => {
  test('list has one line for each template, its columns parted by tabs', async () => {
    const { stdout, ...rest } = await run(['template', 'list'])
    expect(rest).toEqual({ stderr: '', code: 0, files: {} })
    const rows = stdout
      .slice(0, -1)
      .split('\n')
      .map((line) => line.split('\t'))
    expect(rows.map(([name, source, title]) => [name, source, title !== ''])).toEqual(
      builtInNames.map((name) => [name, 'built-in', true]),
    )
    expect(rows.map((row) => row.length)).toEqual(builtInNames.map(() => 8))
  })

  test("list has a team's templates with what they ask, what they replace and what is wrong with them", async () => {
    const { stdout, stderr, code } = await run(['template', 'list'], { files: team, cwd: '.postmortem/templates' })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout.split('\n').filter((line) => line.includes('.hbs'))).toEqual([
      'alx\talx.hbs\tOur ALX\t\t\t\tbuilt-in\t',
      'acme\tacme.hbs\tACME incident report\tfor customers with a contract\tseverity,owner\tticketsOpened,dataLost\t\t',
      'broken\tbroken.hbs\t\t\t\t\t\tbroken.hbs:4:1: {{#if title}} is never closed',
    ])
  })

  test('list --json has all that is known', async () => {
    const { stdout, stderr, code } = await run(['template', 'list', '--json'], { files: team })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    const entries: unknown[] = JSON.parse(stdout)
    expect(entries).toHaveLength(builtInNames.length + 2)
    expect(entries.slice(-2)).toEqual([
      {
        name: 'acme',
        source: 'team',
        file: '.postmortem/templates/acme.hbs',
        overrides: null,
        title: 'ACME incident report',
        description: 'for customers with a contract',
        format: 'md',
        audience: null,
        output: null,
        frontMatter: { extra: {} },
        requires: ['title', 'severity', 'owner'],
        fields: [
          {
            name: 'ticketsOpened',
            type: 'integer',
            ask: 'How many support tickets were opened?',
            required: false,
            min: 0,
          },
          { name: 'dataLost', type: 'boolean', required: false },
        ],
        shows: ['title', 'severity', 'owner.name', 'fields.ticketsOpened', 'fields.dataLost'],
        partials: [],
        problems: [],
      },
      {
        name: 'broken',
        source: 'team',
        file: '.postmortem/templates/broken.hbs',
        overrides: null,
        problems: [
          {
            message: '{{#if title}} is never closed',
            hint: 'write {{/if}} where it ends',
            file: '.postmortem/templates/broken.hbs',
            line: 4,
            column: 1,
          },
        ],
      },
    ])
  })

  test.each([
    ['a built-in template', 'google-sre', builtIn('google-sre.hbs')],
    ["a team's", 'acme', ACME],
    ["the team's in place of a built-in one", 'alx', team['.postmortem/templates/alx.hbs']],
    ['a broken one', 'broken', BROKEN],
    ['a file', './.postmortem/templates/notes.txt', 'not a template'],
  ])('show prints %s as it is', async (_what, name, text) => {
    const outcome = await run(['template', 'show', name], { files: team })
    expect(outcome).toEqual({ stdout: text, stderr: '', code: 0, files: team })
  })

  test('show --json tells what a file says of itself', async () => {
    const { stdout, stderr, code } = await run(['template', 'show', 'house/plain.hbs', '--json'], {
      files: { 'house/plain.hbs': lines(['---', 'title: Plain', 'audience: public', '---', '# {{title}}']) },
    })
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(JSON.parse(stdout)).toMatchObject({ name: 'plain', source: 'path', audience: 'public', shows: ['title'] })
  })

  test('new writes a template that has no problems, and says what to do with it', async () => {
    const { files, ...rest } = await run(['template', 'new', 'acme-major'])
    expect(rest).toEqual({ stdout: '.postmortem/templates/acme-major.hbs\n', stderr: checkNote('acme-major'), code: 0 })
    expect(Object.keys(files)).toEqual(['.postmortem/templates/acme-major.hbs'])
    await expect(files['.postmortem/templates/acme-major.hbs']).toMatchFileSnapshot('../golden/template/acme-major.hbs')
    const check = await run(['template', 'check'], { files })
    expect(check).toEqual({ stdout: '', stderr: 'note: 1 file checked: nothing wrong\n', code: 0, files })
  })

  test('new writes to the .postmortem that is found upwards', async () => {
    const { files, ...rest } = await run(['template', 'new', 'acme'], {
      files: { '.postmortem/config.yaml': '', 'services/api/': '' },
      cwd: 'services/api',
    })
    expect(rest).toEqual({ stdout: '../../.postmortem/templates/acme.hbs\n', stderr: checkNote('acme'), code: 0 })
    expect(Object.keys(files)).toEqual(['.postmortem/config.yaml', '.postmortem/templates/acme.hbs', 'services/api/'])
  })

  test('eject copies a built-in template, which then takes its place', async () => {
    const { files, ...rest } = await run(['template', 'eject', 'google-sre'])
    expect(rest).toEqual({
      stdout: '.postmortem/templates/google-sre.hbs\n',
      stderr: 'note: it takes the place of the built-in template; check it with postmortem template check google-sre\n',
      code: 0,
    })
    expect(files).toEqual({ '.postmortem/templates/google-sre.hbs': builtIn('google-sre.hbs') })
    const check = await run(['template', 'check'], { files })
    expect(check).toEqual({ stdout: '', stderr: 'note: 1 file checked: nothing wrong\n', code: 0, files })
  })

  test("eject --partials copies the partials that are used, but for the team's own", async () => {
    const own = { '.postmortem/partials/causes.hbs': '{{rootCause}}\n' }
    const { files, stdout, stderr, code } = await run(['template', 'eject', 'google-sre', '--partials'], { files: own })
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr:
        "note: .postmortem/partials/causes.hbs is the team's own already and stays as it is\n" +
        'note: it takes the place of the built-in template; check it with postmortem template check google-sre\n',
    })
    expect(files).toMatchObject({ ...own, '.postmortem/partials/bullets.hbs': builtIn('partials/bullets.hbs') })
    expect(stdout.trimEnd().split('\n').toSorted()).toEqual(
      Object.keys(files).filter((path) => path !== '.postmortem/partials/causes.hbs'),
    )
  })

  test.each([
    [
      ['new', '../acme'],
      2,
      '"../acme" cannot be the name of a template',
      'a name is lower-case letters, digits and dashes, such as acme',
    ],
    [
      ['new', '..'],
      2,
      '".." cannot be the name of a template',
      'a name is lower-case letters, digits and dashes, such as acme-major',
    ],
    [
      ['new', 'ACME Report.hbs'],
      2,
      '"ACME Report.hbs" cannot be the name of a template',
      'a name is lower-case letters, digits and dashes, such as acme-report',
    ],
    [
      ['new', 'acme'],
      3,
      '.postmortem/templates/acme.hbs exists; nothing was written',
      'edit it, or choose another name',
    ],
    [
      ['new', 'google-sre'],
      2,
      'google-sre is a built-in template',
      'postmortem template eject google-sre copies it, to be changed; or choose another name',
    ],
    [
      ['eject', 'alx'],
      3,
      '.postmortem/templates/alx.hbs exists; nothing was written',
      'it takes the place of the built-in one already',
    ],
    [
      ['eject', 'acme'],
      2,
      'acme is no built-in template: it is .postmortem/templates/acme.hbs',
      'edit the file itself',
    ],
    [
      ['eject', './.postmortem/templates/acme.hbs'],
      2,
      './.postmortem/templates/acme.hbs is no built-in template',
      'postmortem template show acme prints a template',
    ],
    [['show', 'nowhere/x.hbs'], 3, 'cannot read nowhere/x.hbs: no such file', undefined],
    [['check', 'nowhere/x.hbs'], 3, 'cannot read nowhere/x.hbs: no such file', undefined],
    [['lst'], 2, "unknown command 'lst'", 'did you mean list?'],
    [['check', '--jsn'], 2, "unknown option '--jsn'", 'did you mean --json?'],
    [
      ['show'],
      2,
      "missing required argument 'name'",
      'postmortem --help and postmortem template --help list what there is',
    ],
  ])('%j is refused', async (argv, code, message, hint) => {
    const outcome = await run(['template', ...argv], { files: team })
    const stderr = `error: ${message}\n${hint === undefined ? '' : `  hint: ${hint}\n`}`
    expect(outcome).toEqual({ stdout: '', stderr, code, files: team })
  })

  test.each([['show'], ['eject'], ['check']])(
    '%s of a name that there is not says which there are',
    async (command) => {
      const outcome = await run(['template', command, 'gogle-sre'])
      const stderr = `error: there is no template "gogle-sre"\n  hint: did you mean google-sre? there is ${builtInNames.join(', ')}\n`
      expect(outcome).toEqual({ stdout: '', stderr, code: 2, files: {} })
    },
  )
})

test('nothing is written through a link that leads out of the project', async () => {
  const outcome = await shell('postmortem template new acme; code=$?; rm .postmortem/templates; exit $code', {
    files: { 'outside/': '', 'project/.git/': '' },
    cwd: 'project',
    prepare: (folder) => {
      mkdirSync(join(folder, 'project/.postmortem'))
      symlinkSync(join(folder, 'outside'), join(folder, 'project/.postmortem/templates'))
    },
  })
  expect(outcome).toEqual({
    stdout: '',
    stderr: lines([
      'error: cannot write .postmortem/templates/acme.hbs: it leads outside of the project',
      '  hint: a folder above it is a symbolic link: put a real one there',
    ]),
    code: 3,
    files: { 'outside/': '', 'project/.postmortem/': '' },
  })
})

test('list is a table at a terminal', async () => {
  const files = { ...team, '.postmortem/templates/alx.hbs': ACME }
  const { stdout } = await cli(['template', 'list'], { files, tty: true, env: { NO_COLOR: '1' } })
  const table = stdout.split('\n')
  expect(table[0]).toBe('NAME             SOURCE                            TITLE')
  const own = table.slice(table.findIndex((line) => line.startsWith('acme')))
  expect(own).toEqual([
    'acme             .postmortem/templates/acme.hbs    ACME incident report',
    '                 for customers with a contract',
    '                 requires severity, owner',
    '                 asks ticketsOpened, dataLost',
    'broken           .postmortem/templates/broken.hbs  cannot be used',
    '                 error: .postmortem/templates/broken.hbs:4:1: {{#if title}}',
    '                   is never closed',
    '',
  ])
  expect(table.slice(1, 6)).toEqual([
    'alx              .postmortem/templates/alx.hbs     ACME incident report',
    '                 for customers with a contract',
    '                 requires severity, owner',
    '                 asks ticketsOpened, dataLost',
    '                 in place of the built-in one',
  ])
})
