import type { Kind } from '../../../model/kinds.ts'
import type { LocatedMap } from '../../../model/located.ts'
import { escapings } from '../../../view/escaping.ts'
import { unescapeInline } from '../../inline-text.ts'
import { guarded, RELATION_END } from '../../look-alikes.ts'
import { toOneLine } from '../../one-line.ts'
import type { OwnValue } from './values.ts'

export type RecordKind = Kind & { readonly name: 'record' }
export type OwnMap = OwnValue & { readonly kind: 'map' }

/** Whether a row of the body says the same as an item of the front matter, by the parts that it is matched by. */
export function isSame(map: LocatedMap, row: OwnValue, keys: readonly string[], item: RecordKind): boolean {
  if (row.kind !== 'map') return false
  return keys.every((key) => {
    const [stated, shown] = [textAt(map, key), row.parts[key]]
    const text = shown?.kind === 'text' ? shown.text : undefined
    if (kindOf(item, key).name === 'time') return isSameTime(stated, text)
    return stated === text || (key === 'text' && stated !== undefined && stated === withoutSource(map, row))
  })
}

/** Which rows, by their indexes in their order, can be an item of the front matter: of a long timeline those of its time. */
export function candidatesIn(
  rows: readonly OwnValue[],
  keys: readonly string[],
): (map: LocatedMap) => readonly number[] {
  const all = [...rows.keys()]
  if (!keys.includes('at')) return () => all
  const byTime = new Map<string, number[]>()
  for (const [index, row] of rows.entries()) {
    const at = row.kind === 'map' ? row.parts.at : undefined
    const time = at?.kind === 'text' ? shownTime(at.text) : ''
    const same = byTime.get(time)
    if (same === undefined) byTime.set(time, [index])
    else same.push(index)
  }
  return (map) => {
    const times = new Set(timesOf(textAt(map, 'at') ?? ''))
    return [...times].flatMap((time) => byTime.get(time) ?? []).sort((a, b) => a - b)
  }
}

/** The front matter tells every time with its offset; a row only where it has to. */
function isSameTime(stated: string | undefined, shown: string | undefined): boolean {
  if (stated === undefined || shown === undefined) return stated === shown
  return timesOf(stated).includes(shownTime(shown))
}

/** How a row can show a time of the front matter, as `shownTime` writes it. */
export function timesOf(stated: string): readonly string[] {
  const whole = shownTime(stated)
  return [whole, whole.replace(/ (?:UTC|[+-]\d{2}:\d{2})$/, '')]
}

/** A time of a row with its offset written as in the front matter. */
export function shownTime(text: string): string {
  return text.replace(/ UTC(?=[+-])/, ' ')
}

/** The text of a row without the source that stands behind it, where the front matter knows one. */
export function withoutSource(map: LocatedMap, { written = '' }: OwnMap): string | undefined {
  const source = map.entries.find(({ key }) => key === 'source')?.value
  if (source === undefined) return undefined
  const [label, url] =
    source.kind === 'text'
      ? [source.text]
      : source.kind === 'map'
        ? [textAt(source, 'label'), textAt(source, 'url')]
        : []
  if (label === undefined) return undefined
  const { plain, link } = escapings.md
  const shown = ` (${toOneLine(url === undefined ? guarded(plain(label), RELATION_END) : link(label, url))})`
  return written.endsWith(shown) ? unescapeInline(written.slice(0, -shown.length)) : undefined
}

export function textAt({ entries }: LocatedMap, name: string): string | undefined {
  const value = entries.find(({ key }) => key === name)?.value
  return value?.kind === 'text' ? value.text : undefined
}

export function kindOf({ fields }: RecordKind, part: string): Kind {
  return (Object.hasOwn(fields, part) ? fields[part]?.kind : undefined) ?? { name: 'open' }
}
