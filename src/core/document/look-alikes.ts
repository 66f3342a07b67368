import { facts } from '../model/facts.ts'
import { milestoneNames } from '../model/records.ts'

/**
 * What a document puts around the text of a fact, where a text could look the same: it gets a backslash there, which the
 * reader takes away. Each is a pattern of where the backslash goes.
 */
const labels = milestoneNames.map((name) => [facts[name].description.label.toUpperCase(), name] as const)

/** `**DETECTED:** ` in front of the text of an entry. */
export const MARK_START = new RegExp(`^\\\\*(?=\\*\\*(?:${labels.map(([label]) => label).join('|')}):\\*\\* )`)

/** `(similar)` behind the name of a related incident. */
export const RELATION_END = /\\*(?=\((?:recurrence|similar|caused by)\)$)/

const ACTION_PART =
  'owner: (?:\\\\.|[^\\\\()])+|P[0-4]|due \\S+|prevent|mitigate|detect|repair|investigate|process|other|tracker (?:\\\\.|[^\\\\()])+|#\\d+|[A-Z][A-Z0-9]*-\\d+|<[^<>\\s]+>|https?://[^\\s<>`()]+'

/** `(owner: thandi, P1)` behind the title of an action. */
export const DETAILS_END = new RegExp(`(?<= )\\\\*(?=\\((?:${ACTION_PART})(?:, (?:${ACTION_PART}))*\\)$)`)

/** A tracker that is known as one wherever it stands. */
export const PLAIN_TRACKER = /^(?:#\d+|[A-Z][A-Z0-9]*-\d+|<[^<>\s]+>|https?:\/\/[^\s<>`()]+)$/

/** The milestone that a mark names, and what stands behind it. */
export function splitMark(text: string): { readonly milestone: string | undefined; readonly text: string } {
  const [mark, label] = /^\*\*([^*]+):\*\* /.exec(text) ?? []
  const milestone = labels.find(([name]) => name === label)?.[1]
  return milestone === undefined || mark === undefined
    ? { milestone, text }
    : { milestone, text: text.slice(mark.length) }
}

/** A text with a backslash where it looks like something else. */
export function guarded(text: string, place: RegExp): string {
  return text.replace(place, '$&\\')
}

/** Undoes `guarded`. */
export function unguarded(text: string, place: RegExp): string {
  return text.replace(place, (slashes) => slashes.slice(1))
}
