import { jiraWikiToInline } from './jira-wiki-to-inline.ts'
import { type Mark, type StyledText, withSingleSpaces } from './styled-text.ts'
import { toInline } from './to-inline.ts'

/** Atlassian's document format as inline Markdown, a line for each block; a plain string is Jira's wiki text. */
export function adfToInline(node: unknown): string {
  return typeof node === 'string' ? jiraWikiToInline(node) : toInline(withSingleSpaces(piecesOf(node, 0)))
}

/** Deeper than an editor nests. */
const DEEPEST = 200

type Fields = Readonly<Record<string, unknown>>

function piecesOf(value: unknown, depth: number): readonly StyledText[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((item) => piecesOf(item, depth + 1))
  if (!isFields(value)) return []
  const attrs = isFields(value.attrs) ? value.attrs : {}
  const inner = () => piecesOf(value.content, depth + 1)
  switch (value.type) {
    case 'text':
      return [{ text: words(value.text), ...styleOf(value.marks) }]
    case 'hardBreak':
      return [{ text: '\n' }]
    case 'mention':
      return [{ text: `@${first(attrs, ['text', 'id']).replace(/^@/, '')}` }]
    case 'emoji':
      return [{ text: first(attrs, ['text', 'shortName']) }]
    case 'status':
      return [{ text: words(attrs.text) }]
    case 'date':
      return [{ text: dayOf(attrs.timestamp) }]
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return [{ text: words(attrs.url), href: words(attrs.url) }]
    case 'media':
    case 'mediaInline':
      return [{ text: first(attrs, ['alt', 'url']), href: words(attrs.url) }, { text: ' ' }]
    case 'codeBlock':
      return onLines(inner().map(({ text }) => ({ text, isCode: true })))
    case 'tableRow':
      return onLines(inner())
    case 'tableCell':
    case 'tableHeader':
      return [...inner().map((piece) => ({ ...piece, text: piece.text.replaceAll('\n', ' ') })), { text: ' ' }]
    default:
      return typeof value.type === 'string' && BLOCK.test(value.type) ? onLines(inner()) : inner()
  }
}

const BLOCK = /^(?:paragraph|heading|blockquote|listItem|panel|rule|taskItem|decisionItem|mediaSingle|caption|expand)$/

function onLines(pieces: readonly StyledText[]): readonly StyledText[] {
  return [{ text: '\n' }, ...pieces, { text: '\n' }]
}

const MARKS: ReadonlyMap<unknown, Mark> = new Map([
  ['strong', 'strong'],
  ['em', 'em'],
  ['strike', 'strike'],
])

function styleOf(marks: unknown): Omit<StyledText, 'text'> {
  const known = Array.isArray(marks) ? marks.filter(isFields) : []
  const link = known.find(({ type }) => type === 'link')?.attrs
  return {
    isCode: known.some(({ type }) => type === 'code'),
    marks: known.flatMap(({ type }) => MARKS.get(type) ?? []).toSorted(),
    href: isFields(link) && typeof link.href === 'string' ? link.href : undefined,
  }
}

/** Milliseconds since 1970 as a day in UTC, which is how an editor keeps a date. */
function dayOf(timestamp: unknown): string {
  const date = new Date(Number(timestamp))
  return Number.isNaN(date.getTime()) ? words(timestamp) : date.toISOString().slice(0, 10)
}

function first(attrs: Fields, names: readonly string[]): string {
  return names.map((name) => words(attrs[name])).find((text) => text !== '') ?? ''
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
