import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/document/read/foreign/document.ts'
import { periodOf } from './shown.ts'

/** A document whose timeline says something else than its summary. */
function document(summary: string): string {
  return `# Shop down\n\n## Issue Summary\n\n${summary}\n\n## Timeline\n\n- 01:01 AM a\n- 01:02 AM b\n`
}

describe('a stated period', () => {
  it.each([
    [
      'Start Time: January 15, 2026, 10:45 AM (UTC)\nEnd Time: January 15, 2026, 1:30 PM (UTC)',
      '2026-01-15 10:45 UTC',
      '2026-01-15 13:30 UTC',
    ],
    ['- **Start:** 2026-01-15 10:45\n- **End:** 2026-01-15 13:30', '2026-01-15 10:45', '2026-01-15 13:30'],
    [
      'Duration: 2026-01-15, 14:00 UTC to 17:30 UTC (3 hours, 30 minutes)',
      '2026-01-15 14:00 UTC',
      '2026-01-15 17:30 UTC',
    ],
    ['Duration: January 15, 2026, 10:30 - 11:45 AM WAT', '2026-01-15 10:30 WAT', '2026-01-15 11:45 WAT'],
    ['From 2:00 - 3:30 PM on January 15, 2026', '2026-01-15 14:00', '2026-01-15 15:30'],
    [
      'Between approximately 2026-01-15 21:27 UTC and 2026-01-16 07:27 UTC it was down',
      '~2026-01-15 21:27 UTC',
      '2026-01-16 07:27 UTC',
    ],
    ['From 10:05 PM to 1:20 AM it was down. That was on 2026-01-15.', '2026-01-15 22:05', '2026-01-16 01:20'],
    [
      'On January 15, 2026, beginning at 10:00 AM EST and ending at 1:00 PM EST',
      '2026-01-15 10:00 EST',
      '2026-01-15 13:00 EST',
    ],
    ['From `8:00 a.m. at 11:58 a.m. PST` on January 15, 2026', '2026-01-15 08:00 PST', '2026-01-15 11:58 PST'],
    ['Down from 11:00 until I saw it at 3:20 on January 15, 2026', '2026-01-15 11:00', '2026-01-15 15:20 (pm)'],
    [
      'At 09:15 UTC on January 15, 2026 the shop went down. It was restored at 10:40.',
      '2026-01-15 09:15 UTC',
      '2026-01-15 10:40',
    ],
    [
      'It began on Thursday, 15 January 2026 at 22:30 and was resolved on Friday, 16 January 2026 at 01:15.',
      '2026-01-15 22:30',
      '2026-01-16 01:15',
    ],
    ['Incident window: 2026-01-15T10:00:00Z – 2026-01-15T11:30:00Z', '2026-01-15 10:00:00 Z', '2026-01-15 11:30:00 Z'],
  ])('%j', (summary, start, end) => {
    expect(periodOf(document(summary)).map((found) => found.replace(/ \((?:stated|front).*/, ''))).toEqual([start, end])
  })

  it('is of several the one as long as is said', () => {
    const text =
      '# Incident: 2026-01-15\n\n## Summary\n\nBetween 13:00 and 14:00 orders failed.\n\n## Impact\n\nFor 45 minutes between 13:15 and 14:00 nobody could order.'
    expect(periodOf(text)).toEqual([
      '2026-01-15 13:15 (stated, day named elsewhere)',
      '2026-01-15 14:00 (stated, day same as start)',
    ])
  })

  it('is not made of other times', () => {
    const text =
      '# Down\n\n## Impact\n\nLogins at 5:11 AM and 8:25 AM were refused, support is there 10:00-17:00 every day.\n'
    expect(periodOf(text)).toEqual(['10:00 (stated, day unknown)', '17:00 (stated, day unknown)'])
  })

  it('may be a day alone', () => {
    expect(
      periodOf('# Down\n\n- **Key events**\n  - First detected 2026-01-04 (Time TBC)\n  - Resolved 2026-01-05 10:30'),
    ).toEqual(['2026-01-04 (stated, day written)', '2026-01-05 10:30 (stated, day written)'])
  })
})

describe('the year of a day', () => {
  it.each([
    ['another day', '', 'It was planned on March 3, 2026.', '2026-01-15'],
    ['the page, which is written later', '---\ndate: 2026-01-20\n---\n', '', '2026-01-15'],
    ['the page, over the turn of the year', '---\ndate: 2026-01-02\n---\n', '', '2025-01-15'],
    ['nothing', '', '', '--01-15'],
  ])('is that of %s', (_, front, more, day) => {
    expect(periodOf(`${front}## Summary\n\nFrom January 15, 10:00 to 11:00 it was down. ${more}`)[0]).toBe(
      `${day} 10:00 (stated, day written)`,
    )
  })
})

describe('the period of a timeline', () => {
  const timeline = (...lines: readonly string[]): string =>
    `## Timeline (January 15, 2026)\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`

  it('begins with its first entry and ends with the last that says that all is well', () => {
    expect(
      periodOf(
        timeline(
          '10:00 alert',
          '10:30 Services gradually restored',
          '10:40 All systems operational',
          '11:00 a script was written',
        ),
      ),
    ).toEqual(['2026-01-15 10:00 (first entry, day written)', '2026-01-15 10:40 (last entry, day written)'])
  })

  it('begins where it says', () => {
    expect(periodOf(timeline('09:00 deploy', '10:00 Outage begins', '11:00 done'))[0]).toBe(
      '2026-01-15 10:00 (first entry, day written)',
    )
  })

  it('begins as long before the alert as detection took', () => {
    const text = timeline('11:00 maintenance', '12:20 detached', '12:25 alert', '13:13 Issue resolved')
    expect(periodOf(`${text}\n## Stats\n\n- Time to detection: 5 minutes\n`)[0]).toBe(
      '2026-01-15 12:20 (first entry, day written)',
    )
  })

  it('passes midnight on a long step back', () => {
    expect(periodOf(timeline('10:00 PM alert', '1:00 AM resolved'))).toEqual([
      '2026-01-15 22:00 (first entry, day written)',
      '2026-01-16 01:00 (last entry, day written)',
    ])
  })

  it('goes on after noon on a clock of twelve hours', () => {
    expect(periodOf(timeline('11:30 alert', '12:30 lunch', '3:15 resolved'))[1]).toBe(
      '2026-01-15 15:15 (pm) (last entry, day written)',
    )
  })

  it('leaves out what only led up to the day of the title', () => {
    const text =
      '# Disclosure 2026-01-15\n\n## Timeline\n\n- November 13, 2024 at 19:27 flag set\n- January 15, 2026 at 16:12 taken over\n- 16:25 service restored\n'
    expect(periodOf(text)).toEqual([
      '2026-01-15 16:12 (first entry, day written)',
      '2026-01-15 16:25 (last entry, day written)',
    ])
  })

  it('gives a carried day up for that of a stated start', () => {
    const text =
      'At 2026-01-15 01:38 UTC the site went down.\n\n## Timeline\n\n- 2026-01-14 00:55 builds fail\n- 01:38 alerts\n- 02:06 back online\n'
    expect(periodOf(text)[1]).toBe('2026-01-15 02:06 (last entry, day same as start)')
  })

  it('has no end before the start', () => {
    const text =
      'At 2026-01-15 12:00 the site went down.\n\n## Timeline\n\n- 2026-01-14 10:00 builds fail\n- 2026-01-14 11:00 resolved\n'
    expect(periodOf(text)[1]).toBe('not found')
  })

  it('has no end with one entry, and nothing without entries', () => {
    expect(periodOf(timeline('10:00 alert'))).toEqual(['2026-01-15 10:00 (first entry, day written)', 'not found'])
    expect(periodOf('## Timeline\n\nTo be written.')).toEqual(['not found', 'not found'])
  })

  it('counts a day before for what it says', () => {
    expect(
      periodOf('## Timeline\n\nJanuary 15, 2026\n\n- Previous day 22:00 enabled\n- 12:57 fails\n- 14:52 resolved').map(
        (found) => found.slice(0, 27),
      ),
    ).toEqual(['day before 2026-01-14 22:00', '2026-01-15 14:52 (last entr'])
  })
})

describe('a stated length', () => {
  it.each([
    ['**Duration:** 2 hours 15 minutes', '2 hours 15 minutes'],
    ['The outage lasted for about two hours.', 'about two hours'],
    ['It was down from 17:09 to 23:42 EST (6 hours and 33 minutes).', '6 hours and 33 minutes'],
    ['For 1hr 55 minutes nobody could order.', '1hr 55 minutes'],
    ['This resulted in a period of 30 minutes without jobs.', '30 minutes'],
    ['It recovered itself in 20 minutes.', '20 minutes'],
    ['- Time to detection: 5 minutes\n- Time to recovery: 15 minutes', '15 minutes'],
    ['- Time to repair: 5m\n- Time to resolve: 1h 30m', '1h 30m'],
    ['Blocks have a limited time (approximately 28 seconds).', undefined],
    ['It began 2 hours after the deploy, in the last 4 hours.', undefined],
    ['- Time to repair: 5 minutes', undefined],
  ])('%j', (summary, length) => {
    expect(readDocument(`# Down\n\n## Summary\n\n${summary}\n`).length?.text).toBe(length)
  })
})
