import { expect, it } from 'vitest'
import { readDocument } from '../../../src/core/document/read/foreign/document.ts'

it.each([
  ['---\ntitle: x\nseverity: down\n---\ntext', 'down'],
  ['**Severity:** `SEV-1` (global)', 'SEV-1'],
  ['Sévérité: P1 (Impact client)', 'P1'],
  ['- Severity: High - all users', 'High'],
  ['## Severity\n\nCritical', 'Critical'],
  ['| Field | Value |\n|-|-|\n| Severity | SEV2 |', 'SEV2'],
  ['Priority: P2', 'P2'],
  ['## Summary\n\nThis was a SEV-1.', 'SEV-1'],
  ['## Summary\n\nA P1 incident began.', 'P1'],
  ['## Impact\n\nThis critical incident hit all.', 'critical'],
  ['## Summary\n\nIt was a high-severity but short outage.', 'high-severity'],
  ['## Summary\n\nSeverity was high.', 'high'],
  ['Severity: TBD', undefined],
  ['Severity: SEV1 / SEV2 / SEV3', undefined],
  ['Priority: soon', undefined],
  ['## Summary\n\nA critical bug and a major outage.', undefined],
  ['## Timeline\n\n- 10:00 An AWS SEV2 ticket was made', undefined],
  ['```\nSeverity: P1\n```', undefined],
])('%j', (text, severity) => {
  expect(readDocument(text).severity?.text).toBe(severity)
})

it('says where it stands', () => {
  expect(readDocument('# Down\n\ntext\n**Severity:** SEV-1').severity).toEqual({ text: 'SEV-1', line: 4, column: 15 })
})
