import type { Subject, SubjectSection } from '../subject.ts'

/** What stands below a heading up to the next, without comments and rules across the page; also what stands beside it. */
export function contentOf({ heading, line, column, lastLine }: SubjectSection, { lines }: Subject): string {
  const beside = besideHeading(lines[line - 1] ?? '', column, heading)
  const below = lines.slice(line, lastLine).join('\n')
  const shown = below.includes('<!--') ? below.replaceAll(/<!--[\s\S]*?(?:-->|$)/g, '') : below
  return `${beside}\n${shown.replaceAll(/^[ \t]*(?:[-=*_] ?){3,}[ \t]*$/gm, '')}`.trim()
}

/** `**Impact:** every page` and `## Duration: 3 hours` say it on the line of the heading. */
function besideHeading(source: string, column: number, heading: string): string {
  const written = source.slice(column - 1)
  const label = /^[#*_\s]{0,12}[^:]{1,80}:[*_]{0,3}\s+(?=\S)/.exec(written)?.[0]
  const rest = label === undefined ? '' : written.slice(label.length).replaceAll(/[*_#\s]/g, '')
  return rest !== '' && (heading.includes(':') || written.length > heading.length + 4) ? rest : ''
}

/** Whether a section of the document stands below another: the next one, and deeper. */
export function hasSubsections(index: number, sections: readonly SubjectSection[]): boolean {
  const [section, next] = [sections[index], sections[index + 1]]
  return section !== undefined && next !== undefined && next.level > section.level
}
