import { describe, expect, test } from 'vitest'
import { claimsOfDocument } from '../../../src/core/document/read/claims.ts'
import { toIncidentData } from '../../../src/core/incident-file/incident-data.ts'
import { toPlain } from '../../../src/core/model/read-value.ts'
import { readBack } from './documents.ts'

const foreign = `# Shop was closed for an afternoon

## Issue Summary

On May 3, 2024 from 2:00 PM to 4:30 PM UTC nobody could pay.
All carts were kept.

- nothing was lost

## Timeline

- 2:00 PM - payments began to fail
- 2:10 PM - the on-call engineer was paged
- 4:30 PM - payments work again

## Root Cause

A certificate ran out:

\`\`\`
openssl x509 -enddate
\`\`\`

## Action Items

| Action | Owner | Status |
| --- | --- | --- |
| Renew certificates by machine | Lerato | done |
| Alert a week before | | open |
`

describe('a document by any hand', () => {
  const { postmortem, zone, findings } = readBack(foreign)
  const data = toIncidentData(postmortem, zone)

  test('gives its facts', () => {
    expect(findings).toEqual([])
    expect(data).toMatchObject({
      title: 'Shop was closed for an afternoon',
      timezone: 'UTC',
      start: '2024-05-03 14:00 UTC',
      end: '2024-05-03 16:30 UTC',
      summary:
        'On May 3, 2024 from 2:00 PM to 4:30 PM UTC nobody could pay.\nAll carts were kept.\n\n- nothing was lost',
      rootCause: 'A certificate ran out:\n\n```\nopenssl x509 -enddate\n```',
      actions: [{ title: 'Renew certificates by machine', owner: 'Lerato', status: 'done' }, 'Alert a week before'].map(
        (action) => (typeof action === 'string' ? { title: action } : action),
      ),
    })
    expect(postmortem.timeline.map(({ text }) => text)).toEqual([
      'payments began to fail',
      'the on-call engineer was paged',
      'payments work again',
    ])
  })

  test('tells where they stand', () => {
    const { claims, provenance, isPostmortem } = claimsOfDocument(foreign, 'shop.md', 2)
    expect(isPostmortem).toBe(true)
    const title = claims.find(({ path }) => path === 'title')
    expect(title).toMatchObject({
      raw: { place: { kind: 'file', file: 'shop.md', line: 1, column: 3 } },
      source: { kind: 'file', name: 'shop.md', order: 2 },
    })
    expect(provenance.find(({ path }) => path === 'start')).toMatchObject({ how: 'stated', place: { line: 5 } })
  })

  test('has no start where its day is not known', () => {
    const { claims, provenance } = claimsOfDocument(
      '# Outage\n\n## Timeline\n\n- 10:00 - down\n- 11:00 - back\n',
      'x.md',
      0,
    )
    expect(claims.map(({ path }) => path)).not.toContain('start')
    expect(provenance.filter(({ how }) => how === 'no day is known').map(({ path }) => path)).toEqual(['start', 'end'])
  })

  test('has its lines counted from the top of the file, front matter and all', () => {
    const { claims } = claimsOfDocument(`---\nlayout: post\ndate: 2024-05-03\n---\n\n${foreign}`, 'x.md', 0)
    expect(claims.find(({ path }) => path === 'title')?.raw.place).toMatchObject({ line: 6 })
  })

  test('is no postmortem without a timeline and sections', () => {
    const { isPostmortem, reason } = claimsOfDocument('# Shopping list\n\n- bread\n- milk\n', 'x.md', 0)
    expect(isPostmortem).toBe(false)
    expect(reason).toMatch(/^it \w/)
  })

  test('tells its clocks without a day where they are asked for', () => {
    const text = '# Outage\n\n## Timeline\n\n- 10:00 - down\n- 11:00 - back\n'
    const { claims } = claimsOfDocument(text, 'x.md', 0, { clocks: 'kept' })
    const ends = claims.filter(({ path }) => path === 'start' || path === 'end')
    expect(ends.map(({ path, raw }) => [path, raw.kind === 'text' && raw.text])).toEqual([
      ['start', '10:00'],
      ['end', '11:00'],
    ])
  })

  const entriesOf = (text: string): readonly unknown[] =>
    claimsOfDocument(text, 'x.md', 0)
      .claims.filter(({ path }) => path === 'timeline')
      .map(({ raw }) => toPlain(raw))

  test('keeps the markup of its timeline', () => {
    const text =
      '# Down on 3 May 2024\n\n## Timeline\n\n- **10:00** - `strace` and [a graph](https://acme.example/g)\n- 10:10: **all** _well_\n'
    expect(entriesOf(text)).toEqual([
      { at: '10:00', text: '`strace` and [a graph](https://acme.example/g)' },
      { at: '10:10', text: '**all** _well_' },
    ])
  })

  test('tells who did what, and the other columns of a timeline', () => {
    const text =
      '## Timeline\n\n| Time | Who | Event | Source |\n|-|-|-|-|\n| 10:00 | Ann | `down` | [log](https://acme.example/l) |\n'
    expect(entriesOf(text)).toEqual([{ at: '10:00', by: 'Ann', text: '`down` - [log](https://acme.example/l)' }])
  })

  test('takes the year of a day from the start, and puts the day before on its own', () => {
    const text =
      '# Down\n\n## Summary\n\nFrom 12:57 to 14:00 UTC on 8 April 2026 it was down.\n\n## Timeline\n\n- Previous day 22:00 - deploy\n- 12:57 - down\n- April 8 14:00 - back\n'
    expect(entriesOf(text)).toEqual([
      { at: '2026-04-07 22:00', text: 'deploy' },
      { at: '2026-04-08 12:57', text: 'down' },
      { at: '2026-04-08 14:00', text: 'back' },
    ])
  })

  test('says the day of an entry in its text where nobody says its year', () => {
    expect(entriesOf('## Timeline\n\n- June 5 22:00 - down\n- June 5 22:30 - seen\n- June 6 01:00 - back\n')).toEqual([
      { at: '22:00', text: 'June 5: down' },
      { at: '22:30', text: 'seen' },
      { at: '01:00', text: 'June 6: back' },
    ])
  })

  test.each([
    ['3:20 PM', ['2026-04-08 11:00', '15:15', '15:20'], '12-hour clock, from the stated end'],
    ['4:40 PM', ['2026-04-08 11:00', '03:15', '03:20'], 'timeline'],
  ])('reads clocks without AM and PM as an end at %s proves them', (end, times, how) => {
    const text = `# Down\n\n## Summary\n\nFrom 11:00 AM to ${end} UTC on 8 April 2026 it was down.\n\n## Timeline\n\n- 2026-04-08 11:00 - down\n- 3:15 - seen\n- 3:20 - back\n`
    expect(entriesOf(text)).toMatchObject(times.map((at) => ({ at })))
    const { provenance } = claimsOfDocument(text, 'x.md', 0)
    expect(provenance.filter(({ path }) => path === 'timeline').at(-1)?.how).toBe(how)
  })

  test('reads such clocks as a stated length proves them, too', () => {
    const text =
      '# Down on 8 April 2026\n\n## Summary\n\nIt lasted about 4 hours.\n\n## Timeline\n\n- 10:30 - down\n- 12:10 - seen\n- 2:21 - resolved\n'
    expect(entriesOf(text)).toMatchObject([{ at: '10:30' }, { at: '12:10' }, { at: '14:21' }])
  })
})
