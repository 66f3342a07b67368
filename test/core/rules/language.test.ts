import { describe, expect, test } from 'vitest'
import { examineText } from '../../../src/core/rules/examine.ts'
import { rules } from '../../../src/core/rules/rules.ts'
import { settings } from './examined.ts'

const chapters = new Set([
  ...['blame-language', 'named-person-in-cause', 'counterfactual', 'normative-language', 'animated-language'],
  ...['minimising-language', 'mttr-on-single-incident', 'no-action-items', 'no-high-priority-action'],
  ...['action-item-without-owner', 'action-item-owner-is-team', 'action-item-without-due'],
  ...['action-item-without-tracker', 'action-item-no-verb', 'action-item-vague', 'action-item-unbounded'],
  ...['action-item-relies-on-care', 'action-due-before-incident', 'action-item-overdue', 'action-due-too-far'],
  ...['actions-equal-priority', 'no-preventative-action', 'no-detection-action', 'too-many-actions'],
  ...['duplicate-action-item', 'closed-with-open-actions', 'done-without-evidence'],
])

/** What the rules of language and actions say of a file at their own levels: `line:column severity rule: message`. */
function reported(name: string, text: string): readonly string[] {
  const findings = examineText({ name, text }, settings({ rules: rules.filter(({ id }) => chapters.has(id)) }))
  return findings.map(({ place, severity, rule, message }) =>
    place.kind === 'file' ? `${place.line}:${place.column} ${severity} ${rule}: ${message}` : `${rule}: ${message}`,
  )
}

describe("a student's report of a night without a website", () => {
  const text = `# Postmortem: the shop was closed from midnight to three

## Issue Summary

- Duration: 3 hours, 12:00 AM to 3:00 AM (SAST)
- Impact: the shop answered every visitor with an error 500; all users were affected
- Root cause: a file name was misspelt in the settings of the web server

## Timeline

- 0:00 AM the error-rate alert fired
- 0:15 AM the engineers on duty were called
- 0:30 AM the database was looked at and found healthy
- 1:00 AM the load balancer was suspected, which was wrong
- 2:00 AM the incident went to the senior engineers
- 2:30 AM the misspelt name was found
- 3:00 AM fixed

## Root cause and resolution

The settings named a file that did not exist, so that no page could be built. The name was corrected.

## Corrective and preventative measures

### Improvements

- Test every change of the settings on a copy of the shop

### Tasks

- Write a test that loads the settings before each reload
- Add an alert that names the file which is missing
`
  test('has advice for who is to do what by when, and nothing more serious', () => {
    expect(reported('postmortem.md', text)).toEqual([
      '31:3 info action-item-without-owner: 2 of 2 action items have no owner: lines 31, 32',
      '31:3 info action-item-without-due: 2 of 2 action items have no due date: lines 31, 32',
    ])
  })
})

describe("a student's report with plans that name things", () => {
  const text = `# My first postmortem

## Issue Summary

From 10:00 to 13:00 WAT the booking site was inaccessible and slow for 70 % of its users.

## Timeline

- 09:55 an alert on slow pages fired
- 11:30 the cause was identified
- 12:30 the cause was identified as a missing index
- 13:00 the index was added

## Root cause and resolution

A query without an index. It was added.

## Corrective and preventative measures

- Implementation of redundant database servers
- Automation of the deployment
- Better alerts
- Monitoring
`
  test('lists what is not yet something to do', () => {
    expect(reported('postmortem.md', text)).toEqual([
      '20:3 info action-item-without-owner: 4 of 4 action items have no owner: lines 20, 21, 22, 23',
      '20:3 info action-item-without-due: 4 of 4 action items have no due date: lines 20, 21, 22, 23',
      '20:3 info action-item-no-verb: 4 of 4 action items say a thing, not what to do: lines 20, 21, 22, 23',
    ])
  })
})

describe('a report that judges people', () => {
  const text = `title: All racks of the east hall lost power
status: final
severity: SEV2
template: google-workbook
timezone: UTC
start: 2026-01-15 10:00
detected: 10:01
end: 2026-01-15 10:50
authors: [Sipho Dube, Lerato Mokoena]
rootCause: |
  Sipho Dube started the script with the wrong hall, and the operator completely ignored
  the question whether that was meant. The careless way in which an engineer works here
  took down the hall.
wentWrong:
  - It was ridiculous, an unbelievable nightmare!!!
  - What Lerato did should have been noticed sooner.
actions:
  - Improve alerting !P2 @lerato due:2026-02-10
  - Make the automation better !P2 @lerato due:2026-02-10
  - Sipho needs to learn how halls are named !P2 @lerato due:2026-02-10 (#3)
`
  test('is full of findings, and none is more than a warning', () => {
    expect(reported('incident.yaml', text)).toEqual([
      '11:3 warning named-person-in-cause: the cause names Sipho Dube',
      '11:58 warning blame-language: "the operator completely ignored" judges people',
      '12:44 warning blame-language: "careless way in which an engineer" judges people',
      '15:12 info animated-language: 4 words are louder than the facts: line 15',
      '16:10 warning named-person-in-cause: what went wrong names Lerato',
      '16:21 info counterfactual: "should have been" describes what did not happen',
      '18:5 info no-high-priority-action: the incident is SEV2, and no action item is P0 or P1',
      '18:5 warning action-item-without-tracker: "Improve alerting" links no issue',
      '18:5 warning action-item-vague: "Improve alerting" names nothing that could be checked',
      '18:5 info actions-equal-priority: all 3 action items are P2',
      '19:5 warning action-item-without-tracker: "Make the automation better" links no issue',
      '19:5 warning action-item-vague: "Make the automation better" names nothing that could be checked',
      '20:5 warning named-person-in-cause: an action item says what Sipho needs to do better',
      '20:5 warning action-item-relies-on-care: "Sipho needs to learn how halls are named" relies on people taking care',
    ])
  })
})
