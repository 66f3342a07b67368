import { describe, expect, it } from 'vitest'
import { file, flags, problems, resolved } from '../given.ts'

const head = 'title: Website down\ntimezone: Africa/Johannesburg'

/** The problems of a file with these facts below the title and the zone. */
function found(facts: string): string[] {
  return problems(resolved([file(`${head}\n${facts}`)]))
}

describe('an action', () => {
  it.each(['actions', 'improvements'])('in %s is not due before the incident', (list) => {
    expect(found(`start: 2026-01-15 00:00\n${list}:\n  - Test it due:2026-01-15\n  - Test it due:2025-01-30`)).toEqual([
      'incident.yaml:6:5: error: due 2025-01-30 is before the incident (2026-01-15) (action-due-before-incident)\n  hint: is the year right?',
    ])
  })

  it.each([
    ['start: 2026-01-15 00:00\nactions: [{ title: Test it, due: unknown }]'],
    ['start: unknown\nactions: [Test it due:2025-01-30]'],
  ])('is not judged by what is unknown: %j', (facts) => {
    expect(found(facts)).toEqual([])
  })

  it.each([
    ['{ owner: thandi }', 'actions has no title', 'add title:'],
    [
      '{ title: Test it, owner: [a] }',
      'actions.owner is a list; it must be one text',
      'postmortem schema --example shows its form',
    ],
    ['{ title: Test it, onwer: a }', '"onwer" is not a fact of an incident', 'did you mean owner?'],
    ['[Test it]', 'actions is a list; it must be one text', 'postmortem schema --example shows its form'],
    ['"[x]"', '"[x]" says nothing to do', 'write what to do before the owner and the rest'],
  ])('as %s is refused', (action, message, hint) => {
    const texts = found(`start: 2026-01-15 00:00\nactions:\n  - ${action}`)
    expect(texts.map((text) => text.replace(/^\S+ error: (.*) \([a-z-]+\)\n/, '$1\n'))).toEqual([
      `${message}\n  hint: ${hint}`,
    ])
  })

  it('says aloud which tokens stay text', () => {
    expect(resolved([file(`${head}\nstart: 2026-01-15 00:00\nactions: [Test it !urgent]`)]).notes).toEqual([
      '"!urgent" is no owner, priority, due date, type or tracker; it stays in the text',
    ])
  })

  it('counts its weeks from today in the zone of the incident', () => {
    const { postmortem } = resolved([file(`${head}\nstart: 2026-01-15 00:00\nactions: [Test it due:2w]`)], {
      now: Date.UTC(2026, 5, 1, 22, 30),
    })
    expect(postmortem.actions).toEqual([{ title: 'Test it', due: '2026-06-16' }])
  })
})

