import type { Place } from '../finding.ts'
import type { Located } from './located.ts'

/** Keys and positions from the root of a file down to a value. */
export type Path = readonly PropertyKey[]

/** `profiles[0].when`, `fields.ticketsOpened` */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return text === '' ? String(part) : `${text}.${String(part)}`
  }, '')
}

export function valueAt(root: Located, [part, ...below]: Path): Located | undefined {
  if (part === undefined) return root
  const value =
    root.kind === 'list'
      ? root.items[Number(part)]
      : root.kind === 'map'
        ? root.entries.find(({ key }) => key === part)?.value
        : undefined
  return value === undefined ? undefined : valueAt(value, below)
}

export function keyPlace(map: Located | undefined, name: string): Place | undefined {
  return map?.kind === 'map' ? map.entries.find(({ key }) => key === name)?.keyPlace : undefined
}
