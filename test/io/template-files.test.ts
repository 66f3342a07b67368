import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openTemplates, type TemplateLibrary } from '../../src/commands/project/template-library.ts'
import { builtInNames, loadBuiltInPartials } from '../../src/core/template/built-in.ts'
import { renderTemplate } from '../../src/core/template/render.ts'
import { UserError, UserErrors } from '../../src/errors.ts'
import { systemHost } from '../../src/io/system-host.ts'

let folder = ''
let outside = ''
let library: TemplateLibrary

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-library-')))
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'postmortem-outside-')))
  library = openTemplates(join(folder, '.postmortem'), { ...systemHost(), cwd: folder })
})

afterEach(() => {
  for (const path of [folder, outside]) rmSync(path, { recursive: true, force: true })
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const team = '.postmortem/templates'
const partials = '.postmortem/partials'

function template(body: string): string {
  return `---\ntitle: ACME report\n---\n${body}`
}

/** What a failing search prints, and its exit code. */
async function refusal(search: Promise<unknown>) {
  const error = await search.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof UserErrors) return { places: error.errors.map(({ place }) => place), code: error.exitCode }
  if (!(error instanceof UserError)) throw error ?? new Error('no refusal')
  const { place, message, hint, exitCode } = error
  return { place, message, hint, code: exitCode }
}

describe('the library', () => {
  test('has the built-in templates where there is no folder', async () => {
    library = openTemplates(undefined, systemHost())
    expect(await library.names()).toEqual(builtInNames)
    expect((await library.find('alx')).name).toBe('alx')
    expect((await library.partials()).map(({ name, origin }) => ({ name, origin }))).toEqual(
      [...(await loadBuiltInPartials()).keys()].map((name) => ({ name, origin: 'built-in' })),
    )
  })

  test("lists the built-in templates, then the team's, the broken ones too", async () => {
    write(`${team}/acme.hbs`, template('# {{title}}\n'))
    write(`${team}/page.html.hbs`, template('<h1>{{title}}</h1>\n'))
    write(`${team}/broken.hbs`, template('{{#if title}}\n'))
    write(`${team}/.hidden.hbs`, 'not a template')
    write(`${team}/notes.md`, 'not a template')
    const entries = await library.list()
    expect(entries.map(({ name }) => name)).toEqual([...builtInNames, 'acme', 'broken', 'page'])
    expect(
      entries.slice(-3).map(({ template, problems, ...entry }) => ({
        ...entry,
        format: template?.format,
        problems: problems.map(({ place }) => place),
      })),
    ).toEqual([
      {
        name: 'acme',
        origin: 'team',
        file: `${team}/acme.hbs`,
        source: template('# {{title}}\n'),
        overrides: false,
        format: 'md',
        problems: [],
      },
      {
        name: 'broken',
        origin: 'team',
        file: `${team}/broken.hbs`,
        source: template('{{#if title}}\n'),
        overrides: false,
        format: undefined,
        problems: [`${team}/broken.hbs:4:1`],
      },
      {
        name: 'page',
        origin: 'team',
        file: `${team}/page.html.hbs`,
        source: template('<h1>{{title}}</h1>\n'),
        overrides: false,
        format: 'html',
        problems: [],
      },
    ])
  })

  test("takes a team's template before the built-in one of the same name", async () => {
    write(`${team}/alx.hbs`, template('# Ours: {{title}}\n'))
    expect(renderTemplate(await library.find('alx'), { title: 'down' })).toBe('# Ours: down\n')
    expect((await library.list()).map(({ name, origin, overrides }) => ({ name, origin, overrides }))).toContainEqual({
      name: 'alx',
      origin: 'team',
      overrides: true,
    })
  })

  test("puts a team's partial in the place of a built-in one, in built-in templates too", async () => {
    const names = await templatesWith('actions')
    const before = await Promise.all(names.map((name) => library.find(name)))
    write(`${partials}/actions.hbs`, 'Ours: {{#if owner}}{{owner}}{{/if}}\n')
    library = openTemplates(join(folder, '.postmortem'), { ...systemHost(), cwd: folder })
    const after = await Promise.all(names.map((name) => library.find(name)))
    expect(names.length).toBeGreaterThan(0)
    for (const [index, template] of after.entries()) {
      expect(template.partials.actions?.source).toBe('Ours: {{#if owner}}{{owner}}{{/if}}\n')
      expect(template.source).toBe(before[index]?.source)
      expect(template.shows).toContain('owner')
      expect(template.shows).not.toContain('actions[].title')
    }
    const entry = (await library.partials()).find(({ name }) => name === 'actions')
    expect(entry).toMatchObject({ origin: 'team', overrides: true, file: `${partials}/actions.hbs` })
  })

  async function templatesWith(partial: string): Promise<readonly string[]> {
    const entries = await library.list()
    return entries.flatMap(({ name, template }) => (Object.hasOwn(template?.partials ?? {}, partial) ? [name] : []))
  }

  test('takes a file by its path, with the partials of the project', async () => {
    write('elsewhere/acme.hbs', template('{{> row}}'))
    write(`${partials}/row.hbs`, '- {{title}}')
    const found = await library.find('./elsewhere/acme.hbs')
    expect({ name: found.name, file: found.file }).toEqual({ name: 'acme', file: './elsewhere/acme.hbs' })
    expect(renderTemplate(found, { title: 'down' })).toBe('- down')
    writeFileSync(join(outside, 'page.html.hbs'), template('<p>{{title}}</p>'))
    expect(await library.find(join(outside, 'page.html.hbs'))).toMatchObject({ name: 'page', format: 'html' })
  })

  test('does not read what is not used', async () => {
    write(`${team}/acme.hbs`, template('# {{title}}\n'))
    write(`${team}/broken.hbs`, template('{{#if title}}\n'))
    write(`${partials}/broken.hbs`, '{{#if title}}\n')
    symlinkSync(join(outside, 'nothing'), join(folder, partials, 'gone.hbs'))
    expect(await library.find('acme')).toMatchObject({ name: 'acme', partials: {} })
    expect(await library.find('alx')).toMatchObject({ name: 'alx' })
  })
})

describe('the library refuses', () => {
  test('an unknown name with the likely one and the list', async () => {
    expect(await refusal(library.find('alxx'))).toEqual({
      place: undefined,
      message: 'there is no template "alxx"',
      hint: `did you mean alx? there is ${builtInNames.join(', ')}`,
      code: 2,
    })
    expect(await refusal(library.find('confluence-page'))).toMatchObject({
      hint: `there is ${builtInNames.join(', ')}`,
    })
  })

  test.each(['constructor', '__proto__', 'toString', ''])('%j, which no template is called', async (name) => {
    expect(await refusal(library.find(name))).toMatchObject({ message: `there is no template "${name}"`, code: 2 })
  })

  test('a file that is not there', async () => {
    expect(await refusal(library.find('./acme.hbs'))).toEqual({
      place: undefined,
      message: 'cannot read ./acme.hbs: no such file',
      hint: undefined,
      code: 3,
    })
  })

  test('a folder', async () => {
    mkdirSync(join(folder, 'acme.hbs'))
    expect(await refusal(library.find('acme.hbs'))).toMatchObject({
      message: 'cannot read acme.hbs: is a folder',
      code: 3,
    })
  })

  test('a template that is a link out of the folder', async () => {
    writeFileSync(join(outside, 'secret.hbs'), template('secret'))
    mkdirSync(join(folder, team), { recursive: true })
    symlinkSync(join(outside, 'secret.hbs'), join(folder, team, 'acme.hbs'))
    expect(await refusal(library.find('acme'))).toEqual({
      place: `${team}/acme.hbs`,
      message: 'cannot be read: it is a link that leads out of .postmortem',
      hint: 'put the file itself there',
      code: 3,
    })
  })

  test('templates in a folder that is a link', async () => {
    writeFileSync(join(outside, 'acme.hbs'), template('secret'))
    mkdirSync(join(folder, '.postmortem'))
    symlinkSync(outside, join(folder, team))
    expect(await refusal(library.find('acme'))).toMatchObject({
      message: 'cannot be read: it is a link that leads out of .postmortem',
      code: 3,
    })
  })

  test('a partial that is a link out of the folder', async () => {
    writeFileSync(join(outside, 'secret.txt'), 'secret')
    write(`${team}/acme.hbs`, template('{{> row}}'))
    mkdirSync(join(folder, partials))
    symlinkSync(join(outside, 'secret.txt'), join(folder, partials, 'row.hbs'))
    expect(await refusal(library.find('acme'))).toEqual({
      place: `${partials}/row.hbs:1:1`,
      message: 'cannot be read: it is a link that leads out of .postmortem',
      hint: 'put the file itself there',
      code: 3,
    })
  })

  test.each(['../secret', '../../etc/passwd', '/etc/passwd', '..'])('a partial called %s', async (name) => {
    write('secret.hbs', 'secret')
    write(`${team}/acme.hbs`, template(`{{> [${name}]}}`))
    expect(await refusal(library.find('acme'))).toMatchObject({
      place: `${team}/acme.hbs:4:1`,
      message: `there is no partial ${name}`,
      code: 3,
    })
  })

  test('but follows a link inside of the folder', async () => {
    write(`${team}/acme.hbs`, template('# {{title}}'))
    symlinkSync('acme.hbs', join(folder, team, 'other.hbs'))
    expect((await library.find('other')).name).toBe('other')
  })

  test('what is no file, without waiting for it', async () => {
    mkdirSync(join(folder, team), { recursive: true })
    execFileSync('mkfifo', [join(folder, team, 'acme.hbs')])
    expect(await refusal(library.find('acme'))).toMatchObject({ message: 'cannot be read: it is no file', code: 3 })
    expect(await refusal(library.find(`${team}/acme.hbs`))).toMatchObject({ hint: 'name a file', code: 3 })
  })

  test('two files of one name', async () => {
    write(`${team}/acme.hbs`, template('# {{title}}'))
    write(`${team}/acme.html.hbs`, template('<h1>{{title}}</h1>'))
    expect(await refusal(library.find('acme'))).toEqual({
      place: `${team}/acme.hbs`,
      message: 'acme.html.hbs beside it has the same name',
      hint: 'rename acme.hbs or acme.html.hbs',
      code: 3,
    })
  })

  test('a folder of hundreds of files', async () => {
    for (let index = 0; index <= 500; index++) write(`${team}/t${index}.hbs`, '')
    expect(await refusal(library.names())).toEqual({
      place: undefined,
      message: `cannot read ${team}: it has more than 500 files`,
      hint: 'keep only templates there',
      code: 3,
    })
  })

  test('a template with all its problems', async () => {
    write(`${team}/acme.hbs`, '---\ntitle: T\ncolour: red\n---\n{{cel title}}\n{{> row}}\n')
    write(`${partials}/row.hbs`, '{{#if title}}')
    expect(await refusal(library.find('acme'))).toEqual({
      places: [`${team}/acme.hbs:3:1`, `${partials}/row.hbs:1:1`, `${team}/acme.hbs:5:1`],
      code: 3,
    })
  })
})
