import { rewritten, splitWritten } from '../../core/document/written.ts'
import { applyToSource, editsOf } from '../../core/rules/apply-edits.ts'
import type { LintFinding } from '../../core/rules/examine.ts'
import type { ReadFile } from '../../core/rules/read-file.ts'
import type { Secret } from '../../core/rules/safety/secret.ts'
import { contentHash } from '../../io/content-hash.ts'

/** A file as it was read, with what was found in it. */
export interface Examined {
  /** As it is in the file, but for its byte order mark. */
  readonly source: string
  readonly read: ReadFile
  readonly findings: readonly LintFinding[]
  readonly secrets: readonly Secret[]
}

/** What mends one finding can bring up another; so many times it is looked again. */
const MOST_TIMES = 8

/** The file without what can be mended without a person. `examine` reads a text and looks for what is wrong with it. */
export async function mend(given: Examined, examine: (source: string) => Promise<Examined>): Promise<Examined> {
  let state = given
  for (let time = 0; time < MOST_TIMES; time++) {
    const source = applyToSource(state.source, editsOf(state.findings))
    if (source === state.source) break
    state = await examine(source)
  }
  return state === given ? given : { ...state, source: withItsHash(given.source, state.source) }
}

/** A file that nobody edited is still known as that: it holds the hash of what it is now. */
function withItsHash(before: string, after: string): string {
  const [held, now] = [splitWritten(before), splitWritten(after)]
  if (held === undefined || now === undefined || contentHash(held.text) !== held.written) return after
  return rewritten(after, contentHash(now.text))
}
