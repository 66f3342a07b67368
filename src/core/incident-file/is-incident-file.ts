import { isFactName } from '../model/claims.ts'

/** Whether a YAML or JSON file that nobody named is an incident file, by its outermost keys: half of them are facts, one of no other sort of file. */
export function isIncidentFile({ name, text }: { readonly name: string; readonly text: string }): boolean {
  if (!MARKS.test(text)) return false
  const keys = outermostKeys(name, text)
  const known = keys.filter(isFactName)
  return known.some((key) => marks.includes(key)) && known.length >= 2 && known.length * 2 >= keys.length
}

/** What only an incident has. */
const marks: readonly string[] = [
  'start',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
  'timeline',
  'impact',
  'rootCause',
  'contributingFactors',
  'fiveWhys',
]

/** Most files of other sorts need no more than this. */
const MARKS = new RegExp(`(?:^|["'{,\\s])(?:${marks.join('|')})["']?\\s*:`)

function outermostKeys(name: string, text: string): readonly string[] {
  if (/\.json$/i.test(name) || /^\uFEFF?\s*\{/.test(text)) return keysOfJson(text)
  return [...new Set(Array.from(text.matchAll(/^["']?([A-Za-z][\w-]*)["']?[ \t]*:(?=\s|$)/gm), ([, key = '']) => key))]
}

function keysOfJson(text: string): readonly string[] {
  try {
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : []
  } catch {
    return []
  }
}
