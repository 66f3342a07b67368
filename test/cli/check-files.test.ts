import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { binary, cli } from '../helpers/cli.ts'
import { fine, foreign, README, reversed, two } from './check-only.ts'

/** Which files were checked, and what was said beside the findings. */
async function checked(argv: readonly string[], setting: Parameters<typeof cli>[1]) {
  const { stdout, stderr, code } = await cli(['check', ...argv, '--format', 'json', ...two], setting)
  const told: readonly string[] = stdout === '' ? [] : JSON.parse(stdout).checked
  return { told, stderr, code }
}

const folder = {
  'docs/b.md': foreign,
  'docs/a.md': foreign,
  'docs/2025/c.markdown': foreign,
  'docs/a.incident.yaml': fine,
  'docs/b.yaml': fine,
  'docs/alone.incident.json': JSON.stringify({ title: 'Down', severity: 'SEV1', start: '2026-01-15 09:00 UTC' }),
  'docs/facts.yml': fine,
  'docs/package.json': '{"title": "x", "scripts": {"start": "node ."}}',
  'docs/mkdocs.yml': 'title: Handbook\nowner: us\nnav: []\n',
  'docs/README.md': README,
  'docs/.hidden/d.md': foreign,
  'docs/node_modules/e.md': foreign,
  'docs/picture.svg': '<svg/>',
}
const all = ['docs/2025/c.markdown', 'docs/a.md', 'docs/alone.incident.json', 'docs/b.md', 'docs/facts.yml']

describe('a folder', () => {
  test('gives its documents and incident files by name, each incident once', async () => {
    expect(await checked(['docs'], { files: folder })).toEqual({
      told: all,
      stderr: 'note: no postmortem: docs/README.md\nnote: 5 files checked: 3 remarks\n',
      code: 0,
    })
  })

  test.each([['docs/'], ['./docs']])('%s is the same', async (path) => {
    expect((await checked([path], { files: folder })).told).toEqual(all)
  })

  test('a dot is the working directory', async () => {
    expect((await checked(['.'], { files: folder, cwd: 'docs' })).told).toEqual(all.map((name) => name.slice(5)))
  })

  test('of many files that are none, five are named', async () => {
    const files = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`docs/${index}.md`, README]))
    expect(await checked(['docs'], { files })).toEqual({
      told: [],
      stderr:
        'note: no postmortem: docs/0.md, docs/1.md, docs/2.md, docs/3.md, docs/4.md and 2 more\nnote: 0 files checked: nothing to say\n',
      code: 0,
    })
  })

  test('a file that is named too is checked once, and has to be a postmortem', async () => {
    const { told, code } = await checked(['docs', 'docs/a.md', 'docs/README.md'], { files: folder })
    expect(told).toEqual([...all.slice(0, 1), 'docs/README.md', ...all.slice(1)])
    expect(code).toBe(1)
  })
})

describe('a pattern', () => {
  test('takes what a folder would', async () => {
    expect(await checked(['docs/**/*'], { files: folder })).toMatchObject({ told: all, code: 0 })
    expect((await checked(['docs/*.md'], { files: folder })).told).toEqual(['docs/a.md', 'docs/b.md'])
    expect((await checked(['docs/{a,b}.md'], { files: folder })).told).toEqual(['docs/a.md', 'docs/b.md'])
  })

  test('as a program too', async () => {
    const { stdout } = await binary(['check', 'docs/*.md', '--format', 'json'], { files: folder })
    expect(JSON.parse(stdout).checked).toEqual(['docs/a.md', 'docs/b.md'])
  })

  test('that fits nothing is a failure', async () => {
    expect(await checked(['docs/*.txt', 'docs/a.md'], { files: folder })).toEqual({
      told: ['docs/a.md'],
      stderr: `error: no file is like docs/*.txt
  hint: ** stands for folders, * for a part of a name; put quotes around it, so that the shell leaves it alone
note: 1 file checked: 1 remark
`,
      code: 3,
    })
  })
})

describe('named files', () => {
  test('are to be postmortems', async () => {
    const { stdout, code } = await cli(['check', 'docs/README.md', 'docs/mkdocs.yml', ...two], { files: folder })
    expect(stdout).toMatch(/^docs\/README\.md:1:1: error: this is no postmortem: .*\ndocs\/mkdocs\.yml:/)
    expect(code).toBe(1)
  })

  test('that are none are passed over with --ignore-others, as in a folder', async () => {
    const names = Object.keys(folder).filter((name) => !/node_modules|\.hidden/.test(name))
    expect(await checked(['--ignore-others', ...names], { files: folder })).toMatchObject({
      told: ['docs/b.md', 'docs/a.md', 'docs/2025/c.markdown', 'docs/alone.incident.json', 'docs/facts.yml'],
      stderr: 'note: no postmortem: docs/README.md\nnote: 5 files checked: 3 remarks\n',
      code: 0,
    })
  })

  test('a named incident file is checked although its document lies beside it', async () => {
    expect((await checked(['docs/a.incident.yaml'], { files: folder })).told).toEqual(['docs/a.incident.yaml'])
  })

  test('one that is not there does not keep the others from being checked', async () => {
    expect(await checked(['none.md', 'docs/a.md'], { files: folder })).toEqual({
      told: ['docs/a.md'],
      stderr: 'error: cannot read none.md: no such file or folder\nnote: 1 file checked: 1 remark\n',
      code: 3,
    })
  })
})

