import type { Finding } from '../../core/finding.ts'
import { facts } from '../../core/model/facts.ts'
import { descriptionAt } from '../../core/model/requirements.ts'
import { BACK, type Host, type Person } from '../../host.ts'
import type { FlagStatement } from './fact-flags.ts'
import { type Run, toRun } from './run.ts'

/** A fact of which exports say different things. */
interface Conflict {
  readonly path: string
  /** What is said, and by which file. */
  readonly stated: readonly (readonly [text: string, file: string])[]
}

/**
 * Asks which of the values holds that exports state. What is chosen counts as if it had been given by a flag, so that a
 * draft keeps it.
 */
export async function settleConflicts(run: Run, host: Host): Promise<Run> {
  const person = await host.person({ color: run.options.color })
  try {
    const chosen = await askWhichHolds(run.given.findings, person)
    return await toRun({ ...run.options, statements: [...run.options.statements, ...chosen] }, run.inputs, host)
  } finally {
    person.close()
  }
}

async function askWhichHolds(findings: readonly Finding[], person: Person): Promise<readonly FlagStatement[]> {
  const conflicts = conflictsIn(findings)
  const answers: FlagStatement[] = []
  for (let conflict = conflicts[0]; conflict !== undefined; conflict = conflicts[answers.length]) {
    const { path, stated } = conflict
    const { label, flag } = descriptionAt(path, facts)
    const text = await person.choose({
      message: `${label}: the exports differ. Which time holds?`,
      choices: [
        ...stated.map(([value, file]) => ({ value, name: `${shown(value)} (${file})` })),
        { value: 'unknown', name: stated.length > 2 ? 'none: leave it unknown' : 'neither: leave it unknown' },
      ],
    })
    // There is nothing before the first of them.
    if (text === BACK) answers.pop()
    else answers.push({ flag: flag === undefined ? `--set ${path}` : `--${flag}`, path, text })
  }
  return answers
}

/** One for each fact, with every value once. */
function conflictsIn(findings: readonly Finding[]): readonly Conflict[] {
  const conflicts = new Map<string, Map<string, string>>()
  for (const { values } of findings.filter(({ rule }) => rule === 'source-conflict')) {
    const path = String(values?.field)
    const stated = conflicts.get(path) ?? new Map<string, string>()
    conflicts.set(path, stated)
    const files = textsOf(values?.files)
    for (const [index, text] of textsOf(values?.stated).entries())
      if (!stated.has(text)) stated.set(text, String(files[index]))
  }
  return [...conflicts].map(([path, stated]) => ({ path, stated: [...stated] }))
}

/** `2026-01-15 14:05:00 UTC` of a machine's `2026-01-15T14:05:00Z`; what a person wrote is as it is. */
function shown(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})Z$/, '$1 $2 UTC')
}

function textsOf(value: unknown): readonly string[] {
  return [value].flat().map(String)
}
