import { describe, expect, test } from 'vitest'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import { builtIn, dataOf, incident, readBack, written } from './documents.ts'

const incidents: Readonly<Record<string, string>> = {
  'without a start': `title: A
timezone: Africa/Johannesburg
timeline:
  - 2026-01-15 10:00 a
  - 10:05 b
`,
  'with an unknown start': `title: A
timezone: Africa/Johannesburg
start: unknown
timeline:
  - 2026-01-15 10:00 a
  - unknown - b
`,
  'whose start is a day': `title: A
timezone: Africa/Johannesburg
start: 2026-01-15
timeline: ["10:00 a", "2026-01-16 b", "2026-01-16 00:05 c"]
`,
  'in an hour that came twice': `title: A
timezone: America/New_York
start: 2025-11-02 00:50
end: 2025-11-02 03:00
timeline:
  - 01:30 EDT a
  - 01:30 EST b
  - { at: 2025-11-02 01:40 EST, until: 2025-11-02 02:10, text: c, by: me }
  - 02:20 d
`,
  'with seconds': `title: A
timezone: UTC
start: 2026-01-15 10:00:05
end: 2026-01-15 10:00:09.250
duration: 4.245 s
timeline: ["10:00:05 a", "~10:00:06 b", "10:00:07.5-10:00:09 c"]
`,
  'of which only a length is known': `title: A
timezone: UTC
start: unknown
duration: about 3 hours
`,
  'with entries that are alike': `title: A
timezone: UTC
start: 2026-01-15 10:00
timeline:
  - 10:05 a
  - { at: "10:05", text: a, kind: note }
  - { at: "10:05", text: a, by: me }
actions:
  - Test it @me
  - { title: Test it, owner: you, status: todo }
  - { title: Test it, doneWhen: it is tested }
`,
}

const wholeRecords = builtInNames.filter((name) => name !== 'public')

describe.each(wholeRecords)('a document in the template %s gives back an incident', (name) => {
  test.each(Object.keys(incidents))('%s', async (kind) => {
    const given = incident(incidents[kind] ?? '', name)
    expect(given.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const clock of ['24h', '12h'] as const) {
      const read = readBack(written(given, await builtIn(name), { clock }))
      expect(read.findings).toEqual([])
      expect(dataOf(read)).toEqual(dataOf(given))
    }
  })
})
