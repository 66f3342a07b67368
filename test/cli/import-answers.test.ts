import { describe, expect, test } from 'vitest'
import { cli } from '../helpers/cli.ts'
import { lines } from './refuses.ts'

const paged = JSON.stringify({
  log_entries: [
    {
      id: 'R7',
      type: 'trigger_log_entry',
      summary: 'Triggered through the API.',
      created_at: '2026-01-15T14:05:07Z',
      channel: { type: 'api' },
      incident: { id: 'P1', summary: 'Search down', html_url: 'https://acme.pagerduty.com/incidents/P1' },
    },
  ],
})

async function imported(files: Readonly<Record<string, string>>, ...argv: string[]) {
  return cli(['import', ...(argv.length > 0 ? argv : Object.keys(files))], { files })
}

const failed = (said: string): string =>
  lines([
    `x.json:1:1: error: this is the answer of an API to a request that failed: "${said}" (nothing-imported)`,
    '  hint: make the export again: check the token and the address',
  ])

describe('the answer to a request that failed is refused with what it says', () => {
  test.each([
    ['Not Found', { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' }],
    ['Invalid Input Provided', { error: { message: 'Invalid Input Provided', code: 2001, errors: ['Since'] } }],
    ['invalid_auth', { ok: false, error: 'invalid_auth' }],
    ['missing_scope', { ok: false, error: 'missing_scope', needed: 'channels:history', provided: 'chat:write' }],
    ['Forbidden', { errors: ['Forbidden'] }],
    ['Token expired', { errors: [{ status: '401', detail: 'Token expired' }] }],
    ['Issue does not exist', { errorMessages: ['Issue does not exist'], errors: {} }],
    ['Unauthorized', { message: 'Unauthorized', traceID: '' }],
    ['Token was revoked', { error: 'invalid_token', error_description: ' Token was revoked ' }],
    ['You do not have permission', { detail: 'You do not have permission' }],
    ['y'.repeat(200), { message: 'y'.repeat(300) }],
  ])('%s', async (said, answer) => {
    const files = { 'x.json': JSON.stringify(answer) }
    expect(await imported(files)).toEqual({ stdout: '', stderr: failed(said), code: 1, files })
  })

  test('whatever it is read as, and beside others', async () => {
    const files = { 'x.json': '{"errors": ["Forbidden"]}', 'a.json': paged }
    const asked = await imported(files, 'x.json', '--as', 'pagerduty')
    const beside = await imported(files, 'a.json', 'x.json')
    expect([asked, beside].map(({ stdout, stderr, code }) => [stdout, stderr, code])).toEqual([
      ['', failed('Forbidden'), 1],
      ['', failed('Forbidden'), 1],
    ])
  })

  test.each([
    ['a record with a time', { message: 'Not Found', time: '2026-01-15T14:05:00Z' }, 'message, time'],
    ['one without words', { ok: true, error: '', errors: [7] }, 'ok, error, errors'],
  ])('but not %s', async (_, answer, keys) => {
    const { stderr, code } = await imported({ 'x.json': JSON.stringify(answer) })
    expect([stderr.split('\n')[0], code]).toEqual([
      `x.json:1:1: error: this is not an incident file: it is something else, with ${keys} (unknown-field)`,
      1,
    ])
  })

  test('nor one that is read as records', async () => {
    const { stdout, code } = await imported(
      { 'x.json': '{"code": "14:05", "message": "slow"}' },
      'x.json',
      '--as',
      'json',
    )
    expect([stdout, code]).toEqual(['', 1])
  })
})

const empty = [
  '[]',
  '{"log_entries": [], "limit": 100, "more": false}',
  '{"incidents": []}',
  '{"messages": [], "ok": true, "response_metadata": {"next_cursor": ""}}',
  '{"workflow_runs": [], "total_count": 0}',
  '{"status": "success", "data": {"alerts": []}}',
]

describe('an export with nothing in it', () => {
  test.each(empty)('%s is noted beside others', async (text) => {
    const { stdout, stderr, code } = await imported({ 'a.json': paged, 'none.json': text })
    expect([stdout.match(/ id: .*/g), stderr, code]).toEqual([
      [' id: R7'],
      lines(['note: a.json is read as PagerDuty: 1 entry', 'note: none.json: nothing is in it']),
      0,
    ])
  })

  test.each(empty)('%s alone is refused', async (text) => {
    const files = { 'none.json': text }
    expect(await imported(files)).toEqual({
      stdout: '',
      stderr: lines([
        'none.json:1:1: error: nothing is in this file (nothing-imported)',
        '  hint: make the export again for the time of the incident; postmortem import --help says how',
      ]),
      code: 1,
      files,
    })
  })

  test('is noted beside an incident file, and once for a folder', async () => {
    const files = { 'mine.yaml': 'title: Search down\n', 'none.json': '[]', 'days/a.json': '[]', 'days/b.json': '[]' }
    const { stdout, stderr, code } = await imported(files, 'mine.yaml', 'none.json', 'days')
    expect([stdout, stderr, code]).toEqual([
      'title: Search down\n',
      lines(['note: none.json: nothing is in it', 'note: days/: nothing is in 2 files of it']),
      0,
    ])
  })

  test('is noted where its tool is known, too', async () => {
    const { stderr, code } = await imported(
      { 'mine.yaml': 'title: Search down\n', 'none.json': '{"log_entries": []}' },
      'mine.yaml',
      'none.json',
      '--as',
      'pagerduty',
    )
    expect([stderr, code]).toEqual(['note: none.json is read as PagerDuty: 0 entries\n', 0])
  })

  test.each(['{"incidents": [], "groups": [7]}', '{"incidents": [], "of": {"b": [1]}}', '{"colour": []}'])(
    '%s is none',
    async (text) => {
      const { stderr } = await imported({ 'x.json': text })
      expect(stderr).toContain('x.json:1:1: error: this is not an incident file: it is something else, with ')
    },
  )
})
