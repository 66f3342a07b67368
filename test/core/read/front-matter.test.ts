import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/document/read/foreign/document.ts'
import { splitFrontMatter } from '../../../src/core/document/read/foreign/split-front-matter.ts'
import { periodOf } from './shown.ts'

describe('front matter', () => {
  it('is YAML between ---', () => {
    const text = '---\ntitle: "Shop: down"\ntags:\n  - web\nweight: 3\nempty:\n---\n# Body\n'
    expect(splitFrontMatter(text)).toMatchObject({
      values: [
        { key: 'title', text: 'Shop: down', line: 2, column: 8 },
        { key: 'weight', text: '3', line: 5, column: 9 },
      ],
      body: '# Body\n',
      bodyLine: 8,
    })
  })

  it('is TOML between +++', () => {
    const text =
      '+++\ntitle = "Shop down" # ours\ndate = 2026-01-15 # today\nauthors = ["Ann"]\n[extra]\nteam = "web"\n+++\n\ntext'
    expect(splitFrontMatter(text)).toMatchObject({
      values: [
        { key: 'title', text: 'Shop down', line: 2, column: 9 },
        { key: 'date', text: '2026-01-15', line: 3, column: 8 },
      ],
      bodyLine: 8,
    })
  })

  it('is the object that a page of MDX exports', () => {
    const text =
      "import x from 'x'\n\nexport const post = {\n  draft: false,\n  date: '2026-01-15',\n  title: 'Shop down',\n}\n\n# Text\n"
    expect(splitFrontMatter(text).values).toEqual([
      { key: 'date', text: '2026-01-15', line: 5, column: 9 },
      { key: 'title', text: 'Shop down', line: 6, column: 10 },
    ])
  })

  it.each([
    '---\ntext\n---\n# x',
    '---\ntitle: x\n# x',
    '',
    '---',
    '---\n---\n',
    '+++\nx',
    `---\n${'- '.repeat(99)}x\n---\n`,
  ])('is none in %j', (text) => {
    expect(splitFrontMatter(text)).toMatchObject({ values: [], body: text, bodyLine: 1 })
  })

  it('counts lines of the file, whatever ends them', () => {
    const { title, timeline } = readDocument(
      '\u{feff}---\r\ntitle: x\r\n---\r\n\r\n## Timeline\r\n\r\n- 10:00 a\r\n- 10:10 b\r\n',
    )
    expect([title, timeline?.entries.map(({ line, column }) => [line, column])]).toEqual([
      { text: 'x', line: 2, column: 8, how: 'front matter' },
      [
        [7, 3],
        [8, 3],
      ],
    ])
  })
})

describe('what front matter says of the incident', () => {
  it('is its start and end', () => {
    expect(
      periodOf(
        '---\nstart_time: 2026-01-15T14:11:00Z\nend_time: 2026-01-15T15:13:00Z\n---\nData from 10:00 to 11:00 was lost.',
      ),
    ).toEqual([
      '2026-01-15 14:11:00 Z (front matter, day written)',
      '2026-01-15 15:13:00 Z (front matter, day written)',
    ])
  })

  it('is the date of a status page that says when it was resolved', () => {
    expect(
      periodOf('---\ndate: 2026-01-15T09:10:00-00:00\nresolvedWhen: 2026-01-15T09:35:00-00:00\n---\ntext'),
    ).toEqual([
      '2026-01-15 09:10:00 -00:00 (front matter, day written)',
      '2026-01-15 09:35:00 -00:00 (front matter, day written)',
    ])
  })

  it('is a day, where the text knows the clock better', () => {
    expect(periodOf('---\nstart_time: 2026-01-15T00:00:00Z\n---\nFrom 10:00 to 11:00 it was down.')).toEqual([
      '2026-01-15 10:00 (stated, day named elsewhere)',
      '2026-01-15 11:00 (stated, day same as start)',
    ])
    expect(periodOf('---\nstart_time: 2026-01-15T00:00:00Z\n---\nIt was down.')).toEqual([
      '2026-01-15 (front matter, day written)',
      'not found',
    ])
  })
})

describe('the title', () => {
  it.each([
    ['# Shop down\n\n## Summary\n', 'Shop down', 'heading'],
    ['---\ntitle: From the page\n---\n# Shop down\n', 'Shop down', 'heading'],
    ['---\ntitle: Shop down\n---\n## How it happened\n', 'Shop down', 'front matter'],
    ['### Postmortem: Shop down\n\n#### Summary\n', 'Postmortem: Shop down', 'heading'],
    ['# Incident: 2026-04-02 HH-mm-ss\n\n# Shop down\n', 'Shop down', 'heading'],
    ['Ann Example\nOutage of the shop\n\nSummary:\ntext', 'Outage of the shop', 'first lines'],
    ['Postmortem\nOutage of the shop\n\nSummary:\ntext', 'Outage of the shop', 'first lines'],
    [
      'Postmortem: Shop down on January 15, 2026.\n\n**Issue Summary:**\ntext',
      'Postmortem: Shop down on January 15, 2026.',
      'first lines',
    ],
    ['# Issue Summary\n\ntext', undefined, undefined],
    ['The outage was long.\n\nSummary:\ntext', undefined, undefined],
    ['See the postmortem: https://acme.example\n', undefined, undefined],
  ])('of %j is %j', (text, title, how) => {
    const read = readDocument(text).title
    expect([read?.text, read?.how]).toEqual([title, how])
  })
})
