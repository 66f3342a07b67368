import { describe, expect, it } from 'vitest'
import { checkDeclarations } from '../../../src/core/model/check-declarations.ts'
import { defaultSeverities } from '../../../src/core/model/severities.ts'
import { FieldDeclarations } from '../../../src/core/template/fields.ts'

function problems(fields: object): readonly string[] {
  return checkDeclarations(FieldDeclarations.parse(fields), defaultSeverities).map(
    ({ message, hint }) => `${message}; ${hint}`,
  )
}

it('takes what makes sense', () => {
  expect(
    problems({
      tickets: { type: 'integer', min: 0, max: 9, default: 3, required: true },
      credit: { type: 'number', min: 0.5, max: 0.5 },
      lost: { type: 'percent', default: '40%', when: { tickets: [1, 2] } },
      told: { type: 'boolean', default: 'yes', when: { severity: ['SEV1', 'p2'], 'impact.extent': 'full-outage' } },
      due: { type: 'date', min: '2026-01-01', max: '2026-12-31', default: 'unknown' },
      noticed: { type: 'time', when: { told: true, lost: 'known', firstPublicUpdate: 'unknown' } },
      blind: { type: 'duration', min: '1m', max: '1h', default: '5 min' },
      region: { type: 'choice', choices: ['EU', 'US'], default: 'eu', when: { services: 'checkout' } },
      teams: { type: 'list', of: 'choice', choices: ['web', 'api'], default: ['web'] },
      ticket: { type: 'text', min: 3, max: 20, pattern: '[A-Z]{3}-\\d+', default: 'OPS-1' },
      story: { type: 'markdown', max: 1000, when: { 'fields.region': 'US', owner: 'Thandi', roles: 'known' } },
    }),
  ).toEqual([])
})

