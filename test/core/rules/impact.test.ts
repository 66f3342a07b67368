import { expect, test } from 'vitest'
import { examineText } from '../../../src/core/rules/examine.ts'
import { rules } from '../../../src/core/rules/rules.ts'
import { settings } from './examined.ts'

/** The rules of impact and explanation, told of whole documents by other hands. */
const told = new Set([
  ...['missing-impact-quantification', 'impact-percent-out-of-range', 'impact-arithmetic-mismatch'],
  ...['percent-without-basis', 'claims-total-impact', 'outage-wording-vs-degradation', 'missing-severity'],
  ...['severity-impact-mismatch', 'missing-detection-source', 'detected-by-customer', 'root-cause-human-error'],
  ...['single-contributing-factor', 'missing-trigger', 'trigger-equals-root-cause', 'cause-restates-symptom'],
  ...['five-whys-ends-at-person', 'five-whys-shallow', 'change-without-link', 'vague-resolution'],
  ...['hedging-in-cause', 'missing-lessons'],
])

function found(text: string): readonly string[] {
  const findings = examineText(
    { name: 'README.md', text },
    settings({ now: Date.parse('2026-06-01T00:00:00Z'), rules: rules.filter(({ id }) => told.has(id)) }),
  )
  return findings.map(({ rule, severity, message, place }) => {
    const where = place.kind === 'file' ? `${place.line}:${place.column}` : ''
    return `${where} ${severity} ${rule}: ${message}`
  })
}

test('a student document of clocks whose timeline ends with fixed', () => {
  const text = `# The night the blog went dark

Issue Summary:

From midnight to 3:00 AM SAST the blog answered every request with error 500. 100% of the users were affected.
The root cause was a wrong file extension in the settings of the web server.

Timeline:

- 0:00 - the monitor sent an alert for error 500
- 0:15 - the web team was called
- 0:30 - looked at the database, which was fine
- 1:00 - took the network for the cause and checked the firewall
- 2:00 - asked the senior engineers for help
- 2:30 - found the wrong extension in the settings
- 3:00 - fixed

Root cause and resolution:

The settings asked for a file with the extension phpp, which does not exist. A script corrected the extension on
every server and loaded the settings again.

Corrective and preventative measures:

- Test the settings before they are loaded
- Add an alert on missing files
`
  expect(found(text)).toEqual([
    '5:79 info missing-severity: no severity is stated: 100% of the users were affected',
    '16:3 info vague-resolution: the timeline ends with "fixed"',
  ])
})

test('a student document that calls slow pages an outage', () => {
  const text = `**My first postmortem**

**Issue Summary:**

- **Duration:** 10:00 AM to 1:30 PM (WAT), 12 March 2026
- **Impact:** The booking site was inaccessible; about 60% of our users met slow pages and timeouts.
- **Root Cause:** A query without an index, new in the release of that morning.

**Timeline:**

- 9:55 AM: an alert for slow queries fired
- 10:20 AM: the database team was called in
- 11:30 AM: the query was identified
- 12:30 PM: the query was identified as the cause
- 1:30 PM: the index was added and the pages were fast again

**Root Cause and Resolution:**

The release of that morning brought a query over all bookings without an index, and the database had no time left for
anything else. An index was added to the table.

**Corrective and Preventative Measures:**

- Implementation of a review of all queries
- Optimization of the database
`
  expect(found(text)).toEqual([
    '6:36 info outage-wording-vs-degradation: "inaccessible", but users saw "slow"',
    '6:56 info missing-severity: no severity is stated: 60% of our users were affected',
  ])
})

test('a report that blames and counts nothing', () => {
  const text = `# Postmortem: payments gone wrong

**Owners:** Ann, Ben, Cleo, Dan

## Executive Summary

Payments broke after Ben pushed a change nobody had asked for. Many customers were furious.

## Root Causes and Trigger

Ben completely ignored the warning of the pipeline. This is human error, plain and simple.

## Recovery Efforts

## Lessons Learned

### What went badly

- The careless change should never have been made

## Action Items

| Action | Priority | Owner |
| --- | --- | --- |
| Make the pipeline better | P2 | Ann |
| Train people to read warnings | P2 | Ben |
`
  expect(found(text)).toEqual([
    '1:3 info missing-severity: no severity is stated',
    '7:64 info missing-impact-quantification: "Many customers" is no number: nothing says how many were affected',
    '11:61 info root-cause-human-error: "human error" ends the analysis too early',
  ])
})

test('a report in which nothing is missing', () => {
  const text = `# Checkout answered with errors for 66 minutes

Severity: SEV2

## What happened

On 12 January 2026 the new payment service (release 4.1) went live at 9:10 UTC. From then on 18% of checkouts failed: 5,400
of 30,000 (18%).

## Customer impact

One in five customers could not pay; pages were slow for the others.

## Contributing factors

1. The pool had twenty connections, which nobody had measured under load.
2. The operator console shows both pools under one name, so that human error was likely and went unnoticed.

## How we found out

The alert on failed payments fired after twelve minutes.

## Resolution

The pool was enlarged to two hundred connections and checkout restarted; payments went through again.

## Lessons learned

- The alert came fast.
`
  expect(found(text)).toEqual([])
})

test('a final document of our own whose harm is not told', () => {
  const text = `---
title: Login down
status: final
severity: SEV1
timezone: UTC
start: "2026-01-15 10:00 +00:00"
end: "2026-01-15 11:00 +00:00"
template: google-sre
detection: monitoring-alert
wentWell:
  - The alert fired within a minute.
written: 0123456789abcdef0123456789abcdef
---

# Login down

- **Status:** final

## Impact

Log-ins failed for many customers.

## Root Causes

Human error.

## Resolution

The service was restarted.
`
  expect(found(text)).toEqual([
    '21:20 error missing-impact-quantification: "many customers" is no number: nothing says how many were affected',
    '25:1 warning root-cause-human-error: "Human error" ends the analysis too early',
    '25:1 info missing-trigger: a cause without a trigger: why then?',
    '29:1 warning vague-resolution: the resolution says only "The service was restarted."',
  ])
})