describe('other values', () => {
  it.each([
    [
      'impact: { usersAffected: 120% }',
      '4:26',
      '120% of users cannot be affected (impact-percent-out-of-range)',
      'write a share from 0% to 100%, or a number of users',
    ],
    [
      'severity: SEV9',
      '4:11',
      'severity is "SEV9", which is none of its choices (invalid-value)',
      'did you mean SEV1? the choices are SEV1, SEV2, SEV3, SEV4, SEV5, unknown',
    ],
    [
      'severity: [SEV1]',
      '4:11',
      'severity is a list; it must be one text (invalid-value)',
      'postmortem schema --example shows its form',
    ],
    [
      'start: [a]',
      '3:8',
      'start is a list; it must be a time (invalid-value)',
      'write a time such as 2026-01-15 14:05',
    ],
    ['sevrity: SEV1', '4:1', '"sevrity" is not a fact of an incident (unknown-field)', 'did you mean severity?'],
    [
      'foo: bar',
      '4:1',
      '"foo" is not a fact of an incident (unknown-field)',
      'postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
    [
      'constructor: bar',
      '4:1',
      '"constructor" is not a fact of an incident (unknown-field)',
      'postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
    [
      'impact: { usrsAffected: 100% }',
      '4:11',
      '"usrsAffected" is not a fact of an incident (unknown-field)',
      'did you mean usersAffected?',
    ],
    [
      'impact: [a]',
      '4:9',
      'impact is a list; it must have parts (invalid-value)',
      'its parts are description, extent, usersAffected, usersBasis, requests, revenue, supportTickets',
    ],
    [
      'roles: Thandi',
      '4:8',
      'roles is a text; it must have parts (invalid-value)',
      'its parts are commander, communications, scribe, responders',
    ],
    [
      'services: web',
      '4:11',
      'services is "web"; it must be a list (invalid-value)',
      'write it as a list: services: [web]',
    ],
    [
      'services: { name: web }',
      '4:11',
      'services is a map; it must be a list (invalid-value)',
      'start each item with a dash',
    ],
    ['tags: { a: b }', '4:7', 'tags is a map; it must be a list (invalid-value)', 'write it as a list: tags: […]'],
    [
      'fields: hello',
      '4:9',
      'fields is a text; it must have parts (invalid-value)',
      'postmortem schema --example shows its form',
    ],
    ['owner: { team: web }', '4:8', 'owner has no name (invalid-value)', 'add name:'],
    [
      'links: [see the log]',
      '4:9',
      'links.url is "see the log", not a link (invalid-value)',
      'write an address that starts with https://',
    ],
    [
      'created: yesterday',
      '4:10',
      'created is "yesterday", not a date (invalid-date)',
      'write year-month-day, such as 2026-02-01',
    ],
    [
      'impact: { supportTickets: -1 }',
      '4:27',
      'impact.supportTickets is -1; it must be at least 0 (invalid-value)',
      'is the sign right?',
    ],
    [
      'windows: ["10:00"]',
      '4:11',
      'a window is "10:00"; it must have a start and an end (invalid-value)',
      'write { start: "14:05", end: "14:20" }',
    ],
    [
      'windows: [[a]]',
      '4:11',
      'a window is a list; it must have a start and an end (invalid-value)',
      'write { start: "14:05", end: "14:20" }',
    ],
    [
      'windows: [{ start: "10:00" }]',
      '4:11',
      'a window is without both; it must have a start and an end (invalid-value)',
      'write { start: "14:05", end: "14:20" }',
    ],
    [
      'windows: [{ start: "10:00", end: "11:00", why: x }]',
      '4:43',
      '"why" is not a fact of an incident (unknown-field)',
      'postmortem schema --example shows all of them; a key of your own starts with x-',
    ],
    [
      'windows: [{ start: soon, end: "11:00" }]',
      '4:20',
      '"soon" is not a time (invalid-date)',
      'write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
    ],
    [
      'windows: [{ start: "10:00", end: later }]',
      '4:34',
      '"later" is not a time (invalid-date)',
      'write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
    ],
    [
      'windows: ["25:00-26:00"]',
      '4:11',
      '25:00 is no time of day (invalid-date)',
      'did you mean 01:00 on the next day?',
    ],
    [
      'trigger: { text: reload, at: soon }',
      '4:30',
      '"soon" is not a time (invalid-date)',
      'write 2026-01-15 14:05, 14:05, 2:05 PM, midnight, +15m, or unknown',
    ],
    [
      'trigger: { text: reload, at: [a] }',
      '4:30',
      'trigger.at is a list; it must be one text (invalid-value)',
      'postmortem schema --example shows its form',
    ],
    ['related: [{ relation: similar }]', '4:11', 'related has no id (invalid-value)', 'add id:'],
  ])('%s is refused', (fact, place, message, hint) => {
    const facts = fact.startsWith('start:') ? fact : `start: 2026-01-15 00:00\n${fact}`
    expect(found(facts)).toEqual([`incident.yaml:${place}: error: ${message}\n  hint: ${hint}`])
  })

  it('of a part wait for no start that is unknown', () => {
    const sources = [file('title: Website down\ntimezone: UTC\nstart: unknown\ntrigger: { text: reload, at: "10:00" }')]
    expect(problems(resolved(sources))).toEqual([
      'incident.yaml:4:30: error: "10:00" has no date: the start is unknown, so that every time needs its own date (invalid-date)\n  hint: write the date before it, such as 2026-01-15 10:00',
    ])
  })

  it('need what they cannot do without, also when only a flag states a part', () => {
    const sources = [
      file(`${head}\nstart: 2026-01-15 00:00`),
      flags({ 'owner.team': 'web', 'roles.commander.team': 'web' }),
    ]
    const resolution = resolved(sources)
    expect([problems(resolution), resolution.postmortem.owner, resolution.postmortem.roles]).toEqual([
      [
        '--owner.team: error: owner has no name (invalid-value)\n  hint: add owner.name',
        '--roles.commander.team: error: roles.commander has no name (invalid-value)\n  hint: add roles.commander.name',
      ],
      undefined,
      undefined,
    ])
  })

  it('are all told at once, in the order of the lines', () => {
    const facts =
      'start: 2026-01-15 00:00\nend: 2026-01-14 00:00\nseverity: SEV9\nfoo: bar\ntimeline: ["25:00 a", "00:15 b", "00:10 c"]'
    expect(found(facts).map((text) => /^\S+: (\w+): .* \(([a-z-]+)\)/.exec(text)?.slice(1))).toEqual([
      ['error', 'end-before-start'],
      ['error', 'invalid-value'],
      ['error', 'unknown-field'],
      ['error', 'invalid-date'],
      ['error', 'timeline-out-of-order'],
    ])
  })

  it('of several files are told in the order of the files', () => {
    const sources = [
      file(`${head}\nstart: 2026-01-15 00:00\nend: 2026-01-14 00:00`),
      file('foo: bar\ntitle: Website down', 1),
      flags({ severity: 'SEV9' }),
    ]
    expect(problems(resolved(sources)).map((text) => text.split(' ')[0])).toEqual([
      'incident.yaml:4:6:',
      'incident-1.yaml:1:1:',
      '--severity:',
    ])
  })
})
