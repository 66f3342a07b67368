import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimsOfDocument } from '../../../src/core/document/read/claims.ts'
import { readDocument } from '../../../src/core/document/read/foreign/document.ts'
import { tries } from '../../helpers/property-runs.ts'

const runs = tries(200)

const sample = `---
title: Shop down
severity: SEV-1
---
# Shop down on January 15, 2026

## Summary

From 10:00 to 11:30 UTC (1 hour and 30 minutes) the shop was down.

## Timeline (all times UTC)

| Time | Event |
|------|-------|
| 10:00 | alert |
| 11:30 | **fixed** |

- _10:40_ - seen

<h3>Root cause:</h3>
<p>A typo.</p>

\`\`\`md
## Action items

- [ ] Test it (owner: thandi, due 2026-02-01)
\`\`\`
`

const fragment = fc.constantFrom(
  ...[
    '# ',
    '## ',
    '### ',
    '- ',
    '  - ',
    '* ',
    '1. ',
    '> ',
    '> [!NOTE]\n> ',
    '| ',
    ' | ',
    '|---|---|\n',
    '```',
    '```md\n',
    '~~~\n',
  ],
  ...[
    '**',
    '__',
    '_',
    '`',
    '[',
    '](',
    ')',
    '![',
    '<h2>',
    '</h2>',
    '<p>',
    '<br />',
    '<!--',
    '-->',
    '&emsp;',
    ':tada:',
    '\n',
    '\n\n',
  ],
  ...[
    '---\n',
    '+++\n',
    'title: x\n',
    'key = "v"\n',
    'export const post = {\n',
    '}\n',
    'date: 2026-01-15\n',
    '\r\n',
    '\t',
    '    ',
    '\0',
  ],
  ...[
    'Timeline',
    'Impact:',
    'Root Cause',
    'Duration: ',
    'Tasks:',
    'Severity: ',
    'Owner: ',
    'Due: ',
    'Start Time: ',
    'End: ',
  ],
  ...[
    '10:00',
    '14:15pm',
    '9 AM',
    '2026-01-15',
    'January 15',
    '1/28',
    '99:99',
    'noon',
    ' to ',
    ' - ',
    'from ',
    'and ',
    'between ',
  ],
  ...[
    'UTC',
    '(PDT)',
    'GMT+1',
    'West African Time',
    'Foo/Bar',
    '2 hours',
    '1h 30m',
    'about ',
    '@thandi',
    '[x] ',
    'é',
    '😱',
    '年月日',
  ],
)
const soup = fc.array(fragment, { maxLength: 40 }).map((fragments) => fragments.join(''))
const bytes = fc.uint8Array({ maxLength: 300 }).map((values) => new TextDecoder().decode(values))
const cut = fc
  .tuple(fc.nat(sample.length), fc.nat(sample.length))
  .map(([from, to]) => sample.slice(from) + sample.slice(0, to))

describe('reading', () => {
  it.each([
    ['what looks like Markdown', soup],
    ['random bytes', bytes],
    ['text of any kind', fc.string({ unit: 'grapheme', maxLength: 300 })],
    ['documents that were cut and glued', cut],
  ])('never throws on %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { sections, timeline } = readDocument(text)
        const lines = text.split(/\r\n?|\n/).length
        const places = [...sections, ...(timeline?.entries ?? [])]
        expect(places.every(({ line, column }) => line >= 1 && line <= lines && column >= 1)).toBe(true)
      }),
      runs,
    )
  })

  it.each([
    ['rows', '## Timeline\n\n| Time | Event |\n|-|-|\n', '| 2026-01-15 10:00 | something happened |\n'],
    ['items', '## Timeline\n\n', '- 10:00 UTC: something happened\n'],
    ['lines of one entry', '## Timeline\n\n- 10:00 x\n', '  and more\n'],
    ['timelines', '', '## Timeline\n- 10:00 x\n'],
    ['sections', '', '## Details\n\nSome text.\n\n### More\n\nAnd **more**.\n\n'],
    ['nested labels', '## Details\n\n', '**Impact:** some\n**Owner:** Ann\n\n'],
    ['actions', '## Action items\n\n', '- Test `it`, again, and [so](https://acme.example) on (owner: Ann, P1)\n'],
    ['rows of actions', '## Actions\n\n| Action | Owner | Note |\n|-|-|-|\n', '| Test it | Ann | soon |\n'],
    ['separators of an action', '## Action items\n\n- Test it', ', and (so on'],
    ['times in one line', '', 'from 10:00 to 11:00 on January 15, '],
    ['open brackets', '', '[![](<!--<h1 '],
    ['paragraphs', '', 'On 5 May 2026 at 10:00 UTC it was **down** for 2 hours ([page](https://acme.example)).\n\n'],
  ])('takes time in proportion to the number of %s', (_, head, part) => {
    const few = timeOf(head + part.repeat(1_500))
    const many = timeOf(head + part.repeat(12_000))
    // Eight times as much; in a reader that walks through all for each it would be 64 times.
    expect(many).toBeLessThan(Math.max(few, 20) * 30)
  })

  it('reads every row of a long table', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `| 10:00 | event ${index} |`).join('\n')
    expect(readDocument(`## Timeline\n\n| Time | Event |\n|-|-|\n${rows}`).timeline?.entries.at(-1)?.text).toBe(
      'event 19999',
    )
  })

  it('reads documents that are too long for one tree', () => {
    const text = `${'a word\n\n'.repeat(80_000)}\`\`\`\n${'x\n\n'.repeat(90_000)}\`\`\`\n\n## Timeline\n\n- 10:00 last\n- 10:10 line`
    const { timeline } = readDocument(text)
    expect(timeline?.entries.map(({ text: told, line }) => [told, line])).toEqual([
      ['last', 340_006],
      ['line', 340_007],
    ])
  })
})

function timeOf(text: string): number {
  const start = performance.now()
  claimsOfDocument(text, 'x.md', 0)
  return performance.now() - start
}
