import { describe, expect, it } from 'vitest'
import { entriesOf } from './shown.ts'

const two = ['10:00 | alert', '10:30 | fixed']

describe('the forms of a timeline', () => {
  it.each([
    ['bullets', '- 10:00 alert\n- 10:30: fixed'],
    ['bold times', '* **10:00** - alert\n* **10:30:** fixed'],
    ['italic times', '- _10:00_ – alert\n- *10:30* — fixed'],
    ['times in code', '- `10:00` alert\n- `10:30` fixed'],
    ['numbered items', '1. 10:00 alert\n2. **10:30** fixed'],
    ['plain lines', '10:00: alert\n10:30 - fixed'],
    ['paragraphs', '10:00 | alert\n\n**10:30** fixed'],
    ['lines joined by breaks', '10:00 - alert<br />10:30 - fixed'],
    ['a real bullet', '•\t10:00 - alert\n•\t10:30 - fixed'],
    ['a quote', '> 10:00 alert\n>\n> 10:30 fixed'],
    ['headings', '### 10:00\n\nalert\n\n### 10:30 ###\n\nfixed'],
    ['bold lines', '**10:00: alert**\n\n**10:30: fixed**'],
    ['a table', '| Time | Event |\n|---|---|\n| **10:00** | alert |\n| 10:30 | fixed |'],
    ['HTML', '<p>&emsp;:small_blue_diamond:10:00: alert</p>\n<li>10:30: fixed</li>'],
    ['nested bullets', '- Thursday\n  - 10:00 alert\n  - 10:30 fixed'],
    ['a fence of Markdown', '```md\n- 10:00 alert\n- 10:30 fixed\n```'],
  ])('%s', (_, text) => {
    expect(entriesOf(`# Shop down\n\n## Timeline\n\n${text}\n`)).toEqual(two)
  })

  it('a label, then the time', () => {
    const text =
      '## Timeline\n\n- First detected: 2026-01-15 10:00\n- Fixed (Jan 15, 2026, 10:30): all is well\n- **Seen at** 10:40 UTC'
    expect(entriesOf(text)).toEqual([
      '2026-01-15 10:00 | First detected',
      '2026-01-15 10:30 | Fixed: all is well',
      '10:40 UTC | Seen',
    ])
  })

  it('a section without times', () => {
    expect(entriesOf('## Timeline\n\n- alert\n- fixed\n')).toEqual(['– | alert', '– | fixed'])
  })

  it('a section of another name', () => {
    expect(entriesOf('## What we saw\n\n- 10:00 a\n- 10:10 b\n- 10:20 c\n\n## Thanks\n')).toEqual([
      '10:00 | a',
      '10:10 | b',
      '10:20 | c',
    ])
  })

  it('of two the longer one', () => {
    expect(entriesOf('- **Key events**\n  - Resolved 2026-01-15 10:30\n\n## Timeline\n\n- 10:00 a\n- 10:10 b')).toEqual(
      ['10:00 | a', '10:10 | b'],
    )
  })

  it('no paragraphs that happen to begin with times', () => {
    const prose = 'text\n\n'.repeat(6)
    expect(entriesOf(`## How\n\nAt 10:00 it began.\n\nAt 11:00 it went on.\n\nAt 12:00 it ended.\n\n${prose}`)).toEqual(
      [],
    )
  })
})

describe('days', () => {
  it.each([
    ['a heading', '### 2026-01-15 Thursday\n\n- 10:00 alert\n- 10:30 fixed'],
    ['a bullet above', '- January 15, 2026\n  - 10:00 alert\n  - 10:30 fixed'],
    ['an italic line', '_1/15/2026_\n\n10:00 alert\n\n10:30 fixed'],
  ])('%s is that of the entry below it', (_, text) => {
    expect(entriesOf(`## Timeline\n\n${text}`)).toEqual(['2026-01-15 10:00 | alert', '10:30 | fixed'])
  })

  it('in a row of their own head the rows below', () => {
    const rows = ['Time | What', '--- | ---', '1/28 |', '10:00 | a', '1/30 |', '11:00 | b', '12:00 | c']
    expect(entriesOf(`## Timeline\n\n${rows.join('\n')}\n`)).toEqual([
      '--01-28 10:00 | a',
      '--01-30 11:00 | b',
      '12:00 | c',
    ])
  })

  it('stand in a column of their own', () => {
    const rows = [
      '| Day | Date | Time (UTC) | Event |',
      '|-|-|-|-|',
      '| Thur | Jan 20 | 22:40 | a |',
      '| Fri | Jan 21 | 00:20 | b |',
    ]
    expect(entriesOf(`## Timeline\n\n${rows.join('\n')}\n`)).toEqual(['--01-20 22:40 | a', '--01-21 00:20 | b'])
  })

  it('without a clock are entries where text belongs to them', () => {
    const text =
      'January 14, 2026\nThe bank was connected.\n\nJanuary 15, 2026: 7:56am UTC\nAn alert came.\n\nJanuary 16: all is told.'
    expect(entriesOf(`## Timeline\n\n${text}`)).toEqual([
      '2026-01-14 | The bank was connected.',
      '2026-01-15 07:56 UTC | An alert came.',
      '--01-16 | all is told.',
    ])
  })

  it('may begin items', () => {
    expect(
      entriesOf(
        '## Timeline\n\n- 2026-01-14:\n    a token was made\n- 2026-01-15 07:09 AM Eastern:\n    it was seen\n- `Jan 16` told',
      ),
    ).toEqual(['2026-01-14 | a token was made', '2026-01-15 07:09 Eastern | it was seen', '--01-16 | told'])
  })
})

describe('entries', () => {
  it('end where they say', () => {
    expect(entriesOf('## Timeline\n\n- 10:00 - 10:20 UTC: restart\n- 10:30 to 10:40 watch')).toEqual([
      '10:00 – 10:20 UTC | restart',
      '10:30 – 10:40 | watch',
    ])
  })

  it('go on over lines, notes and nested bullets, but not in fences and template notes', () => {
    const text =
      '- 10:00 alert\n  goes on\n  - a note\n\n```\n2026-01-15 09:59:59 [crit] log\n```\n\n> [!NOTE]\n> 10:10 what to write\n\n- 10:30 fixed'
    expect(entriesOf(`## Timeline\n\n${text}`)).toEqual(['10:00 | alert goes on; a note', '10:30 | fixed'])
  })

  it('leave out a second zone', () => {
    expect(entriesOf('## Timeline\n\n- 20:07 EDT (00:07 UTC): alert\n- 20:30 EDT fixed')).toEqual([
      '20:07 EDT | alert',
      '20:30 EDT | fixed',
    ])
  })

  it('come from the column that tells, and from tables with times only', () => {
    const table = (rows: string): string =>
      `| Time | Event | Owner |\n|-|-|-|\n${rows}\n\n| Metric | Value |\n|-|-|\n| errors | 12 |`
    expect(entriesOf(`## Timeline\n\n${table('| 10:00 | alert | Ann |\n| 10:30 to 10:35 | fixed | Bo |')}`)).toEqual([
      '10:00 | alert',
      '10:30 – 10:35 | fixed',
    ])
  })
})