describe('refuses', () => {
  it.each([
    [
      { severity: { type: 'text' } },
      'fields.severity is a fact of every incident already; ask for it with requires, or take another name',
    ],
    [
      { 'tickets-opened': { type: 'text' } },
      'fields.tickets-opened cannot be the name of a field; write it as one word, such as ticketsOpened',
    ],
    [
      { Tickets: { type: 'text' } },
      'fields.Tickets cannot be the name of a field; write it as one word, such as ticketsOpened',
    ],
    [
      { constructor: { type: 'text' } },
      'fields.constructor cannot be the name of a field; write it as one word, such as ticketsOpened',
    ],
    [{ it: { type: 'list' } }, 'fields.it.type is list, and of is missing; say what its items are, such as of: text'],
    [{ it: { type: 'list', of: 'list' } }, 'fields.it.of is list, and a list cannot hold lists; write of: text'],
    [
      { it: { type: 'text', of: 'text' } },
      'fields.it.of belongs to a list, and the type is text; write type: list, or leave it out',
    ],
    [{ it: { type: 'choice' } }, 'fields.it.choices are missing; write them as choices: [one, another]'],
    [{ it: { type: 'choice', choices: [] } }, 'fields.it.choices are missing; write them as choices: [one, another]'],
    [{ it: { type: 'list', of: 'choice' } }, 'fields.it.choices are missing; write them as choices: [one, another]'],
    [
      { it: { type: 'choice', choices: ['a', ' '] } },
      'fields.it.choices hold an empty one; leave it out: no answer has to be given',
    ],
    [
      { it: { type: 'choice', choices: ['a', 'Unknown'] } },
      'fields.it.choices hold unknown, which is always an answer; leave it out',
    ],
    [{ it: { type: 'choice', choices: ['a', 'b', 'A'] } }, 'fields.it.choices hold A twice; keep one of them'],
    [
      { it: { type: 'text', choices: ['a'] } },
      'fields.it.choices belong to a choice, and the type is text; write type: choice, or leave them out',
    ],
    [{ it: { type: 'boolean', min: 1 } }, 'fields.it.min has no meaning for a boolean; leave it out'],
    [{ it: { type: 'time', max: '2026-01-01' } }, 'fields.it.max has no meaning for a time; leave it out'],
    [{ it: { type: 'integer', min: 5, max: 3 } }, 'fields.it.min is 5, above max, which is 3; exchange them'],
    [{ it: { type: 'integer', min: 0.5 } }, 'fields.it.min is 0.5, not a whole number; write digits alone'],
    [{ it: { type: 'integer', max: 'ten' } }, 'fields.it.max is ten, not a whole number; write digits alone'],
    [{ it: { type: 'number', min: '1' } }, 'fields.it.min is 1, not a number; write digits with a point, such as 12.5'],
    [
      { it: { type: 'percent', max: 120 } },
      'fields.it.max is 120, not a number from 0 to 100; write it without a sign, such as 40',
    ],
    [
      { it: { type: 'text', min: -1 } },
      'fields.it.min is -1, not a number of characters; write a whole number from 0 on',
    ],
    [
      { it: { type: 'date', min: '2026-02-30' } },
      'fields.it.min is 2026-02-30, not a date; write year-month-day, such as 2026-02-01',
    ],
    [
      { it: { type: 'date', min: '2026-02-02', max: '2026-02-01' } },
      'fields.it.min is 2026-02-02, above max, which is 2026-02-01; exchange them',
    ],
    [
      { it: { type: 'duration', max: 'long' } },
      'fields.it.max is long, not a duration; write 3 hours, 1h30m, 90 min or PT3H',
    ],
    [
      { it: { type: 'integer', pattern: '\\d' } },
      'fields.it.pattern belongs to a text, and the type is integer; write type: text, or leave it out',
    ],
    [
      { it: { type: 'text', pattern: '[' } },
      'fields.it.pattern is no regular expression: unterminated character class; write a simpler one, such as INC-\\d+; the whole text must match it',
    ],
    [
      { it: { type: 'text', pattern: '(a+)+' } },
      'fields.it.pattern repeats a repetition, (a+)+, which can be matched in too many ways; write a simpler one, such as INC-\\d+; the whole text must match it',
    ],
    [
      { it: { type: 'integer', default: 'many' } },
      'fields.it.default is "many", not a whole number; write digits alone, or unknown',
    ],
    [
      { it: { type: 'integer', min: 1, default: 0 } },
      'fields.it.default is 0; it must be at least 1; correct it, or write unknown',
    ],
    [
      { it: { type: 'text', max: 1, default: 'ab' } },
      'fields.it.default has 2 characters; it must have at most 1; write less, or unknown',
    ],
    [
      { it: { type: 'time', default: '14:05' } },
      'fields.it.default would invent a time; leave it out; the time is asked',
    ],
    [{ it: { type: 'list', of: 'text', default: 'a' } }, 'fields.it.default is no list; write it as default: [a, b]'],
    [{ it: { type: 'text', default: ['a'] } }, 'fields.it.default is a list; write one text'],
    [
      { it: { type: 'text', when: { sevrity: 'SEV1' } } },
      'fields.it.when asks for sevrity, which is no fact; did you mean severity?',
    ],
    [{ it: { type: 'text', when: { it: 'a' } } }, 'fields.it.when asks for the field itself; name another fact'],
    [
      { it: { type: 'text', when: { other: 'a' } }, other: { type: 'text' } },
      'fields.it.when asks for other, which is declared below it; declare other first',
    ],
    [
      { it: { type: 'text', when: { severity: 'SEV9' } } },
      'fields.it.when asks for severity: SEV9, but it is "SEV9", which is none of its choices; did you mean SEV1? the choices are SEV1, SEV2, SEV3, SEV4, SEV5, unknown',
    ],
    [
      { it: { type: 'text', when: { start: '14:05' } } },
      'fields.it.when asks for start: 14:05, but it is a time; write known, for any value, or unknown',
    ],
    [
      { it: { type: 'text', when: { roles: 'Thandi' } } },
      'fields.it.when asks for roles: Thandi, but it is a record; write known, for any value, or unknown',
    ],
  ])('%j', (fields, problem) => {
    expect(problems(fields)).toEqual([problem])
  })

  it('all at once, each with the keys that lead to it', () => {
    const fields = FieldDeclarations.parse({
      severity: { type: 'choice', min: 1, when: { own: 1 } },
      it: { type: 'list', pattern: 'a' },
    })
    expect(checkDeclarations(fields).map(({ path }) => path)).toEqual([
      ['severity'],
      ['severity', 'choices'],
      ['severity', 'min'],
      ['severity', 'when'],
      ['it', 'type'],
    ])
  })

  it('a severity only where it is known which there are', () => {
    const fields = FieldDeclarations.parse({ it: { type: 'text', when: { severity: 'Blocker' } } })
    expect([
      checkDeclarations(fields),
      checkDeclarations(fields, [{ name: 'Blocker' }]),
      checkDeclarations(fields, defaultSeverities).length,
    ]).toEqual([[], [], 1])
  })
})
