import { describe, expect, it } from 'vitest'
import { builtInNames, loadBuiltIn, loadBuiltInPartials } from '../../src/core/template/built-in.ts'
import { renderTemplate } from '../../src/core/template/render.ts'
import { compiled, compiledFile, compiledTemplate, problemOf } from './compiled.ts'

const view = {
  title: 'Website down',
  hasEnd: true,
  owner: null,
  services: ['apache', 'mysql'],
  impact: { description: 'Every page\\\nanswered 500', users: 'all' },
  timeline: [
    { at: '00:00', text: 'alert | fired' },
    { at: '02:00', text: 'fixed' },
  ],
}

describe('readTemplate', () => {
  it('reads the front matter', () => {
    const source = [
      '---',
      'title: ACME report',
      'description: what our teams write',
      'requires: [severity, ticketsOpened]',
      'fields:',
      '  ticketsOpened: { type: integer, min: 0, required: true }',
      'output: "{year}/{id}"',
      'audience: public',
      'frontMatter: { extra: { layout: post } }',
      '---',
      '# {{title}}',
      '',
    ].join('\n')
    expect(compiledFile(source)).toEqual({
      name: 'acme',
      title: 'ACME report',
      description: 'what our teams write',
      requires: ['severity', 'ticketsOpened'],
      fields: { ticketsOpened: { type: 'integer', min: 0, required: true } },
      output: '{year}/{id}',
      format: 'md',
      audience: 'public',
      frontMatter: { extra: { layout: 'post' } },
      shows: ['title'],
      file: 'acme.hbs',
      source,
      main: expect.any(Object),
      partials: {},
      references: [expect.objectContaining({ path: 'title', line: 11, column: 5 })],
    })
  })

  it('needs a title and nothing else', () => {
    expect(compiledFile('---\r\ntitle: 2026\r\n---\r\n')).toMatchObject({
      title: '2026',
      description: '',
      requires: [],
      fields: {},
      output: undefined,
      format: 'md',
      audience: undefined,
      frontMatter: { extra: {} },
      shows: [],
    })
  })

  it('takes the format from the name of the file', () => {
    const file = { name: 'acme', file: 'acme.html.hbs', source: '---\ntitle: T\n---\n', format: 'html' } as const
    expect(compiledTemplate(file)).toMatchObject({ name: 'acme', format: 'html' })
  })
})

describe('shows', () => {
  it.each([
    ['{{title}} {{title}}', ['title']],
    ['{{impact.description}}', ['impact.description']],
    ['{{#if owner}}{{owner}}{{else if hasEnd}}{{title}}{{/if}}', ['owner', 'title']],
    ['{{#if hasEnd}}-{{/if}}', []],
    [
      '{{#each timeline}}{{at}} {{this.text}} {{@index}}{{../title}}{{/each}}',
      ['timeline[].at', 'timeline[].text', 'title'],
    ],
    ['{{#each timeline}}{{#if text}}{{../title}}{{/if}}{{else}}{{title}}{{/each}}', ['title']],
    ['{{#each services}}{{this}}{{/each}}', ['services[]']],
    [
      '{{#each timeline as |entry index|}}{{entry.text}}{{index}}{{@root.title}}{{/each}}',
      ['timeline[].text', 'title'],
    ],
    ['{{#with impact}}{{users}}{{/with}}', ['impact.users']],
    ['{{#with impact as |i|}}{{i.users}}{{/with}}', ['impact.users']],
    ['{{cell impact.users}}{{join services ", "}}{{item (cell title)}}', ['impact.users', 'services', 'title']],
    ['{{inline title}}{{cell (inline owner)}}{{count services}}', []],
    ['{{timeline.0.text}}', ['timeline[].text']],
    [
      '{{#*inline "row"}}{{text}} {{label}}{{/inline}}{{#each timeline}}{{> row label=at}}{{/each}}',
      ['timeline[].text', 'timeline[].at'],
    ],
    ['{{#*inline "row"}}{{users}}{{/inline}}{{> row impact}}', ['impact.users']],
    ['{{#*inline "box"}}{{title}}{{> @partial-block}}{{/inline}}{{#> box}}{{owner}}{{/box}}', ['title', 'owner']],
    ['{{! title }}{{"owner"}}', []],
  ])('finds what %s prints', (text, shows) => {
    expect(compiled(text).shows).toEqual(shows)
  })
})

