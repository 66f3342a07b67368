import { describe, expect, test } from 'vitest'
import { hosts } from '../helpers/cli.ts'
import { lines } from './refuses.ts'
import { ACME, team } from './team-templates.ts'

describe.each(hosts)('postmortem template, $host', ({ run }) => {
  test('check tells all that is wrong with the files of the team', async () => {
    const files = { ...team, '.postmortem/partials/row.hbs': '{{titel}}\n' }
    expect(await run(['template', 'check'], { files })).toEqual({
      stdout: lines([
        '.postmortem/templates/broken.hbs:4:1: error: {{#if title}} is never closed (template-syntax)',
        '  hint: write {{/if}} where it ends',
        '.postmortem/templates/broken.hbs:5:3: error: there is no titel (template-unknown-name)',
        '  hint: did you mean title?',
        '.postmortem/partials/row.hbs:1:1: info: no template uses the partial row, so that its names were not checked (template-unused-partial)',
        '  hint: use it: {{> row}}',
      ]),
      stderr: 'note: 4 files checked: 2 errors, 1 remark\n',
      code: 1,
      files,
    })
  })

  test('check of a template takes the partials with it that it uses', async () => {
    const files = {
      ...team,
      '.postmortem/templates/acme.hbs': `${ACME}{{> row}}\n`,
      '.postmortem/partials/row.hbs': '{{titel}}\n',
      '.postmortem/partials/other.hbs': '{{/if}}\n',
    }
    const says = lines([
      '.postmortem/partials/row.hbs:1:3: error: there is no titel (template-unknown-name)',
      '  hint: did you mean title?',
    ])
    const outcome = { stdout: says, stderr: 'note: 2 files checked: 1 error\n', code: 1, files }
    expect(await run(['template', 'check', 'acme'], { files })).toEqual(outcome)
    const partial = await run(['template', 'check', '.postmortem/partials/row.hbs', '-q'], { files })
    expect(partial).toEqual({ ...outcome, stderr: '' })
  })

  test("check of a team's partial finds what it breaks in a built-in template", async () => {
    const files = { '.postmortem/partials/timeline.hbs': '{{#each timeline}}{{tiem}}{{/each}}\n' }
    expect(await run(['template', 'check'], { files })).toEqual({
      stdout: lines([
        '.postmortem/partials/timeline.hbs:1:21: error: there is no tiem in an item of timeline (template-unknown-name)',
        '  hint: did you mean time?',
      ]),
      stderr: 'note: 1 file checked: 1 error\n',
      code: 1,
      files,
    })
  })

  test('check --json has the problems as data', async () => {
    const files = { 'house/plain.hbs': lines(['---', 'title: Plain', '---', '{{titel}}']) }
    const { stdout, ...rest } = await run(['template', 'check', 'house/plain.hbs', '--json'], { files })
    expect(rest).toEqual({ stderr: '', code: 1, files })
    expect(JSON.parse(stdout)).toEqual({
      checked: ['house/plain.hbs'],
      findings: [
        {
          rule: 'template-unknown-name',
          severity: 'error',
          message: 'there is no titel',
          hint: 'did you mean title?',
          file: 'house/plain.hbs',
          line: 4,
          column: 3,
        },
      ],
    })
  })

  test.each([
    {
      what: 'nothing to check',
      files: {},
      code: 0,
      stdout: '',
      stderr: 'note: there are no templates to check; postmortem template new writes one\n',
    },
    {
      what: 'a file that is not UTF-8',
      files: { '.postmortem/templates/acme.hbs': Buffer.from([0xff, 0x41]) },
      code: 1,
      stdout:
        '.postmortem/templates/acme.hbs:1:1: error: cannot be read: is not UTF-8 (byte 1) (template-syntax)\n  hint: save it as UTF-8\n',
      stderr: 'note: 1 file checked: 1 error\n',
    },
    {
      what: 'two files of one name',
      files: { '.postmortem/templates/acme.hbs': ACME, '.postmortem/templates/acme.html.hbs': ACME },
      code: 1,
      stdout:
        '.postmortem/templates/acme.hbs:1:1: error: acme.html.hbs beside it has the same name (template-syntax)\n  hint: rename acme.hbs or acme.html.hbs\n',
      stderr: 'note: 1 file checked: 1 error\n',
    },
  ])('check with $what', async ({ files, code, stdout, stderr }) => {
    const outcome = await run(['template', 'check'], { files })
    expect({ ...outcome, files: {} }).toEqual({ stdout, stderr, code, files: {} })
  })
})
