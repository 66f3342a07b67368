import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOfForeign } from '../../../src/core/document/read/foreign/claims.ts'
import { readForeign } from '../../../src/core/document/read/foreign/reading.ts'
import { toPlain } from '../../../src/core/model/read-value.ts'
import { tries } from '../../helpers/property-runs.ts'

const runs = tries(150)

/** Every fact that is read of a document. */
function factsOf(text: string): readonly { readonly path: string; readonly value: unknown }[] {
  return factsOfForeign(readForeign(text), text, 'x.md', 'kept').map(({ path, value }) => {
    const plain = toPlain(value)
    return { path, value: Array.isArray(plain) ? plain[0] : plain }
  })
}

function notesOf(text: string): readonly unknown[] {
  return factsOf(text).flatMap(({ path, value }) => (path === 'notes' ? [value] : []))
}

const headings = [
  ...['Summary', 'Impact', 'Duration', 'Background', 'Detection', 'Trigger', 'Timeline', 'Root cause', 'Resolution'],
  ...['Root cause and resolution', 'Mitigation', 'Verification', 'Response', 'Contributing factors', 'Severity'],
  ...['What went well', 'What went wrong', 'Where we got lucky', 'Lessons learned', 'Five whys', 'Links', 'Metrics'],
  ...['Prevention', 'Corrective and preventative measures', 'Improvements', 'Action items', 'Details', 'Thanks'],
]
/** Each `%` becomes a word that stands nowhere else. */
const blocks = [
  ...[
    '% % %.',
    '- %\n- % %',
    '1. %\n2. %',
    '- %\n  - %\n  - %',
    '- %\n\n  %',
    '> %',
    '%\n% %',
    '- [ ] %\n- [x] % @ann',
  ],
  ...[
    '**%:** %',
    '**%**',
    '### %\n\n%',
    '```sh\n%\n```',
    '    %',
    '![%](%.png)',
    '[%](https://acme.example/%)',
    '<p>%</p>',
  ],
  ...[
    '- 10:00 - %\n- **10:10** `%`',
    '- 10:00 %\n\n  %\n- 10:20 %\n\n%',
    '10:00 %\n\n10:30 **%** %',
    '2026-01-15 10:00: %',
  ],
  ...[
    '| Time | Event | Note |\n|-|-|-|\n| 10:00 | % | `%` |',
    '| Action | Owner | Due | Note |\n|-|-|-|-|\n| % | % | % | % |',
  ],
  ...[
    '| A | B |\n|---|---|\n| % | % |',
    '1. Why %? %\n2. Why %?\n   %',
    '- [%](https://acme.example/%)\n- %: https://acme.example/%',
  ],
  ...[
    'Impact: %',
    '- **Resolution:** %',
    'Author: %',
    '<h3>%</h3>\n<p>%</p>',
    '[%]: https://acme.example/%',
    '---',
    '- Add % (owner: %, P1)',
  ],
  ...['Add %. Remove %. All was %.', '```md\n- 10:00 %\n\n%\n```', '% <b>%</b> &amp; `<%>`', '- % — @%'],
]

const document = fc
  .array(fc.tuple(fc.constantFrom(...headings), fc.array(fc.constantFrom(...blocks), { maxLength: 4 })), {
    maxLength: 6,
  })
  .map((sections) => {
    let count = 0
    const text = ['# Shop down', '%', ...sections.flatMap(([heading, below]) => [`## ${heading}`, ...below])].join(
      '\n\n',
    )
    return text.replaceAll('%', () => `zq${(count++).toString(36)}x`)
  })

describe('nothing of a document is lost', () => {
  it('whatever its sections are and what stands in them', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(document, (text) => {
        const told = JSON.stringify(factsOf(text))
        const headed = readForeign(text)
          .sections.map(({ heading }) => heading)
          .join(' ')
        const lost = (text.match(/zq[a-z0-9]+x/g) ?? []).filter(
          (word) => !told.includes(word) && !headed.includes(word),
        )
        expect(lost).toEqual([])
      }),
      runs,
    )
  })

  it('what has no name of the field is a note, with its sub-headings', () => {
    expect(
      notesOf(
        '# Down\n\nBy us.\n\n## Details of the fix\n\nWe moved it.\n\n### Why\n\n- it fits\n\n## Thanks\n\nTo *all*.\n',
      ),
    ).toEqual([
      { text: 'By us.' },
      { heading: 'Details of the fix', text: 'We moved it.\n\n### Why\n\n- it fits' },
      { heading: 'Thanks', text: 'To *all*.' },
    ])
  })

  it('what a list, a table or a timeline stands between is a note', () => {
    const text = [
      '## Timeline\n\nAll times are in UTC.\n\n| Time | Event |\n|-|-|\n| 10:00 | down |\n\nThe end.',
      '## Action items\n\nSome are done.\n\n- Test it',
    ]
    expect(notesOf(text.join('\n\n'))).toEqual([
      { heading: 'Timeline', text: 'All times are in UTC.\n\nThe end.' },
      { heading: 'Action items', text: 'Some are done.' },
    ])
  })

  it('a severity in words that we have none for is a note', () => {
    expect(notesOf('# Down\n\n**Severity:** High\n**Reported by:** Ann\n\n## Summary\n\nDown.')).toEqual([
      { heading: 'Severity', text: 'High' },
      { text: '**Reported by:** Ann' },
    ])
  })
})

describe('the facts of other sections:', () => {
  it.each([
    [
      '## Detection\n\nA [probe](https://acme.example/p)\nfailed.',
      'detection.signal',
      ['A [probe](https://acme.example/p) failed.'],
    ],
    ['## Verification\n\nNo errors.', 'verification', ['No errors.']],
    [
      '## 5 Whys\n\n1. Why was it down? The disk was full.\n2. **Why was that?**\n   - Nobody looked.',
      'fiveWhys',
      [
        { question: 'Why was it down?', answer: 'The disk was full.' },
        { question: '**Why was that?**', answer: 'Nobody looked.' },
      ],
    ],
    ['## 5 Whys\n\n1. Nobody looked.', 'notes', [{ heading: '5 Whys', text: '1. Nobody looked.' }]],
    [
      '## Links\n\n- [Graph](https://acme.example/g)\n- Chat: https://acme.example/c\n- a book',
      'links',
      [
        { label: 'Graph', url: 'https://acme.example/g' },
        { label: 'Chat', url: 'https://acme.example/c' },
      ],
    ],
    ['# Down\n\n**Authors:** Ann Lee and @bo', 'authors', ['Ann Lee', 'bo']],
    ['# Down\n\n- Incident commander: Ann', 'roles.commander', ['Ann']],
    ['# Down\n\n| Services affected | shop, pay |\n|-|-|\n| Reviewers | Ann, Bo |', 'reviewers', ['Ann', 'Bo']],
    ['## Impact\n\n- Users affected: 40 %', 'impact.usersAffected', ['40%']],
    ['## Impact\n\n- Users affected: most of them', 'impact.usersAffected', []],
    ['# Down\n\nSeverity: P2', 'severity', ['SEV2']],
    ['# Down\n\nSeverity: critical', 'severity', ['SEV1']],
    ['# Down\n\nSeverity: High', 'severity', []],
  ])('%j', (text, path, values) => {
    expect(factsOf(text).flatMap((fact) => (fact.path === path ? [fact.value] : []))).toEqual(values)
  })
})
