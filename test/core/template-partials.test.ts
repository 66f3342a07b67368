import { describe, expect, it } from 'vitest'
import { renderTemplate } from '../../src/core/template/render.ts'
import { compiled, problemOf } from './compiled.ts'

const view = {
  title: 'Website down',
  owner: null,
  isOngoing: false,
  services: ['apache', 'mysql'],
  impact: { description: 'Every page answered 500', users: 'all' },
  timeline: [
    { at: '00:00', text: 'alert fired' },
    { at: '02:00', text: 'fixed' },
  ],
}

const row = '{{at}} {{text}}{{label}};'
const box = '[{{title}}: {{> @partial-block}}]'
const page = '# {{title}}\n{{#> body}}\nnothing\n{{/body}}\n'

describe('partials', () => {
  it.each([
    ['a file', '{{> top}}', { top: '# {{title}}' }, '# Website down', ['title']],
    ['a context', '{{> who impact}}', { who: '{{users}}' }, 'all', ['impact.users']],
    [
      'arguments',
      '{{#each timeline}}{{> row label=../title}}{{/each}}',
      { row },
      '00:00 alert firedWebsite down;02:00 fixedWebsite down;',
      ['timeline[].at', 'timeline[].text', 'title'],
    ],
    [
      'a context and arguments',
      '{{> who impact name=title}}',
      { who: '{{name}}: {{users}}, {{this.name}}' },
      'Website down: all, Website down',
      ['title', 'impact.users'],
    ],
    [
      'arguments that reach blocks as ../',
      '{{> list label=title}}',
      { list: '{{#each timeline}}{{../label}} {{at}};{{/each}}' },
      'Website down 00:00;Website down 02:00;',
      ['title', 'timeline[].at'],
    ],
    [
      'partials in partials',
      '{{> outer impact}}',
      { outer: '<{{> inner name=users}}>', inner: '{{name}}/{{description}}' },
      '<all/Every page answered 500>',
      ['impact.users', 'impact.description'],
    ],
    [
      'a layout',
      '{{#> box impact title="Impact"}}{{users}} {{title}}{{/box}}',
      { box },
      '[Impact: all Impact]',
      ['impact.users'],
    ],
    ['a layout in itself', '{{#> box title="a"}}{{#> box title="b"}}c{{/box}}{{/box}}', { box }, '[a: [b: c]]', []],
    ['a layout without its part', '{{> page}}', { page }, '# Website down\nnothing\n', ['title']],
    [
      'a layout whose part is given inline',
      '{{#*inline "body"}}\n{{impact.users}}\n{{/inline}}\n{{> page}}',
      { page },
      '# Website down\nall\n',
      ['title', 'impact.users'],
    ],
    [
      'a layout whose part is given inside its block',
      '{{#> page}}\n{{#*inline "body"}}\n{{> who impact}}\n{{/inline}}\n{{/page}}',
      { page, who: '{{users}}' },
      '# Website down\nall',
      ['title', 'impact.users'],
    ],
    [
      'an inline partial in place of a file',
      '{{#*inline "top"}}{{impact.users}}{{/inline}}{{> top}}',
      { top: '# {{title}}' },
      'all',
      ['impact.users'],
    ],
    ['lines behind spaces as they are', '  {{> two}}\n', { two: 'a\nb\n' }, '  a\nb\n', []],
    [
      'a comment that describes it',
      '{{> top}}',
      { top: '{{!-- The title. --}}\n# {{title}}' },
      '# Website down',
      ['title'],
    ],
    ['CRLF', '{{> top}}', { top: '{{#if owner}}\r\na\r\n{{/if}}\r\n{{title}}\r\n' }, 'Website down\n', ['title']],
  ])('are shown: %s', (_what, body, partials, text, shows) => {
    const template = compiled(body, partials)
    expect({ text: renderTemplate(template, view), shows: template.shows }).toEqual({ text, shows })
  })

  it('are compiled only where they are used', () => {
    const { partials } = compiled('{{> a}}', { a: '{{> b}}', b: 'b', c: '{{> broken}}', d: '{{#if}}' })
    expect(Object.keys(partials)).toEqual(['a', 'b'])
  })

  it.each([
    ['itself', '\n{{> a}}', { a: 'a\n {{> a}}' }, 'a.hbs:2:2', '{{> a}}'],
    ['another that leads back', '{{> a}}', { a: '{{> b}}', b: '{{#if title}}{{> a}}{{/if}}' }, 'b.hbs:1:14', '{{> a}}'],
    ['itself inline', '{{#*inline "a"}}{{> a}}{{/inline}}{{> a}}', {}, 'acme.hbs:4:17', '{{> a}}'],
    ['itself as a layout', '{{#> a}}x{{/a}}', { a: '{{#> a}}y{{/a}}' }, 'a.hbs:1:1', '{{#> a}}'],
    ['itself in a block', '{{> a}}', { a: '{{#> b}}{{> a}}{{/b}}', b: '{{> @partial-block}}' }, 'a.hbs:1:9', '{{> a}}'],
    [
      'the layout that uses it',
      '{{#*inline "body"}}{{> page}}{{/inline}}{{> page}}',
      { page },
      'acme.hbs:4:20',
      '{{> page}}',
    ],
  ])('are refused when one uses %s', (_what, body, partials, place, call) => {
    expect(problemOf(() => compiled(body, partials))).toEqual({
      place,
      message: `${call} leads back to itself, so that it would never end`,
      hint: 'take one of the calls out',
    })
  })

  it.each([
    [
      'an unknown name',
      '{{> top}}',
      { top: 'a\n{{titel}}' },
      'top.hbs:2:3',
      'there is no titel here',
      'did you mean title?',
    ],
    [
      'a name that only the template knows',
      '{{#each timeline}}{{> top}}{{/each}}',
      { top: '{{title}}' },
      'top.hbs:1:3',
      'there is no title here',
      'postmortem render --view prints every name that there is',
    ],
    [
      'an unknown name in a block for a layout',
      '{{#> box}}\n{{titel}}{{/box}}',
      { box },
      'acme.hbs:5:3',
      'there is no titel here',
      'did you mean title?',
    ],
    [
      'a layout without a block',
      '{{> box}}',
      { box },
      'box.hbs',
      '{{> @partial-block}} has no block to show: the partial is called without one',
      undefined,
    ],
  ])('tell in which file it is: %s', (_what, body, partials, place, message, hint) => {
    const template = compiled(body, partials)
    expect(problemOf(() => renderTemplate(template, view))).toEqual({ place, message, hint })
  })
})
