import { unescapeCell, unescapeInline } from '../../inline-text.ts'
import { unescapePlain } from '../../plain-text.ts'

/** Plain data with the line on which each text stands, before it is put together with the front matter. */
export type OwnValue =
  | { readonly kind: 'text'; readonly text: string; readonly line: number }
  | {
      readonly kind: 'map'
      readonly parts: Readonly<Record<string, OwnValue>>
      readonly line: number
      readonly written?: string
      /** The time as its row says it, where it says no day. */
      readonly clock?: string
    }
  | { readonly kind: 'list'; readonly items: readonly OwnValue[]; readonly line: number }

/** What the body states of the fact at a path. */
export interface OwnFact {
  readonly path: string
  readonly value: OwnValue
}

export function ownText(text: string, line: number): OwnValue {
  return { kind: 'text', text, line }
}

/** A record of those parts that are known. */
export function ownMap(
  parts: Readonly<Record<string, string | OwnValue | undefined>>,
  line: number,
  written?: string,
): OwnValue & { readonly kind: 'map' } {
  const known: Record<string, OwnValue> = {}
  for (const [name, part] of Object.entries(parts))
    if (part !== undefined && part !== '') known[name] = typeof part === 'string' ? ownText(part, line) : part
  return { kind: 'map', parts: known, line, ...(written !== undefined && { written }) }
}

/** What is shown where nothing is known. */
export function isMissing(text: string): boolean {
  return /^\s*(?:unknown\.?)?\s*$/i.test(text)
}

/** The text of an item: its lines without their indent, and as it was typed. */
export function inlineOf(written: string, indent = 2): string {
  return unescapeInline(dedented(written, indent))
}

export function dedented(written: string, indent = 2): string {
  if (!written.includes('\n')) return written
  return written.replaceAll(new RegExp(`\\n {0,${indent}}`, 'g'), '\n')
}

export function inlineOfCell(cell: string): string {
  return unescapeCell(cell)
}

export function plainOfCell(cell: string): string {
  return unescapePlain(pipesOf(cell))
}

/** A cell as it would stand outside of its table. */
export function pipesOf(cell: string): string {
  return cell.replaceAll('\\|', '|')
}

/** Names in one line; a comma inside of one has a backslash. */
export function namesOf(written: string): readonly string[] {
  return partsOf(written).map((name) => unescapePlain(name))
}

/** What stands between the commas that have no backslash. */
export function partsOf(written: string): readonly string[] {
  return written.split(/(?<=(?<!\\)(?:\\\\)*), /)
}

/** `100% of all visitors` */
export function shareOf(written: string): { readonly share: string | undefined; readonly basis: string } {
  const [share = '', ...basis] = written.split(/(?<=^\S+)\s/)
  return { share: isMissing(share) ? undefined : share, basis: basis.join(' ') }
}

/** A label with its address, an address, or a name, and what stands behind it in brackets. */
export function linkOf(
  written: string,
  isAddress = false,
): { readonly label?: string; readonly url?: string; readonly behind: string } {
  const [link, label = '', url = ''] = /^\[((?:\\.|[^\\\]])*)\]\(((?:\\.|[^\\)])*)\)/s.exec(written) ?? []
  if (link !== undefined)
    return {
      label: unescapePlain(label),
      url: url.replaceAll(/\\([\\()<>&`])/g, '$1'),
      behind: behindOf(written.slice(link.length)),
    }
  const [address, bare] = /^<([^<>\s]+)>/.exec(written) ?? []
  if (address !== undefined && bare !== undefined) return { url: bare, behind: behindOf(written.slice(address.length)) }
  const [path = ''] = isAddress ? (/^\S+/.exec(written) ?? []) : []
  if (path !== '') return { url: unescapePlain(path), behind: behindOf(written.slice(path.length)) }
  const [, name = written, behind = ''] = /^(.*) \((recurrence|similar|caused by)\)$/s.exec(written) ?? []
  return { label: unescapePlain(name), behind }
}

function behindOf(rest: string): string {
  return /^ \((.*)\)$/s.exec(rest)?.[1] ?? ''
}
