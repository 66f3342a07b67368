import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/document/read/foreign/document.ts'
import { zoneMeant } from '../../../src/core/document/read/foreign/zone-words.ts'

describe('the zone of a document', () => {
  it.each([
    ['All times are in UTC.', 'UTC'],
    ['All times listed in PST.', 'PST'],
    ['> All times in CST', 'CST'],
    ['All times in UTC+1 (Zurich time)', 'UTC+1'],
    ['Times are in both Eastern Daylight Time (EDT) and UTC.', 'Eastern Daylight Time'],
    ['## Timeline (all times West African Time)', 'West African Time'],
    ['## Timeline(all times in UTC)', 'UTC'],
    ['## Timeline (PST) 4/21/26', 'PST'],
    ['* Timeline (all hours, Pacific time)', 'Pacific time'],
    ['## Timeline (all times Greenwitch, United Kingdom)', 'Greenwitch'],
    ['| Time (WAT) | Event |\n|-|-|\n| 10:00 | x |', 'WAT'],
    ['| Date and Time in CET | Event |\n|-|-|\n| 2026-01-15 10:00 | x |', 'CET'],
    ['From 10:00 AM to 11:00 AM GMT-5 it was down', 'GMT-5'],
    ['## Timeline\n\n- 10:00 EAT x\n- 11:00 EAT y', 'EAT'],
    ['We saw it at 10:00 CAT.', 'CAT'],
    ['## Timeline (all times approximate)\n\n- 10:00 x', undefined],
    ['Support is there 10:00-17:00.', undefined],
  ])('%j', (text, zone) => {
    expect(readDocument(`# Down\n\n${text}\n`).zone?.text).toBe(zone)
  })

  it('comes from the front matter first', () => {
    expect(readDocument('---\ntimezone: Africa/Lagos\n---\nAll times in UTC').zone).toEqual({
      text: 'Africa/Lagos',
      meant: 'Africa/Lagos',
      line: 2,
      column: 11,
    })
  })
})

it.each([
  ['UTC', 'UTC'],
  ['Z', 'UTC'],
  ['-00:00', 'UTC'],
  ['UTC -5', 'UTC-05:00'],
  ['GMT+03:00', 'UTC+03:00'],
  ['PDT', 'PDT'],
  ['Pacific', 'PT'],
  ['West African Time', 'WAT'],
  ['Central Africa Time', 'CAT'],
  ['Eastern African Time', 'EAT'],
  ['South African Standard Time', 'SAST'],
  ['Greenwich Mean Time', 'GMT'],
  ['Europe/Berlin', 'Europe/Berlin'],
  ['Europe/Nowhere', undefined],
  ['PCT', undefined],
  ['Tea Time', undefined],
])('%j means %s', (text, meant) => {
  expect(zoneMeant(text)).toBe(meant)
})
