import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeInline } from '../../../src/core/document/inline-text.ts'
import { parseIncidentFile } from '../../../src/core/incident-file/parse.ts'
import { sweepIncidentFile } from '../../../src/core/incident-file/sweep.ts'
import { type LogEntry, printEntry, printItem } from '../../../src/core/log/log-entry.ts'
import { isPlainLog, newLog } from '../../../src/core/log/log-file.ts'
import { momentOf, readWhole } from '../../../src/core/log/read-said.ts'
import { inputKey } from '../../../src/core/model/located.ts'
import { printTime } from '../../../src/core/time/print-time.ts'
import { tries } from '../../helpers/property-runs.ts'
import { file, flags, resolved } from '../given.ts'

const speech = { now: Date.parse('2026-01-15T12:05:07.900Z'), zone: 'Africa/Johannesburg', abbreviations: {} }

function entry(text: string, more: Partial<LogEntry> = {}): LogEntry {
  return { at: momentOf(speech), text, zone: speech.zone, ...more }
}

describe('an entry is one line of YAML', () => {
  test.each([
    ['restarted apache', '"2026-01-15 14:05:07 +02:00 restarted apache"'],
    ['said "no": #12 \\ done', '"2026-01-15 14:05:07 +02:00 said \\"no\\": #12 \\\\ done"'],
    ['14:10 it was', '"2026-01-15 14:05:07 +02:00 14:10 it was"'],
    ['over\ntwo lines', '"2026-01-15 14:05:07 +02:00 over\\ntwo lines"'],
    [
      '\u001b[31mred\u007f\u0085\u2028\u00a0x',
      '"2026-01-15 14:05:07 +02:00 \\u001b[31mred\\u007f\\u0085\\u2028\\u00a0x"',
    ],
    // What a line would give to its time or its separator.
    ['- dash', '{ at: "2026-01-15 14:05:07 +02:00", text: "- dash" }'],
    ['-14:20 until', '{ at: "2026-01-15 14:05:07 +02:00", text: "-14:20 until" }'],
    ['| piped', '{ at: "2026-01-15 14:05:07 +02:00", text: "| piped" }'],
  ])('%j', (text, item) => {
    expect(printItem(entry(text))).toBe(item)
  })

  test('with more parts it is a map', () => {
    const until = { ...momentOf(speech), at: Date.parse('2026-01-15T12:20:00Z'), precision: 'minute' } as const
    const spoken = entry('looked: at\nlogs', { until, by: 'ines' })
    expect([printItem(spoken), printEntry(spoken)]).toEqual([
      '{ at: "2026-01-15 14:05:07 +02:00", until: "2026-01-15 14:20 +02:00", text: "looked: at\\nlogs", by: "ines" }',
      '2026-01-15 14:05:07 +02:00 - 2026-01-15 14:20 +02:00 looked: at logs (ines)',
    ])
  })
})

test('any text is read back as it was said', () => {
  const said = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '\\',
        '#',
        ' ',
        ':',
        '-',
        '~',
        '{',
        '}',
        '\n',
        '\r',
        '\t',
        '1',
        'a',
        '|',
        '\u00a0',
      ),
    }),
    fc.constantFrom(
      'unknown',
      'null',
      '~',
      'UTC',
      '(UTC)',
      '+15m later',
      '14:05-14:20 x',
      '2026-01-15',
      '&a *a !b',
      '---',
      '12',
    ),
  )
  fc.assert(
    fc.property(fc.array(said), fc.option(said), (texts, by) => {
      // What stands twice is one entry.
      const words = [...new Set(texts.map(normalizeInline).filter(Boolean))]
      const name = by === null || normalizeInline(by) === '' ? {} : { by: 'ines' }
      const entries = words.flatMap((text) => readWhole(text, momentOf(speech), { ...speech, ...name }))
      const log = newLog(entries.map(printItem))
      expect(isPlainLog(log)).toBe(true)
      expect(log.split('\n')).toHaveLength(4 + words.length)
      const { postmortem, zone } = resolved([file(log), flags({ timezone: speech.zone, start: '2026-01-15 14:00' })])
      expect(
        postmortem.timeline.map(({ at, text, by: person }) => ({ at: printTime(at, zone), text, by: person })),
      ).toEqual(
        words.map((text) => ({ at: '2026-01-15 14:05:07 +02:00', text, by: 'by' in name ? 'ines' : undefined })),
      )
      const [exact, quick] = [parseIncidentFile(log, 'a.yaml'), sweepIncidentFile(log, 'a.yaml')]
      expect(quick.root && inputKey(quick.root)).toBe(exact.root && inputKey(exact.root))
    }),
    tries(60),
  )
})
