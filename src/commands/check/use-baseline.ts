import { existsSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { counted } from '../../core/output/counts.ts'
import {
  type BaselineEntry,
  type BaselineKey,
  compareWith,
  entriesFor,
  printBaseline,
  readBaseline,
} from '../../core/rules/baseline.ts'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { readTextFile } from '../../io/read-file.ts'
import { replaceFile } from '../../io/write-file.ts'
import { type CheckFinding, type CheckRun, fileOf } from './check-run.ts'

/** A file of findings that were there before: only others are told. */
export interface KnownFindings {
  /** As it was given. */
  readonly name: string
  readonly path: string
  readonly entries: readonly BaselineEntry[]
}

/** Reads the baseline before anything is checked. One that is to be written need not be there. */
export async function openBaseline(
  name: string,
  { cwd }: Host,
  { mayBeMissing }: { readonly mayBeMissing: boolean },
): Promise<KnownFindings> {
  const path = resolve(cwd, name)
  if (!existsSync(path)) {
    if (mayBeMissing) return { name, path, entries: [] }
    throw new UserError(`cannot read ${name}: no such file`, {
      hint: `write it with postmortem check --baseline ${name} --update-baseline`,
    })
  }
  const entries = readBaseline(await readTextFile(path, name))
  if (entries !== undefined) return { name, path, entries }
  throw new UserError(`${name} is no baseline of postmortem check`, {
    hint: 'bring back the last version that was; or move it away, and write a new one with --update-baseline',
  })
}

/** The run without what the baseline knows, and what is to be said of it. */
export function withoutKnown(
  run: CheckRun,
  baseline: KnownFindings,
  host: Host,
): { readonly run: CheckRun; readonly notes: readonly string[] } {
  const { isNew, stale } = compareWith(baseline.entries, run.findings.map(keyIn(baseline, host)))
  const known = isNew.filter((each) => !each).length
  const gone = stale.filter(lookedAt(run, baseline, host)).length
  const notes = [
    ...(known === 0 ? [] : [`${baseline.name} knows of ${counted(known, 'finding')}, not told here`]),
    ...(gone === 0
      ? []
      : [
          `${baseline.name} has ${gone === 1 ? '1 entry' : `${gone} entries`} of what is no longer found: --update-baseline takes them out`,
        ]),
  ]
  return { run: { ...run, findings: run.findings.filter((_, index) => isNew[index]) }, notes }
}

/** Writes all findings of the run; what stands in the baseline of files that were not looked at stays. */
export async function updateBaseline(run: CheckRun, baseline: KnownFindings, host: Host): Promise<string> {
  const isReplaced = lookedAt(run, baseline, host)
  const kept = baseline.entries.filter((entry) => !isReplaced(entry))
  const text = printBaseline([...kept, ...entriesFor(run.findings.map(keyIn(baseline, host)))])
  if (text !== printBaseline(baseline.entries) || !existsSync(baseline.path))
    await replaceFile(baseline.path, text, { shownAs: baseline.name })
  return `${baseline.name} holds ${counted(run.findings.length, 'finding')} of ${counted(run.checked.length, 'file')}`
}

/** The files of this run; what is no longer there was looked at too. */
function lookedAt(
  { checked, passedOver }: CheckRun,
  baseline: KnownFindings,
  host: Host,
): (entry: BaselineEntry) => boolean {
  const names = new Set([...checked, ...passedOver].map((name) => fileIn(baseline, name, host)))
  return ({ file }) => names.has(file) || !existsSync(resolve(dirname(baseline.path), file))
}

function keyIn(baseline: KnownFindings, host: Host): (finding: CheckFinding) => BaselineKey {
  return (finding) => ({
    file: fileIn(baseline, fileOf(finding), host),
    rule: finding.rule,
    fingerprint: finding.fingerprint,
  })
}

/** From the folder of the baseline on, so that it holds from wherever `check` is run. */
function fileIn({ path }: KnownFindings, file: string, { cwd }: Host): string {
  return relative(dirname(path), resolve(cwd, file)).replaceAll('\\', '/')
}
