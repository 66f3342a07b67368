import { describe, expect, it } from 'vitest'
import { file, flags, problems, resolved } from '../given.ts'

const head = 'title: Website down\ntimezone: Africa/Johannesburg'

/** The problems of a file with these facts below the title and the zone. */
function found(facts: string): string[] {
  return problems(resolved([file(`${head}\n${facts}`)]))
}

describe('impossible orders', () => {
  it.each([
    [
      'the end before the start',
      'start: 2026-01-15 23:50\nend: 2026-01-15 00:40',
      '4:6: error: end 2026-01-15 00:40 is before start 2026-01-15 23:50 (end-before-start)',
      'if it crossed midnight, write 2026-01-16 00:40',
    ],
    [
      'the end days before the start',
      'start: 2026-01-15 23:50\nend: 2026-01-10 00:40',
      '4:6: error: end 2026-01-10 00:40 is before start 2026-01-15 23:50 (end-before-start)',
      'correct one of the two',
    ],
    [
      'the mitigation before the start',
      'start: 2026-01-15 10:00\nmitigated: 2026-01-15 09:00',
      '4:12: error: mitigated 2026-01-15 09:00 is before start 2026-01-15 10:00 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'the resolution before the start',
      'start: 2026-01-15 10:00\nresolved: 2026-01-15 09:00',
      '4:11: error: resolved 2026-01-15 09:00 is before start 2026-01-15 10:00 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'the response before the detection',
      'start: 2026-01-15 10:00\ndetected: "10:15"\nacknowledged: "10:10"',
      '5:15: error: acknowledged 2026-01-15 10:10 is before detected 2026-01-15 10:15 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'the response 60 seconds before the detection',
      'start: 2026-01-15 10:00\ndetected: "10:15"\nacknowledged: "10:14"',
      '5:15: warning: acknowledged 2026-01-15 10:14 is before detected 2026-01-15 10:15 (milestone-order-impossible)',
      'two clocks may differ by a minute',
    ],
    [
      'the response 61 seconds before the detection',
      'start: 2026-01-15 10:00\ndetected: "10:15:01"\nacknowledged: "10:14:00"',
      '5:15: error: acknowledged 2026-01-15 10:14:00 is before detected 2026-01-15 10:15:01 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'closed before declared',
      'start: 2026-01-15 10:00\ndeclared: "10:15"\nclosed: 2026-01-15 10:10',
      '5:9: error: closed 2026-01-15 10:10 is before declared 2026-01-15 10:15 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
    [
      'a window reversed',
      'start: 2026-01-15 10:00\nwindows: [{ start: "10:30", end: "10:10" }]',
      '4:11: error: the window ends 2026-01-15 10:10 is before it starts 2026-01-15 10:30 (end-before-start)',
      'if it crossed midnight, write 2026-01-16 10:10',
    ],
    [
      'an entry that ends it before the start',
      'start: 2026-01-15 10:00\nend: unknown\ntimeline: [{ at: 2026-01-15 09:00, text: fixed, milestone: resolved }]',
      '5:12: error: resolved 2026-01-15 09:00 is before start 2026-01-15 10:00 (milestone-order-impossible)',
      'correct one of the two, or write ~ before a time that is only about right',
    ],
  ])('%s', (_what, facts, message, hint) => {
    expect(found(facts)).toEqual([`incident.yaml:${message}\n  hint: ${hint}`])
  })

  it('offer the same clock of the next day, also over a change of the clocks', () => {
    const newYork = 'title: Website down\ntimezone: America/New_York\nstart: 2026-03-08 23:50\nend: 2026-03-08 00:40'
    expect(problems(resolved([file(newYork)]))).toEqual([
      'incident.yaml:4:6: error: end 2026-03-08 00:40 is before start 2026-03-08 23:50 (end-before-start)\n  hint: if it crossed midnight, write 2026-03-09 00:40',
    ])
  })

  it('offer the clock after the gap where the next day skips it', () => {
    const newYork = 'title: Website down\ntimezone: America/New_York\nstart: 2026-03-07 23:50\nend: 2026-03-07 02:30'
    expect(problems(resolved([file(newYork)]))).toEqual([
      'incident.yaml:4:6: error: end 2026-03-07 02:30 is before start 2026-03-07 23:50 (end-before-start)\n  hint: if it crossed midnight, write 2026-03-08 03:30',
    ])
  })

  it.each([
    ['detected before harm', 'start: 2026-01-15 10:00\nend: "11:00"\ndetected: 2026-01-15 09:00'],
    ['detected after the end', 'start: 2026-01-15 10:00\nend: "11:00"\ndetected: 2026-01-15 12:00'],
    ['mitigated after the end', 'start: 2026-01-15 10:00\nend: "11:00"\nmitigated: 2026-01-15 12:00'],
    ['mitigated before the end', 'start: 2026-01-15 10:00\nend: "11:00"\nmitigated: 2026-01-15 10:30'],
    ['resolved before the end', 'start: 2026-01-15 10:00\nend: "11:00"\nresolved: 2026-01-15 10:30'],
    [
      'entries before the start and after the end',
      'start: 2026-01-15 10:00\nend: "11:00"\ntimeline: ["09:00 a", "12:00 b"]',
    ],
    ['all at once', 'start: 2026-01-15 10:00\ndetected: "10:00"\nmitigated: "10:00"\nend: "10:00"\nresolved: "10:00"'],
    ['a minute and a second in it', 'start: 2026-01-15 10:00:30\nend: 2026-01-15 10:00'],
    ['the end on the day of the start', 'start: 2026-01-15 10:00\nend: 2026-01-15'],
    ['within half an hour of ~', 'start: ~2026-01-15 10:00\nend: 2026-01-15 09:31'],
    ['an unknown time', 'start: 2026-01-15 10:00\nend: unknown\ndetected: unknown\nacknowledged: "10:10"'],
  ])('are none: %s', (_what, facts) => {
    expect(found(facts)).toEqual([])
  })

  it('more than half an hour from ~', () => {
    expect(found('start: ~2026-01-15 10:00\nend: 2026-01-15 09:28')).toEqual([
      'incident.yaml:4:6: error: end 2026-01-15 09:28 is before start ~2026-01-15 10:00 (end-before-start)\n  hint: if it crossed midnight, write 2026-01-16 09:28',
    ])
  })
})

describe('a stated duration', () => {
  const hint = 'leave the duration out: it is computed'
  it.each([
    ['3 hours', '03:00', undefined],
    ['182 minutes', '03:00', undefined],
    ['177 minutes', '03:00', undefined],
    ['2 min', '00:04', undefined],
    ['about 3 hours', '02:45', undefined],
    ['3 hours', '02:45', 'duration is stated as 3 hours; start to end is 2 hours 45 minutes'],
    ['184 minutes', '03:00', 'duration is stated as 3 hours 4 minutes; start to end is 3 hours'],
    ['1 min', '00:04', 'duration is stated as 1 minute; start to end is 4 minutes'],
    ['about 3 hours', '02:40', 'duration is stated as 3 hours; start to end is 2 hours 40 minutes'],
  ])('of %s against an end at %s', (duration, end, message) => {
    const expected =
      message === undefined ? [] : [`incident.yaml:5:11: error: ${message} (duration-mismatch)\n  hint: ${hint}`]
    expect(found(`start: 2026-01-15 00:00\nend: "${end}"\nduration: ${duration}`)).toEqual(expected)
  })

  it('is judged by the windows where there are some', () => {
    expect(
      found('start: 2026-01-15 00:00\nend: "03:00"\nduration: 3 hours\nwindows: ["00:00-00:30", "02:40-03:00"]'),
    ).toEqual([
      `incident.yaml:5:11: error: duration is stated as 3 hours; the windows add up to 50 minutes (duration-mismatch)\n  hint: ${hint}`,
    ])
  })

  it('has 10 percent where an endpoint is only about right', () => {
    expect(found('start: ~2026-01-15 00:00\nend: "02:45"\nduration: 3 hours')).toEqual([])
  })

  it('stands where the endpoints are days', () => {
    expect(found('start: 2026-01-15\nend: 2026-01-16\nduration: 3 hours')).toEqual([])
  })

  it('counts hours that passed, not clocks', () => {
    const newYork = 'title: Website down\ntimezone: America/New_York\nstart: 2025-11-01 23:00\nend: 2025-11-02 04:00'
    expect(problems(resolved([file(`${newYork}\nduration: 6 hours`)]))).toEqual([])
  })

  it('of words that are none is refused', () => {
    expect(found('start: 2026-01-15 00:00\nduration: long')).toEqual([
      'incident.yaml:4:11: error: "long" is not a duration (invalid-value)\n  hint: write 3 hours, 1h30m, 90 min or PT3H',
    ])
  })
})

describe('a milestone and its entries', () => {
  const entry = (at: string): string => `{ at: ${at}, text: alert fired, milestone: detected }`
  it.each([
    [
      'another time',
      `detected: "00:05"\ntimeline: [${entry('"00:15"')}]`,
      '5:12',
      'detected is 2026-01-15 00:05, but its entry in the timeline is at 2026-01-15 00:15',
    ],
    [
      'two entries',
      `timeline: [${entry('"00:05"')}, ${entry('"00:15"')}]`,
      '4:69',
      'detected is 2026-01-15 00:05, but its entry in the timeline is at 2026-01-15 00:15',
    ],
    [
      'two entries of a time that nobody knows',
      `detected: unknown\ntimeline: [${entry('"00:05"')}, ${entry('"00:15"')}]`,
      '5:69',
      'detected is 2026-01-15 00:05, but its entry in the timeline is at 2026-01-15 00:15',
    ],
  ])('conflict: %s', (_what, facts, place, message) => {
    expect(found(`start: 2026-01-15 00:00\n${facts}`)).toEqual([
      `incident.yaml:${place}: error: ${message} (timeline-milestone-conflict)\n  hint: correct one of the two, or take milestone: detected off the entry`,
    ])
  })

  it.each([
    ['the same time', `detected: "00:05"\ntimeline: [${entry('"00:05"')}]`],
    ['the same minute', `detected: "00:05"\ntimeline: [${entry('"00:05:30"')}]`],
    ['about the same time', `detected: "00:05"\ntimeline: [${entry('~00:25')}]`],
    ['the same moment in another zone', `detected: "00:05"\ntimeline: [${entry('22:05 UTC')}]`],
    ['two entries at the same time', `timeline: [${entry('"00:05"')}, ${entry('"00:05"')}]`],
    ['an entry whose time is not known', `detected: "00:05"\ntimeline: [${entry('unknown')}]`],
  ])('agree: %s', (_what, facts) => {
    expect(found(`start: 2026-01-15 00:00\n${facts}`)).toEqual([])
  })
})

describe('the future, on 2026-06-01 at 12:00 UTC', () => {
  const hint = 'is the date right? what is planned belongs in actions'
  it.each([
    ['start: 2026-06-01 14:06', '3:8', 'start 2026-06-01 14:06'],
    ['start: 2027-01-15 00:00', '3:8', 'start 2027-01-15 00:00'],
    ['start: 2026-06-02', '3:8', 'start 2026-06-02'],
    ['start: 2026-06-01 13:00\nend: "15:00"', '4:6', 'end 2026-06-01 15:00'],
    ['start: 2026-06-01 13:00\nduration: 3 h', '4:11', 'end 2026-06-01 16:00'],
    ['start: 2026-06-01 13:00\ntimeline: ["2026-06-01 15:00 a"]', '4:12', 'the entry 2026-06-01 15:00'],
    ['start: 2026-06-01 13:00\ntimeline: ["13:30-15:00 a"]', '4:12', "the entry's end 2026-06-01 15:00"],
    ['start: 2026-06-01 13:00\nwindows: ["13:30-15:00"]', '4:11', "the window's end 2026-06-01 15:00"],
    [
      'start: 2026-06-01 13:00\nwindows: [{ start: "15:00", end: unknown }]',
      '4:11',
      "the window's start 2026-06-01 15:00",
    ],
    ['start: 2026-06-01 13:00\ntrigger: { text: reload, at: "15:00" }', '4:10', 'the trigger 2026-06-01 15:00'],
  ])('is refused: %j', (facts, place, what) => {
    expect(found(facts)).toEqual([
      `incident.yaml:${place}: error: ${what} is in the future (timeline-entry-in-future)\n  hint: ${hint}`,
    ])
  })

  it.each([
    'start: 2026-06-01 14:05',
    'start: 2026-06-01',
    'start: ~2026-06-01 14:30',
    'start: 2026-01-15 00:00\nactions: [Test it due:2027-01-01]',
  ])('is not yet there: %j', (facts) => {
    expect(found(facts)).toEqual([])
  })

  it('is not judged before the zone is known', () => {
    expect(problems(resolved([file('title: Website down\nstart: 2026-06-01 20:00')]))).toEqual([])
  })
})

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
