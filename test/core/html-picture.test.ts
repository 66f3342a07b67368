import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boldWidth, SIZE } from '../../src/core/html/picture/label.ts'
import { picture } from '../../src/core/html/picture/picture.ts'
import type { TimelineFacts } from '../../src/core/html/picture/scene.ts'
import { textWidth } from '../../src/core/html/picture/text-width.ts'
import { HOUR, MINUTE } from '../../src/core/time/calendar.ts'
import type { Instant } from '../../src/core/time/instant.ts'
import { tries } from '../helpers/property-runs.ts'
import { resolved, timelineFile } from './given.ts'

interface Box {
  readonly text: string
  readonly kind: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Drawing {
  readonly width: number
  readonly height: number
  readonly texts: readonly Box[]
  readonly svg: string
}

/** The wide and the tall drawing of a figure. */
function drawings(figure: string): { wide: Drawing; tall: Drawing } {
  const [wide = '', tall = ''] = figure.match(/<svg class="(?:wide|tall)"[\s\S]*?<\/svg>/g) ?? []
  return { wide: read(wide), tall: read(tall) }
}

function read(svg: string): Drawing {
  const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
  const texts = Array.from(svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g), ([, attributes = '', content = '']) =>
    boxOf(attributes, content),
  )
  return { width: Number(width), height: Number(height), texts, svg }
}

/** About what a text covers, rather more than less; letters stand on their `y`. */
function boxOf(attributes: string, content: string): Box {
  const of = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
  const [, bold = '', rest = ''] = /^<tspan class="time">(.*?)<\/tspan>(.*)$/.exec(content) ?? ['', '', content]
  const kind = of('class')
  const width = boldWidth(bold) + (kind === 'words' || kind === 'tick' ? textWidth(rest, SIZE) : boldWidth(rest))
  const [x, y] = [Number(of('x')), Number(of('y'))]
  const left = of('text-anchor') === 'end' ? x - width : of('text-anchor') === 'middle' ? x - width / 2 : x
  return { text: bold + rest, kind, left, right: left + width, top: y - 10, bottom: y + 3 }
}

function overlaps({ texts }: Drawing): string[] {
  // The number in a circle and the words in the bar stand in a shape of their own.
  const free = texts.filter(({ kind }) => kind !== 'count')
  return free.flatMap((a, index) =>
    free
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  )
}

function outside({ texts, width, height }: Drawing): string[] {
  return texts
    .filter((box) => box.left < -1 || box.right > width + 1 || box.top < 0 || box.bottom > height)
    .map(({ text }) => text)
}

function factsOf(yaml: string, lines: readonly string[] = []): TimelineFacts {
  const { postmortem, zone, findings } = resolved([timelineFile(yaml, lines)])
  expect(findings).toEqual([])
  const { start, end, windows, timeline } = postmortem
  const milestones = ['introduced', 'start', 'detected', 'mitigated', 'end', 'resolved'] as const
  return {
    zone,
    clock: '24h',
    start,
    end,
    windows,
    milestones: milestones.flatMap((name) => {
      const at = postmortem[name]
      return at === undefined ? [] : [{ label: name.charAt(0).toUpperCase() + name.slice(1), at }]
    }),
    entries: timeline,
  }
}

function figureOf(yaml: string, lines: readonly string[] = []): string {
  return picture(factsOf(yaml, lines), { period: 'a while' }) ?? 'no picture'
}

function textsOf(figure: string, kind: string): readonly string[] {
  return drawings(figure)
    .wide.texts.filter((box) => box.kind === kind)
    .map(({ text }) => text)
}

const shop = 'title: Checkout down\ntimezone: Africa/Johannesburg\nstart: 2026-01-15 14:05\nend: "15:10"'

