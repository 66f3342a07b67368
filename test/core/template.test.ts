import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInTemplates } from '../../src/core/template/built-in.ts'
import { compileTemplate } from '../../src/core/template/compile.ts'
import { helperNames, helpers } from '../../src/core/template/helpers.ts'
import { renderTemplate } from '../../src/core/template/render.ts'
import { TemplateError } from '../../src/core/template/template-error.ts'

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

describe('compileTemplate', () => {
  it('reads the front matter', () => {
    const source = '---\ntitle: ACME report\nrequires: [severity, owner]\naudience: public\n---\n# {{title}}\n'
    expect(compileTemplate('acme', source)).toEqual({
      name: 'acme',
      title: 'ACME report',
      description: '',
      requires: ['severity', 'owner'],
      audience: 'public',
      shows: ['title'],
      source,
      main: expect.any(Object),
    })
  })

  it.each([
    ['no front matter', '# {{title}}', 'the file does not begin with front matter between two lines ---', 1, undefined],
    ['an unknown key', '---\ntitle: T\ncolour: red\n---\n', 'front matter: Unrecognized key: "colour"', 1, undefined],
    ['broken YAML', '---\ntitle: "T\n---\n', 'front matter: Missing closing "quote', 3, 1],
    ['an unknown helper', body('{{fmt title}}'), 'there is no helper fmt', 4, 1],
    ['a block left open', body('a\n{{#if title}}'), expect.stringContaining("got 'EOF'"), 5, undefined],
    ['a block closed by another', body('{{#if title}}{{/each}}'), "cannot be read: if doesn't match each", 4, 4],
    ['a section without a block', body('a {{#impact}}{{/impact}}'), expect.stringContaining('{{#impact}}'), 4, 3],
    ['an unknown partial', body('\n{{> actions}}'), 'there is no partial actions in this file', 5, 1],
    ['a computed name', body('{{lookup this "title"}}'), 'there is no helper lookup', 4, 1],
  ])('refuses %s at its place', (_what, source, message, line, column) => {
    expect(problemOf(() => compileTemplate('acme', source))).toEqual({ template: 'acme', message, line, column })
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
    ['{{timeline.0.text}}', ['timeline[].text']],
    [
      '{{#*inline "row"}}{{text}} {{label}}{{/inline}}{{#each timeline}}{{> row label=at}}{{/each}}',
      ['timeline[].text', 'timeline[].at'],
    ],
    ['{{#*inline "row"}}{{users}}{{/inline}}{{> row impact}}', ['impact.users']],
    ['{{#*inline "box"}}{{title}}{{> @partial-block}}{{/inline}}{{#> box}}{{owner}}{{/box}}', ['title', 'owner']],
    ['{{#*inline "loop"}}{{title}}{{> loop}}{{/inline}}{{> loop}}', ['title']],
    ['{{! title }}{{"owner"}}', []],
  ])('finds what %s prints', (text, shows) => {
    expect(compileTemplate('acme', body(text)).shows).toEqual(shows)
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
    expect(renderTemplate(compileTemplate('acme', body(text)), view)).toBe(filled)
  })

  it.each([
    ['a wrong name', 'a\n  {{titel}}', 'there is no titel here', 5, 5],
    ['a wrong part of a name', '{{impact.descr}}', 'there is no descr here', 4, 3],
    ['a wrong name in a loop', '{{#each timeline}}{{when}}{{/each}}', 'there is no when here', 4, 21],
    ['a wrong name that is tested', '{{#if hasend}}a{{/if}}', '#if is given a name that does not exist', 4, 1],
    ['a wrong list', 'a {{#each events}}a{{/each}}', '#each is given a name that does not exist', 4, 3],
    ['a wrong name for a helper', '{{cell titel}}', 'expected text, got a name that does not exist', 4, 1],
    ['text where a list is needed', '{{join title ", "}}', 'expected a list, got a string', 4, 1],
    ['a list where text is needed', '{{item services}}', 'expected text, got a list', 4, 1],
  ])('refuses %s at its place', (_what, text, message, line, column) => {
    const template = compileTemplate('acme', body(text))
    expect(problemOf(() => renderTemplate(template, view))).toEqual({ template: 'acme', message, line, column })
  })

  it('says that partials never end', () => {
    const template = compileTemplate('acme', body('{{#*inline "loop"}}{{> loop}}{{/inline}}{{> loop}}'))
    expect(problemOf(() => renderTemplate(template, view))).toMatchObject({ template: 'acme', line: undefined })
  })
})

describe('helpers', () => {
  it('are those that templates may call', () => {
    expect(helperNames).toEqual(['cell', 'item', 'afterLabel', 'join'])
  })

  it.each([
    ['cell', helpers.cell],
    ['item', helpers.item],
    ['afterLabel', helpers.afterLabel],
    ['join', (text: string) => helpers.join([text, text], text)],
  ])('%s always returns a string', (_name, helper) => {
    fc.assert(fc.property(fc.string(), (text) => typeof helper(text) === 'string'))
  })

  it('print next to each other without being added up', () => {
    const template = compileTemplate('acme', body('{{cell a}}{{cell b}}'))
    expect(renderTemplate(template, { a: '1', b: '2' })).toBe('12')
  })
})

describe('built-in templates', () => {
  it('are compiled with the tool, as a team template would be', () => {
    for (const template of builtInTemplates) {
      const { main, ...compiled } = compileTemplate(template.name, template.source)
      expect(template).toEqual({ ...compiled, main: expect.any(Object) })
      expect(Object.keys(template.main)).toEqual(Object.keys(main))
    }
  })
})

/** A template's file whose body begins in line 4. */
function body(text: string): string {
  return `---\ntitle: ACME report\n---\n${text}`
}

function problemOf(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { template, message, line, column } = error
    return { template, message, line, column }
  }
  throw new Error('no problem')
}
