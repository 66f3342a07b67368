import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/core/config/read-config.ts'
import { inputKey } from '../../../src/core/model/located.ts'

const NOW = Date.parse('2026-01-20T09:00:00Z')

/** `line:column message | hint` of everything that is wrong. */
function problemsOf(lines: readonly string[]): string[] {
  const result = readConfig(lines.join('\n'), 'config.yaml', NOW)
  if (result.ok) return []
  return result.findings.map(({ place, message, hint }) => {
    const where = place.kind === 'file' ? `${place.line}:${place.column}` : place.kind
    return `${where} ${message} | ${hint}`
  })
}

const whole = [
  'dir: docs/postmortems',
  'fileName: "{year}/{id}"',
  'template: acme',
  'timezone: IST',
  'clock: 12h',
  'locale: en-GB',
  'severities:',
  '  - { name: SEV1, meaning: most users, usersAffected: 50%, aliases: [P1, critical] }',
  '  - { name: SEV2, usersAffected: "1,200" }',
  '  - 3',
  'services:',
  '  - { name: checkout, team: payments, aliases: [shop] }',
  '  - search',
  'people:',
  '  - Sipho',
  '  - { name: Thandi Nkosi, handle: "@thandi", team: web, role: engineer }',
  'abbreviations: { IST: Asia/Kolkata }',
  'profiles:',
  '  - when: { severity: [p1, SEV2], service: shop }',
  '    template: acme-major',
  '    requires: [owner, impact.extent, fields.region]',
  'profile: coe',
  'rules: { missing-severity: off }',
  'defaults:',
  '  environment: production',
  '  fields: { region: eu }',
  '  x-cost-centre: 42',
]

