import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { escapeBlock } from '../../src/core/document/block-text.ts'
import { escapeInline } from '../../src/core/document/inline-text.ts'
import { facts } from '../../src/core/model/facts.ts'
import { helperNames, showsWhole } from '../../src/core/template/helpers.ts'
import { renderTemplate } from '../../src/core/template/render.ts'
import { toView } from '../../src/core/view/view.ts'
import { viewPaths } from '../../src/core/view/view-paths.ts'
import { incident } from '../helpers/incident.ts'
import { tries } from '../helpers/property-runs.ts'
import { compiled, problemOf } from './compiled.ts'

const { postmortem, zone } = incident(`
title: Website down
timezone: America/New_York
start: 2025-11-02 00:40
detected: 01:30 EDT
mitigated: 01:10 EST
end: 2025-11-02 02:30:05
closed: 2025-11-03
introduced: unknown
acknowledged: ~2025-11-02 01:40 EDT
rootCause: "The *proxy*\\\\\\nwas\\nwrong:\\n\\n- a | b\\n- c\\n\\n    <b>code</b>"
wentWell: ["one, two", three]
services: [{ name: "a, b" }, web]
actions: [Test it @thandi https://tracker.example/7, "run \`a | b\`"]
`)

/** What a template prints of that incident. */
function print(body: string, options: Parameters<typeof toView>[2] = {}): string {
  return renderTemplate(compiled(body), toView(postmortem, zone, options))
}

describe('a helper', () => {
  it.each([
    ['{{cell actions.1.title}}', 'run `a \\| b`'],
    ['{{cell actions.0.trackerLink}}', '<https://tracker.example/7>'],
    ['{{cell rootCause}}', 'The *proxy*<br>was<br>wrong:<br><br>- a \\| b<br>- c<br><br>    \\<b>code\\</b>'],
    ['{{cell resolution}}', ''],
    ['- {{item rootCause}}', '- The *proxy*\\\n  was\n  wrong:\n\n  - a | b\n  - c\n\n      \\<b>code\\</b>'],
    ['a:{{afterLabel wentWell.[0]}}', 'a: one, two'],
    [
      '> {{block rootCause prefix="> "}}',
      '> The *proxy*\\\n> was\n> wrong:\n>\n> - a | b\n> - c\n>\n>     \\<b>code\\</b>',
    ],
    ['{{block wentWell.[0]}}', 'one, two'],
    ['{{inline rootCause}}', 'The *proxy* was wrong: - a | b - c \\<b>code\\</b>'],
    ['{{inline resolution}}', ''],
    ['{{words "near-miss"}}', 'near miss'],
    ['{{join serviceNames ", "}}', 'a\\, b, web'],
    ['{{join wentWell " and "}}', 'one, two and three'],
    ['{{count actions}}{{count wentWell}}', '22'],
    ['{{formatTime start}} {{formatDate start}}', '00:40 2025-11-02'],
    ['{{formatTime end}} {{formatTime end zone="UTC"}}', '02:30:05 07:30:05'],
    ['{{formatTime detected zone="UTC"}} {{formatTime mitigated zone="UTC"}}', '05:30 06:10'],
    ['{{formatTime acknowledged zone="UTC+05:30"}}', '~11:10'],
    ['{{formatTime instants.mitigated}} {{formatTime instants.end locale="en-GB" style="medium"}}', '01:10 02:30:05'],
    ['{{formatTime start zone="SAST" locale="de"}}', '06:40'],
    ['{{formatTime closed}} {{formatDate closed zone="Asia/Tokyo"}}', '2025-11-03 2025-11-03'],
    ['{{formatDate closed locale="de"}}', '3. November 2025'],
    ['{{formatTime introduced}} {{formatDate resolved}}.', 'unknown .'],
    ['{{formatDate start zone="Asia/Tokyo" locale="en-US" style="full"}}', 'Sunday, November 2, 2025'],
    ['{{formatDuration duration}}, {{formatDuration duration style="short"}}', '2 hours 50 minutes, 2h50m'],
    ['{{formatDuration "about 2 days" style="short"}} {{formatDuration "about 3h"}}', '~2d about 3 hours'],
    [
      '{{formatDuration "90 seconds" style="minutes"}}{{formatDuration "unknown"}}{{formatDuration resolved}}',
      '2unknown',
    ],
    ['{{mermaid "a: 5% of [b]; the end"}}', 'a#58; 5#37; of #91;b#93;#59; the #101;nd'],
    ['{{mermaid serviceNames.[0]}} {{mermaid "section --> x"}}', 'a, b #115;ection #45;-#62; x'],
  ])('fills %s', (body, printed) => {
    expect(print(body)).toBe(printed)
  })

  it('tells times as the settings say', () => {
    const body = '{{formatTime start}}; {{formatDate start}}; {{formatTime end}}; {{start}}'
    expect(print(body, { clock: '12h' })).toBe('12:40 AM; 2025-11-02; 2:30:05 AM; 2025-11-02 12:40 AM')
    expect(print(body, { clock: '12h', locale: 'de' })).toBe('00:40; 2. November 2025; 02:30; 2025-11-02 12:40 AM')
  })

  it('leaves texts in HTML as they are', () => {
    expect(print('{{join serviceNames ", "}}', { format: 'html' })).toBe('a, b, web')
  })

  it.each([
    ['{{formatTime start zone="Europe/Berln"}}', '"Europe/Berln" is not a time zone; did you mean Europe/Berlin?'],
    ['{{formatTime start zone="IST"}}', expect.stringContaining('"IST" can be India (UTC+05:30) or')],
    [
      '{{formatTime start locale="xx"}}',
      '"xx" is not a locale that can be written here; write one such as de or en-GB',
    ],
    ['{{formatDate start locale="not a locale"}}', expect.stringContaining('"not a locale" is not a locale')],
    ['{{formatDate start locale="de" style="tiny"}}', 'style is tiny; it can be full, long, medium, short'],
    ['{{formatDate start style="full"}}', 'style needs a locale beside it'],
    ['{{formatTime title}}', 'expected a time such as start, got "Website down"'],
    ['{{formatTime "2026-02-30 10:00"}}', 'expected a time such as start, got "2026-02-30 10:00"'],
    ['{{formatTime impact}}', 'expected text, got a fact with parts'],
    ['{{formatDuration title}}', 'expected a length such as duration, got "Website down"'],
    ['{{formatDuration duration style="tiny"}}', 'style is tiny; it can be long, short, minutes'],
    ['{{cell actions}}', 'expected text, got a list'],
    ['{{join title ", "}}', 'expected a list, got a string'],
    ['{{join services ", "}}', 'expected text, got a fact with parts'],
    ['{{count title}}', 'expected a list, got a string'],
    ['{{cell}}', 'write {{cell text}}'],
    ['{{join services}}', 'write {{join list separator}}'],
    ['{{cell title style="x"}}', 'cell has no option style'],
    ['{{formatDate start zoen="UTC"}}', 'formatDate has no option zoen, only zone, locale, style'],
  ])('refuses %s at its place', (body, message) => {
    expect(problemOf(() => print(body))).toMatchObject({ message, place: 'acme.hbs:4:1' })
  })

  it('has no name of the view, which it would hide', () => {
    const names = new Set([...viewPaths(facts).keys()].flatMap((path) => path.split(/[.[\]]+/)))
    expect(helperNames.filter((name) => names.has(name))).toEqual([])
  })

  it('that leaves something out does not show a fact', () => {
    expect(helperNames.filter(showsWhole)).toEqual(['cell', 'item', 'afterLabel', 'block', 'words', 'join'])
    expect(compiled('{{inline rootCause}}{{count actions}}{{cell title}}{{item (inline closing)}}').shows).toEqual([
      'title',
    ])
  })
})

