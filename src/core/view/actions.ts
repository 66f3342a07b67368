import { DETAILS_END, PLAIN_TRACKER } from '../document/look-alikes.ts'
import type { Action } from '../model/facts.ts'
import type { Escaping } from './escaping.ts'

/** An action's row with what lists and tables show of it beyond its own parts. */
export function withDetails<Row extends object>(rows: readonly Row[], actions: readonly Action[], escaping: Escaping) {
  return rows.map((row, index) => {
    const { status, title, tracker } = actions[index] ?? {}
    const details = detailsOf(actions[index], escaping)
    const shown = title === undefined ? null : escaping.inline(title)
    return {
      ...row,
      title: shown !== null && details === '' ? escaping.guarded(shown, DETAILS_END) : shown,
      details,
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
    owner && `owner: ${partText(owner, escaping)}`,
    priority,
    due && `due ${due}`,
    type,
    tracker && trackerText(tracker, escaping),
  ]
  const given = parts.filter((part) => part !== undefined && part !== '')
  return given.length === 0 ? '' : ` (${given.join(', ')})`
}

/** A comma or a bracket inside of a part gets a backslash, so that the parts can be told apart. */
function partText(text: string, { plain, guarded }: Escaping): string {
  return guarded(plain(text), PART_BREAKS)
}

const PART_BREAKS = /(?=, |[()])/g

function trackerText(tracker: string, escaping: Escaping): string {
  const text = escaping.address(tracker)
  return PLAIN_TRACKER.test(text) ? text : `tracker ${partText(tracker, escaping)}`
}