describe('renderTemplate', () => {
  it.each([
    ['{{title}}{{owner}}!', 'Website down!'],
    ['{{#each timeline}}\n| {{at}} | {{cell text}} |\n{{/each}}\n', '| 00:00 | alert \\| fired |\n| 02:00 | fixed |\n'],
    ['- **Impact:** {{item impact.description}}', '- **Impact:** Every page\\\n  answered 500'],
    ['- **Impact:**{{afterLabel impact.description}}', '- **Impact:** Every page\\\n  answered 500'],
    ['{{cell impact.description}}', 'Every page<br>answered 500'],
    ['{{join services ", "}}', 'apache, mysql'],
    ['{{#if owner}}{{owner}}{{else}}unknown{{/if}}', 'unknown'],
    ['{{#*inline "row"}}{{text}};{{/inline}}{{#each timeline}}{{> row}}{{/each}}', 'alert | fired;fixed;'],
    ['{{cell owner}}<&>', '<&>'],
  ])('fills %s', (text, filled) => {
    expect(renderTemplate(compiled(text), view)).toBe(filled)
  })

  it.each([
    ['a wrong name', 'a\n  {{titel}}', '5:5', 'there is no titel here', 'did you mean title?'],
    ['a wrong part of a name', '{{impact.descr}}', '4:3', 'there is no descr here', allNames],
    [
      'a wrong name in a loop',
      '{{#each timeline}}{{txt}}{{/each}}',
      '4:21',
      'there is no txt here',
      'did you mean text?',
    ],
    [
      'a wrong part of a block parameter',
      '{{#each timeline as |entry|}}{{entry.txt}}{{/each}}',
      '4:32',
      'there is no txt here',
      'did you mean text?',
    ],
    [
      'a wrong name that is tested',
      '{{#if\n  hasend}}a{{/if}}',
      '5:3',
      'there is no hasend here',
      'did you mean hasEnd?',
    ],
    ['a wrong list', 'a {{#each events}}a{{/each}}', '4:11', 'there is no events here', allNames],
    ['a wrong name for a helper', '{{cell titel}}', '4:8', 'there is no titel here', 'did you mean title?'],
    ['a part of a text', '{{title.length}}', '4:3', 'there is no length in a text', 'print the text itself'],
    ['text where a list is needed', '{{join title ", "}}', '4:1', 'expected a list, got a string', undefined],
    ['a list where text is needed', '{{item services}}', '4:1', 'expected text, got a list', undefined],
    ['a text that is gone through', '{{#each title}}a{{/each}}', '4:1', '#each is given a text, not a list', 'use #if'],
    [
      'a printed boolean',
      '{{hasEnd}}',
      '4:3',
      'hasEnd is true or false, not a text',
      'it is for blocks: {{#if hasEnd}}…{{/if}}',
    ],
    [
      'a printed list',
      '{{services}}',
      '4:3',
      'services is a list, not a text',
      'go through it: {{#each services}}…{{/each}}',
    ],
    [
      'a printed record',
      '{{impact}}',
      '4:3',
      'impact is a record, not a text',
      'print its parts, such as impact.description, impact.users',
    ],
    [
      'a printed item of records',
      '{{#each timeline}}{{this}}{{/each}}',
      '4:21',
      'this is a record, not a text',
      'print its parts, such as at, text',
    ],
    ['a name that JavaScript has', '{{constructor}}', '4:3', 'there is no constructor here', allNames],
    ['a name of a prototype', '{{__proto__.x}}', '4:3', 'there is no __proto__ here', allNames],
    ['a test of a prototype', '{{#if toString}}a{{/if}}', '4:7', 'there is no toString here', allNames],
  ])('refuses %s at its place', (_what, text, place, message, hint) => {
    const template = compiled(text)
    expect(problemOf(() => renderTemplate(template, view))).toEqual({ place: `acme.hbs:${place}`, message, hint })
  })

  it('prints what Handlebars counts as it stands there, side by side', () => {
    expect(renderTemplate(compiled('{{#each services as |name i|}}{{@index}}{{i}}{{@key}} {{/each}}'), view)).toBe(
      '000 111 ',
    )
  })

  it('escapes in a template of HTML alone', () => {
    const source = '---\ntitle: T\nformat: html\n---\n<p>{{title}}</p>'
    expect(renderTemplate(compiledFile(source), { title: '<b>&' })).toBe('<p>&lt;b&gt;&amp;</p>')
  })
})

const allNames = 'postmortem render --view prints every name that there is'

describe('built-in templates', () => {
  it('are compiled with the tool, as a team template would be', async () => {
    const partials = await loadBuiltInPartials()
    for (const name of builtInNames) {
      const template = await loadBuiltIn(name)
      const { references, main, ...compiled } = compiledTemplate(
        { name, file: template?.file ?? '', source: template?.source ?? '' },
        partials,
      )
      expect(template).toEqual({ ...compiled, main: expect.any(Object), partials: expect.any(Object) })
      expect(Object.keys(template?.main ?? {})).toEqual(Object.keys(main))
    }
  })

  it('begin with the default', () => {
    expect(builtInNames[0]).toBe('alx')
  })
})
