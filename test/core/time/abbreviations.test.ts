import { describe, expect, it } from 'vitest'
import { abbreviationTable } from '../../../src/core/time/abbreviation-table.ts'
import { abbreviationOf, knownAbbreviations, meaningsIn, meaningsOf } from '../../../src/core/time/abbreviations.ts'

/** The offsets in minutes that the engine's time zone database gives the zone's clocks in the months of 2026. */
function offsetsIn2026(zone: string): number[] {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const offsets = Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 15))
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0'] = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) + 0
  })
  return [...new Set(offsets)]
}

describe('an abbreviation of one meaning', () => {
  it.each([
    ['SAST', 120, 'Africa/Johannesburg'],
    ['WAT', 60, 'Africa/Lagos'],
    ['CAT', 120, 'Africa/Maputo'],
    ['EAT', 180, 'Africa/Nairobi'],
    ['GMT', 0, 'UTC'],
    ['WET', 0, 'Europe/Lisbon'],
    ['WEST', 60, 'Europe/Lisbon'],
    ['CET', 60, 'Europe/Paris'],
    ['CEST', 120, 'Europe/Paris'],
    ['EET', 120, 'Europe/Athens'],
    ['EEST', 180, 'Europe/Athens'],
    ['MSK', 180, 'Europe/Moscow'],
    ['EST', -300, 'America/New_York'],
    ['EDT', -240, 'America/New_York'],
    ['CDT', -300, 'America/Chicago'],
    ['MST', -420, 'America/Denver'],
    ['MDT', -360, 'America/Denver'],
    ['PST', -480, 'America/Los_Angeles'],
    ['PDT', -420, 'America/Los_Angeles'],
    ['AKST', -540, 'America/Anchorage'],
    ['AKDT', -480, 'America/Anchorage'],
    ['HST', -600, 'Pacific/Honolulu'],
    ['ADT', -180, 'America/Halifax'],
    ['NST', -210, 'America/St_Johns'],
    ['NDT', -150, 'America/St_Johns'],
    ['ET', undefined, 'America/New_York'],
    ['CT', undefined, 'America/Chicago'],
    ['MT', undefined, 'America/Denver'],
    ['PT', undefined, 'America/Los_Angeles'],
    ['JST', 540, 'Asia/Tokyo'],
    ['KST', 540, 'Asia/Seoul'],
    ['SGT', 480, 'Asia/Singapore'],
    ['HKT', 480, 'Asia/Hong_Kong'],
    ['AEST', 600, 'Australia/Sydney'],
    ['AEDT', 660, 'Australia/Sydney'],
    ['ACST', 570, 'Australia/Adelaide'],
    ['AWST', 480, 'Australia/Perth'],
    ['NZST', 720, 'Pacific/Auckland'],
    ['NZDT', 780, 'Pacific/Auckland'],
    ['BRT', -180, 'America/Sao_Paulo'],
    ['ART', -180, 'America/Argentina/Buenos_Aires'],
  ])('%s is %s minutes from UTC, in %s', (abbreviation, offset, region) => {
    expect(meaningsOf(abbreviation).map((meaning) => [meaning.offset, meaning.region])).toEqual([[offset, region]])
  })
})

describe('an abbreviation of several meanings', () => {
  it.each([
    ['IST', ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem']],
    ['CST', ['America/Chicago', 'Asia/Shanghai', 'America/Havana']],
    ['BST', ['Europe/London', 'Asia/Dhaka', 'Pacific/Bougainville']],
    ['AST', ['America/Halifax', 'Asia/Riyadh']],
    ['GST', ['Asia/Dubai', 'Atlantic/South_Georgia']],
    ['AMT', ['America/Manaus', 'Asia/Yerevan']],
    ['SST', ['Pacific/Pago_Pago', 'Asia/Singapore']],
    ['ECT', ['America/Guayaquil', 'America/Port_of_Spain']],
    ['WST', ['Pacific/Apia', 'Australia/Perth', 'Africa/El_Aaiun']],
    ['CLT', ['America/Santiago', 'America/Punta_Arenas']],
  ])('%s can be %j', (abbreviation, regions) => {
    expect(meaningsOf(abbreviation).map(({ region }) => region)).toEqual(regions)
  })

  it('is the only kind that is refused', () => {
    expect(knownAbbreviations.filter((abbreviation) => meaningsOf(abbreviation).length > 1).toSorted()).toEqual([
      ...['AMT', 'AST', 'BST', 'CLT', 'CST', 'ECT', 'GST', 'IST', 'SST', 'WST'],
    ])
  })

  it.each([
    ['Europe/Dublin', 'IST', 60],
    ['europe/london', 'BST', 60],
    ['America/Chicago', 'CST', -360],
    ['America/Mexico_City', 'CST', -360],
    ['Asia/Taipei', 'CST', 480],
    ['America/Havana', 'CDT', -240],
    ['Asia/Manila', 'PST', 480],
    ['America/Port_of_Spain', 'AST', -240],
  ])('has one in %s: %s', (zone, abbreviation, offset) => {
    expect(meaningsIn(zone, abbreviation, {}).map((meaning) => meaning.offset)).toEqual([offset])
  })

  it('has the one that the config settled', () => {
    expect(meaningsOf('IST', { IST: 'Asia/Kolkata' })).toEqual([
      { people: 'India', offset: 330, region: 'Asia/Kolkata', alsoIn: ['Asia/Calcutta'] },
    ])
  })

  it('means what its own zone says, whatever the config settled', () => {
    expect(meaningsIn('Europe/Dublin', 'IST', { IST: 'Asia/Kolkata' }).map(({ region }) => region)).toEqual([
      'Europe/Dublin',
    ])
  })

  it('can be settled for a zone that our table does not name', () => {
    expect(meaningsOf('XYZ', { XYZ: 'Europe/Berlin' })).toEqual([{ people: 'Europe/Berlin', region: 'Europe/Berlin' }])
  })
})

it.each(['XYZ', 'constructor', '__proto__', ''])('%j is no abbreviation', (text) => {
  expect(meaningsOf(text)).toEqual([])
})

it.each([
  ['America/New_York', -240, 'EDT'],
  ['America/New_York', -300, 'EST'],
  ['America/Denver', -420, 'MST'],
  ['Europe/London', 0, 'GMT'],
  ['Europe/London', 60, 'BST'],
  ['Europe/Dublin', 60, 'IST'],
  ['Australia/Perth', 480, 'AWST'],
  ['Asia/Singapore', 480, 'SGT'],
  ['America/Port_of_Spain', -240, 'AST'],
  ['Australia/Lord_Howe', 660, undefined],
  ['America/Phoenix', -360, undefined],
])('the clocks of %s at %s minutes are called %s', (zone, offset, name) => {
  expect(abbreviationOf(zone, offset)).toBe(name)
})

describe('the table', () => {
  const listed = Object.entries(abbreviationTable).flatMap(([abbreviation, meanings]) =>
    meanings.flatMap(({ region, alsoIn = [], offset }) =>
      [region, ...alsoIn].filter((zone) => zone !== 'UTC').map((zone) => [zone, abbreviation, offset] as const),
    ),
  )

  it.each(listed)('%s really has the clocks of %s (%s) in 2026', (zone, _abbreviation, offset) => {
    expect(offsetsIn2026(zone)).toEqual(offset === undefined ? expect.anything() : expect.arrayContaining([offset]))
  })

  it('gives no abbreviation two meanings in one zone', () => {
    const keys = listed.map(([zone, abbreviation]) => `${abbreviation} ${zone}`)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })
})