describe('without paths', () => {
  test('the configured folder is checked, from wherever', async () => {
    const files = { ...folder, '.postmortem/config.yaml': 'dir: docs\n', 'src/': '' }
    expect((await checked([], { files })).told).toEqual(all)
    expect((await checked([], { files, cwd: 'src' })).told).toEqual(all.map((name) => `../${name}`))
  })

  test('a folder that is not there is told with what to do', async () => {
    expect(await checked([], { files: { 'a.md': foreign } })).toEqual({
      told: [],
      stderr: `error: there is no folder postmortems to check
  hint: name files or folders, or set dir in .postmortem/config.yaml
`,
      code: 3,
    })
  })

  test("the team's templates and partials are checked too", async () => {
    const files = {
      'postmortems/a.yaml': fine,
      '.postmortem/templates/acme.hbs': '---\ntitle: ACME\n---\n# {{titel}}\n\n{{> follow}}\n',
      '.postmortem/partials/follow.hbs': '{{#if owner}}\n',
    }
    const { stdout, code } = await cli(['check', ...two], { files })
    expect(stdout).toBe(`.postmortem/templates/acme.hbs:4:5: error: there is no titel (template-unknown-name)
  hint: did you mean title?
.postmortem/partials/follow.hbs:1:1: error: {{#if owner}} is never closed (template-syntax)
  hint: write {{/if}} where it ends
`)
    expect(code).toBe(1)
  })
})

describe('templates', () => {
  test('are found below .postmortem alone, since elsewhere they may be of another program', async () => {
    const files = {
      'views/index.hbs': '{{#if user}}',
      '.postmortem/templates/acme.hbs': '---\ntitle: ACME\n---\n# {{title}}\n',
      '.postmortem/config.yaml': 'dir: docs\n',
      '.postmortem/notes.md': README,
    }
    expect(await checked(['.', '--fail-on', 'error'], { files })).toEqual({
      told: ['.postmortem/templates/acme.hbs'],
      stderr: 'note: 1 file checked: nothing to say\n',
      code: 0,
    })
  })

  test('are meant by a pattern that ends as they do', async () => {
    const files = { 'views/index.hbs': '---\ntitle: ACME\n---\n# {{title}}\n', 'views/a.md': foreign }
    expect((await checked(['views/*'], { files })).told).toEqual(['views/a.md'])
    expect((await checked(['--ignore-others', 'views/index.hbs'], { files })).told).toEqual([])
    expect((await checked(['views/*.hbs'], { files })).told).toEqual(['views/index.hbs'])
  })

  const files = { 'acme.hbs': '---\ntitle: ACME\n---\n# {{titel}}\n', 'a.yaml': reversed }

  test('are checked as `template check` does, beside postmortems', async () => {
    const { stdout: ofTemplate } = await cli(['template', 'check', './acme.hbs'], { files })
    const { stdout, code } = await cli(['check', 'a.yaml', 'acme.hbs', '-q', ...two], { files })
    expect(stdout.split('\n').slice(2).join('\n')).toBe(ofTemplate.replaceAll('./acme.hbs', 'acme.hbs'))
    expect(code).toBe(1)
  })

  test('have levels too', async () => {
    const flags = ['--rule', 'template-unknown-name=info', '--rule', 'template-required-not-shown=off']
    const { stdout, code } = await cli(['check', 'acme.hbs', ...flags], { files })
    expect(stdout).toMatch(/^acme\.hbs:4:5: info: /)
    expect(code).toBe(0)
  })
})

describe('what cannot be read', () => {
  test('bytes that are no text are told, and the others are checked', async () => {
    const files = { 'docs/a.md': foreign, 'docs/b.md': new Uint8Array([0xff, 0xfe, 0x41, 0x00]) }
    expect(await checked(['docs'], { files })).toEqual({
      told: ['docs/a.md'],
      stderr: `error: cannot read docs/b.md: is not UTF-8 (byte 1)
  hint: it looks like UTF-16: save it as UTF-8
note: 1 file checked: 1 remark
`,
      code: 3,
    })
  })

  test('links are followed, each file once; one that leads nowhere is told', async () => {
    const prepare = (root: string): void => {
      symlinkSync('.', join(root, 'docs/again'))
      symlinkSync('..', join(root, 'docs/2025/up'))
      symlinkSync('a.md', join(root, 'docs/z.md'))
      symlinkSync('none.md', join(root, 'docs/lost.md'))
      symlinkSync('self.md', join(root, 'docs/self.md'))
      symlinkSync('none', join(root, 'docs/nowhere'))
    }
    expect(await checked(['docs'], { files: folder, prepare })).toEqual({
      told: all,
      stderr: `error: cannot read docs/lost.md: it is a link that leads nowhere
error: cannot read docs/self.md: too many symbolic links
note: no postmortem: docs/README.md
note: 5 files checked: 3 remarks
`,
      code: 3,
    })
  })

  test('files and folders that may not be read are told', async () => {
    const prepare = (root: string): void => {
      mkdirSync(join(root, 'docs/closed'))
      chmodSync(join(root, 'docs/closed'), 0)
      chmodSync(join(root, 'docs/a.md'), 0)
    }
    const files = { 'docs/a.md': foreign, 'docs/b.md': foreign }
    const { stdout, stderr, code } = await binary(['check', 'docs', '--format', 'json', ...two], {
      files,
      prepare,
      unprivileged: true,
    })
    expect({ told: JSON.parse(stdout).checked, stderr, code }).toEqual({
      told: ['docs/b.md'],
      stderr: `error: cannot read docs/closed: permission denied
error: cannot read docs/a.md: permission denied
note: 1 file checked: 1 remark
`,
      code: 3,
    })
  })

  test('a broken incident file says that alone', async () => {
    const { stdout, code } = await cli(['check', 'a.yaml'], { files: { 'a.yaml': 'title: "Down\nstart: 2026\n' } })
    expect(stdout.match(/\([\w-]+\)$/gm)).toEqual(['(malformed-yaml)'])
    expect(code).toBe(1)
  })
})
