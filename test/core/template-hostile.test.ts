import { describe, expect, it } from 'vitest'
import { renderTemplate } from '../../src/core/template/render.ts'
import { compiled, compiledFile, problemOf } from './compiled.ts'

const long = 'x'.repeat(1_000_000)
const many = Array.from({ length: 1_000 }, () => 'x')
const view = { title: 'Website down', long, many, lines: `${'a\n'.repeat(100_000)}` }

const stopped = {
  place: 'acme.hbs',
  hint: 'look for a loop in a loop, or a partial that is used again and again',
}
const tooLong = { ...stopped, message: 'the template acme is stopped: it writes more than 16 MB' }
const tooManySteps = { ...stopped, message: 'the template acme is stopped: it takes more than 200,000 steps' }

/** Each partial calls the next one twice. */
const doubling = Object.fromEntries(
  Array.from({ length: 40 }, (_, index) => [
    `p${index}`,
    index === 39 ? 'x' : `{{> p${index + 1}}}{{> p${index + 1}}}`,
  ]),
)

const big = Object.fromEntries([1, 2, 3, 4, 5].map((index) => [`big${index}`, 'a'.repeat(240_000)]))

describe('a hostile template', () => {
  it.each([
    [
      'a list in a list in a list',
      '{{#each many}}{{#each ../many}}{{#each @root.many}}a{{/each}}{{/each}}{{/each}}',
      tooManySteps,
    ],
    ['a list in itself that shows nothing', '{{#each many}}{{#each ../many}}{{/each}}{{/each}}', tooManySteps],
    ['a list that is copied for a partial', '{{#each many}}{{> b @root.many x="1"}}{{/each}}'.repeat(3), tooManySteps],
    ['many helpers', '{{#each many}}{{#each ../many}}{{#if (cell this)}}{{/if}}{{/each}}{{/each}}', tooManySteps],
    ['a long text again and again', '{{long}}'.repeat(20), tooLong],
    ['a long text in a list', '{{#each many}}{{../long}}{{/each}}', tooLong],
    ['a long text in partials', `{{> a}}`.repeat(20), tooLong],
    [
      'long texts by a helper that shows them nowhere',
      '{{#each many}}{{#if (item ../lines)}}{{/if}}{{/each}}',
      tooLong,
    ],
  ])('is stopped: %s', (_what, body, problem) => {
    const template = compiled(body, { a: '{{long}}', b: '' })
    expect(problemOf(() => renderTemplate(template, view))).toEqual(problem)
  })

  it('is not given a text letter by letter', () => {
    const template = compiled('{{#each many}}{{> b x="1"}}{{/each}}', { b: '' })
    expect(problemOf(() => renderTemplate(template, view))).toEqual({
      place: 'acme.hbs',
      message: 'a partial with arguments is given a text',
      hint: 'give it the text as an argument, such as text=this',
    })
  })

  it('is stopped while HTML is escaped', () => {
    const template = compiledFile(`---\ntitle: T\nformat: html\n---\n${'{{long}}'.repeat(20)}`)
    expect(problemOf(() => renderTemplate(template, { long: '<'.repeat(1_000_000) }))).toEqual(tooLong)
  })

  it('may write almost as much', () => {
    const template = compiled('{{#each many}}{{#each ../many}}{{/each}}{{/each}}{{long}}'.repeat(1))
    expect(renderTemplate(template, { many: many.slice(0, 400), long }).length).toBe(1_000_000)
    expect(renderTemplate(compiled('{{long}}'.repeat(16)), view).length).toBe(16_000_000)
  })

  it.each([
    ['partials that double', '{{> p0}}', 'p39.hbs:1:1', 'the template uses its partials too often to be read'],
    [
      'brackets in brackets',
      `{{cell ${'(cell '.repeat(20_000)}title${')'.repeat(20_000)}}}`,
      'acme.hbs:4:1',
      'this tag is too long to be read',
    ],
    [
      'blocks in blocks',
      `${'{{#if title}}'.repeat(60)}a${'{{/if}}'.repeat(60)}`,
      'acme.hbs:4:651',
      'more than 50 blocks are open here',
    ],
    ['thousands of tags', '{{title}}'.repeat(3_001), 'acme.hbs:4:26992', 'the file has more than 3,000 tags'],
    [
      'a comment that begins again and again',
      '{{!'.repeat(80_000),
      'acme.hbs:4:8998',
      'the file has more than 3,000 tags',
    ],
    ['a tag without an end', `{{cell ${'"'.repeat(100_001)}`, 'acme.hbs:4:1', '{{ has no }}'],
    [
      'huge partials',
      '{{> big1}}{{> big2}}{{> big3}}{{> big4}}{{> big5}}',
      'big5.hbs:1:1',
      'the template and its partials have more than 1,000,000 characters',
    ],
    ['a huge file', 'a'.repeat(300_000), 'acme.hbs:1:1', 'the file has more than 250,000 characters'],
  ])('is not even read: %s', (_what, body, place, message) => {
    const problem = problemOf(() => compiled(body, { ...doubling, ...big }))
    expect(problem).toMatchObject({ place, message })
  })

  it.each([
    ['an alias bomb', bomb(), /aliases or nesting make more than 200,000 values/],
    ['a tag', 'title: !!js/function "x"\n', /unresolved tag/i],
    ['a tag of its own', 'title: !exec ls\n', /unresolved tag/i],
    ['__proto__', 'title: T\n__proto__: { polluted: yes }\n', /"__proto__" is not a key of a template's front matter/],
    [
      '__proto__ below a key',
      'title: T\nfrontMatter: { __proto__: { polluted: yes } }\n',
      /"__proto__" is not a key of frontMatter/,
    ],
    ['levels without end', `title: T\nfields: ${'['.repeat(5_000)}\n`, /nesting make more than/],
  ])('has no front matter with %s', (_what, header, message) => {
    expect(problemOf(() => compiledFile(`---\n${header}---\n`)).message).toMatch(message)
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('sees nothing but the view', () => {
    const names = [
      '@root.constructor',
      'constructor.constructor',
      'title.constructor',
      '__lookupGetter__',
      '@root.__proto__',
    ]
    for (const name of names)
      expect(problemOf(() => renderTemplate(compiled(`{{${name}}}`), view)).message).toMatch(/^there is no /)
  })
})

/** A few lines that would be a million values. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const items = level === 0 ? 'x' : `*a${level - 1}`
    return `k${level}: &a${level} [${Array.from({ length: 9 }, () => items).join(', ')}]\n`
  })
  return `title: T\n${levels.join('')}`
}
