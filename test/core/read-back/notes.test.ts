import { describe, expect, test } from 'vitest'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import { builtIn, dataOf, incident, readBack, written } from './documents.ts'

const facts = `
title: Website down
start: 2026-01-15 00:00
end: 2026-01-15 03:00
timezone: Africa/Johannesburg
summary: Every page answered 500.
timeline: ['00:15 notified the team', '02:00 found the file']
actions: ['Test the configuration @thandi', 'Alert on a growing rate of errors']
`

/** The document as the tool wrote it, with what a person changed in it. */
async function edited(name: string, ...changes: readonly (readonly [string, string])[]): Promise<string> {
  const text = written(incident(facts, name), await builtIn(name))
  return changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(from)
    return before.replace(from, () => to)
  }, text)
}

/** The body of the document once it was read and written again, and the notes that were read. */
async function again(text: string, name: string) {
  const read = readBack(text)
  const rewritten = written(read, await builtIn(name))
  expect(read.findings).toEqual([])
  expect(written(readBack(rewritten), await builtIn(name))).toBe(rewritten)
  const [, frontMatter = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(rewritten) ?? []
  return { notes: read.postmortem.notes, frontMatter, body }
}

const timeline = `## Timeline

All times are in Africa/Johannesburg, UTC+02:00.

- 00:15 - notified the team
- 02:00 - found the file
`

describe('what a person adds to a document', () => {
  test.each(builtInNames.filter((name) => name !== 'public'))(
    'of the template %s is nothing where nobody added anything',
    async (name) => {
      expect(readBack(await edited(name)).postmortem.notes).toEqual([])
    },
  )

  test('between the entries of a timeline stands below them', async () => {
    const image = '![errors by minute](errors.png)'
    const text = await edited('alx', [
      '- 02:00 - found',
      `\n${image}\n\nThe graph is of the *first* hour.\n\n- 02:00 - found`,
    ])
    const { notes, frontMatter, body } = await again(text, 'alx')
    const note = `${image}\n\nThe graph is of the *first* hour.`
    expect(notes).toEqual([{ heading: 'Timeline', text: note }])
    expect(body).toContain(`${timeline}\n${note}\n\n## Root Cause and Resolution\n`)
    expect(frontMatter).not.toContain('notes:')
  })

  test('below the table of a timeline: a list, a table, code, HTML', async () => {
    const note = [
      '- 02:10 - a list below the table',
      '',
      '| Host | Errors |',
      '| --- | --- |',
      '| web-1 | 41 |',
      '',
      '```text',
      '## Timeline',
      '- 02:20 - in a log',
      '```',
      '',
      '<details>',
      '<summary>Log</summary>',
      '',
      '500',
      '',
      '</details>',
    ].join('\n')
    const row = '| 02:00 | found the file | |\n'
    const { notes, body } = await again(await edited('pagerduty', [row, `${row}\n${note}\n`]), 'pagerduty')
    expect(notes).toEqual([{ heading: 'Timeline', text: note }])
    expect(body).toContain(`${row}\n${note}\n\n## How'd We Do?\n`)
  })

  test('above the first heading and below the title stands below the title', async () => {
    const text = await edited(
      'google-sre',
      ['# Website down\n', '> Draft of the web team.\n\n# Website down\n\n<!-- markdownlint-disable -->\n'],
      ['- **Status:** draft\n', '- **Status:** draft\n- **Reporter:** Jane\n'],
    )
    const { notes, body } = await again(text, 'google-sre')
    const note = '> Draft of the web team.\n\n<!-- markdownlint-disable -->\n\n- **Reporter:** Jane'
    expect(notes).toEqual([{ text: note }])
    expect(body).toMatch(/^# Website down\n\n- \*\*Date:\*\* 2026-01-15\n/)
    expect(body).toContain(`- **Status:** draft\n\n${note}\n\n## Summary\n`)
  })

  test('as a section with its own sections stands at the end', async () => {
    const section = '## Screenshots ##\n\n![the error page](page.png)\n\n### From Phones\n\n#### *Old* Ones\n\nNone.'
    const { notes, body } = await again(await edited('alx', ['## Timeline\n', `${section}\n\n## Timeline\n`]), 'alx')
    const note = '![the error page](page.png)\n\n### From Phones\n\n#### *Old* Ones\n\nNone.'
    expect(notes).toEqual([{ heading: 'Screenshots', text: note }])
    expect(body.endsWith(`- [ ] Alert on a growing rate of errors\n\n## Screenshots\n\n${note}\n`)).toBe(true)
  })

  test('as a heading with nothing below it stands below the title', async () => {
    const text = await edited('alx', ['## Timeline\n', '## Follow-up Meeting\n\n## Timeline\n'])
    const { notes, frontMatter, body } = await again(`${text}\n# Sign-off #\n`, 'alx')
    expect(notes).toEqual([{ text: '## Follow-up Meeting\n\n## Sign-off' }])
    expect(body).toMatch(/^# Website down\n\n## Follow-up Meeting\n\n## Sign-off\n\n## Issue Summary\n/)
    expect(frontMatter).not.toContain('notes:')
  })

  test('as a heading with sections only is their heading alone', async () => {
    const text = await edited('alx')
    const { notes } = await again(`${text}\n## Review\n\n### Notes\n\nAll came.\n`, 'alx')
    expect(notes).toEqual([{ heading: 'Review', text: '### Notes\n\nAll came.' }])
  })

  test('as a heading of ours that stands there already, with nothing below it, says nothing', async () => {
    const { notes } = await again(`${await edited('alx')}\n## Timeline\n`, 'alx')
    expect(notes).toEqual([])
  })

  test('as a section of a section stays in it, behind its other ones', async () => {
    const added = '### Near Misses\n\nNone.'
    const text = await edited('google-sre', ['## Lessons Learned\n', `## Lessons Learned\n\nSee below.\n\n${added}\n`])
    const { notes, body } = await again(text, 'google-sre')
    expect(notes).toEqual([{ heading: 'Lessons Learned', text: `See below.\n\n${added}` }])
    expect(body).toContain('## Lessons Learned\n\nSee below.\n\n### What Went Well\n')
    expect(body).toContain(`### Where We Got Lucky\n\nUnknown.\n\n${added}\n\n## Timeline\n`)
  })

  test('as a section of a text stays in it', async () => {
    const text = await edited('google-sre', [
      'Every page answered 500.\n',
      'Every page answered 500.\n\n### In Short\n\nA typo.\n',
    ])
    const { notes, body } = await again(text, 'google-sre')
    expect(notes).toEqual([{ heading: 'Summary', text: '### In Short\n\nA typo.' }])
    expect(body).toContain('## Summary\n\nEvery page answered 500.\n\n### In Short\n\nA typo.\n\n## Impact\n')
  })

  test('in a text is a part of it', async () => {
    const text = await edited('google-sre', ['Every page answered 500.\n', 'Every page answered 500.\n\n![p](p.png)\n'])
    const { notes, body } = await again(text, 'google-sre')
    expect(notes).toEqual([])
    expect(body).toContain('## Summary\n\nEvery page answered 500.\n\n![p](p.png)\n\n## Impact\n')
  })

  test('as a section that stands there already is a section at the end', async () => {
    const second = '## Timeline\n\n- 01:00 - restarted the database, in vain'
    const { notes, body } = await again(`${await edited('alx')}\n${second}\n`, 'alx')
    expect(notes).toEqual([{ heading: 'Timeline', text: '- 01:00 - restarted the database, in vain' }])
    expect(body.endsWith(`- [ ] Alert on a growing rate of errors\n\n${second}\n`)).toBe(true)
  })

  test('as a row of measures is a table of its own', async () => {
    const row = '| Users affected | unknown |\n'
    const { notes, body } = await again(await edited('coe', [row, `${row}| Carts lost | 7 |\n`]), 'coe')
    const table = '| Measure | Value |\n| --- | --- |\n| Carts lost | 7 |'
    expect(notes).toEqual([{ heading: 'Customer Impact', text: table }])
    expect(body).toContain(`${row}\n${table}\n\n## Metrics\n`)
  })

  test('as a column of a table is a table of its own', async () => {
    const text = await edited(
      'coe',
      ['| Due | Tracker |\n', '| Due | Tracker | Status |\n'],
      ['| --- | --- |\n| Test', '| --- | --- | --- |\n| Test'],
      ['| Test the configuration | | thandi | | | |', '| Test the configuration | | thandi | | | | half \\| done |'],
    )
    const { notes, body } = await again(text, 'coe')
    const rows = ['| Test the configuration | half \\| done |', '| Alert on a growing rate of errors |  |']
    const table = ['| Action | Status |', '| --- | --- |', ...rows].join('\n')
    expect(notes).toEqual([{ heading: 'Action Items', text: table }])
    expect(body.endsWith(`| Alert on a growing rate of errors | | | | | |\n\n## Action Items\n\n${table}\n`)).toBe(true)
  })

  test('below an entry or an action belongs to it', async () => {
    const text = await edited(
      'alx',
      ['notified the team\n', 'notified the team\n  by telephone\n'],
      ['the configuration (owner', 'the\nconfiguration (owner'],
    )
    const { postmortem } = readBack(text)
    expect(postmortem.notes).toEqual([])
    expect(postmortem.timeline[0]?.text).toBe('notified the team by telephone')
    expect(postmortem.actions[0]).toEqual({ title: 'Test the configuration', owner: 'thandi' })
  })

  test('inside a comment is no heading and no item', async () => {
    const comment = '<!--\n## Summary\n\n- 01:00 - ask Lerato whether\n-->'
    const { notes } = await again(await edited('alx', ['- 02:00 -', `\n${comment}\n\n- 02:00 -`]), 'alx')
    expect(notes).toEqual([{ heading: 'Timeline', text: comment }])
  })
})

describe('notes of an incident', () => {
  const noted = (notes: readonly (object | string)[]) => incident(`${facts}notes: ${JSON.stringify(notes)}\n`, 'alx')

  test('stand where the section has other words', async () => {
    const given = noted([{ heading: 'Tasks to address the issue', text: 'All are in the tracker.' }])
    const text = written(given, await builtIn('google-sre'))
    expect(text).toContain(
      '| Alert on a growing rate of errors | | | | | |\n\nAll are in the tracker.\n\n## Lessons Learned\n',
    )
    expect(readBack(text).postmortem.notes).toEqual([{ heading: 'Action Items', text: 'All are in the tracker.' }])
  })

  test.each([
    { what: 'code that is never closed', text: '```\nopen' },
    { what: 'a comment that is never closed', text: '<!-- open' },
    { what: 'characters that are not to be seen', text: 'a\u202Eb' },
    { what: 'a heading of ours', text: 'a\n\n## Summary\n\nb' },
  ])('with $what stand in the front matter', async ({ text }) => {
    const given = noted([{ heading: 'Timeline', text }])
    const document = written(given, await builtIn('alx'))
    expect(document).toMatch(/\nnotes:\n {2}- heading: Timeline\n/)
    const withoutNotes = incident(facts, 'alx')
    const bodyOf = (whole: string) => whole.replace(/^---\n[\s\S]*?\n---\n/, '')
    expect(bodyOf(document)).toBe(bodyOf(written(withoutNotes, await builtIn('alx'))))
    expect(dataOf(readBack(document))).toEqual(dataOf(given))
  })

  test('of one heading are one', () => {
    const { postmortem } = noted([
      { heading: 'What went well?', text: 'a' },
      'b',
      { heading: 'What Went Well', text: 'c' },
    ])
    expect(postmortem.notes).toEqual([{ heading: 'What went well?', text: 'a\n\nc' }, { text: 'b' }])
  })

  test('may be very many', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => ({ heading: `Part ${index}`, text: `See ${index}.` }))
    const given = noted(many)
    const document = written(given, await builtIn('alx'))
    expect(document).toContain('\n\n## Part 2999\n\nSee 2999.\n')
    expect(document).not.toContain('notes:')
    expect(dataOf(readBack(document))).toEqual(dataOf(given))
  })

  test('are not for everybody', async () => {
    const document = written(noted([{ heading: 'Screenshots', text: 'for us alone' }]), await builtIn('public'))
    expect(document).not.toContain('for us alone')
  })
})
