import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

const least = readFileSync(join(import.meta.dirname, '../golden/least.md'), 'utf8')

describe('postmortem import ends with', () => {
  const notFound = 'it names no day, no time and no section of a postmortem'
  test.each([
    {
      what: 'what is no postmortem, although another file is one',
      argv: ['README.md', 'outage.md'],
      files: { 'README.md': '# Left pad\n\nPads on the left.\n', 'outage.md': least },
      code: 1,
      says: [
        `README.md:1:1: error: this is no postmortem: ${notFound} (not-a-postmortem)`,
        '  hint: postmortem import --help names the exports that are read',
      ],
    },
    {
      what: 'malformed YAML',
      argv: ['a.yaml'],
      files: { 'a.yaml': 'title: "a\n' },
      code: 1,
      says: [
        'a.yaml:1:8: error: the quote that opens here is never closed (malformed-yaml)',
        '  hint: close it with " at the end of the value',
      ],
    },
    {
      what: 'another sort of YAML',
      argv: ['deploy.yaml'],
      files: { 'deploy.yaml': 'apiVersion: 1\nspec: {}\n' },
      code: 1,
      says: [
        'deploy.yaml:1:1: error: this is not an incident file: it is something else, with apiVersion, spec (unknown-field)',
        '  hint: an incident file has keys such as title, start and timeline; postmortem schema --example prints one, and postmortem import --help names the exports that are read',
      ],
    },
    {
      what: 'a document that says two things of one fact',
      argv: ['outage.md'],
      files: { 'outage.md': least.replace('# Checkout down', '# Checkout slow') },
      code: 1,
      says: [
        'outage.md:11:3: error: the body says "Checkout slow" for title, the front matter "Checkout down" on line 3 (front-matter-conflict)',
        '  hint: make them say the same, or choose with --prefer body or --prefer front-matter',
      ],
    },
    { what: 'no file', argv: ['gone.md'], files: {}, code: 3, says: ['error: cannot read gone.md: no such file'] },
    {
      what: 'a folder',
      argv: ['docs'],
      files: { 'docs/a.md': least },
      code: 3,
      says: ['error: cannot read docs: is a folder', '  hint: name a file in it'],
    },
    {
      what: 'stdin twice',
      argv: ['-', '-'],
      files: {},
      code: 2,
      says: ['error: - is given twice', '  hint: stdin can be read once: put the other facts in a file'],
    },
    {
      what: 'two ways to print',
      argv: ['a.yaml', '--provenance', '--format', 'json'],
      files: {},
      code: 2,
      says: [
        'error: --provenance prints lines for programs, so that --format makes no sense',
        '  hint: leave one of them out',
      ],
    },
    {
      what: 'lines for a file',
      argv: ['a.yaml', '--provenance', '-o', 'a.tsv'],
      files: {},
      code: 2,
      says: [
        'error: --provenance prints lines for programs, so that -o makes no sense',
        '  hint: leave one of them out',
      ],
    },
    {
      what: 'nothing to replace',
      argv: ['a.yaml', '--update'],
      files: {},
      code: 2,
      says: ['error: stdout is no file, so that --update makes no sense', '  hint: name a file or a folder with -o'],
    },
    {
      what: 'two ways to replace',
      argv: ['a.yaml', '--force', '--update', '-o', 'b.yaml'],
      files: {},
      code: 2,
      says: [
        'error: --force and --update contradict each other',
        '  hint: --update keeps edited files, --force replaces them',
      ],
    },
    {
      what: 'no name of a file',
      argv: ['a.yaml', ''],
      files: {},
      code: 2,
      says: ['error: import is given no file', '  hint: is a variable of the script empty?'],
    },
    {
      what: 'no file named',
      argv: [],
      files: {},
      code: 2,
      says: [
        "error: missing required argument 'file'",
        '  hint: postmortem --help and postmortem import --help list what there is',
      ],
    },
    {
      what: 'neither of the two to prefer',
      argv: ['a.md', '--prefer', 'both'],
      files: {},
      code: 2,
      says: [
        "error: option '--prefer <part>' argument 'both' is invalid. Allowed choices are body, front-matter.",
        '  hint: postmortem --help and postmortem import --help list what there is',
      ],
    },
  ])('$code for $what', async ({ argv, files, code, says }) => {
    expect(await cli(['import', ...argv], { files })).toEqual({ stdout: '', stderr: lines(says), code, files })
  })
})

describe('--prefer says what holds where the body and the front matter differ', () => {
  const files = { 'outage.md': least.replace('# Checkout down', '# Checkout slow') }
  const doubt = /^outage\.md:11:3: error: .* \(front-matter-conflict\)\n {2}hint: .*\n$/

  test.each([
    ['import', 'outage.md'],
    ['render', 'outage.md'],
    ['new', '--from', 'outage.md'],
  ])('%s stops without it', async (...argv) => {
    const { stdout, stderr, code } = await cli(argv, { files })
    expect({ stdout, code }).toEqual({ stdout: '', code: 1 })
    expect(stderr).toMatch(doubt)
  })

  test.each([
    { prefer: 'body', title: 'Checkout slow' },
    { prefer: 'front-matter', title: 'Checkout down' },
  ])('$prefer', async ({ prefer, title }) => {
    const argvs = [
      ['import', 'outage.md'],
      ['render', 'outage.md', '--format', 'yaml'],
      ['new', '--from', 'outage.md', '--format', 'yaml', '--dry-run'],
    ]
    for (const argv of argvs) {
      const { stdout, stderr, code } = await cli([...argv, '--prefer', prefer, '-q'], { files })
      expect({ title: /^title: .*$/m.exec(stdout)?.[0], stderr, code }).toEqual({
        title: `title: ${title}`,
        stderr: '',
        code: 0,
      })
    }
  })
})
