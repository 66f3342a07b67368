import { describe, expect, test } from 'vitest'
import { builtInNames, loadBuiltIn, loadBuiltInPartials } from '../../../src/core/template/built-in.ts'
import { checkTemplates } from '../../../src/core/template/check.ts'
import { body, checked, settings } from './checked.ts'

describe('partials of the team', () => {
  test('are checked where templates use them, and told once', async () => {
    const acme = body(['{{> header}}{{> header}}', '{{#each actions}}{{> row}}{{/each}}'])
    const beta = body(['{{> header}}'])
    const partials = { header: ['# {{titel}}', '{{fmt title}}'], row: ['- {{title}} {{titel}}'] }
    expect(await checked({ 'acme.hbs': acme, 'beta.hbs': beta }, partials)).toEqual([
      'header.hbs:1:5: error: there is no titel (template-unknown-name)',
      '  hint: did you mean title?',
      'header.hbs:2:1: error: there is no helper fmt (template-unknown-helper)',
      expect.stringMatching(/^ {2}hint: there is cell, /),
      'row.hbs:1:15: error: there is no titel in an item of actions (template-unknown-name)',
      '  hint: did you mean title?',
    ])
  })

  test('that no template uses are said to be so, and what is wrong whoever uses them', async () => {
    const partials = { lonely: ['{{titel}} {{celll title}}', '{{#if title}}'] }
    expect(await checked({}, partials)).toEqual([
      'lonely.hbs:1:1: info: no template uses the partial lonely, so that its names were not checked (template-unused-partial)',
      '  hint: use it: {{> lonely}}',
      'lonely.hbs:1:11: error: there is no helper celll (template-unknown-helper)',
      '  hint: did you mean cell?',
      'lonely.hbs:2:1: error: {{#if title}} is never closed (template-syntax)',
      '  hint: write {{/if}} where it ends',
    ])
  })

  test('that call each other without end', async () => {
    const partials = { ping: ['{{> pong}}'], pong: ['{{> ping}}'] }
    expect(await checked({ 'acme.hbs': body(['{{> ping}}']) }, partials)).toEqual([
      'ping.hbs:1:1: error: {{> pong}} leads back to itself, so that it would never end (template-endless-partial)',
      '  hint: take one of the calls out',
      'pong.hbs:1:1: error: {{> ping}} leads back to itself, so that it would never end (template-endless-partial)',
      '  hint: take one of the calls out',
    ])
  })

  test('are read as far as they can be where they are broken', async () => {
    const acme = body(['{{> broken}} {{titel}}'])
    expect(await checked({ 'acme.hbs': acme }, { broken: ['{{sumary}}', '{{/if}}'] })).toEqual([
      'acme.hbs:4:16: error: there is no titel (template-unknown-name)',
      '  hint: did you mean title?',
      'broken.hbs:1:3: error: there is no sumary (template-unknown-name)',
      '  hint: did you mean summary?',
      'broken.hbs:2:1: error: {{/if}} closes nothing (template-syntax)',
      '  hint: no block is open here',
    ])
  })
})

test('an HTML template may print nothing that is not escaped', async () => {
  const page = ['---', 'title: Page', '---', '<h1>{{{title}}}</h1>', '<p>{{~& summary ~}}</p>']
  expect(await checked({ 'page.html.hbs': page })).toEqual([
    'page.html.hbs:4:5: error: {{{title}}} is not escaped: an answer can put HTML into the page (template-raw-output)',
    '  hint: write {{title}}',
    'page.html.hbs:5:4: error: {{~& summary ~}} is not escaped: an answer can put HTML into the page (template-raw-output)',
    '  hint: write {{summary}}',
  ])
})

test('nothing is told of names in a block that cannot be read, nor of fields where the front matter cannot', async () => {
  const acme = ['---', 'title: T', 'colour: red', 'fields: { lost: { type: text } }', '---']
  const lines = ['{{#each actions as |a}}{{a.titel}}{{/each}}{{fields.lost}}{{fields.found}}']
  expect(await checked({ 'acme.hbs': [...acme, ...lines] })).toEqual([
    'acme.hbs:3:1: error: "colour" is not a key of a template\'s front matter (template-front-matter)',
    '  hint: the keys are title, description, requires, fields, output, format, audience, frontMatter',
    'acme.hbs:6:1: error: {{#each actions as |a}} cannot be read from "}}" on (template-syntax)',
  ])
})

test('what only shows when a template is filled is told too', async () => {
  const acme = ['---', 'title: T', 'fields: { regions2: { type: list, of: text } }', '---']
  expect(await checked({ 'acme.hbs': [...acme, '{{#each fields}}{{@key}}: {{this}}{{/each}}'] })).toEqual([
    'acme.hbs:1:1: error: this is a list, not a text (when it is filled from examples/apache-500.yaml) (template-render-failure)',
    '  hint: go through it: {{#each this}}…{{/each}}',
  ])
})

test('a template that shows all that it asks for has no problems', async () => {
  const acme = [
    '---',
    'title: T',
    'requires: [severity, end, fields.tickets, roles, "impact.description"]',
    'fields:',
    '  tickets: { type: integer }',
    '  lost: { type: boolean }',
    '  regions2: { type: list, of: text }',
    '---',
    '{{#if fields.lost}}{{fields.lost}}{{else}}unknown{{/if}}{{#unless yes.lost}}!{{/unless}}',
    '{{#each fields.regions2}}{{this}}{{/each}}{{severity}} {{period}} {{fields.tickets}}',
    '{{#each fieldList}}{{label}}: {{value}}{{/each}}{{#with impact}}{{description}} {{@root.title}} {{../title}}{{/with}}',
    '{{#each roleRows}}{{names}}{{#if @first}}, {{/if}}{{/each}}{{#each timeline as |entry index|}}{{entry.text}}{{/each}}',
    '\\{{titel}} {{! titel }} {{!-- {{titel}} --}}',
  ]
  expect(await checked({ 'acme.hbs': acme })).toEqual([])
})

test.each(builtInNames)('the built-in template %s has no problems', async (name) => {
  const template = await loadBuiltIn(name)
  const partials = await loadBuiltInPartials()
  const { file = '', source = '' } = template ?? {}
  const files = [file, ...[...partials.values()].map((partial) => partial.file)]
  const findings = checkTemplates({ ...settings, templates: [{ name, file, source }], partials, files })
  expect(findings.filter(({ rule }) => rule !== 'template-unused-partial')).toEqual([])
})
