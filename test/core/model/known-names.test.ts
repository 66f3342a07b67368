import { describe, expect, test } from 'vitest'
import type { Claims } from '../../../src/core/model/claims.ts'
import { answers, defaults, file, flags, resolved } from '../given.ts'

const names = {
  services: [
    { name: 'checkout', team: 'payments', aliases: ['shop'] },
    { name: 'Search', aliases: [] },
  ],
  people: [{ name: 'Thandi Nkosi', handle: '@thandi', team: 'web', role: 'engineer' }, { name: 'Sipho' }],
}

describe('the services and people that a team knows', () => {
  test.each([
    ['CHECKOUT', { name: 'checkout', team: 'payments' }],
    [' Shop ', { name: 'checkout', team: 'payments' }],
    ['search', { name: 'Search' }],
    ['mail', { name: 'mail' }],
  ])('write the service %s as they do', (service, written) => {
    expect(resolved([flags({ services: service })], { names }).postmortem.services).toEqual([written])
  })

  test.each([
    ['@thandi', { name: 'Thandi Nkosi', handle: '@thandi', team: 'web', role: 'engineer' }],
    ['THANDI', { name: 'Thandi Nkosi', handle: '@thandi', team: 'web', role: 'engineer' }],
    ['thandi nkosi', { name: 'Thandi Nkosi', handle: '@thandi', team: 'web', role: 'engineer' }],
    ['sipho', { name: 'Sipho' }],
    ['@lerato', { name: '@lerato' }],
  ])('write the person %s as they do', (owner, written) => {
    expect(resolved([flags({ owner })], { names }).postmortem.owner).toEqual(written)
  })

  test('are written so wherever they stand', () => {
    const given = file(`
services: [{ name: shop, team: sales, role: cause }]
owner: { name: thandi, team: night shift }
authors: ["@thandi", sipho]
reviewers: [thandi nkosi]
roles: { commander: SIPHO, responders: ["@thandi"] }
start: 2026-01-15 00:00
timezone: UTC
timeline: [{ at: "00:10", text: restarted, by: "@thandi" }]
actions: ["Test it @thandi", { title: Mend it, owner: mail team }]
improvements: ["Watch it @sipho"]
`)
    const { postmortem } = resolved([given], { names })
    const thandi = { name: 'Thandi Nkosi', handle: '@thandi', team: 'web', role: 'engineer' }
    expect(postmortem).toMatchObject({
      services: [{ name: 'checkout', team: 'sales', role: 'cause' }],
      owner: { ...thandi, team: 'night shift' },
      authors: [thandi, { name: 'Sipho' }],
      reviewers: [thandi],
      roles: { commander: { name: 'Sipho' }, responders: [thandi] },
      timeline: [{ by: 'Thandi Nkosi' }],
      actions: [{ owner: 'Thandi Nkosi' }, { owner: 'mail team' }],
      improvements: [{ owner: 'Sipho' }],
    })
  })

  test('stand once, by whatever names they were given', () => {
    const given = file(`
services: [shop, checkout, { name: search, role: cause }, search, mail, mail]
authors: ["@thandi", sipho, thandi nkosi]
reviewers: [SIPHO, sipho]
roles: { responders: ["@thandi", thandi] }
`)
    const { postmortem, notes } = resolved([given], { names })
    const thandi = { name: 'Thandi Nkosi', handle: '@thandi', team: 'web', role: 'engineer' }
    expect(postmortem).toMatchObject({
      services: [
        { name: 'checkout', team: 'payments' },
        { name: 'Search', role: 'cause' },
        { name: 'Search' },
        { name: 'mail' },
      ],
      authors: [thandi, { name: 'Sipho' }],
      reviewers: [{ name: 'Sipho' }],
      roles: { responders: [thandi] },
    })
    expect(notes).toEqual(['"mail" is none of the services of the configuration'])
  })

  test('stand once also where the team names none', () => {
    const given = file('services: [mail, mail, Mail]\nauthors: [Sipho, Sipho]')
    expect(resolved([given]).postmortem).toMatchObject({
      services: [{ name: 'mail' }, { name: 'Mail' }],
      authors: [{ name: 'Sipho' }],
    })
  })

  test('note a service that is none of them', () => {
    const { notes, findings } = resolved([flags({ services: ['chekout', 'mail', 'shop'] })], { names })
    expect({ notes, findings }).toEqual({
      notes: [
        '"chekout" is none of the services of the configuration; did you mean checkout?',
        '"mail" is none of the services of the configuration',
      ],
      findings: [],
    })
  })

  test('note nothing where the team names no services', () => {
    expect(resolved([flags({ services: 'mail' })], { names: { services: [], people: names.people } }).notes).toEqual([])
  })
})

describe('a default of the configuration', () => {
  test('is weaker than a file, a flag and an answer', () => {
    const weak = defaults({ environment: 'production', title: 'none', kind: 'drill', status: 'draft' })
    const sources = [weak, file('kind: incident'), flags({ title: 'Down' }), answers({ status: 'final' })]
    expect(resolved(sources).postmortem).toMatchObject({
      environment: 'production',
      kind: 'incident',
      title: 'Down',
      status: 'final',
    })
  })

  test.each([
    ['holds where nothing is said of the list', [], ['a', 'b']],
    ['gives way to a file', [file('tags: [c]')], ['c']],
    ['gives way to a flag', [flags({ tags: 'd' })], ['d']],
    ['gives way to unknown', [flags({ tags: 'unknown' })], []],
  ])('for a list %s', (_, sources, tags) => {
    expect(resolved([asDefault(file('tags: [a, b]')), ...sources]).postmortem.tags).toEqual(tags)
  })

  test('of the zone is the zone of times that state none', () => {
    const { zone, missing } = resolved([
      defaults({ timezone: 'Asia/Tokyo' }),
      flags({ title: 'x', start: '2026-01-15 10:00' }),
    ])
    expect({ zone, missing }).toEqual({ zone: 'Asia/Tokyo', missing: [] })
  })

  test('of the zone gives way to that of a file', () => {
    expect(resolved([defaults({ timezone: 'Asia/Tokyo' }), file('timezone: UTC')]).zone).toBe('UTC')
  })
})

function asDefault({ claims, findings }: Claims): Claims {
  return { claims: claims.map((claim) => ({ ...claim, source: { kind: 'default' } })), findings }
}
