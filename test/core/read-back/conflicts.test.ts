import { describe, expect, test } from 'vitest'
import { claimsOfDocument } from '../../../src/core/document/read/claims.ts'
import { builtIn, dataOf, incident, readBack, written } from './documents.ts'

const given = incident(
  `title: Website down
timezone: Africa/Johannesburg
start: 2026-01-15 00:00
end: 2026-01-15 03:00
status: draft
owner: { name: Thandi, team: web }
services: [wordpress, { name: mysql, role: cause }]
rootCause: unknown
trigger: { text: A reload, type: deploy }
timeline:
  - { at: "00:15", text: notified the team, by: Sipho }
  - "02:00 found the file"
actions:
  - { title: Test the configuration, owner: Thandi, status: todo }
`,
  'pagerduty',
)

async function edited(from: string, to: string): Promise<string> {
  const document = written(given, await builtIn('pagerduty'))
  expect(document.split(from)).toHaveLength(2)
  return document.replace(from, to)
}

function findingsOf(text: string) {
  return readBack(text).findings.map(({ rule, severity, message, place }) => ({
    rule,
    severity,
    message,
    line: place.kind === 'file' ? place.line : 0,
  }))
}

describe('a body that states another value than the front matter', () => {
  test('is a conflict with both lines, at the body', async () => {
    const text = await edited('- **Status:** draft', '- **Status:** final')
    const line = text.split('\n').indexOf('- **Status:** final') + 1
    const stated = text.split('\n').indexOf('status: draft') + 1
    expect(findingsOf(text)).toEqual([
      {
        rule: 'front-matter-conflict',
        severity: 'error',
        message: `the body says "final" for status, the front matter "draft" on line ${stated}`,
        line,
      },
    ])
    expect(readBack(text).findings[0]?.hint).toContain('--prefer body or --prefer front-matter')
  })

  test.each([
    ['body', 'final'],
    ['front-matter', 'draft'],
  ] as const)('holds or not as preferred: %s', async (prefer, status) => {
    const read = readBack(await edited('- **Status:** draft', '- **Status:** final'), prefer)
    expect(read.findings).toEqual([])
    expect(read.postmortem.status).toBe(status)
  })

  test.each([
    ['# Website down\n', '# Website gone\n', 'title'],
    ['- **Postmortem owner:** Thandi', '- **Postmortem owner:** Sipho', 'owner.name'],
    ['| Test the configuration |', '| Test every configuration |', 'actions'],
  ])('is found in %j', async (from, to, field) => {
    const { findings } = readBack(await edited(from, to))
    expect(findings.map(({ rule, values }) => [rule, values?.field])).toEqual([['front-matter-conflict', field]])
  })

  test('says more where the front matter knows nothing', async () => {
    const text = await edited('## Contributing Factors\n\nunknown', '## Contributing Factors\n\nA misspelt name.')
    expect(findingsOf(text)).toEqual([])
    expect(readBack(text).postmortem.rootCause).toBe('A misspelt name.')
  })

  test('adds rows, and what has no heading of ours is a note', async () => {
    const text = await edited(
      '| 02:00 | found the file | |',
      '| 02:00 | found the file | |\n| 02:30 | corrected the name | |',
    )
    const read = readBack(`${text}\n## Notes of the Review\n\n- something else\n`)
    expect(read.findings).toEqual([])
    expect(read.postmortem.timeline.map(({ text: words }) => words)).toEqual([
      'notified the team',
      'found the file',
      'corrected the name',
    ])
    const notes = [{ heading: 'Notes of the Review', text: '- something else' }]
    expect({ ...dataOf(read), timeline: undefined }).toEqual({ ...dataOf(given), timeline: undefined, notes })
  })
})

test('a document tells where each of its facts comes from', async () => {
  const text = written(given, await builtIn('pagerduty'))
  const { provenance, isPostmortem } = claimsOfDocument(text, 'document.md', 0)
  expect(isPostmortem).toBe(true)
  expect(provenance.find(({ path }) => path === 'start')?.how).toBe('front matter')
  const entries = provenance.filter(({ path }) => path === 'timeline')
  expect(entries.map(({ how }) => how)).toEqual(['table', 'table'])
})

test('keys of others in the front matter, and the hash of the tool, are no facts', async () => {
  const text = await edited('status: draft\n', 'status: draft\nlayout: post\nwritten: 0123abc\n')
  const read = readBack(text)
  expect(read.findings).toEqual([])
  expect(dataOf(read)).toEqual(dataOf(given))
})

test('a front matter that cannot be read is told with its lines', async () => {
  const text = await edited('title: Website down\n', 'title: "Website down\n')
  const [first] = readBack(text).findings
  expect(first).toMatchObject({ rule: 'malformed-yaml', place: { file: 'document.md' } })
})

test('a key that stands twice is told at its line', async () => {
  const text = await edited('status: draft\n', 'status: draft\nstatus: draft\n')
  const line = text.split('\n').lastIndexOf('status: draft') + 1
  expect(readBack(text).findings.map(({ rule, place }) => [rule, place.kind === 'file' && place.line])).toEqual([
    ['duplicate-key', line],
  ])
})