describe('a configuration', () => {
  test('with keys of a wrong shape is judged as far as it can be read', () => {
    expect(
      problemsOf([
        'colour: red',
        'dir: [a]',
        'timezone: Africa/Joburg',
        'people: [{ name: Sipho, handel: s }, Sipho]',
        'services: [{ name: web, aliases: [api] }, api]',
        'profiles:',
        '  - { when: { severity: SEV9 }, requires: [sevrity], templat: acme }',
        '  - { requires: [ownr] }',
        'defaults: { environmnt: production, severity: SEV9 }',
      ]),
    ).toEqual([
      '1:1 "colour" is not a key of the configuration | the keys are dir, fileName, template, timezone, clock, locale, severities, services, people, abbreviations, profiles, profile, rules, defaults',
      '2:6 dir is a list; it must be a text | write one text',
      '3:11 "Africa/Joburg" is not a time zone | write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00',
      '4:25 "handel" is not a key of people[0] | did you mean handle?',
      '4:38 "Sipho" is given twice | keep one of them',
      '5:43 "api" stands for web and for api | keep one of them',
      '7:25 "SEV9" is none of the severities | write one of SEV1, SEV2, SEV3, SEV4, SEV5',
      '7:44 "sevrity" is not a fact of an incident | did you mean severity?',
      '7:54 "templat" is not a key of profiles[0] | did you mean template?',
      '8:5 profiles[1] has no when | add when:',
      '9:13 "environmnt" is not a fact of an incident | did you mean environment?',
      '9:47 severity is "SEV9", which is none of its choices | did you mean SEV1? the choices are SEV1, SEV2, SEV3, SEV4, SEV5, unknown',
    ])
  })

  test('of which the severities cannot be read is not judged by them', () => {
    const profiles = 'profiles: [{ when: { severity: Major }, requires: [owner] }]'
    expect(problemsOf(['severities: [{ nme: Major }]', profiles, 'defaults: { severity: Major }'])).toEqual([
      '1:14 severities[0] has no name | add name:',
      '1:16 "nme" is not a key of severities[0] | did you mean name?',
    ])
  })

  test('is read key by key', () => {
    const result = readConfig(whole.join('\n'), 'config.yaml', NOW)
    if (!result.ok) throw new Error(problemsOf(whole).join('\n'))
    const { defaults, places, fileName, ...keys } = result.config
    expect(keys).toEqual({
      dir: 'docs/postmortems',
      template: 'acme',
      timezone: 'IST',
      clock: '12h',
      locale: 'en-GB',
      severities: [
        {
          name: 'SEV1',
          meaning: 'most users',
          usersAffected: { unit: 'percent', value: 50 },
          aliases: ['P1', 'critical'],
        },
        { name: 'SEV2', usersAffected: { unit: 'users', value: 1200 }, aliases: [] },
        { name: '3', aliases: [] },
      ],
      services: [
        { name: 'checkout', team: 'payments', aliases: ['shop'] },
        { name: 'search', aliases: [] },
      ],
      people: [{ name: 'Sipho' }, { name: 'Thandi Nkosi', handle: '@thandi', team: 'web', role: 'engineer' }],
      abbreviations: { IST: 'Asia/Kolkata' },
      profile: 'coe',
      rules: { 'missing-severity': 'off' },
      profiles: [
        {
          when: { severity: ['p1', 'SEV2'], service: ['shop'] },
          template: 'acme-major',
          requires: ['owner', 'impact.extent', 'fields.region'],
        },
      ],
    })
    expect(fileName?.text).toBe('{year}/{id}')
    expect(defaults && inputKey(defaults)).toBe(
      '[["environment","production"],["fields",[["region","eu"]]],["x-cost-centre","42"]]',
    )
    expect(places.get('profiles[0].template')).toEqual({ kind: 'file', file: 'config.yaml', line: 20, column: 15 })
  })

  test.each([
    ['nothing', []],
    ['comments alone', ['# dir: docs', '']],
    ['keys without a value', ['dir:', 'services:', 'defaults:']],
    ['a byte order mark', ['\uFEFFdir: docs']],
    ['JSON', ['{"dir": "docs", "services": ["checkout"]}']],
    ['empty lists', ['services: []', 'defaults: {}']],
  ])('may hold %s', (_, lines) => {
    expect(problemsOf(lines)).toEqual([])
  })

  test('is refused with all of its problems at once', () => {
    expect(problemsOf(['templte: acme', 'clock: 12', 'dir: ../out', 'services: checkout'])).toEqual([
      '1:1 "templte" is not a key of the configuration | did you mean template?',
      '2:8 clock is "12", which is none of its choices | write one of 24h, 12h',
      '3:6 "../out" may lead out of the project\'s folder | write a folder below the project, such as docs/postmortems',
      '4:11 services is "checkout"; it must be a list | write it as a list: services: [checkout]',
    ])
  })
})

const keys =
  'dir, fileName, template, timezone, clock, locale, severities, services, people, abbreviations, profiles, profile, rules, defaults'
const below = 'write a folder below the project, such as docs/postmortems'
const nameAlone = 'write its name alone: acme is .postmortem/templates/acme.hbs'
const asMap = 'write it as a map: each part below it, with its key'