describe('the picture of an incident', () => {
  it('tells a screen reader what it shows', () => {
    const figure = figureOf(`${shop}\ndetected: "14:07"`, ['14:07 the pager rang', '14:20 failed over'])
    expect(figure).toContain(
      '<svg class="wide" viewBox="0 0 760 167" width="760" height="167" role="img" aria-labelledby="picture-wide-title picture-wide-description"><title id="picture-wide-title">The course of the incident</title><desc id="picture-wide-description">Duration: a while. Start: 14:05. Detected: 14:07. End: 15:10. With 2 entries of the timeline.</desc>',
    )
    expect(figure).toContain('aria-labelledby="picture-tall-title picture-tall-description"')
  })

  it('has milestones above and entries below the bar', () => {
    const figure = figureOf(`${shop}\ndetected: "14:07"`, ['14:07 the pager rang', '14:20-14:30 failed over'])
    expect(textsOf(figure, 'name')).toEqual(['14:05 Start', '14:07 Detected', '15:10 End'])
    expect(textsOf(figure, 'words')).toEqual(['14:07 the pager rang', '14:20–14:30 failed over'])
    expect(textsOf(figure, 'day')).toEqual(['2026-01-15'])
    expect(textsOf(figure, 'tick')).toEqual([
      '14:05',
      '14:10',
      '14:15',
      '14:20',
      '14:25',
      '14:30',
      '14:35',
      '14:40',
      '14:45',
      '14:50',
      '14:55',
      '15:00',
      '15:05',
      '15:10',
    ])
  })

  it('crosses midnight', () => {
    const figure = figureOf('title: Down\ntimezone: UTC\nstart: 2026-01-15 23:00\nend: "02:00"', ['00:10 looked'])
    expect(textsOf(figure, 'day')).toEqual(['2026-01-15', '2026-01-16'])
    expect(textsOf(figure, 'tick')).toEqual(['23:00', '23:30', '00:00', '00:30', '01:00', '01:30', '02:00'])
    expect(textsOf(figure, 'words')).toEqual(['00:10 looked'])
  })

  it('shows a repeated hour twice and says where the clocks change', () => {
    const figure = figureOf('title: Down\ntimezone: America/New_York\nstart: 2025-11-02 00:30\nend: 2025-11-02 03:00', [
      '01:30 EDT one',
      '01:10 EST two',
      '02:30 three',
    ])
    expect(textsOf(figure, 'tick')).toEqual([
      ...['00:30', '01:00', '01:30', '01:00', '01:30', '02:00', '02:30', '03:00'],
      'UTC-05:00 from here',
    ])
    expect(textsOf(figure, 'words')).toEqual(['01:30 UTC-04:00 one', '01:10 UTC-05:00 two', '02:30 three'])
  })

  it('leaves out a skipped hour', () => {
    const figure = figureOf('title: Down\ntimezone: Europe/Berlin\nstart: 2026-03-29 01:00\nend: 2026-03-29 04:00')
    expect(textsOf(figure, 'tick')).toEqual(['01:00', '01:30', '03:00', '03:30', '04:00', 'UTC+02:00 from here'])
  })

  it('ends in a point while the harm goes on', () => {
    const ongoing = figureOf('title: Down\ntimezone: UTC\nstart: 2026-01-15 09:12', [
      '09:12 errors',
      '09:40 rolled back',
    ])
    expect(textsOf(ongoing, 'length')).toEqual(['ongoing'])
    expect(ongoing).toContain('<path class="harm"')
    expect(figureOf(shop, ['14:20 a'])).not.toContain('<path class="harm"')
  })

  it('begins in a point where nobody knows when the harm began', () => {
    const figure = figureOf('title: Down\ntimezone: UTC\nstart: unknown\nend: 2026-01-15 18:00', ['2026-01-15 17:00 a'])
    expect(figure).toContain('<path class="harm"')
    expect(textsOf(figure, 'name')).toEqual(['18:00 End'])
  })

  it('has no bar where neither is known', () => {
    const figure = figureOf('title: Down\ntimezone: UTC\nstart: unknown', ['2026-01-15 17:00 a', '17:30 b'])
    expect(drawings(figure).wide.svg).not.toContain('class="harm"')
    expect(textsOf(figure, 'words')).toEqual(['17:00 a', '17:30 b'])
    expect(figure).toContain(
      '<ul class="legend"><li><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle class="entry"',
    )
  })

  it('shows harm that came and went', () => {
    const figure = figureOf(`${shop}\nwindows: ["14:05-14:20", "14:50-15:10"]`)
    const { svg } = drawings(figure).wide
    expect(svg.match(/<rect class="calm"/g)).toHaveLength(1)
    expect(svg.match(/<rect class="harm"/g)).toHaveLength(2)
  })

  it('tells what lies far off at the end of the axis, with its date', () => {
    const figure = figureOf(`${shop}\nintroduced: 2026-01-02 10:00\nresolved: 2026-01-20 09:00`)
    expect(textsOf(figure, 'name')).toEqual([
      '← 2026-01-02 10:00 Introduced',
      '14:05 Start',
      '15:10 End',
      '→ 2026-01-20 09:00 Resolved',
    ])
  })

  it('shows dates alone on a long axis', () => {
    const figure = figureOf('title: Leak\ntimezone: UTC\nstart: 2026-01-06 09:00\nend: 2026-01-14 18:00', [
      '2026-01-12 08:00 first complaint',
    ])
    expect(textsOf(figure, 'tick')).toEqual([])
    expect(textsOf(figure, 'day')).toEqual([
      ...[
        '2026-01-06',
        '2026-01-08',
        '2026-01-09',
        '2026-01-10',
        '2026-01-11',
        '2026-01-12',
        '2026-01-13',
        '2026-01-14',
      ],
    ])
    expect(textsOf(figure, 'words')).toEqual(['2026-01-12 08:00 first complaint'])
  })

  it('says what it leaves out', () => {
    const lines = ['14:20 a', 'later', 'and later']
    expect(figureOf(shop, lines)).toContain('2 entries without a time of day are not shown.')
    expect(figureOf(shop, lines.slice(0, 2))).toContain('1 entry without a time of day is not shown.')
    expect(textsOf(figureOf(shop, lines), 'words')).toEqual(['14:20 a'])
  })

  it('has milestones of one moment in one label, and hollow marks for what is about right', () => {
    const figure = figureOf('title: Down\ntimezone: UTC\nstart: ~2026-01-15 14:00\ndetected: "15:00"\nend: "15:00"')
    expect(textsOf(figure, 'name')).toEqual(['~14:00 Start', '15:00 Detected, end'])
    expect(drawings(figure).wide.svg.match(/class="milestone hollow"/g)).toHaveLength(1)
  })

  it('is none for fewer than two moments', () => {
    expect(figureOf('title: Down\nstart: 2026-01-15 14:00 UTC')).toBe('no picture')
    expect(figureOf('title: Down\nstart: 2026-01-15 14:00 UTC', ['14:00 UTC a'])).toBe('no picture')
    expect(figureOf('title: Down\ntimezone: UTC\nstart: 2026-01-15\nend: 2026-01-16')).toBe('no picture')
  })

  it('draws a hundred entries as few, each with its number', () => {
    const lines = Array.from({ length: 100 }, (_, index) => `${clock(14 * 60 + 5 + index / 2)} step ${index}`)
    const figure = figureOf(shop, lines)
    const counts = textsOf(figure, 'count').map(Number)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100)
    expect(counts.length).toBeLessThanOrEqual(10)
    expect(figure).toContain('A number in a circle counts entries that lie close together.')
    const { wide, tall } = drawings(figure)
    expect([overlaps(wide), overlaps(tall), outside(wide), outside(tall)]).toEqual([[], [], [], []])
  })

  it('cannot be left by what entries say', () => {
    const figure = figureOf(shop, ['14:20 </text></svg><script>alert(1)</script>'])
    expect(figure).not.toMatch(/<script|<\/text><\/svg><script/)
    expect(figure).toContain('&lt;/text&gt;')
  })

  it('has labels that neither touch nor leave it, whatever happened', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const figure = picture(facts, { period: 'a while' })
        if (figure === undefined) return
        const { wide, tall } = drawings(figure)
        expect(figure).not.toMatch(/NaN|Infinity|undefined/)
        expect([overlaps(wide), overlaps(tall), outside(wide), outside(tall)]).toEqual([[], [], [], []])
      }),
      tries(50),
    )
  })
})

