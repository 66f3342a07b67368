import { expect, it } from 'vitest'
import { sectionKind } from '../../../src/core/document/read/foreign/section-names.ts'

it.each([
  ['Timeline', 'timeline'],
  ['⏰ Timeline:', 'timeline'],
  ['**Timeline**', 'timeline'],
  ['Timeline (all times UTC) Monday May 10th, 2026. All times approximations', 'timeline'],
  ['Timeline of events (20th December 2026)', 'timeline'],
  ['3. Incident timeline', 'timeline'],
  ['Chronologie', 'timeline'],
  ['Issue Summary (that is often what executives will read)', 'summary'],
  ['Summary of the Outage', 'summary'],
  ['TL;DR', 'summary'],
  ['Duration of the outage:', 'duration'],
  ['Time to resolve', 'duration'],
  ['Time to repair', 'statistics'],
  ['Impact', 'impact'],
  ['Root Cause', 'root-cause'],
  ['Root cause of the outage', 'root-cause'],
  ['ROOT CAUSE AND RESOLUTION:', 'root-cause-and-resolution'],
  ['Resolution & recovery', 'resolution'],
  ['Corrective and Preventative Measures', 'measures'],
  ['Preventive actions', 'measures'],
  ['Improvements / Fixes', 'improvements'],
  ['Tasks to address the issue:', 'actions'],
  ['Specific tasks to address the issue include:', 'actions'],
  ['What’s next?', 'actions'],
  ['What went well', 'went-well'],
  ["What didn't go well", 'went-wrong'],
  ['Where we got lucky', 'got-lucky'],
  ['Lessons learned', 'lessons'],
  ['再発防止', 'measures'],
  ['Humorous note', undefined],
  ['', undefined],
])('%j is %s', (heading, kind) => {
  expect(sectionKind(heading)).toBe(kind)
})