describe('a configuration is refused for', () => {
  test.each<[string, string[], string[]]>([
    [
      'an unknown key',
      ['lint: { title: off }'],
      [`1:1 "lint" is not a key of the configuration | the keys are ${keys}`],
    ],
    ['an empty folder', ['dir: ""'], ['1:6 dir is empty | write a text, or leave it out']],
    ['an empty name', ["services: [{ name: '' }]"], ['1:20 services[0].name is empty | write a text, or leave it out']],
    ['a scale without a level', ['severities: []'], ['1:13 severities is empty | name one at least, or leave it out']],
    ['a key twice', ['dir: a', 'dir: b'], ['2:1 "dir" is given twice | keep one of them']],
    [
      'a list',
      ['- dir: docs'],
      ['1:1 the configuration is a list; it must have keys | write it as key: value, such as dir: docs/postmortems'],
    ],
    [
      'a tag',
      ['dir: !!js/function "() => 1"'],
      ['1:6 unresolved tag: tag:yaml.org,2002:js/function | leave the tag out'],
    ],
    [
      'an open quote',
      ['dir: "docs'],
      ['1:6 the quote that opens here is never closed | close it with " at the end of the value'],
    ],
    ['an absolute folder', ['dir: /var/www'], [`1:6 "/var/www" is not below the project's folder | ${below}`]],
    ['a folder of Windows', ['dir: C:\\docs'], [`1:6 "C:\\docs" is not below the project's folder | ${below}`]],
    ['a way up', ['dir: docs/../../out'], [`1:6 "docs/../../out" may lead out of the project's folder | ${below}`]],
    [
      'a way up by backslashes',
      ['dir: docs\\..\\out'],
      [`1:6 "docs\\..\\out" may lead out of the project's folder | ${below}`],
    ],
    ['a home', ['dir: ~/docs'], [`1:6 "~/docs" would be a folder named ~ | ${below}`]],
    ["git's folder", ['dir: .git/hooks'], [`1:6 ".git/hooks" belongs to git | ${below}`]],
    [
      'a pattern that leads out',
      ['fileName: ../{id}'],
      ['1:11 the pattern "../{id}" leads out of the output folder | leave ../ out'],
    ],
    [
      'an unknown placeholder',
      ['fileName: "{yaer}/{id}"'],
      ['1:11 the pattern "{yaer}/{id}" names {yaer}, which is no placeholder | did you mean {year}?'],
    ],
    [
      'a template by its path',
      ['template: ../acme.hbs'],
      [`1:11 "../acme.hbs" is not the name of a template | ${nameAlone}`],
    ],
    [
      'a template by its file',
      ['template: acme.hbs'],
      [`1:11 "acme.hbs" is not the name of a template | ${nameAlone}`],
    ],
    [
      'a zone that there is not',
      ['timezone: Africa/Johanesburg'],
      ['1:11 "Africa/Johanesburg" is not a time zone | did you mean Africa/Johannesburg?'],
    ],
    [
      'an ambiguous zone',
      ['timezone: CLT'],
      [
        '1:11 "CLT" can be Chile (UTC-04:00) or Magallanes (UTC-03:00) | write the zone\'s name: America/Santiago, America/Punta_Arenas',
      ],
    ],
    ['a locale of the system', ['locale: de_DE.UTF-8'], ['1:9 "de_DE.UTF-8" is not a locale | did you mean de-DE?']],
    [
      'a locale of nobody',
      ['locale: elvish'],
      ['1:9 "elvish" is not a locale | write a language tag such as en-GB or de'],
    ],
    [
      'a share above all',
      ['severities: [{ name: A, usersAffected: 120% }]'],
      ['1:40 "120%" is no share and no number of users | write 50% or 1200'],
    ],
    [
      'an unknown part',
      ['severities: [{ name: A, meanign: most }]'],
      ['1:25 "meanign" is not a key of severities[0] | did you mean meaning?'],
    ],
    ['a level without a name', ['severities: [{ meaning: most }]'], ['1:14 severities[0] has no name | add name:']],
    [
      'an alias of two levels',
      ['severities: [{ name: A, aliases: [P1] }, { name: B, aliases: [p1] }]'],
      ['1:42 "p1" stands for A and for B | keep one of them'],
    ],
    [
      'a level that is reserved',
      ['severities: [Unknown]'],
      ['1:14 "unknown" says that nobody knows the severity | leave it out: it is always there'],
    ],
    [
      'levels upside down',
      ['severities: [{ name: A, usersAffected: 1% }, { name: B, usersAffected: 50% }]'],
      [
        '1:72 B begins at as many users as A above it, or more, and would never be suggested | list the worst severity first',
      ],
    ],
    [
      'a service twice',
      ['services: [checkout, { name: Checkout }]'],
      ['1:22 "Checkout" is given twice | keep one of them'],
    ],
    [
      'a handle of two people',
      ['people: [{ name: A, handle: sam }, { name: B, handle: "@sam" }]'],
      ['1:36 "sam" stands for A and for B | keep one of them'],
    ],
    ['a person as a list', ['people: [[Thandi]]'], [`1:10 people[0] is a list; it must be a text or a map | ${asMap}`]],
    [
      'an abbreviation of nowhere',
      ['abbreviations: { IST: India }'],
      [
        '1:23 "India" is not a time zone | write an IANA name such as Africa/Johannesburg, UTC, or an offset such as +02:00',
      ],
    ],
    ['a profile without a condition', ['profiles: [{ template: acme }]'], ['1:12 profiles[0] has no when | add when:']],
    [
      'a condition that is a text',
      ['profiles: [{ when: SEV1, template: acme }]'],
      [`1:20 profiles[0].when is "SEV1"; it must be a map | ${asMap}`],
    ],
    [
      'a condition without parts',
      ['profiles: [{ when: {}, template: acme }]'],
      ['1:20 profiles[0].when fits every incident | name a severity, a service, or both'],
    ],
    [
      'a profile without effect',
      ['profiles: [{ when: { severity: SEV1 } }]'],
      ['1:12 profiles[0] says nothing | add template: or requires:'],
    ],
    [
      'a profile of no severity',
      ['profiles: [{ when: { severity: SEV9 }, template: acme }]'],
      ['1:32 "SEV9" is none of the severities | write one of SEV1, SEV2, SEV3, SEV4, SEV5'],
    ],
    [
      'a profile of no service',
      ['services: [checkout]', 'profiles: [{ when: { service: chekout }, template: acme }]'],
      ['2:31 "chekout" is none of the services | did you mean checkout?'],
    ],
    [
      'a profile that requires no fact',
      ['profiles: [{ when: { severity: SEV1 }, requires: [ownr] }]'],
      ['1:51 "ownr" is not a fact of an incident | did you mean owner?'],
    ],
    ['defaults that are no map', ['defaults: [production]'], [`1:11 defaults is a list; it must be a map | ${asMap}`]],
    [
      'a default of no fact',
      ['defaults: { enviroment: production }'],
      ['1:13 "enviroment" is not a fact of an incident | did you mean environment?'],
    ],
    [
      'a default that cannot stand',
      ['defaults: { kind: outage }'],
      [
        '1:19 kind is "outage", which is none of its choices | write one of incident, near-miss, false-alarm, security, data-loss, drill',
      ],
    ],
    [
      'a default severity of another scale',
      ['severities: [bad, worse]', 'defaults: { severity: SEV1 }'],
      ['2:23 severity is "SEV1", which is none of its choices | write one of bad, worse, unknown'],
    ],
    [
      'a default that is a setting',
      ['defaults: { timezone: UTC }'],
      ['1:13 timezone has a key of its own in the configuration | move it out of defaults: timezone: …'],
    ],
    ['a default that the tool writes', ['defaults: { id: x }'], ['1:13 id is written by the tool | leave it out']],
    [
      'a list that is none',
      ['defaults: { tags: apache }'],
      ['1:19 tags is "apache"; it must be a list | write it as a list: tags: [apache]'],
    ],
    [
      'fields that are none',
      ['defaults: { fields: 3 }'],
      ['1:13 fields must have parts | write it as fields: { name: value }'],
    ],
    [
      'a cut-off tracker',
      ['defaults:', '  actions:', '    - Write the plan #12'],
      ['3:7 YAML takes "#12" for a comment and drops it | put quotes around the line: "Write the plan #12"'],
    ],
  ])('%s', (_, lines, problems) => {
    expect(problemsOf(lines)).toEqual(problems)
  })

  test('aliases that explode', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
    for (const [name, below] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => [...pair]))
      lines.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${below}`).join(', ')}]`)
    expect(problemsOf(lines)).toEqual([
      "1:1 the file's aliases or nesting make more than 200,000 values or 100 levels | write the values out instead of using aliases",
    ])
  })
})
