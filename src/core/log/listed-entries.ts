import { itemsOf } from '../incident-file/timeline-edit.ts'
import type { Located } from '../model/located.ts'
import { readTimelineLine, readTimelinePair, type TimelineLine } from '../model/timeline-line.ts'
import type { Result } from '../result.ts'

/** An entry of a log as it was written, in one line. */
export interface ListedEntry {
  /** Empty where none is read. */
  readonly time: string
  readonly text: string
  readonly by?: string
}

/** The entries that an incident file holds, in the order of the file. */
export function listedEntries(root: Located | undefined): readonly ListedEntry[] {
  return itemsOf(root).map(listedEntry)
}

export function listedEntry(item: Located): ListedEntry {
  if (item.kind === 'text') return ofLine(readTimelineLine(item.text), item.text)
  if (item.kind === 'list') return { time: '', text: item.items.map((part) => listedEntry(part).text).join(', ') }
  const [only] = item.entries
  const pair =
    item.entries.length === 1 && only?.value.kind === 'text' ? readTimelinePair(only.key, only.value.text) : undefined
  if (pair !== undefined) return ofLine(pair, only?.key ?? '')
  const [at, until, text, by] = ['at', 'until', 'text', 'by'].map((name) => partOf(item.entries, name))
  return {
    time: [at, until].filter(Boolean).join(' - '),
    text: inOneLine(text ?? ''),
    ...(by && { by }),
  }
}

function partOf(entries: readonly { readonly key: string; readonly value: Located }[], name: string): string {
  const value = entries.find(({ key }) => key === name)?.value
  return value?.kind === 'text' ? value.text : ''
}

function ofLine(line: Result<TimelineLine>, written: string): ListedEntry {
  if (!line.ok) return { time: '', text: inOneLine(written) }
  const { time, until, text } = line.value
  return { time: [time, until].flatMap((each) => each?.text ?? []).join(' - '), text: inOneLine(text) }
}

function inOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').trim()
}
