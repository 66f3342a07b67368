import { expect, test } from 'vitest'
import { entryTells, kindsInWords } from '../../../src/core/rules/entry-kind.ts'

test.each([
  ['An alert from the uptime monitor fired', ['detection']],
  ['Monitoring detected a spike of errors', ['detection']],
  ['Alarms went off all over the place', ['detection']],
  ['Several customers complained about empty pages', ['detection']],
  ['A developer notified us that no logs arrive', ['detection']],
  ['Suspicious behaviour reported on the chat', ['detection']],
  ['Users report that nobody can log in', ['detection']],
  ['Rolled back to the version of Monday', ['mitigation']],
  ['rollback of the configuration begins', ['mitigation']],
  ['A fix was deployed to all regions', ['mitigation', 'lead-up']],
  ['Traffic was diverted to the second region', ['mitigation']],
  ['The service is back to normal', ['resolution']],
  ['fixed', ['resolution']],
  ['The outage ended', ['resolution']],
  ['100% of traffic back online', ['resolution']],
  ['The incident was escalated to the platform team', ['escalation']],
  ['Called in the database administrator, no, the DBA on-call engineer', ['escalation']],
  ['The on-call engineer was paged', ['detection', 'escalation']],
  ['The database was suspected, because a backup had run', ['hypothesis']],
  ['It might be a full disk', ['hypothesis']],
  ['Initially thought to be the network', ['hypothesis']],
  ['The network was ruled out', ['misleading-path']],
  ['Checked the disks: no problem found', ['misleading-path', 'investigation']],
  ['Restarting the server did not help', ['mitigation', 'misleading-path']],
  ['Looked at the logs of the proxy', ['investigation']],
  ['The root cause was identified', ['investigation']],
  ['It was decided to wait for the vendor', ['decision']],
  ['An update was posted on the status page', ['communication']],
  ['The outage begins', ['impact']],
  ['The site went down', ['impact']],
  ['Version 4 of the checkout was deployed', ['lead-up']],
  ['Lunch', []],
  ['Gained escalated privileges', []],
])('%j', (text, kinds) => {
  expect(kindsInWords(text)).toEqual(kinds)
})

test.each([
  'The error is not yet resolved',
  'The vendor was unable to restore the data',
  'We tried to mitigate the load',
  "The page still isn't back online",
  'Attempts to recover failed',
])('what did not happen is no kind: %j', (text) => {
  expect(kindsInWords(text)).not.toContain('resolution')
  expect(kindsInWords(text)).not.toContain('mitigation')
})

test('what the author says holds', () => {
  expect(entryTells({ kind: 'note', text: 'the alert fired' }, 'detection')).toBe(false)
  expect(entryTells({ milestone: 'mitigated', text: 'new disk' }, 'mitigation')).toBe(true)
  expect(entryTells({ text: 'the alert fired' }, 'resolution', 'detection')).toBe(true)
})

test('a long text costs no more than a short one', () => {
  const text = `${'alerts for the team '.repeat(20_000)}escalated`
  expect(kindsInWords(text)).toEqual(kindsInWords(text.slice(0, 300)))
})
