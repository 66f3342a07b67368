import * as z from 'zod/mini'

/** How often a rule found something on lines with the same text, in one file, when a folder was taken over. */
export interface BaselineEntry {
  /** From the folder of the baseline on. */
  readonly file: string
  readonly rule: string
  readonly fingerprint: string
  readonly count: number
}

/** A finding as a baseline knows it. */
export type BaselineKey = Omit<BaselineEntry, 'count'>

const Baseline = z.strictObject({
  version: z.literal(1),
  findings: z.array(
    z.strictObject({
      file: z.string(),
      rule: z.string(),
      fingerprint: z.string(),
      count: z.int().check(z.positive()),
    }),
  ),
})

/** The entries of a baseline's text; nothing where it is none. */
export function readBaseline(text: string): readonly BaselineEntry[] | undefined {
  try {
    const result = Baseline.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')))
    return result.success ? result.data.findings : undefined
  } catch {
    return undefined
  }
}

/** Sorted, and an entry on each line, so that a change of one is a change of one line. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map(({ file, rule, fingerprint, count }) => `    ${JSON.stringify({ file, rule, fingerprint, count })}`)
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`
}

/** One entry for all findings that are the same to a baseline. */
export function entriesFor(findings: readonly BaselineKey[]): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>()
  for (const { file, rule, fingerprint } of findings) {
    const key = keyOf({ file, rule, fingerprint })
    entries.set(key, { file, rule, fingerprint, count: (entries.get(key)?.count ?? 0) + 1 })
  }
  return [...entries.values()]
}

/** Whether each finding is beyond what the entries count, in order; and the entries that count more than was found. */
export function compareWith(
  entries: readonly BaselineEntry[],
  findings: readonly BaselineKey[],
): { readonly isNew: readonly boolean[]; readonly stale: readonly BaselineEntry[] } {
  const left = new Map<string, number>()
  for (const entry of entries) left.set(keyOf(entry), (left.get(keyOf(entry)) ?? 0) + entry.count)
  const isNew = findings.map((finding) => {
    const count = left.get(keyOf(finding)) ?? 0
    left.set(keyOf(finding), count - 1)
    return count <= 0
  })
  return { isNew, stale: entries.filter((entry) => (left.get(keyOf(entry)) ?? 0) > 0) }
}

function keyOf({ file, rule, fingerprint }: BaselineKey): string {
  return `${file}\n${rule}\n${fingerprint}`
}
