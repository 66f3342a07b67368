import { aboutLogin } from '../example-text.ts'
import type { Found, Rule } from '../rule.ts'
import { contentOf, hasSubsections } from './section-content.ts'

export const emptySection: Rule = {
  id: 'empty-section',
  summary: 'nothing stands below a heading',
  why: 'A reader cannot tell whether there was nothing to say or nobody said it.',
  source: 'Google SRE workbook, chapter 10, where a bad postmortem has empty recovery efforts',
  levels: { about: 'practice', usual: 'warning' },
  yieldsTo: ['missing-section'],
  good: [
    { text: aboutLogin('## Lessons learned\n\nNone.\n\n## Cause\n\n### Before\n\nA deploy.\n') },
    { text: aboutLogin('**Impact:** nobody could sign in\n\n**Duration:** 3 hours\n') },
    { text: aboutLogin('## Cause\n\n![A full disk](disk.png)\n\n## Log\n\n```\nENOSPC\n```\n') },
  ],
  bad: [
    {
      text: aboutLogin('## Lessons learned\n\n-\n\n## Cause\n\nN/A\n'),
      says: ['8:4 "Lessons learned" is empty', '12:4 "Cause" is empty'],
    },
    { text: aboutLogin('## Lessons learned\n\n<!-- what went well? -->\n'), says: ['8:4 "Lessons learned" is empty'] },
  ],
  check: (subject) => {
    const { sections, lines, at } = subject
    return sections.flatMap((section, index): readonly Found[] => {
      const { heading, kind, line, column, lastLine } = section
      const isTitle = index === 0 && kind === undefined
      // Which labels stand below a bold line cannot be told by their form.
      const isMarked = /^\s{0,3}(?:#|<h\d)/i.test(lines[line - 1] ?? '') || /^(?:=+|-{2,})\s*$/.test(lines[line] ?? '')
      const below = lines[line]?.trim() === '' ? lines[line + 1] : lines[line]
      if (line + 1 < lastLine && /^[\w*]/.test(below ?? '') && /[a-z]{3}/.test(below ?? '')) return []
      if (!isMarked || isTitle || hasSubsections(index, sections) || !NOTHING.test(contentOf(section, subject)))
        return []
      return [
        {
          place: at(line, column),
          message: `"${heading}" is empty`,
          hint: 'write a line, or "None.", or delete the heading',
        },
      ]
    })
  },
}

const NOTHING = /^(?:[\s>*+.…–—-]|\d+[.)]|n\/?a\.?|\[ \]){0,40}$/i
