import { expect, test } from 'vitest'
import { withoutSecrets } from '../../../src/core/importers/merge/mask-secrets.ts'
import type { Source } from '../../../src/core/model/claims.ts'
import { locatedText } from '../../../src/core/model/located.ts'

const place = { kind: 'file', file: 'a.json', line: 1, column: 1 } as const
const source: Source = { kind: 'file', name: 'a.json', order: 0, isExport: true }

test('masks texts, and leaves what is none where it is', async () => {
  const list = { kind: 'list', items: [], place } as const
  const finding = { rule: 'nothing-imported', severity: 'error', message: 'blue7whale', place } as const
  const rest = { file: 'a.json', title: 'Slack', count: 0, skipped: [], ids: [], isEmpty: false }
  const given = {
    ...rest,
    claims: [
      { path: 'tags', raw: list, source },
      { path: 'title', raw: locatedText('password: blue7whale\u0000', place), source },
    ],
    findings: [finding],
    notes: ['a.json is read as Slack'],
    spare: { reason: 'bot message', claims: [{ path: 'title', raw: locatedText('blue7whale', place), source }] },
  }
  expect(await withoutSecrets(given)).toEqual({
    ...rest,
    claims: [
      { path: 'tags', raw: list, source },
      { path: 'title', raw: locatedText('password: ••••••••', place), source },
    ],
    findings: [{ ...finding, message: '••••••••' }],
    notes: ['a.json is read as Slack'],
    masked: ['password'],
    spare: { reason: 'bot message', claims: [{ path: 'title', raw: locatedText('••••••••', place), source }] },
  })
})
