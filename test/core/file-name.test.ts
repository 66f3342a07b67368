import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FileNameParts, fillFileNamePattern, readFileNamePattern } from '../../src/core/template/file-name.ts'

const parts: FileNameParts = {
  id: '2026-01-15-website-down',
  date: '2026-01-15',
  year: '2026',
  month: '01',
  slug: 'website-down',
  severity: 'SEV1',
  service: 'checkout',
}

function filled(text: string, given: FileNameParts = parts): string | undefined {
  const pattern = readFileNamePattern(text)
  return pattern.ok ? fillFileNamePattern(pattern.value, given) : undefined
}

describe('the pattern of a file name', () => {
  it.each([
    ['{id}', '2026-01-15-website-down'],
    ['{year}/{month}/{slug}', '2026/01/website-down'],
    ['incidents/{severity}-{date}_{service}', 'incidents/SEV1-2026-01-15_checkout'],
    ['{id}.md', '2026-01-15-website-down'],
    [' {id}.html ', '2026-01-15-website-down'],
    ['postmortem', 'postmortem'],
    ['nos incidents/{id}', 'nos incidents/2026-01-15-website-down'],
  ])('%s is filled', (text, name) => {
    expect(filled(text)).toBe(name)
  })

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'unknown'],
    ['.hidden', 'hidden'],
    ['a:b*c?', 'a-b-c'],
    ['two words', 'two-words'],
    ['C:\\x', 'C-x'],
    ['{id}', 'id'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('is filled with %j so that it stays one name', (service, name) => {
    expect(filled('{year}/{service}', { ...parts, service })).toBe(`2026/${name}`)
  })

  it('never leads out of its folder, whatever it is filled with', () => {
    const anything = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(anything, anything, (service, severity) => {
        const names = filled('{severity}/{service}', { ...parts, service, severity })?.split('/')
        expect(names?.length).toBe(2)
        for (const name of names ?? []) expect(name).toMatch(/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u)
      }),
    )
  })

  it.each([
    ['', 'the pattern "" is empty', 'write it as {year}/{id}'],
    ['.md', 'the pattern "" is empty', 'write it as {year}/{id}'],
    ['../{id}', 'the pattern "../{id}" leads out of the output folder', 'leave ../ out'],
    ['{year}/../../{id}', 'the pattern "{year}/../../{id}" leads out of the output folder', 'leave ../ out'],
    [
      '/srv/{id}',
      'the pattern "/srv/{id}" leads out of the output folder',
      'begin it with a folder or a name: {year}/{id}',
    ],
    ['C:{id}', 'the pattern "C:{id}" leads out of the output folder', 'begin it with a folder or a name: {year}/{id}'],
    ['~/{id}', 'the pattern "~/{id}" leads out of the output folder', 'begin it with a folder or a name: {year}/{id}'],
    ['{year}\\{id}', 'the pattern "{year}\\\\{id}" holds a backslash', 'write folders with a slash: {year}/{id}'],
    ['{years}/{id}', 'the pattern "{years}/{id}" names {years}, which is no placeholder', 'did you mean {year}?'],
    [
      '{owner}',
      'the pattern "{owner}" names {owner}, which is no placeholder',
      'there is {id} {date} {year} {month} {slug} {severity} {service}',
    ],
    ['{id', 'the pattern "{id" holds a sign that file names cannot hold everywhere', 'write it as {year}/{id}'],
    ['a?{id}', 'the pattern "a?{id}" holds a sign that file names cannot hold everywhere', 'write it as {year}/{id}'],
    [
      '{year}//{id}',
      'the pattern "{year}//{id}" holds an empty name',
      'write one slash between two names, and none at the end',
    ],
    ['{year}/', 'the pattern "{year}/" holds an empty name', 'write one slash between two names, and none at the end'],
    ['.git/{id}', 'the pattern ".git/{id}" makes a hidden name', 'begin every name without a dot'],
    ['a /{id}', 'the pattern "a /{id}" holds a name that ends in a dot or a space', 'take it out'],
    ['a\u0000{id}', 'the pattern "a\\u0000{id}" holds a control character', 'take it out'],
    ['x'.repeat(201), 'the pattern has 201 characters', '200 are the most'],
  ])('%j is refused', (text, message, hint) => {
    expect(readFileNamePattern(text)).toEqual({
      ok: false,
      problem: { rule: 'invalid-value', message, hint, values: { text } },
    })
  })
})
