import { describe, expect, it, test } from 'vitest'
import { composeDocument } from '../../src/core/document/document.ts'
import { createdIn, splitWritten, type WrittenForm, withWritten } from '../../src/core/document/written.ts'

const document = composeDocument('title: a\ncreated: "2026-01-15"\n', '\n# a\n\nwritten: in the body\n\n')
const incidentFile = 'title: a\ncreated: "2026-01-15"\nsummary: |\n  created: 1999-01-01\n'

describe('the hash of a file, in the file', () => {
  test.each<{ form: WrittenForm; text: string; written: string }>([
    {
      form: 'front-matter',
      text: document,
      written: '---\ntitle: a\ncreated: "2026-01-15"\nwritten: abc\n---\n\n# a\n\nwritten: in the body\n',
    },
    { form: 'html-comment', text: '# a\n', written: '# a\n\n<!-- written: abc -->\n' },
    { form: 'html-comment', text: document, written: `${document}\n<!-- written: abc -->\n` },
    { form: 'yaml-comment', text: incidentFile, written: `${incidentFile}# written: abc\n` },
  ])('stands as $form, and comes off again', ({ form, text, written }) => {
    expect(withWritten(text, form, 'abc')).toBe(written)
    expect(splitWritten(written)).toEqual({ text, written: 'abc' })
  })

  it('has no place in JSON', () => {
    expect(withWritten('{}\n', 'none', 'abc')).toBe('{}\n')
  })

  test.each([
    ['in none', document],
    ['without front matter', '# a\n'],
    ['without the end of the front matter', '---\nno end\n'],
    ['with text below it', '# a\n\n<!-- written: abc -->\n\nMore.\n'],
    ['within a line', 'title: a # written: abc\n'],
    ['of an empty file', ''],
  ])('is not found %s', (_, text) => {
    expect(splitWritten(text)).toBeUndefined()
  })
})

describe('the day a file says it was created on', () => {
  it('stands in the front matter, whatever the body says', () => {
    expect(createdIn(document, 'front-matter')).toBe('2026-01-15')
    expect(createdIn('---\ntitle: a\n---\n\ncreated: 1999-01-01\n', 'front-matter')).toBeUndefined()
    expect(createdIn('created: 1999-01-01\n', 'html-comment')).toBeUndefined()
  })

  it('stands in an incident file, at its left edge', () => {
    expect(createdIn(incidentFile, 'yaml-comment')).toBe('2026-01-15')
    expect(createdIn('summary: |\n  created: 1999-01-01\n', 'yaml-comment')).toBeUndefined()
  })
})
