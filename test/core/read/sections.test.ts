import { describe, expect, it } from 'vitest'
import { readLines } from '../../../src/core/document/read/foreign/lines.ts'
import { readSections } from '../../../src/core/document/read/foreign/sections.ts'
import { headingsOf } from './shown.ts'

describe('the headings that a reader sees', () => {
  it('are those of Markdown in all its forms', () => {
    expect(headingsOf('Shop down\n=========\n\n## Summary ##\n\ntext\n\nImpact\n------\n\n> ### Details')).toEqual([
      'Shop down',
      'Summary',
      'Impact',
      'Details',
    ])
  })

  it('are those of HTML', () => {
    expect(headingsOf('<h1 align="center">Shop down</h1>\n\n<h2>⏰ Timeline:</h2>\n<p>10:00 x</p>')).toEqual([
      'Shop down',
      'Timeline:',
    ])
  })

  it('are bold lines where nothing is marked', () => {
    expect(
      headingsOf('**Issue Summary:**\ntext\n\n__Root cause__  \ntext\n\n**Anything else**;\n\n**one** word'),
    ).toEqual(['Issue Summary:', 'Root cause', 'Anything else'])
  })

  it('are plain lines with a name of the field, and lines that were centred by spaces', () => {
    const centred = `${' '.repeat(40)}A question of our own`
    expect(headingsOf(`Issue Summary:\ntext\nROOT CAUSE\nmore\n  impact :\nmuch\n\n${centred}\n\nsome text`)).toEqual([
      'Issue Summary:',
      'ROOT CAUSE',
      'impact :',
      'A question of our own',
    ])
  })

  it('are no labels below marked headings', () => {
    expect(
      headingsOf('# Shop down\n\n## Summary\n\n**Duration:**\n2 hours\n\n**Impact:** all\n\nRoot Cause: a typo'),
    ).toEqual(['Shop down', 'Summary'])
  })

  it('are the bold labels of a list right below the title', () => {
    const document =
      '# Incident\n\n- **Key events**\n  - Resolved 2026-01-15 10:00\n\n- **Time to repair**: 5m\n\n- **Impact**:\n  - all'
    expect(headingsOf(document)).toEqual(['Incident', 'Key events', 'Time to repair', 'Impact'])
  })

  it('are not the times and days of a timeline', () => {
    expect(
      headingsOf('# Down\n\n## Timeline\n\n### 2026-01-15 10:00\nx\n\n### 2026-01-16 Friday\n\n- 11:00 y'),
    ).toEqual(['Down', 'Timeline'])
  })

  it('are not the names that entries and actions begin with', () => {
    const document =
      '**Timeline**\n\n- **Detection:** 10:00 AM alert\n- **Resolution**: 10:30 AM\n\n**Tasks**\n\n- **Prevention**: test'
    expect(headingsOf(document)).toEqual(['Timeline', 'Tasks'])
  })
})

describe('sections', () => {
  it('have the lines below them, and end before the next that is not deeper', () => {
    const sections = readSections(readLines('# A\none\n## B\ntwo\n### C\n## D: x\nthree'))
    expect(
      sections.map(({ heading, index, end, lines }) => [heading, index, end, lines.map(({ said }) => said)]),
    ).toEqual([
      ['', 0, 5, []],
      ['A', 1, 5, ['one']],
      ['B', 2, 4, ['two']],
      ['C', 3, 4, []],
      ['D: x', 4, 5, ['three']],
    ])
  })

  it('hold what stands behind their name on its line, at its place', () => {
    const sections = readSections(readLines('## Root Cause: a typo\n\n**Impact**: all users', 10))
    expect(sections.slice(1).map(({ kind, line, lines }) => [kind, line, lines[0]?.said, lines[0]?.column])).toEqual([
      ['root-cause', 10, 'a typo', 16],
      ['impact', 12, 'all users', 13],
    ])
  })

  it('do not begin in the middle of a sentence', () => {
    expect(headingsOf('Things that are linked to under\nAction items.\nfor example')).toEqual([])
  })
})