/** `14:05` for so many minutes after midnight. */
function clock(minutes: number): string {
  const whole = Math.floor(minutes)
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

const BEGIN = Date.UTC(2025, 10, 2, 4)

const anyInstant: fc.Arbitrary<Instant> = fc.record({
  at: fc
    .oneof(
      fc.integer({ min: 0, max: 90 }).map((minutes) => minutes * MINUTE),
      fc.integer({ min: -2, max: 12 }).map((hours) => hours * HOUR),
      fc.integer({ min: -500, max: 500 }).map((hours) => hours * HOUR),
    )
    .map((offset) => BEGIN + offset),
  precision: fc.constantFrom('minute', 'minute', 'second', 'day'),
  approximate: fc.boolean(),
  zone: fc.constant('UTC'),
  text: fc.constant(''),
})

const anyTime = fc.oneof(
  { weight: 6, arbitrary: anyInstant },
  { weight: 1, arbitrary: fc.constant('unknown' as const) },
)

const anyWords = fc
  .array(fc.constantFrom('restarted', 'the', 'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW', '数据库', '🚒', 'i'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(' '))

const labels = [
  'Fault introduced',
  'Start',
  'Detected',
  'Acknowledged',
  'Declared',
  'Cause identified',
  'End',
  'Closed',
]

const anyFacts: fc.Arbitrary<TimelineFacts> = fc
  .record({
    zone: fc.constantFrom('UTC', 'America/New_York', 'UTC+05:30', 'Australia/Lord_Howe'),
    clock: fc.constantFrom('24h', '12h'),
    start: fc.option(anyTime, { nil: undefined }),
    end: fc.option(anyTime, { nil: undefined }),
    windows: fc.constant([]),
    times: fc.array(anyTime, { maxLength: labels.length }),
    entries: fc.array(fc.record({ at: anyTime, until: fc.option(anyTime, { nil: undefined }), text: anyWords }), {
      maxLength: 40,
    }),
    duration: fc.constantFrom(undefined, '3 hours'),
  })
  .map(({ times, ...facts }) => ({
    ...facts,
    milestones: times.map((at, index) => ({ label: labels[index] ?? '', at })),
  }))
