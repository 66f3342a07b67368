import { expect, it } from 'vitest'
import { readDocument } from '../../../src/core/document/read/foreign/document.ts'

it.each([
  [
    'a timeline with times',
    '# Post\n\nWrite a postmortem. It must contain:\n\n## Timeline\n\n- 10:00 alert\n- 10:30 fixed\n',
  ],
  [
    'a page of a status site',
    '---\ndate: 2026-01-15T09:10:00Z\nresolvedWhen: 2026-01-15T09:35:00Z\n---\nSee https://acme.example',
  ],
  ['an account in prose', 'On January 15, 2026 the shop was down. A certificate had run out, and nobody had seen it.'],
  ['an account with a length', 'The shop was down for two hours.'],
  ['sections of a postmortem', '# Shop down\n\n## Impact\n\nall\n\n## Root cause\n\na typo\n'],
  ['one such section beside others', 'Root Cause:\na typo\n\nLessons learned:\nread\n\nTasks:\n- test\n'],
  ['a line with a dated page', '---\nsource_published_at: 2026-01-15\n---\nA release was made from the wrong branch.'],
])('%s makes a postmortem', (_, text) => {
  expect(readDocument(text).verdict).toEqual({ isPostmortem: true })
})

it.each([
  [
    'it asks for a postmortem to be written and is none',
    'Using an outage you have faced, write a postmortem.\n\nRequirements:\n\n- Issue Summary must contain the root cause\n- Timeline\n',
  ],
  [
    'it tells what postmortems are and not of an incident',
    '# Postmortems\n\nA postmortem is a tool of the industry.\n\n## Timeline\n\n- Lay out the events\n',
  ],
  [
    'it is a form that nobody has filled in',
    '# [Title]\n\n**Date:** [date]\n\n**Owner:** [your name]\n\n## Impact\n\n[describe it]\n\n## Root cause\n\n[insert]\n',
  ],
  ['it holds a link and no account of an incident', '# Postmortem\n\nRead it [here](https://acme.example/post).\n'],
  ['it holds no text below its title', '\n'],
  [
    'it names no day, no time and no section of a postmortem',
    '# Notes\n\nQuick notes about things that we have seen in production and did not like at all.\n',
  ],
])('%s', (reason, text) => {
  expect(readDocument(text).verdict).toEqual({ isPostmortem: false, reason })
})
