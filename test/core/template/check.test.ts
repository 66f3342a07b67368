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

test('fields are tried with values, and what a helper takes is known of them', async () => {
  const acme = ['---', 'title: T', 'fields:', '  h: { type: text }', '  o: { type: list, of: text }', '---']
  const lines = ['{{#if fields.h}}{{formatTime fields.h}}{{/if}}', '{{#each fields.o}}{{formatDuration this}}{{/each}}']
  expect(await checked({ 'acme.hbs': [...acme, ...lines] })).toEqual([
    'acme.hbs:7:30: error: fields.h is a text, and the helper formatTime takes a time (template-wrong-type)',
    '  hint: declare it with type: time or type: date, or print it as it is',
    'acme.hbs:8:36: error: this is a text, and the helper formatDuration takes a length (template-wrong-type)',
    '  hint: declare it with type: duration, or print it as it is',
  ])
  const option = [
    '---',
    'title: T',
    'fields: { h: { type: text } }',
    '---',
    '{{#if fields.h}}{{cell fields.h x=title}}{{/if}}',
  ]
  expect(await checked({ 'acme.hbs': option })).toEqual([
    'acme.hbs:5:17: error: cell has no option x (when it is filled from examples/apache-500.yaml) (template-render-failure)',
  ])
})

test('times, dates and lengths of a team pass the helpers that take them', async () => {
  const acme = [
    '---',
    'title: T',
    'fields:',
    '  a: { type: time }',
    '  b: { type: date }',
    '  c: { type: duration }',
    '---',
  ]
  const line =
    '{{formatTime fields.a}}{{formatDate fields.a}}{{formatDate fields.b}}{{formatDuration fields.c style="short"}}'
  expect(await checked({ 'acme.hbs': [...acme, line] })).toEqual([])
})

test('going through a record is an error, with the list that has its parts', async () => {
  expect(
    await checked({ 'acme.hbs': body(['{{#each impact}}{{this}}{{/each}}', '{{#each roles}}{{name}}{{/each}}']) }),
  ).toEqual([
    'acme.hbs:4:9: error: impact is a record and no list (template-wrong-type)',
    '  hint: name a part of it, such as {{impact.description}}',
    'acme.hbs:5:9: error: roles is a record and no list (template-wrong-type)',
    '  hint: go through it: {{#each roleRows}}{{role}}{{/each}}',
  ])
})

test('what is written as in other languages of templates is told, but for code', async () => {
  const shown = (name: string): string => `\${${name}}`
  const foreign = [
    `{% if title %}${shown('severity')}{% endif %}`,
    '{% for a in actions %}',
    `\`${shown('title')}\` ${shown('HOME')} {% raw %}`,
  ]
  const fenced = ['```sh', `echo ${shown('title')} {% if title %}`, '```', `{{! ${shown('title')} }}`, '{{title}}']
  expect(await checked({ 'acme.hbs': body([...foreign, ...fenced, '{{> p}}']) }, { p: [`${shown('title')}`] })).toEqual(
    [
      'acme.hbs:4:1: warning: {% if title %} is no Handlebars and is printed as it stands (template-other-syntax)',
      '  hint: write {{#if title}}',
      `acme.hbs:4:15: warning: ${shown('severity')} is no Handlebars and is printed as it stands (template-other-syntax)`,
      '  hint: write {{severity}}',
      'acme.hbs:5:1: warning: {% for a in actions %} is no Handlebars and is printed as it stands (template-other-syntax)',
      '  hint: write {{#each actions}}',
      `p.hbs:1:1: warning: ${shown('title')} is no Handlebars and is printed as it stands (template-other-syntax)`,
      '  hint: write {{title}}',
    ],
  )
})

test('a partial has no front matter, but may begin with a rule', async () => {
  const partials = { p: ['---', 'title: T', '---', '{{title}}'], q: ['---', 'Of {{title}}:', '', '---'] }
  expect(await checked({ 'acme.hbs': body(['{{> p}}{{> q}}']) }, partials)).toEqual([
    'p.hbs:1:1: error: a partial has no front matter: this one would be printed (template-syntax)',
    '  hint: take it out, or put the file into templates/ to use it as a template',
  ])
})

test('comparing and computing are told to be none of a template', async () => {
  const lines = [
    '{{#if severity == "SEV1"}}x{{/if}}',
    '{{title | upcase}}',
    '{{#if (eq severity "SEV1")}}a{{/if}}',
    '{{#iff severity}}a{{/iff}}',
    '{{#ifEquals severity "SEV1"}}a{{/ifEquals}}',
  ]
  const never =
    '  hint: templates show and never compare: test a boolean such as {{#if yes.dataLost}}, let a field depend on a fact with when, or give a severity a template of its own with profiles in config.yaml'
  expect(await checked({ 'acme.hbs': body(lines) })).toEqual([
    'acme.hbs:4:1: error: {{#if severity == "SEV1"}} cannot be read from "= "SEV1"}}" on (template-syntax)',
    never,
    'acme.hbs:5:1: error: {{title | upcase}} cannot be read from "| upcase}}" on (template-syntax)',
    '  hint: templates show and never compute: write {{title}}, or a helper before the name: {{inline title}}',
    'acme.hbs:6:7: error: there is no helper eq (template-unknown-helper)',
    never,
    'acme.hbs:7:1: error: {{#iff}} is no block (template-syntax)',
    '  hint: did you mean {{#if severity}}?',
    'acme.hbs:8:1: error: {{#ifEquals}} is no block (template-syntax)',
    never,
  ])
})

