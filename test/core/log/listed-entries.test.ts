import { expect, test } from 'vitest'
import { parseIncidentFile } from '../../../src/core/incident-file/parse.ts'
import { listedEntries } from '../../../src/core/log/listed-entries.ts'

test('entries are listed as they were written, each in one line', () => {
  const text = `timeline:
  - "2026-01-15 14:05:07 +02:00 restarted apache"
  - { at: "14:06", until: "14:10", text: "looked\\n at logs", by: ines }
  - "14:11-14:12 paged"
  - "14:15 PM is no time"
  - 14:16 - by hand
  - "14:17": a pair
  - note: { x: y }
  - [14:18 a, b]
  - at: [1]
`
  expect(listedEntries(parseIncidentFile(text, 'a.yaml').root)).toEqual([
    { time: '2026-01-15 14:05:07 +02:00', text: 'restarted apache' },
    { time: '14:06 - 14:10', text: 'looked at logs', by: 'ines' },
    { time: '14:11 - 14:12', text: 'paged' },
    { time: '', text: '14:15 PM is no time' },
    { time: '14:16', text: 'by hand' },
    { time: '14:17', text: 'a pair' },
    { time: '', text: '' },
    { time: '', text: 'a, b' },
    { time: '', text: '' },
  ])
  expect(listedEntries(undefined)).toEqual([])
})
