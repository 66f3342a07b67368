import type { Finding, Place } from '../../../finding.ts'
import { parseFrontMatter } from '../../../incident-file/parse.ts'
import { type Claims, claimsOfFile, isExtension, isFactName, type Source } from '../../../model/claims.ts'
import { isUnknown, type LocatedMap } from '../../../model/located.ts'
import { readOwnBody } from './body.ts'
import { mergeOwn, type Preferred } from './merge.ts'
import { ROWS_MARK, TEMPLATE_TEXT, withoutTemplateText } from './template-text.ts'

/** A document in its two halves. */
export interface SplitDocument {
  /** As YAML, below as many empty lines as stand above it. */
  readonly frontMatter: string
  readonly body: string
  /** The line of the file on which the body begins. */
  readonly bodyLine: number
}

/** The front matter and the body of a document; none where it has no front matter. */
export function splitDocument(text: string): SplitDocument | undefined {
  const [above, header = ''] = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text) ?? []
  if (above === undefined) return undefined
  return { frontMatter: `\n${header}`, body: text.slice(above.length), bodyLine: above.split('\n').length }
}

/** The front matter that this tool wrote, read; none where it is somebody else's. */
export function ownFrontMatter(
  { frontMatter }: SplitDocument,
  name: string,
  parse: typeof parseFrontMatter = parseFrontMatter,
): { readonly root: LocatedMap; readonly findings: readonly Finding[] } | undefined {
  const { root, findings } = parse(frontMatter, name)
  if (root === undefined)
    return OURS.test(frontMatter)
      ? { root: { kind: 'map', entries: [], place: { kind: 'file', file: name, line: 1, column: 1 } }, findings }
      : undefined
  if (root.kind !== 'map') return undefined
  const keys = root.entries.map(({ key }) => key)
  const isOurs =
    keys.includes('written') || (keys.includes('template') && (keys.includes('id') || keys.includes('title')))
  return isOurs ? { root, findings } : undefined
}

/** Also where its YAML was broken by hand. */
const OURS = /^(?:written|template): \S/m

/** What a document that this tool wrote states, in both of its halves. */
export function claimsOfOwn(
  { body, bodyLine }: SplitDocument,
  frontMatter: LocatedMap,
  place: (line: number) => Place,
  source: Source,
  prefer: Preferred | undefined,
): Claims {
  const root = { ...frontMatter, entries: frontMatter.entries.filter(({ key }) => isFactName(key) || isExtension(key)) }
  const entries = root.entries.filter(({ key }) => key !== 'duration' || !isDerivedLength(root))
  const startDay = /\d{4}-\d{2}-\d{2}/.exec(textOf(root, 'start') ?? '')?.[0]
  const marks = textOf(frontMatter, TEMPLATE_TEXT)?.split(' ') ?? []
  const stated = withoutTemplateText(readOwnBody(body, bodyLine, startDay), marks)
  const showsTimeline =
    marks.length > 0 ? marks.includes(ROWS_MARK) : WITH_TIMELINE.includes(textOf(frontMatter, 'template') ?? '')
  const merged = mergeOwn({ ...root, entries }, stated, { place, prefer, showsTimeline })
  const { claims, findings } = claimsOfFile(merged.root, source)
  return { claims, findings: [...merged.findings, ...findings] }
}

/** The templates that come with the tool whose documents hold of a timeline only what its rows do not show. */
export const WITH_TIMELINE: readonly string[] = [
  'alx',
  'google-sre',
  'google-workbook',
  'pagerduty',
  'atlassian',
  'coe',
]

/** Between two clocks the length follows from them. */
function isDerivedLength(root: LocatedMap): boolean {
  return ['start', 'end'].every((name) => /\d:\d/.test(textOf(root, name) ?? ''))
}

function textOf({ entries }: LocatedMap, name: string): string | undefined {
  const value = entries.find(({ key }) => key === name)?.value
  return value?.kind === 'text' && !isUnknown(value) ? value.text : undefined
}
