import { expect, test } from 'vitest'
import { withoutSecrets } from '../../../src/core/importers/mask-secrets.ts'
import type { Source } from '../../../src/core/model/claims.ts'
import { locatedText } from '../../../src/core/model/located.ts'

const place = { kind: 'file', file: 'a.json', line: 1, column: 1 } as const
const source: Source = { kind: 'file', name: 'a.json', order: 0, isExport: true }

test('masks texts, and leaves what is none where it is', async () => {
  const list = { kind: 'list', items: [], place } as const
  const finding = { rule: 'nothing-imported', severity: 'error', message: 'blue7whale', place } as const
  const given = {
    claims: [
      { path: 'tags', raw: list, source },
      { path: 'title', raw: locatedText('password: blue7whale\u0000', place), source },
    ],
    findings: [finding],
    notes: ['a.json is read as Slack'],
    ids: [],
  }
  expect(await withoutSecrets(given, 'a.json')).toEqual({
    claims: [
      { path: 'tags', raw: list, source },
      { path: 'title', raw: locatedText('password: ••••••••', place), source },
    ],
    findings: [{ ...finding, message: '••••••••' }],
    notes: ['a.json is read as Slack', 'a.json: 1 secret was masked (password); --keep-secrets keeps it'],
    ids: [],
  })
})
