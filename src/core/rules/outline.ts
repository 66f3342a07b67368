import { normalizedName, sectionKind } from '../document/read/foreign/section-names.ts'
import type { Section } from '../document/read/foreign/sections.ts'
import { fencedLines } from './fences.ts'
import type { SubjectSection } from './subject.ts'

/** The sections of a document in Markdown that this tool wrote, whose headings all begin with `#`. */
export function outlineOf(lines: readonly string[]): readonly SubjectSection[] {
  const isFenced = fencedLines(lines)
  const heads = lines.flatMap((line, index) => {
    const [, marks, heading = ''] = isFenced[index] ? [] : (/^(#{1,6}) (.*)$/.exec(line) ?? [])
    return marks === undefined ? [] : [{ line: index + 1, level: marks.length, heading: heading.trim() }]
  })
  return heads.map(({ line, level, heading }, index) => ({
    heading,
    kind: sectionKind(normalizedName(heading)),
    line,
    column: level + 2,
    lastLine: (heads[index + 1]?.line ?? lines.length + 1) - 1,
    level,
  }))
}

/** The same of a document by any other hand. What stands above its first heading is no section. */
export function outlineOfForeign(sections: readonly Section[], lines: readonly string[]): readonly SubjectSection[] {
  const headed = sections.filter(({ made }) => made !== 'none')
  return headed.map(({ heading, kind, line, column, depth }, index) => ({
    heading,
    kind,
    line,
    column,
    lastLine: Math.max(line, (headed[index + 1]?.line ?? lines.length + 1) - 1),
    level: Math.max(1, Math.ceil(depth / 10)),
  }))
}
