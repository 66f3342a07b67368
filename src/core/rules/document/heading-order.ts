import { aboutLogin } from '../example-text.ts'
import { fencedLines } from '../fences.ts'
import type { Found, Rule } from '../rule.ts'

export const headingOrder: Rule = {
  id: 'heading-order',
  summary: 'a heading is more than one level below the one above it',
  why: 'Outlines, and readers who listen, look for what was left out.',
  source: 'WCAG 2.2, technique H42; markdownlint MD001',
  levels: { about: 'practice', usual: 'info' },
  good: [{ text: aboutLogin('### Before\n\nA deploy.\n\n## Cause\n\n```\n#### no heading\n```\n') }],
  bad: [
    {
      text: aboutLogin('#### Before\n\nA deploy.\n'),
      says: ['8:1 this heading is of level 4, the one above it of level 2'],
    },
  ],
  check: ({ form, lines, at }) => {
    if (form !== 'document') return []
    const isFenced = fencedLines(lines)
    const found: Found[] = []
    let above: number | undefined
    for (const [index, line] of lines.entries()) {
      const level = line.startsWith('#') && !isFenced[index] ? (/^(#{1,6})\s+\S/.exec(line)?.[1]?.length ?? 0) : 0
      if (level === 0) continue
      if (above !== undefined && level > above + 1)
        found.push({
          place: at(index + 1),
          message: `this heading is of level ${level}, the one above it of level ${above}`,
          hint: `write ${'#'.repeat(above + 1)}`,
        })
      above = level
    }
    return found
  },
}
