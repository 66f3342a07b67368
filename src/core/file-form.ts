import { type Finding, toFinding } from './finding.ts'
import { isFactName } from './model/claims.ts'

/** What a file with facts can be. */
export type FileForm = 'document' | 'incident-file'

interface NamedText {
  readonly name: string
  readonly text: string
}

/**
 * What a file is, by its name or else by what it begins with, however broken it is. Nothing for what neither tells: it
 * is an incident file where facts are found in it as one, else a document.
 */
export function formOf({ name, text }: NamedText): FileForm | undefined {
  if (isCalledMarkdown(name)) return 'document'
  if (/\.(?:ya?ml|json)$/i.test(name) || JSON_TEXT.test(text) || beginsWithFact(text)) return 'incident-file'
  return FRONT_MATTER_AND_BODY.test(text) ? 'document' : undefined
}

export function isCalledMarkdown(name: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(name)
}

/** A document can begin with a link in brackets, or with the tag of a site generator. */
const JSON_TEXT = /^\uFEFF?\s*(?:\{\s*["'}a-z/]|\[\s*[{"\]])/i

/** In a file of two YAML documents a key, not a heading, stands behind the second line of dashes. */
const FRONT_MATTER_AND_BODY = /^\uFEFF?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*\r?\n\s*#{1,6}[ \t]/

/** `title: …` is the first line that is no comment. */
function beginsWithFact(text: string): boolean {
  const [, key = ''] = /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*([a-zA-Z]+):(?:\s|$)/.exec(text) ?? []
  return isFactName(key)
}

/** Whether YAML or JSON that nobody named is an incident file, by its outermost keys: half of them are facts, one of no other sort of file. */
export function hasKeysOfIncident({ name, text }: NamedText): boolean {
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

/** What is said of a file that tells of no incident. */
export function notAPostmortem(file: string, reason = 'nothing in it tells of an incident'): Finding {
  const problem = { rule: 'not-a-postmortem', message: `this is no postmortem: ${reason}` } as const
  return toFinding(problem, { kind: 'file', file, line: 1, column: 1 })
}
