import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { acmePath, acmeTemplate } from '../helpers/acme.ts'
import { hosts } from '../helpers/cli.ts'
import { basicFlags, lines } from './refuses.ts'

const files = { [acmePath]: acmeTemplate }
const acme = ['--template', 'acme'] as const
const basics = [...basicFlags, '--end', '15:10', '--severity', 'SEV1'] as const

const flags = [
  ...['--set', 'ticketsOpened=1,200', '--set', 'fields.customersTold=yes', '--set', 'firstNotice=14:20'],
  ...['--set', 'ordersLost=40%', '--set', 'queues=mail', '--set', 'queues=orders', '--set', 'blindFor=about 15 min'],
  ...['--set', 'ticket=OPS-12'],
] as const

const fieldsFile = lines([
  'title: Checkout down',
  'timezone: Africa/Johannesburg',
  'start: 2026-01-15 14:05',
  'end: "15:10"',
  'severity: SEV1',
  'template: acme',
  'fields:',
  '  ticketsOpened: 1200',
  '  customersTold: true',
  '  firstNotice: "14:20"',
  '  ordersLost: 40',
  '  queues: [mail, orders]',
  '  blindFor: about 15 minutes',
  '  ticket: OPS-12',
])

const document = lines([
  '---',
  'id: "2026-01-15-checkout-down"',
  'title: Checkout down',
  'status: draft',
  'severity: SEV1',
  'timezone: Africa/Johannesburg',
  'start: "2026-01-15 14:05 +02:00"',
  'end: "2026-01-15 15:10 +02:00"',
  'duration: 1 hour 5 minutes',
  'template: acme',
  'created: "2026-01-20"',
  'fields:',
  '  ticketsOpened: 1200',
  '  customersTold: true',
  '  firstNotice: "2026-01-15 14:20 +02:00"',
  '  ordersLost: 40',
  '  region: EU',
  '  queues:',
  '    - mail',
  '    - orders',
  '  blindFor: about 15 minutes',
  '  ticket: OPS-12',
  'templateText: 19urryo 7v8u2f 140po9k ude2ji 6i6bks ej2q2u 12rsnpg 17nfze1 1hqklbi',
  '---',
  '',
  '# Checkout down',
  '',
  '- Tickets: 1200',
  '- Customers told: yes',
  '- First notice: 2026-01-15 14:20',
  '- Orders lost: 40%',
  '- Region: EU',
  '- Queue: mail',
  '- Queue: orders',
  '- Nobody told for: about 15 minutes',
  '- Ticket: OPS-12',
])

const written = {
  ticketsOpened: 1200,
  customersTold: true,
  firstNotice: '2026-01-15 14:20 +02:00',
  ordersLost: 40,
  region: 'EU',
  queues: ['mail', 'orders'],
  blindFor: 'about 15 minutes',
  ticket: 'OPS-12',
}

