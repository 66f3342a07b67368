import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adfToInline } from '../../../../src/core/importers/text/adf-to-inline.ts'
import { tries } from '../../../helpers/property-runs.ts'
import { hiddenCharacter, strangers } from './shown.ts'

const text = (words: string, ...types: string[]) => ({
  type: 'text',
  text: words,
  marks: types.map((type) => ({ type })),
})
const block = (type: string, ...content: unknown[]) => ({ type, content })
const link = { type: 'text', text: 'graph', marks: [{ type: 'link', attrs: { href: 'https://x.example/g' } }] }

describe('adfToInline', () => {
  it.each([
    [
      block('doc', block('paragraph', text('all '), text('down', 'strong')), block('paragraph', link)),
      'all **down**\n[graph](https://x.example/g)',
    ],
    [
      block('paragraph', text('a', 'em'), text(' '), text('b', 'strike'), text(' '), text('c', 'code')),
      '_a_ ~~b~~ `c`',
    ],
    [block('paragraph', text('a', 'underline'), { type: 'hardBreak' }, text('*b*')), 'a\n\\*b\\*'],
    [{ type: 'mention', attrs: { id: '5b10', text: '@Ines' } }, '@Ines'],
    [{ type: 'mention', attrs: { id: '5b10' } }, '@5b10'],
    [{ type: 'emoji', attrs: { shortName: ':fire:', text: '🔥' } }, '🔥'],
    [{ type: 'emoji', attrs: { shortName: ':ours:' } }, ':ours:'],
    [{ type: 'inlineCard', attrs: { url: 'https://x.example/i/1' } }, 'https://x.example/i/1'],
    [{ type: 'status', attrs: { text: 'DONE' } }, 'DONE'],
    [{ type: 'date', attrs: { timestamp: '1771200000000' } }, '2026-02-16'],
    [{ type: 'date', attrs: { timestamp: 'soon' } }, 'soon'],
    [block('mediaSingle', { type: 'media', attrs: { alt: 'graph.png', id: 'a' } }), 'graph.png'],
    [
      block(
        'bulletList',
        block('listItem', block('paragraph', text('one'))),
        block('listItem', block('paragraph', text('two'))),
      ),
      'one\ntwo',
    ],
    [block('codeBlock', text('SELECT 1\nFROM t')), '`SELECT 1`\n`FROM t`'],
    [
      block(
        'table',
        block(
          'tableRow',
          block('tableHeader', block('paragraph', text('a'))),
          block('tableCell', block('paragraph', text('b'))),
        ),
      ),
      'a b',
    ],
    [block('newThing', block('heading', text('kept'))), 'kept'],
    [{ type: 'text', text: 'x', marks: [{ type: 'link' }, null] }, 'x'],
    ['*wiki*', '**wiki**'],
    [null, ''],
    [[text('a'), 7, text('b')], 'ab'],
    [{ content: [text('no type')] }, 'no type'],
  ])('writes %j as %j', (node, written) => {
    expect(adfToInline(node)).toBe(written)
  })

  it('stops where nobody nests any more', () => {
    const nested = Array.from({ length: 5000 }).reduce<unknown>((inner) => block('panel', inner), text('deep'))
    expect(adfToInline(block('doc', nested, text('kept')))).toBe('kept')
  })

  it('takes a long document', () => {
    expect(adfToInline(block('doc', ...Array.from({ length: 20_000 }, () => text('ten chars ')))).length).toBe(199_999)
  })

  it('never throws, whatever JSON it gets', () => {
    const node = fc.letrec((tie) => ({
      node: fc.record(
        {
          type: fc.constantFrom(
            'doc',
            'text',
            'mention',
            'emoji',
            'date',
            'tableRow',
            'tableCell',
            'codeBlock',
            'media',
          ),
          text: fc.oneof(fc.string(), fc.integer()),
          attrs: fc.oneof(
            fc.dictionary(fc.constantFrom('text', 'url', 'id', 'timestamp'), fc.jsonValue()),
            fc.jsonValue(),
          ),
          marks: fc.oneof(fc.jsonValue(), fc.constant([{ type: 'strong' }])),
          content: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), fc.array(tie('node'))),
        },
        { requiredKeys: ['type'] },
      ),
    })).node
    fc.assert(
      fc.property(fc.oneof(node, fc.jsonValue()), (value) => {
        const inline = adfToInline(value)
        expect(strangers(inline)).toEqual([])
        expect(inline).not.toMatch(hiddenCharacter)
      }),
      tries(60),
    )
  })
})
