import { describe, expect, test } from 'vitest'
import { examineText } from '../../../src/core/rules/examine.ts'
import type { Profile } from '../../../src/core/rules/levels.ts'
import { rules } from '../../../src/core/rules/rules.ts'
import { settings } from './examined.ts'

/** What leaks, and what concerns the document itself. */
const ids = [
  'secret-in-text',
  'email-address',
  'ip-address',
  'phone-or-id-number',
  'internal-link-in-public',
  'hidden-characters',
  'local-path-or-username',
  'missing-section',
  'empty-section',
  'placeholder-left',
  'template-boilerplate-left',
  'title-uninformative',
  'summary-too-long',
  'summary-incomplete',
  'word-count',
  'broken-link-syntax',
  'dead-local-link',
  'image-without-alt',
  'heading-order',
  'missing-owner',
  'multiple-owners',
  'final-without-review',
  'final-with-open-questions',
  'stale-draft',
  'recurrence-without-link',
  'public-missing-next-steps',
]

const ours = rules.filter(({ id }) => ids.includes(id))

function said(text: string, profile?: Profile): readonly string[] {
  return examineText({ name: 'postmortem.md', text }, settings({ rules: ours, profile })).map(
    ({ rule, severity, message }) => `${severity}: ${message} (${rule})`,
  )
}

/** A student's report of three hours from midnight on, without a date, an owner or a severity. */
const STUDENT = `# Bookshop down for three hours

## Issue Summary

- **Duration:** 3 hours, from 0:00 to 3:00 AM SAST
- **Impact:** 100% of the readers saw an empty page
- **Root Cause:** a wrong path in the configuration of the web server

## Timeline

- 0:00 - the monitoring reported that no page was served
- 0:15 - the database was suspected and looked at
- 0:30 - the logs of the web server were read
- 1:00 - a wrong lead: the network was examined
- 2:00 - the senior engineers were called
- 2:30 - the wrong path was found
- 3:00 - fixed

## Root Cause and Resolution

The configuration named a folder that does not exist. The path was corrected and the server was restarted.

## Corrective and Preventative Measures

- Test the configuration before it is loaded
- Add an alert on empty pages
`

test("a student's report as it was written gives no error, and is short", () => {
  expect(said(STUDENT)).toEqual([])
  expect(said(STUDENT, 'alx')).toEqual(['warning: 125 words; the brief asks for 400 to 600 (word-count)'])
})

test('a report under a name that fits every incident', () => {
  expect(said(STUDENT.replace('# Bookshop down for three hours', '# My first postmortem'))).toEqual([
    'info: the title "My first postmortem" fits every incident (title-uninformative)',
  ])
})

/** With the faults that the SRE workbook shows: four owners, and headings with nothing below. */
const BAD = `# Tickets lost in the queue

**Owners:** Ayo, Brenda, Chidi, Dana

## Summary

Tickets of an evening were lost.

## Background

## Timeline

- 18:02 - the queue stopped
- 21:40 - the queue was cleared

## Recovery efforts

-

## Action items

- Improve the queue
`

test('a report with four owners and empty headings', () => {
  expect(said(BAD, 'google-workbook').filter((line) => /owners|empty/.test(line))).toEqual([
    'warning: 4 owners: Ayo, Brenda, Chidi, Dana (multiple-owners)',
    'warning: "Background" is empty (empty-section)',
    'warning: "Recovery efforts" is empty (empty-section)',
  ])
})

test('a table with a list of lessons that was left empty', () => {
  const text =
    '# Billing delayed\n\n## Timeline\n\n| Time | Event |\n| --- | --- |\n| 10:02 | deployed |\n| 10:40 | rolled back |\n\n## Lessons Learned\n\n-\n'
  expect(said(text)).toEqual(['info: "Lessons Learned" is empty (empty-section)'])
})

describe('a file that cannot be read', () => {
  const examined = (name: string, text: string) =>
    examineText({ name, text }, settings({ rules })).map(({ rule, place }) => ({ rule, place }))

  test('as YAML says only that', () => {
    expect(examined('a.yaml', 'title: Login down\nstart: [2026\n')).toEqual([
      { rule: 'malformed-yaml', place: { kind: 'file', file: 'a.yaml', line: 3, column: 1 } },
    ])
  })

  test('as JSON says only that', () => {
    expect(examined('a.json', '{"title": }')).toEqual([
      { rule: 'malformed-json', place: { kind: 'file', file: 'a.json', line: 1, column: 11 } },
    ])
  })
})

describe('links to files', () => {
  const text =
    '# Login down\n\n## Timeline\n\n- 10:00 - [graph](img/a%20b.png#x)\n- 10:20 - [page](/a.md), [log](log.txt)\n'
  const found = (exists?: (path: string) => boolean) =>
    examineText({ name: 'a.md', text }, settings({ rules: ours, ...(exists && { exists }) })).map(
      ({ message }) => message,
    )

  test('are looked for beside the document', () => {
    expect(found((path) => path === 'log.txt')).toEqual(['img/a b.png does not exist'])
  })

  test('are left alone where nothing is known of files', () => {
    expect(found()).toEqual([])
  })
})

describe('a section that is asked for', () => {
  const own = (status: string, body: string) =>
    `---\ntitle: Login down\nstatus: ${status}\ntimezone: UTC\nstart: 2026-01-30 10:00\ntemplate: alx\nwritten: 0\n---\n\n# Login down\n\n${body}`
  const BODY =
    '## Issue Summary\n\n- **Impact:** nobody could sign in\n\n## Timeline\n\n- 10:00 - deployed\n\n## Root Cause and Resolution\n\n### Root Cause\n\nUnknown.\n\n### Resolution\n\nRolled back.\n\n'
  const MEASURES = '## Corrective and Preventative Measures\n\n- Test it\n'
  const missing = (text: string) => said(text).filter((line) => line.includes('missing-section'))

  test('and holds "Unknown." is a warning in a draft and an error in what is final', () => {
    const message = 'alx asks for "Root Cause", of which nothing is said (missing-section)'
    expect(missing(own('draft', BODY + MEASURES))).toEqual([`warning: ${message}`])
    expect(missing(own('final', BODY + MEASURES))).toEqual([`error: ${message}`])
  })

  test('and is not there is an error', () => {
    const message = 'alx asks for "Corrective and Preventative Measures", which is missing (missing-section)'
    expect(missing(own('draft', BODY.replace('Unknown.', 'A full disk.')))).toEqual([`error: ${message}`])
  })

  test("is not looked for in the format of a team's own template", () => {
    expect(missing(own('draft', '## What we saw\n\nNothing.\n').replace('template: alx', 'template: acme'))).toEqual([])
  })
})
