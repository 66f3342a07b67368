import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, hosts } from '../helpers/cli.ts'

/** What one of the files that come with the tool says. */
function builtIn(path: string): string {
  return readFileSync(join(import.meta.dirname, '../../templates', path), 'utf8')
}

describe.each(hosts)('postmortem template, $host', ({ run }) => {
  test('show prints a partial where no template has its name', async () => {
    expect(await run(['template', 'show', 'timeline'])).toEqual({
      stdout: builtIn('partials/timeline.hbs'),
      stderr: '',
      code: 0,
      files: {},
    })
    const files = { '.postmortem/partials/timeline.hbs': '{{!-- Ours,\n  short. --}}\n{{zone}}\n' }
    const { stdout, code } = await run(['template', 'show', 'timeline', '--json'], { files })
    expect({ data: JSON.parse(stdout), code }).toEqual({
      data: {
        name: 'timeline',
        source: 'team',
        file: '.postmortem/partials/timeline.hbs',
        overrides: 'built-in',
        description: 'Ours, short.',
        problems: [],
      },
      code: 0,
    })
  })

  test('list --partials has one line for each partial, with what its comment says', async () => {
    const files = { '.postmortem/partials/timeline.hbs': '{{! Ours }}\n{{zone}}\n', '.postmortem/partials/zz.hbs': '' }
    const { stdout, ...rest } = await run(['template', 'list', '--partials'], { files })
    expect(rest).toEqual({ stderr: '', code: 0, files })
    const rows = stdout.slice(0, -1).split('\n')
    const names = readdirSync(join(import.meta.dirname, '../../templates/partials')).map((file) => file.slice(0, -4))
    expect(rows.map((row) => row.split('\t')[0])).toEqual([...names, 'zz'].toSorted())
    expect(rows.filter((row) => /^(?:cell|timeline|zz)\t/.test(row))).toEqual([
      'cell\tbuilt-in\tBetween two pipes: an empty cell is one space.\t\t',
      'timeline\t.postmortem/partials/timeline.hbs\tOurs\tbuilt-in\t',
      'zz\t.postmortem/partials/zz.hbs\t\t\t',
    ])
    const { stdout: json } = await run(['template', 'list', '--partials', '--json'], { files })
    const [first, ...others] = JSON.parse(json).slice(-1)
    expect([first, others]).toEqual([
      {
        name: 'zz',
        source: 'team',
        file: '.postmortem/partials/zz.hbs',
        overrides: null,
        description: '',
        problems: [],
      },
      [],
    ])
  })
})

test('list --partials is a table at a terminal', async () => {
  const files = { '.postmortem/partials/timeline.hbs': '{{! Ours }}\n{{zone}}\n' }
  const { stdout } = await cli(['template', 'list', '--partials'], { files, tty: true, env: { NO_COLOR: '1' } })
  const table = stdout.split('\n').map((line) => line.replaceAll(/ {3,}/g, '  '))
  expect(table[0]).toBe('NAME  SOURCE')
  const at = table.findIndex((line) => line.startsWith('timeline '))
  expect(table.slice(at, at + 3)).toEqual([
    'timeline  .postmortem/partials/timeline.hbs',
    '  Ours',
    '  in place of the built-in one',
  ])
})
