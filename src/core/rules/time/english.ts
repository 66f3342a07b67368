import type { TimedEntry } from './timed-entries.ts'

const COMMON = /\b(?:the|was|were|and|of|to|is|in|with|by|for|from|that|our|all)\b/i
const TELLING =
  /\b(?:alert|detected|reported|issue|server|outage|down|errors?|restarted|investigated|fixed|resolved)\b/i

/** Whether the entries are in English: what their words tell can be asked of no others. */
export function isInEnglish(entries: readonly TimedEntry[]): boolean {
  const english = entries.filter(({ entry: { text } }) => COMMON.test(text) || TELLING.test(text))
  return english.length * 2 >= entries.length
}
