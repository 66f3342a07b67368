import { describe, expect, test } from 'vitest'
import { claimsOfDocument } from '../../../src/core/document/read/claims.ts'
import { toIncidentData } from '../../../src/core/incident-file/incident-data.ts'
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
})
