import { unescapeBlock } from '../../block-text.ts'
import { dedentBlock } from '../../indent-block.ts'
import { unescapePlain } from '../../plain-text.ts'
import { ownActions } from './actions.ts'
import { readingOf } from './headings.ts'
import { labelledFact, ownRoles } from './labels.ts'
import { itemsOf, type OwnSection, type OwnText, readOwnSections, tableOf, textOf } from './sections.ts'
import { ownTimeline } from './timeline.ts'
import { dedented, inlineOf, isMissing, linkOf, type OwnFact, type OwnValue, ownMap, ownText } from './values.ts'

/** What the body of a document that this tool wrote states, fact by fact; lists that it shows stand there even when empty. */
export function readOwnBody(body: string, firstLine: number, startDay: string | undefined): readonly OwnFact[] {
  const sections = readOwnSections(body, firstLine)
  const title = sections.find(({ heading }) => heading.startsWith('# '))
  const facts = sections.flatMap((section) => factsOf(section, startDay))
  const first = new Map(facts.toReversed().map((fact) => [fact.path, fact]))
  const titled =
    title === undefined ? [] : [{ path: 'title', value: ownText(unescapePlain(title.heading.slice(2)), title.line) }]
  return [...titled, ...facts.filter((fact) => first.get(fact.path) === fact)]
}

function factsOf(section: OwnSection, startDay: string | undefined): readonly OwnFact[] {
  const [reading, path] = readingOf(section.heading) ?? []
  if (reading === undefined || path === undefined) return []
  const list = (items: readonly OwnValue[]): readonly OwnFact[] => [
    { path, value: { kind: 'list', items, line: section.line } },
  ]
  switch (reading) {
    case 'block':
      return blockFact(path, withoutLeads(section))
    case 'inline':
      return textFact(path, textOf(section), (text) => inlineOf(text, 0))
    case 'quote':
      return textFact(path, textOf(section), (text) => unescapeBlock(text.replaceAll(/^> ?/gm, '')))
    case 'impact':
      return impactFacts(section, path)
    case 'bullets':
      return list(bulletsOf(section, path))
    case 'timeline':
      return list(ownTimeline(section, startDay))
    case 'actions':
      return list(ownActions(section, path === 'actions'))
    case 'whys':
      return list(itemsOf(section).flatMap(whyOf))
    case 'roles':
      return ownRoles(section)
    case 'references':
      return referencesOf(section)
    case 'labels':
      return itemsOf(section).flatMap(({ text, line }) => labelledItem(text, line))
  }
}

function textFact(path: string, { text, line }: OwnText, read: (text: string) => string): readonly OwnFact[] {
  return isMissing(text) ? [] : [{ path, value: ownText(read(text), line) }]
}

function blockFact(path: string, text: OwnText): readonly OwnFact[] {
  return textFact(path, text, unescapeBlock)
}

/** Below a summary stand the first sentences of two other facts. */
function withoutLeads(section: OwnSection): OwnText {
  const { text, line } = textOf(section)
  const lines = text.split('\n')
  const hasLeads =
    /^## Executive/i.test(section.heading) &&
    /^\*\*Root cause:\*\* /.test(lines.at(-1) ?? '') &&
    /^\*\*Impact:\*\* /.test(lines.at(-3) ?? '')
  return hasLeads ? { text: lines.slice(0, -3).join('\n').replace(/\n+$/, ''), line } : { text, line }
}

function impactFacts(section: OwnSection, path: string): readonly OwnFact[] {
  const found = tableOf(section, /^Measure$/)
  // The text above may hold tables too, but none that begins with how long it took and ends the section.
  const isOurs =
    /^(?:Duration$|Time in )/.test(found?.rows[0]?.cells[0] ?? '') &&
    section.lines.slice((found?.head ?? 0) + 2 + (found?.rows.length ?? 0)).every((line) => line.trim() === '')
  const table = isOurs ? found : undefined
  const measures = (table?.rows ?? []).flatMap(({ cells: [name = '', value = ''], line }) =>
    labelledFact(name, value, line, true),
  )
  return [...blockFact(path, textOf(section, 0, table?.head)), ...measures]
}

function bulletsOf(section: OwnSection, path: string): readonly OwnValue[] {
  return itemsOf(section).flatMap(({ text, line }) => {
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

function labelledItem(text: string, line: number): readonly OwnFact[] {
  const [start, label = ''] = /^\*\*([^*]+):\*\*/.exec(text) ?? []
  if (start === undefined) return []
  const rest = text.slice(start.length)
  if (label.toLowerCase() === 'impact') {
    const block = dedentBlock(rest.replace(/^ /, ''), 2)
    return isMissing(block) ? [] : [{ path: 'impact.description', value: ownText(unescapeBlock(block), line) }]
  }
  return labelledFact(label, dedented(rest.trimStart()), line, false)
}