describe.each(hosts)('the fields of a template, $host', { concurrent: true }, ({ run }) => {
  test.each([
    ['flags', ['new', ...basics, ...acme, ...flags], {}],
    ['a file that names the template', ['new', '--from', 'incident.yaml'], { 'incident.yaml': fieldsFile }],
  ] as const)('come from %s', async (_what, argv, more) => {
    const { stdout, code } = await run([...argv, '-q', '-o', '-'], { files: { ...files, ...more } })
    expect({ stdout, code }).toEqual({ stdout: document, code: 0 })
  })

  test('are written as what they are, and read back', async () => {
    const yaml = await run(['new', ...basics, ...acme, ...flags, '-q', '--format', 'yaml', '-o', '-'], { files })
    expect(parse(yaml.stdout).fields).toEqual(written)
    const again = await run(['new', '--from', '-', '-q', '-o', '-'], { files, stdin: yaml.stdout })
    expect(again).toMatchObject({ stdout: document, stderr: '', code: 0 })
    const json = await run(['new', ...basics, ...acme, ...flags, '-q', '--format', 'json', '-o', '-'], { files })
    expect(JSON.parse(json.stdout).fields).toEqual(written)
  })

  test('are kept and said aloud where they do not apply', async () => {
    const argv = ['new', ...basicFlags, '--severity', 'SEV3', ...acme, '--set', 'ticketsOpened=1']
    const vain = ['--set', 'ordersLost=40%', '--set', 'firstNotice=03:00', '--set', 'blindFor=unknown']
    const says = lines([
      'note: firstNotice: 03:00 read as 2026-01-16, the next day',
      'note: firstNotice is given, but applies only where customersTold is yes',
      'note: ordersLost is given, but applies only where severity is SEV1 or SEV2',
    ])
    const made = await run([...argv, ...vain, '--format', 'yaml', '-o', '-'], { files })
    expect([made.code, made.stderr.slice(0, says.length)]).toEqual([0, says])
    expect(parse(made.stdout).fields).toMatchObject({ ordersLost: 40, firstNotice: '2026-01-16 03:00 +02:00' })
    const shown = await run(['render', '-', ...acme], { files, stdin: made.stdout })
    expect([shown.code, shown.stderr.split('\n').filter((line) => line.includes('applies'))]).toEqual([
      0,
      says.split('\n').slice(1, 3),
    ])
  })

  test('of the configuration that the template in use does not declare are said aloud', async () => {
    const config = 'defaults: { fields: { regin: US, blindFor: 5 min, ordersLost: 3% } }\n'
    const argv = ['new', ...basicFlags, '--severity', 'SEV3', '--set', 'ticketsOpened=1', '-n']
    const made = await run([...argv, ...acme], { files: { ...files, '.postmortem/config.yaml': config } })
    expect([made.code, made.stderr.split('\n').slice(0, 2)]).toEqual([
      0,
      [
        'note: defaults.fields.regin is not a field of the template; did you mean region?',
        'note: no end is given: the document says that it is ongoing',
      ],
    ])
  })

  test('cannot wait for a severity that the project does not have', async () => {
    const template =
      '---\ntitle: It\nfields:\n  it: { type: text, when: { severity: [SEV1, SEV9] } }\n---\n{{fields.it}}\n'
    const broken = { '.postmortem/templates/it.hbs': template }
    const place = '.postmortem/templates/it.hbs:4:27: error:'
    const what = 'fields.it.when asks for severity: SEV9, but it is "SEV9", which is none of its choices'
    const hint = '  hint: did you mean SEV1? the choices are SEV1, SEV2, SEV3, SEV4, SEV5, unknown'
    expect(await run(['template', 'check'], { files: broken })).toMatchObject({
      stdout: lines([`${place} ${what} (template-front-matter)`, hint]),
      code: 1,
    })
    expect(await run(['new', ...basicFlags, '--template', 'it', '-n'], { files: broken })).toMatchObject({
      stdout: '',
      stderr: lines([`${place} ${what}`, hint]),
      code: 3,
    })
    const own = { ...broken, '.postmortem/config.yaml': 'severities: [SEV1, SEV9]\n' }
    expect(await run(['template', 'check'], { files: own })).toMatchObject({ stdout: '', code: 0 })
    expect(await run(['new', ...basicFlags, '--template', 'it', '-n'], { files: own })).toMatchObject({ code: 0 })
  })

  test('are missing answers where they are required and apply', async () => {
    expect(await run(['new', ...basics, ...acme], { files })).toMatchObject({
      stdout: '',
      code: 2,
      stderr: lines([
        'error: 2 answers are missing, and there is nobody to ask',
        '  --set ticketsOpened=<value>  How many support tickets were opened?',
        '  --set ordersLost=<value>     Which share of orders was lost?',
        '  hint: give them as flags or with --from; unknown will do but for the zone',
      ]),
    })
  })

  test('satisfied by unknown, and named where nobody stated them', async () => {
    const argv = ['new', ...basicFlags, ...acme, '--severity', 'SEV3', '--set', 'ticketsOpened=unknown', '-n']
    const { stdout, stderr, code } = await run(argv, { files })
    expect([code, stdout.slice(stdout.indexOf('# Checkout'))]).toEqual([
      0,
      lines([
        '# Checkout down',
        '',
        '- Tickets: unknown',
        '- Customers told: ',
        '- Orders lost: ',
        '- Region: EU',
        '- Nobody told for: ',
        '- Ticket:',
      ]),
    ])
    expect(stderr).toBe(
      lines([
        'note: no end is given: the document says that it is ongoing',
        'note: unknown: services, detected, impact, users affected, detected by, root cause, resolution, timeline, action items, customers told, queues, blind for, ticket',
      ]),
    )
  })

  test('checked wherever they come from, all problems at once', async () => {
    const incident = lines([
      'timezone: Africa/Johannesburg',
      'ticketsOpened: 3',
      'fields:',
      '  customersTold: perhaps',
      '  firstNotice: 2026-01-15 14:20 IST',
      '  ordersLost: 140%',
      '  queus: [mail]',
    ])
    const argv = [
      'new',
      'Checkout down',
      '--start',
      '2026-01-15 14:05',
      '--from',
      'incident.yaml',
      ...acme,
      '--severity',
      'SEV3',
    ]
    const own = ['--set', 'ticketsOpened=-1', '--set', 'regon=EU', '--set', 'region=Asia', '--set', 'ticket=12']
    const outcome = await run([...argv, ...own], { files: { ...files, 'incident.yaml': incident } })
    expect(outcome).toMatchObject({
      stdout: '',
      code: 1,
      stderr: lines([
        'incident.yaml:2:1: error: "ticketsOpened" is a field of the template, not a fact of every incident (unknown-field)',
        '  hint: write it below fields: fields: { ticketsOpened: … }',
        'incident.yaml:4:18: error: customersTold is "perhaps", neither yes nor no (invalid-value)',
        '  hint: write yes, no or unknown',
        'incident.yaml:5:16: error: "IST" can be India (UTC+05:30) or Ireland (UTC+01:00) or Israel (UTC+02:00) (ambiguous-timezone-abbreviation)',
        "  hint: write the zone's name: Asia/Kolkata, Europe/Dublin, Asia/Jerusalem",
        'incident.yaml:6:15: error: ordersLost is 140%; it must be at most 100% (invalid-value)',
        '  hint: correct it, or write unknown',
        'incident.yaml:7:3: error: "queus" is not a field of the template (unknown-field)',
        '  hint: did you mean queues?',
        '--set regon: error: "regon" is not a fact of an incident (unknown-field)',
        '  hint: did you mean region?',
        '--set ticketsOpened: error: ticketsOpened is -1; it must be at least 0 (invalid-value)',
        '  hint: is the sign right?',
        '--set region: error: region is "Asia", which is none of its choices (invalid-value)',
        '  hint: write one of EU, US',
        '--set ticket: error: ticket is "12", which has another form (invalid-value)',
        '  hint: its form is OPS-\\d+, or unknown',
      ]),
    })
  })

  test('in the schema of the template, which takes its own example', async () => {
    const schema = await run(['schema', '--template', 'acme'], { files })
    const isValid = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(schema.stdout))
    const example = await run(['schema', '--template', 'acme', '--example'], { files })
    expect([schema.code, schema.stderr, example.code, example.stderr]).toEqual([0, '', 0, ''])
    expect([isValid(parse(example.stdout)), isValid(parse(fieldsFile)), isValid({ fields: { tickets: 1 } })]).toEqual([
      true,
      true,
      false,
    ])
    const document = await run(['new', '--from', '-', '-q', '-n'], { files, stdin: example.stdout })
    expect(document).toMatchObject({ stderr: '', code: 0 })
    expect(document.stdout).toContain('- First notice: 2026-01-15 00:30\n- Orders lost: 12%\n- Region: EU\n')
  })

  test('in the schema by the path of the template too', async () => {
    const { stdout, code } = await run(['schema', '--template', './acme.hbs'], { files: { 'acme.hbs': acmeTemplate } })
    expect([code, Object.keys(JSON.parse(stdout).properties.fields.properties)]).toEqual([0, Object.keys(written)])
  })

  test('a template that there is not has no schema', async () => {
    expect(await run(['schema', '--template', 'acne'], { files })).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(/^error: there is no template "acne"\n {2}hint: did you mean acme\?/),
      code: 2,
    })
  })

  test('a declaration that makes no sense is told at its place', async () => {
    const broken = acmeTemplate
      .replace('min: 0', 'min: many')
      .replace("'OPS-\\d+'", "'(\\d+)+'")
      .replace('choices: [EU, US], ', '')
    expect(await run(['new', ...basics, ...acme], { files: { [acmePath]: broken } })).toMatchObject({
      stdout: '',
      stderr: lines([
        '.postmortem/templates/acme.hbs:5:84: error: fields.ticketsOpened.min is many, not a whole number',
        '  hint: write digits alone',
        '.postmortem/templates/acme.hbs:9:11: error: fields.region.choices are missing',
        '  hint: write them as choices: [one, another]',
        '.postmortem/templates/acme.hbs:12:65: error: fields.ticket.pattern repeats a repetition, (\\d+)+, which can be matched in too many ways',
        '  hint: write a simpler one, such as INC-\\d+; the whole text must match it',
      ]),
      code: 3,
    })
  })
})