describe('whatever was typed', { timeout: 60_000 }, () => {
  const markdown = new MarkdownIt({ html: true })
  const fragment = fc.constantFrom(
    ...[
      '|',
      '\\',
      '`',
      '``',
      '```',
      '~~~',
      '<script>',
      '<!-- ',
      '<b>',
      '>',
      '\n',
      '\n\n',
      '    ',
      '# ',
      '- ',
      '1. ',
      '---',
    ],
    ...[
      '<https://x.example>',
      '[a](b',
      'a',
      'b',
      ' ',
      '&#x202E;',
      '*',
      '_',
      '| a | b |\n| - | - |\n',
      '```js\n',
      '\n```\n',
    ],
  )
  const typed = fc.array(fragment, { maxLength: 14 }).map((fragments) => fragments.join(''))
  const runs = tries(100)

  it('a cell stays one, and holds no HTML but line breaks', () => {
    const template = compiled('| a | b |\n| - | - |\n| {{cell text}} | x |\n\nend\n')
    fc.assert(
      fc.property(typed, fc.constantFrom(escapeBlock, escapeInline), (text, escaped) => {
        const tokens = markdown.parse(renderTemplate(template, { text: escaped(text) }), {})
        expect(tokens.filter(({ type }) => type === 'td_open')).toHaveLength(2)
        expect(htmlIn(tokens).filter((html) => html !== '<br>')).toEqual([])
        expect(tokens.at(-2)).toMatchObject({ type: 'inline', content: 'end' })
      }),
      runs,
    )
  })

  it('a text on one line is a paragraph without HTML', () => {
    const template = compiled('{{inline text}}\n\nend\n')
    fc.assert(
      fc.property(typed, fc.constantFrom(escapeBlock, escapeInline), (text, escaped) => {
        const printed = renderTemplate(template, { text: escaped(text) })
        const tokens = markdown.parse(printed, {})
        expect(printed.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
        expect(htmlIn(tokens)).toEqual([])
        expect(tokens.at(-2)).toMatchObject({ type: 'inline', content: 'end', level: 1 })
      }),
      runs,
    )
  })

  it('a fact of one line is in a cell what it always was', () => {
    const template = compiled('{{inline text}}')
    fc.assert(
      fc.property(typed, (text) => {
        const escaped = escapeInline(text.replaceAll(/\s+/g, ' ').trim())
        expect(renderTemplate(template, { text: escaped })).toBe(escaped)
      }),
      runs,
    )
  })
})

function htmlIn(tokens: ReturnType<InstanceType<typeof MarkdownIt>['parse']>): string[] {
  return tokens.flatMap(({ type, content, children }) => [
    ...(type === 'html_block' ? [content] : []),
    ...(children ?? []).filter((child) => child.type === 'html_inline').map((child) => child.content),
  ])
}