test('front matter that is not closed is told to be so', async () => {
  expect(await checked({ 'acme.hbs': ['---', 'title: T', '# {{title}}'] })).toEqual([
    'acme.hbs:1:1: error: the front matter that begins on line 1 is not closed by a line --- (template-front-matter)',
    '  hint: write a line --- below its last key',
  ])
})

test('front matter is judged as far as it can be read', async () => {
  const acme = [
    '---',
    'colour: red',
    'requires: [severty, tickets, sort]',
    'output: "{yaer}"',
    'fields:',
    '  tickets: { type: integer, max: abc, min: [1] }',
    '  sort: { type: kind, choices: [a] }',
    '  owner: { type: text, pattern: "(", labl: Owner }',
    '  choice: { type: choice }',
    '  items: { type: list }',
    '  cause: { type: text, when: { sort: a, srt: b } }',
    '---',
    '{{fields.tickets}}',
  ]
  expect(await checked({ 'acme.hbs': acme })).toEqual([
    'acme.hbs:2:1: error: the front matter has no title (template-front-matter)',
    '  hint: add a line title:',
    'acme.hbs:2:1: error: "colour" is not a key of a template\'s front matter (template-front-matter)',
    '  hint: the keys are title, description, requires, fields, output, format, audience, frontMatter',
    'acme.hbs:3:12: error: requires names severty, which is neither a fact nor one of the fields (template-front-matter)',
    '  hint: did you mean severity?',
    'acme.hbs:4:9: error: the pattern "{yaer}" names {yaer}, which is no placeholder (template-front-matter)',
    '  hint: did you mean {year}?',
    'acme.hbs:6:34: error: fields.tickets.max is abc, not a whole number (template-front-matter)',
    '  hint: write digits alone',
    'acme.hbs:6:44: error: fields.tickets.min cannot be a list (template-front-matter)',
    '  hint: write each field below it: ticketsOpened: { type: integer, ask: How many tickets were opened? }',
    'acme.hbs:7:17: error: fields.sort.type is "kind", which is none of its choices (template-front-matter)',
    '  hint: write one of text, markdown, integer, number, percent, boolean, date, time, duration, choice, list',
    'acme.hbs:8:10: error: fields.owner is a fact of every incident already (template-front-matter)',
    '  hint: ask for it with requires, or take another name',
    'acme.hbs:8:33: error: fields.owner.pattern is no regular expression: unterminated group (template-front-matter)',
    '  hint: write a simpler one, such as INC-\\d+; the whole text must match it',
    'acme.hbs:8:38: error: "labl" is not a key of fields.owner (template-front-matter)',
    '  hint: did you mean label?',
    'acme.hbs:9:11: error: fields.choice.choices are missing (template-front-matter)',
    '  hint: write them as choices: [one, another]',
    'acme.hbs:10:18: error: fields.items.type is list, and of is missing (template-front-matter)',
    '  hint: say what its items are, such as of: text',
    'acme.hbs:11:30: error: fields.cause.when asks for srt, which is no fact (template-front-matter)',
    '  hint: did you mean sort?',
  ])
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
  expect(
    await checked({ 'acme.hbs': [...acme, '{{join fields.regions2 ", "}}{{formatTime start style="long"}}'] }),
  ).toEqual([
    'acme.hbs:5:30: error: style needs a locale beside it (when it is filled from examples/apache-500.yaml) (template-render-failure)',
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

test('front matter in wrong shapes is told of, each at its place', async () => {
  const header = [
    'title: [Acme]',
    'audience: everybody',
    'requires: [zzzz, severty]',
    'fields:',
    '  a: { type: texts, ask: What?, colour: red }',
    '  b: [1]',
    '  c: { ask: How many? }',
    'frontMatter: { extras: 1 }',
  ]
  expect(await checked({ 'acme.hbs': ['---', ...header, '---', '# {{title}}'] })).toEqual([
    'acme.hbs:2:8: error: title cannot be a list (template-front-matter)',
    '  hint: write it as one line: title: ACME incident report',
    'acme.hbs:3:11: error: audience is "everybody", which is none of its choices (template-front-matter)',
    '  hint: write one of internal, public, restricted',
    'acme.hbs:4:12: error: requires names zzzz, which is neither a fact nor one of the fields (template-front-matter)',
    '  hint: requires names facts and fields: [severity, impact.usersAffected]',
    'acme.hbs:4:18: error: requires names severty, which is neither a fact nor one of the fields (template-front-matter)',
    '  hint: did you mean severity?',
    'acme.hbs:6:14: error: fields.a.type is "texts", which is none of its choices (template-front-matter)',
    '  hint: did you mean text?',
    'acme.hbs:6:33: error: "colour" is not a key of fields.a (template-front-matter)',
    '  hint: the keys are type, of, label, ask, hint, required, default, min, max, pattern, choices, when',
    'acme.hbs:7:6: error: fields.b cannot be a list (template-front-matter)',
    '  hint: write each field below it: ticketsOpened: { type: integer, ask: How many tickets were opened? }',
    'acme.hbs:8:6: error: fields.c has no type (template-front-matter)',
    '  hint: add type:',
    'acme.hbs:9:16: error: "extras" is not a key of frontMatter (template-front-matter)',
    '  hint: did you mean extra?',
  ])
})
