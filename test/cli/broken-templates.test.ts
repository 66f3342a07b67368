import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'

const incident = 'title: Website down\nstart: 2026-01-15 14:05\nend: 15:10\ntimezone: UTC\n'

/** What `new` says when it uses the template `acme` of a team; nothing of a document may be printed. */
async function saidOf(template: string | Uint8Array, partials: Readonly<Record<string, string>> = {}): Promise<string> {
  const files = Object.entries(partials).map(([name, text]) => [`.postmortem/partials/${name}.hbs`, text])
  const { stdout, stderr, code } = await cli(
    ['new', '--from', 'incident.yaml', '--template', 'acme', '--dry-run', '-q'],
    {
      files: {
        'incident.yaml': incident,
        '.postmortem/templates/acme.hbs': template,
        ...Object.fromEntries(files),
      },
    },
  )
  expect({ stdout, code }).toEqual({ stdout: '', code: 3 })
  return stderr
}

/** A template whose body begins in line 4. */
function body(text: string): string {
  return `---\ntitle: ACME report\n---\n${text}`
}

function header(text: string): string {
  return `---\ntitle: ACME report\n${text}\n---\n# {{title}}\n`
}

describe('a broken template is refused with its place and what to do', () => {
  test.each([
    [
      'no front matter',
      '# {{title}}\n',
      [
        'acme.hbs:1:1: error: the file does not begin with front matter between two lines ---',
        '  hint: begin it with a line ---, a line such as title: ACME incident report, and a line ---',
      ],
    ],
    [
      'no title',
      '---\nrequires: [severity]\n---\n',
      ['acme.hbs:2:1: error: the front matter has no title', '  hint: add a line title:'],
    ],
    [
      'an unknown key',
      header('colour: red'),
      [
        'acme.hbs:3:1: error: "colour" is not a key of a template\'s front matter',
        '  hint: the keys are title, description, requires, fields, output, format, audience, frontMatter',
      ],
    ],
    [
      'a misspelt key',
      header('require: [severity]'),
      ['acme.hbs:3:1: error: "require" is not a key of a template\'s front matter', '  hint: did you mean requires?'],
    ],
    [
      'broken YAML',
      '---\ntitle: "ACME report\n---\n',
      [
        'acme.hbs:2:8: error: the quote that opens here is never closed',
        '  hint: close it with " at the end of the value',
      ],
    ],
    [
      'a key given twice',
      header('audience: public\naudience: internal'),
      ['acme.hbs:4:1: error: "audience" is given twice', '  hint: keep one of them'],
    ],
    [
      'a format that there is not',
      header('format: pdf'),
      ['acme.hbs:3:9: error: format is "pdf", which is none of its choices', '  hint: write one of md, html'],
    ],
    [
      'a text where a list is needed',
      header('requires: severity'),
      [
        'acme.hbs:3:11: error: requires cannot be "severity"',
        '  hint: write it as a list of facts: requires: [severity, owner]',
      ],
    ],
    [
      'a field that is its type alone',
      header('fields: { ticketsOpened: integer }'),
      [
        'acme.hbs:3:26: error: fields.ticketsOpened cannot be "integer"',
        '  hint: write each field below it: ticketsOpened: { type: integer, ask: How many tickets were opened? }',
      ],
    ],
    [
      'a required fact that there is not',
      header('requires: [severty, impact.usersAffected]'),
      [
        'acme.hbs:3:12: error: requires names severty, which is neither a fact nor one of the fields',
        '  hint: did you mean severity?',
      ],
    ],
    [
      'a name that leads out of the folder',
      header('output: ../../{id}'),
      ['acme.hbs:3:9: error: the pattern "../../{id}" leads out of the output folder', '  hint: leave ../ out'],
    ],
    [
      'an unknown placeholder',
      header('output: "{yaer}/{id}"'),
      [
        'acme.hbs:3:9: error: the pattern "{yaer}/{id}" names {yaer}, which is no placeholder',
        '  hint: did you mean {year}?',
      ],
    ],
    [
      'a misspelt variable',
      body('# {{titel}}\n'),
      ['acme.hbs:4:5: error: there is no titel here', '  hint: did you mean title?'],
    ],
    [
      'a misspelt part of a variable',
      body('{{impact.descripton}}\n'),
      ['acme.hbs:4:3: error: there is no descripton here', '  hint: did you mean description?'],
    ],
    [
      'an unknown helper',
      body('- {{itm title}}\n'),
      ['acme.hbs:4:3: error: there is no helper itm', '  hint: did you mean item?'],
    ],
    [
      'an unknown partial',
      body('{{> actoins}}\n'),
      ['acme.hbs:4:1: error: there is no partial actoins', '  hint: did you mean actions?'],
    ],
    [
      'a block that is not closed',
      body('{{#if title}}\n{{title}}\n'),
      ['acme.hbs:4:1: error: {{#if title}} is never closed', '  hint: write {{/if}} where it ends'],
    ],
    [
      'a block that another tag closes',
      body('{{#if title}}\n{{/each}}\n'),
      ['acme.hbs:5:1: error: {{/each}} does not close {{#if title}}', '  hint: write {{/if}}'],
    ],
    [
      'a name used as a block',
      body('{{#impact}}{{description}}{{/impact}}\n'),
      [
        'acme.hbs:4:1: error: {{#impact}} is no block',
        '  hint: write {{#if impact}}, {{#each impact}} or {{#with impact}}',
      ],
    ],
    [
      'a printed boolean',
      body('{{isOngoing}}\n'),
      [
        'acme.hbs:4:3: error: isOngoing is true or false, not a text',
        '  hint: it is for blocks: {{#if isOngoing}}…{{/if}}',
      ],
    ],
    [
      'a printed list',
      body('{{#if title}}{{timeline}}{{/if}}\n'),
      ['acme.hbs:4:16: error: timeline is a list, not a text', '  hint: go through it: {{#each timeline}}…{{/each}}'],
    ],
    [
      'a printed record',
      body('{{impact}}\n'),
      [
        'acme.hbs:4:3: error: impact is a record, not a text',
        '  hint: print its parts, such as impact.description, impact.extent, impact.usersAffected',
      ],
    ],
    [
      'raw output',
      body('{{{title}}}\n'),
      [
        'acme.hbs:4:1: error: {{{title}}} is for HTML that must not be escaped',
        '  hint: write {{title}}: the text of this template is Markdown',
      ],
    ],
    [
      'a tag that is not closed',
      body('{{title}\n'),
      ['acme.hbs:4:1: error: {{ has no }}', '  hint: close it, or write \\{{ for the two signs'],
    ],
    [
      'a computed name',
      body('{{lookup this "title"}}\n'),
      ['acme.hbs:4:1: error: there is no helper lookup', '  hint: name the fact itself, such as impact.description'],
    ],
    [
      'a decorator',
      body('{{* log}}\n'),
      ['acme.hbs:4:1: error: {{*log}} is no decorator', '  hint: the only one is {{#*inline "name"}}'],
    ],
    [
      'several problems',
      '---\ntitle: T\ncolour: red\n---\n{{#if title}}\n{{cel title}}\n{{/if}}\n{{> tmeline}}\n',
      [
        'acme.hbs:3:1: error: "colour" is not a key of a template\'s front matter',
        '  hint: the keys are title, description, requires, fields, output, format, audience, frontMatter',
        'acme.hbs:6:1: error: there is no helper cel',
        '  hint: did you mean cell?',
        'acme.hbs:8:1: error: there is no partial tmeline',
        '  hint: did you mean timeline?',
      ],
    ],
    [
      'bytes that are no text',
      new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]),
      ['acme.hbs: error: cannot be read: is not UTF-8 (byte 5)', '  hint: save it as UTF-8'],
    ],
    [
      'too large a file',
      body('a'.repeat(1_100_000)),
      ['acme.hbs: error: cannot be read: it is larger than 1 MB', '  hint: keep pictures out of the template'],
    ],
  ])('%s', async (_what, template, said) => {
    const lines = said.map((line) => line.replace(/^acme/, '.postmortem/templates/acme'))
    expect(await saidOf(template)).toBe(`${lines.join('\n')}\n`)
  })

  test.each([
    [
      'a broken partial',
      '{{> row}}\n',
      { row: '# {{#if title}}\n' },
      ['partials/row.hbs:1:3: error: {{#if title}} is never closed', '  hint: write {{/if}} where it ends'],
    ],
    [
      'a misspelt variable in a partial',
      '{{#each services}}a{{/each}}\n{{> row}}\n',
      { row: '\n{{titel}}\n' },
      ['partials/row.hbs:2:3: error: there is no titel here', '  hint: did you mean title?'],
    ],
    [
      'a partial that uses itself',
      '{{> row}}\n',
      { row: '{{> item}}', item: 'a\n  {{> row}}' },
      [
        'partials/item.hbs:2:3: error: {{> row}} leads back to itself, so that it would never end',
        '  hint: take one of the calls out',
      ],
    ],
    [
      'partials that multiply',
      '{{> a}}\n',
      Object.fromEntries(
        [...'abcdefgh'].map((name, index) => [name, `{{> ${'bcdefghi'[index]}}}`.repeat(10)]).concat([['i', 'x']]),
      ),
      ['partials/h.hbs:1:1: error: the template uses its partials too often to be read'],
    ],
  ])('%s', async (_what, text, partials, said) => {
    const lines = said.map((line) => line.replace(/^partials/, '.postmortem/partials'))
    expect(await saidOf(body(text), partials)).toBe(`${lines.join('\n')}\n`)
  })

  test('a template that takes too long', async () => {
    const nested = '{{#each @root.milestones}}'.repeat(20)
    const template = body(`${nested}a${'{{/each}}'.repeat(20)}`)
    expect(await saidOf(template)).toBe(
      [
        '.postmortem/templates/acme.hbs: error: the template acme is stopped: it takes more than 200,000 steps',
        '  hint: look for a loop in a loop, or a partial that is used again and again',
        '',
      ].join('\n'),
    )
  })
})
