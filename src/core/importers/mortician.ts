import { type Finding, toFinding } from '../finding.ts'
import type { Located, LocatedMap } from '../model/located.ts'

/**
 * Says that YAML is a file of mortician (https://github.com/domgalati/mortician), which nobody reads, and how its
 * events become a table; nothing of any other file.
 */
export function refusalOfMortician(root: Located): Finding | undefined {
  if (root.kind !== 'map' || !FORMS.some((form) => form(root))) return undefined
  return toFinding(
    {
      rule: 'nothing-imported',
      message: 'this looks like a file of mortician, whose form is not read yet',
      hint: `make CSV of its timeline: yq -r '["time","action"], (.events[] | [.time, .action]) | @csv' timeline.yaml > timeline.csv, then: postmortem import timeline.csv --map time=time,text=action`,
    },
    root.place,
  )
}

/** `timeline.yaml`, `actions.yaml` and `meta.yaml`. */
const FORMS: readonly ((root: LocatedMap) => boolean)[] = [
  (root) => isListOf(root, 'events', ['time', 'action']),
  (root) => isListOf(root, 'items', ['task', 'done']),
  (root) => ['created_at', 'date', 'time', 'participants'].every((key) => keysOf(root).includes(key)),
]

function isListOf(root: LocatedMap, key: string, keys: readonly string[]): boolean {
  const [only, ...others] = root.entries
  if (only?.key !== key || others.length > 0 || only.value.kind !== 'list') return false
  const items = only.value.items
  return items.length > 0 && items.every((item) => keys.every((wanted) => keysOf(item).includes(wanted)))
}

function keysOf(value: Located): readonly string[] {
  return value.kind === 'map' ? value.entries.map(({ key }) => key) : []
}
