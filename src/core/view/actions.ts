import type { Action } from '../model/facts.ts'
import type { Escaping } from './escaping.ts'

/** An action's row with what lists and tables show of it beyond its own parts. */
export function withDetails<Row extends object>(rows: readonly Row[], actions: readonly Action[], escaping: Escaping) {
  return rows.map((row, index) => {
    const { status, tracker } = actions[index] ?? {}
    return {
      ...row,
      details: detailsOf(actions[index], escaping),
      isDone: status === 'done',
      box: status === 'done' ? 'x' : ' ',
      trackerLink: tracker === undefined ? null : escaping.address(tracker),
    }
  })
}

/** ` (owner: thandi, P1, due 2026-02-01, prevent, #12)`: the one form for actions in lists. */
function detailsOf(action: Action | undefined, escaping: Escaping): string {
  const { owner, priority, due, type, tracker } = action ?? {}
  const parts = [
    owner && `owner: ${escaping.plain(owner)}`,
    priority,
    due && `due ${due}`,
    type,
    tracker && escaping.address(tracker),
  ]
  const given = parts.filter((part) => part !== undefined && part !== '')
  return given.length === 0 ? '' : ` (${given.join(', ')})`
}
