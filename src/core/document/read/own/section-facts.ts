import { unescapeBlock } from '../../block-text.ts'
import { dedentBlock } from '../../indent-block.ts'
import { unescapePlain } from '../../plain-text.ts'
import { ownActions } from './actions.ts'
import { isDerivedLabel, type Reading } from './headings.ts'
import { labelledFact, ownRole } from './labels.ts'
import {
  cellsOf,
  firstParagraph,
  itemsOf,
  type OwnItem,
  type OwnSection,
  type OwnTable,
  type OwnText,
  type Stretch,
  tableOf,
  textOf,
} from './sections.ts'
import { ownTimeline } from './timeline.ts'
import { dedented, inlineOf, isMissing, linkOf, type OwnFact, type OwnValue, ownMap, ownText } from './values.ts'

/** What a section states, and where it does; what stands elsewhere in it was added by a person. */
export interface SectionFacts {
  readonly facts: readonly OwnFact[]
  readonly taken: readonly Stretch[]
  /** Rows and columns of a table that state nothing that is known, as a table of their own. */
  readonly rows?: string
}

/** What has to be known of what stands above a section. */
export interface Above {
  /** The day of a timeline's rows above the first date. */
  readonly startDay: string | undefined
  /** The facts that the body has stated. */
  readonly stated: ReadonlySet<string>
}

