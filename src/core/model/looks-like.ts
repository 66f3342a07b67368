import type { Located, LocatedEntry } from './located.ts'

/** So many keys show what a map is. */
const SHOWN = 4

/** What a value is, for somebody who thought that it was an incident: `a list of 3 objects with id, monitor_name`. */
export function looksLike(value: Located): string {
  switch (value.kind) {
    case 'text':
      return 'a text'
    case 'list':
      return listLooksLike(value.items)
    case 'map':
      return `something else, with ${value.entries.slice(0, SHOWN).map(entryLooksLike).join(', ')}`
  }
}

function listLooksLike(items: readonly Located[]): string {
  const count = `${items.length} ${items.length === 1 ? noun(items) : `${noun(items)}s`}`
  const keys = keysOf(items[0])
  const shown = keys.length === 0 ? '' : ` with ${keys.join(', ')}`
  return items.length === 0 ? 'an empty list' : `a list of ${count}${shown}`
}

function noun(items: readonly Located[]): string {
  if (items.every(({ kind }) => kind === 'map')) return 'object'
  return items.every(({ kind }) => kind === 'text') ? 'text' : 'item'
}

/** `data (action, alert)`, `events (a list of 8 objects with time, action)`. */
function entryLooksLike({ key, value }: LocatedEntry): string {
  const keys = keysOf(value)
  if (value.kind === 'list' && keysOf(value.items[0]).length > 0) return `${key} (${listLooksLike(value.items)})`
  return keys.length === 0 ? key : `${key} (${keys.join(', ')})`
}

function keysOf(value: Located | undefined): readonly string[] {
  return value?.kind === 'map' ? value.entries.slice(0, SHOWN).map(({ key }) => key) : []
}
