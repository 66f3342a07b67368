import { wrapped } from '../../io/prompts/screen.ts'
import { printable, type Style } from '../../io/style.ts'
import type { TemplateEntry } from '../project/template-library.ts'
import { ownRequirements } from './template-data.ts'

/** One line for each template, its columns parted by tabs, for scripts. */
export function templateLines(entries: readonly TemplateEntry[]): string {
  return entries.map((entry) => `${columnsOf(entry).map(onOneLine).join('\t')}\n`).join('')
}

/** Name, source and title in columns, and below each what else is to be known of it. */
export function templateTable(entries: readonly TemplateEntry[], width: number, style: Style): string {
  const rows = [['NAME', 'SOURCE', 'TITLE'], ...entries.map((entry) => [entry.name, sourceOf(entry), titleOf(entry)])]
  const [nameWidth = 0, sourceWidth = 0] = [0, 1].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const [head = '', ...lines] = rows.map(([name = '', source = '', title = '']) =>
    printable(`${name.padEnd(nameWidth)}  ${source.padEnd(sourceWidth)}  ${title}`).trimEnd(),
  )
  const indent = ' '.repeat(nameWidth + 2)
  const blocks = entries.map((entry, index) => {
    const [name, rest] = [lines[index]?.slice(0, entry.name.length) ?? '', lines[index]?.slice(entry.name.length) ?? '']
    const details = detailsOf(entry, style).flatMap(({ text, paint }) =>
      wrapped(printable(text), width, indent, `${indent}  `).map((line) => paint(line)),
    )
    return [`${style.bold(name)}${rest}`, ...details].map((line) => `${line}\n`).join('')
  })
  return `${style.dim(head)}\n${blocks.join('')}`
}

function columnsOf(entry: TemplateEntry): readonly string[] {
  const { name, overrides, template, problems } = entry
  return [
    name,
    sourceOf(entry),
    template?.title ?? '',
    template?.description ?? '',
    template === undefined ? '' : ownRequirements(template).join(','),
    Object.keys(template?.fields ?? {}).join(','),
    overrides ? 'built-in' : '',
    problems.map(({ place, message }) => `${place}: ${message}`).join('; '),
  ]
}

interface Detail {
  readonly text: string
  readonly paint: (text: string) => string
}

function detailsOf({ overrides, template, problems }: TemplateEntry, style: Style): readonly Detail[] {
  const requires = template === undefined ? [] : ownRequirements(template)
  const fields = Object.keys(template?.fields ?? {})
  const [problem] = problems
  const texts = [
    template?.description ?? '',
    requires.length === 0 ? '' : `requires ${requires.join(', ')}`,
    fields.length === 0 ? '' : `asks ${fields.join(', ')}`,
    overrides ? 'in place of the built-in one' : '',
  ]
  return [
    ...texts.filter((text) => text !== '').map((text) => ({ text, paint: style.dim })),
    ...(problem === undefined ? [] : [{ text: `error: ${problem.place}: ${problem.message}`, paint: style.red }]),
    ...(problems.length < 2
      ? []
      : [{ text: `and ${problems.length - 1} more: postmortem template check`, paint: style.red }]),
  ]
}

function sourceOf({ file }: TemplateEntry): string {
  return file ?? 'built-in'
}

function titleOf({ template }: TemplateEntry): string {
  return template?.title ?? 'cannot be used'
}

function onOneLine(text: string): string {
  return printable(text).replaceAll(/\s+/g, ' ')
}