/** Reads a section as its heading says. */
export function sectionFacts(
  section: OwnSection,
  [reading, path]: readonly [Reading, string],
  { startDay, stated }: Above,
): SectionFacts {
  const items = itemsOf(section)
  const list = (values: readonly OwnValue[], taken: readonly Stretch[] = items): SectionFacts => ({
    facts: [{ path, value: { kind: 'list', items: values, line: section.line } }],
    taken,
  })
  switch (reading) {
    case 'block':
      return blockFacts(section, path)
    case 'inline': {
      const first = firstParagraph(section)
      return {
        facts: textFact(path, textOf(section, first.from, first.to), (text) => inlineOf(text, 0)),
        taken: [first],
      }
    }
    case 'quote':
      return quoteFacts(section, path)
    case 'impact':
      return impactFacts(section, path, stated)
    case 'bullets':
      return list(bulletsOf(items, path))
    case 'timeline': {
      const table = tableOf(section, /^Time \(/)
      const zone = paragraphLike(section, /^All times are in /)
      const values = ownTimeline(section, startDay)
      if (table === undefined) return list(values, [...zone, ...items])
      return { ...list(values, [table]), ...otherColumns(section, table, table.columns.slice(0, 3)) }
    }
    case 'actions': {
      const table = tableOf(section, /^Action$/)
      const values = ownActions(section, path === 'actions')
      return table === undefined
        ? list(values)
        : { ...list(values, [table]), ...otherColumns(section, table, ACTION_COLUMNS) }
    }
    case 'whys':
      return list(items.flatMap(whyOf))
    case 'roles':
      return rolesOf(section, items)
    case 'references':
      return { facts: referencesOf(section), taken: items }
    case 'labels':
      return labelFacts(items, stated)
    case 'derived':
      return { facts: [], taken: derivedStretches(section, items, stated) }
  }
}

/** What is shown where nothing is known. */
export function missingIn(section: OwnSection): readonly Stretch[] {
  return paragraphLike(section, /^\s*unknown\.?\s*$/i)
}

function paragraphLike(section: OwnSection, like: RegExp): readonly Stretch[] {
  const first = firstParagraph(section)
  return first.to === first.from + 1 && like.test(section.lines[first.from] ?? '') ? [first] : []
}

function textFact(path: string, { text, line }: OwnText, read: (text: string) => string): readonly OwnFact[] {
  return isMissing(text) ? [] : [{ path, value: ownText(read(text), line) }]
}

function blockFacts(section: OwnSection, path: string): SectionFacts {
  const leads = leadsOf(section)
  return {
    facts: textFact(path, textOf(section, 0, leads?.from), unescapeBlock),
    taken: [{ from: 0, to: leads?.to ?? section.lines.length }],
  }
}

/** Below a summary stand the first sentences of two other facts. */
function leadsOf({ heading, lines }: OwnSection): Stretch | undefined {
  if (!/^## Executive/i.test(heading)) return undefined
  const from = lines.findLastIndex(
    (line, at) => /^\*\*Impact:\*\* /.test(line) && /^\*\*Root cause:\*\* /.test(lines[at + 2] ?? ''),
  )
  return from === -1 ? undefined : { from, to: from + 3 }
}

/** Where nothing is quoted, a person wrote the message without the marks. */
function quoteFacts(section: OwnSection, path: string): SectionFacts {
  if (missingIn(section).length > 0) return { facts: [], taken: [] }
  const first = section.lines.findIndex((line) => line.startsWith('>'))
  const from = Math.max(first, 0)
  const end = first === -1 ? -1 : section.lines.findIndex((line, at) => at > from && !line.startsWith('>'))
  const to = end === -1 ? section.lines.length : end
  return {
    facts: textFact(path, textOf(section, from, to), (text) => unescapeBlock(text.replaceAll(/^> ?/gm, ''))),
    taken: [{ from, to }],
  }
}

function impactFacts(section: OwnSection, path: string, stated: ReadonlySet<string>): SectionFacts {
  // The text above may hold tables too, but none that begins with how long it took.
  const table = tableOf(section, /^Measure$/, LENGTH)
  const isStated = stated.has(path)
  const text = isStated ? [] : textFact(path, textOf(section, 0, table?.from), unescapeBlock)
  if (table === undefined) return { facts: text, taken: isStated ? [] : [{ from: 0, to: section.lines.length }] }
  const read = table.rows.map(({ cells: [name = '', value = ''], line }, index) => ({
    facts: labelledFact(name, value, line, true),
    isOurs: LENGTH.test(name) || isMissing(value),
    written: section.lines[table.from + 2 + index] ?? '',
  }))
  const others = read.filter(({ facts, isOurs }) => facts.length === 0 && !isOurs)
  const head = section.lines.slice(table.from, table.from + 2)
  return {
    facts: [...text, ...read.flatMap(({ facts }) => facts)],
    taken: [{ from: isStated ? table.from : 0, to: table.to }],
    ...(others.length > 0 && { rows: [...head, ...others.map(({ written }) => written)].join('\n') }),
  }
}

/** How the first row of the measures of the harm begins. */
const LENGTH = /^(?:Duration$|Time in )/

/** The columns that a person added to a table of ours, behind what its rows begin with. */
function otherColumns({ lines }: OwnSection, table: OwnTable, known: readonly string[]): { readonly rows?: string } {
  const others = table.columns.flatMap((name, at) => (at > 0 && !known.includes(name) ? [at] : []))
  if (!table.rows.some(({ cells }) => others.some((at) => (cells[at] ?? '') !== ''))) return {}
  const written = lines.slice(table.from, table.to).filter((_, index) => index !== 1)
  const rows = written.map((line) => [0, ...others].map((at) => cellsOf(line)[at] ?? ''))
  const [head = [], ...below] = rows
  return { rows: [head, head.map(() => '---'), ...below].map((cells) => `| ${cells.join(' | ')} |`).join('\n') }
}

const ACTION_COLUMNS = ['Action', 'Type', 'Owner', 'Priority', 'Due', 'Tracker']

function bulletsOf(items: readonly OwnItem[], path: string): readonly OwnValue[] {
  return items.flatMap(({ text, line }) => {
    const written = inlineOf(text)
    if (written === '') return []
    return [path === 'contributingFactors' ? ownMap({ text: written }, line) : ownText(written, line)]
  })
}

/** A question in bold and its answer are paragraphs of their own. */
function whyOf({ text, line }: OwnText): readonly OwnValue[] {
  const [first = '', ...others] = dedented(text, 4).split('\n\n')
  if (others.length === 0) return first === '' ? [] : [ownMap({ answer: inlineOf(first, 0) }, line)]
  const question = /^\*\*(.*)\*\*$/s.exec(first)?.[1] ?? first
  return [ownMap({ question: inlineOf(question, 0), answer: inlineOf(others.join('\n'), 0) }, line)]
}

function rolesOf(section: OwnSection, items: readonly OwnItem[]): SectionFacts {
  const read = items.map((item) => ({ item, facts: ownRole(item) }))
  return {
    facts: read.flatMap(({ facts }) => facts),
    taken: [
      ...read.filter(({ facts }) => facts.length > 0).map(({ item }) => item),
      ...linesLike(section, /^Time to acknowledge \(TTA\): /),
    ],
  }
}

function referencesOf(section: OwnSection): readonly OwnFact[] {
  const isRelatedOnly = /recurrence/i.test(section.heading)
  const [links, related]: [OwnValue[], OwnValue[]] = [[], []]
  for (const { text, line } of itemsOf(section)) {
    const [mark] = isRelatedOnly ? [''] : (/^Related incident: /.exec(text) ?? [])
    const { label, url, behind } = linkOf(text.slice(mark?.length ?? 0), mark === undefined)
    if (mark === undefined)
      links.push(
        ownMap(
          {
            label: url === undefined ? undefined : label,
            url: url ?? label,
            kind: behind === '' ? undefined : unescapePlain(behind),
          },
          line,
        ),
      )
    else related.push(ownMap({ id: label, url, relation: behind.replaceAll(' ', '-') }, line))
  }
  const lists = isRelatedOnly
    ? [['related', related] as const]
    : [['links', links] as const, ['related', related] as const]
  return lists.map(([path, items]) => ({ path, value: { kind: 'list', items, line: section.line } }))
}

/** What a label says again, below another heading or here, is not read. */
function labelFacts(items: readonly OwnItem[], above: ReadonlySet<string>): SectionFacts {
  const stated = new Set(above)
  const read = items.map((item) => {
    const { facts, isOurs } = labelledItem(item)
    const fresh = facts.filter(({ path }) => !stated.has(path))
    for (const { path } of fresh) stated.add(path)
    return { item, facts: fresh, isOurs }
  })
  return {
    facts: read.flatMap(({ facts }) => facts),
    taken: read.filter(({ facts, isOurs }) => facts.length > 0 || isOurs).map(({ item }) => item),
  }
}

function labelledItem({ text, line }: OwnItem): { readonly facts: readonly OwnFact[]; readonly isOurs: boolean } {
  const [start, label = ''] = /^\*\*([^*]+):\*\*/.exec(text) ?? []
  if (start === undefined) return { facts: [], isOurs: text === '' }
  const rest = text.slice(start.length)
  const isOurs = isDerivedLabel(label) || isMissing(rest)
  if (label.toLowerCase() !== 'impact')
    return { facts: labelledFact(label, dedented(rest.trimStart()), line, false), isOurs }
  const block = dedentBlock(rest.replace(/^ /, ''), 2)
  return {
    facts: isMissing(block) ? [] : [{ path: 'impact.description', value: ownText(unescapeBlock(block), line) }],
    isOurs,
  }
}

/** Metrics and diagrams, which follow from the facts. */
function derivedStretches(
  section: OwnSection,
  items: readonly OwnItem[],
  stated: ReadonlySet<string>,
): readonly Stretch[] {
  const table = tableOf(section, /^Metric$/)
  return [...labelFacts(items, stated).taken, ...(table === undefined ? [] : [table]), ...diagramsIn(section)]
}

function diagramsIn({ lines }: OwnSection): readonly Stretch[] {
  return lines.flatMap((line, from) => {
    const isOurs =
      line === '```mermaid' && lines[from + 1] === 'timeline' && /^ {4}title Times in /.test(lines[from + 2] ?? '')
    const end = isOurs ? lines.indexOf('```', from) : -1
    return end === -1 ? [] : [{ from, to: end + 1 }]
  })
}

function linesLike({ lines }: OwnSection, like: RegExp): readonly Stretch[] {
  return lines.flatMap((line, from) => (like.test(line) ? [{ from, to: from + 1 }] : []))
}
