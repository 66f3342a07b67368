import { leftOutFacts } from '../../core/document/left-out.ts'
import type { Finding } from '../../core/finding.ts'
import { isFactName } from '../../core/model/claims.ts'
import type { Facts, Postmortem } from '../../core/model/facts.ts'
import { descriptionAt } from '../../core/model/requirements.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { unknownFacts } from '../../core/model/unknown.ts'
import { findingText } from '../../core/output/finding-text.ts'
import type { PrecompiledTemplate } from '../../core/template/template.ts'
import { isOngoing } from '../../core/view/period.ts'
import type { Host } from '../../host.ts'
import { printableFinding } from '../../io/printable-finding.ts'
import { printable, styleFor } from '../../io/style.ts'
import type { OutputFormat } from '../result/format.ts'

/** Prints findings to stderr, all at once. */
export async function reportFindings(
  findings: readonly Finding[],
  host: Host,
  { color }: { readonly color?: boolean | undefined },
): Promise<void> {
  if (findings.length === 0) return
  const style = await styleFor(host.stderr, host.env, color)
  host.stderr.write(findings.map((finding) => findingText(printableFinding(finding), style)).join(''))
}

/** Says aloud how files were read. */
export function reportReading(notes: readonly string[], host: Host): void {
  host.stderr.write(notes.map((note) => `note: ${printable(note)}\n`).join(''))
}

/** What tells whether notes are wanted, and of what. */
interface NoteOptions {
  readonly quiet?: boolean | undefined
  readonly format?: OutputFormat | undefined
  readonly view?: boolean | undefined
}

/** Says aloud what was read without being written out, and names what is unknown in one line. */
export function reportNotes(
  { notes, postmortem, said, facts }: Resolution,
  template: PrecompiledTemplate,
  host: Host,
  { quiet, format, view }: NoteOptions,
): void {
  if (quiet) return
  const unknown = unknownFacts(postmortem, said, template.shows, facts).map((path) => nameOf(path, facts))
  const lines = [
    ...notes,
    ...(postmortem.end === undefined ? [withoutEnd(postmortem)] : []),
    ...(unknown.length === 0 ? [] : [`unknown: ${unknown.join(', ')}`]),
    ...(view || format === 'json' || format === 'yaml' ? [] : audienceNotes(postmortem, template)),
  ]
  host.stderr.write(lines.map((line) => `note: ${printable(line)}\n`).join(''))
}

function withoutEnd(postmortem: Postmortem): string {
  return isOngoing(postmortem) || postmortem.start === undefined
    ? 'no end is given: the document says that it is ongoing'
    : 'no end is given, only that it is over: the document says that it is not known'
}

/** A template for everybody does not hide what an incident holds for few. */
function audienceNotes({ audience }: Postmortem, template: PrecompiledTemplate): readonly string[] {
  if (template.audience !== 'public' || audience === undefined || audience === 'public') return []
  return [`the incident says audience: ${audience}; read the document before you publish it`]
}

/** Names what a printed document does not hold, and `incidentFile`, where it would stand. */
export function reportLeftOut(
  { postmortem, zone, extensions, facts }: Resolution,
  template: PrecompiledTemplate,
  incidentFile: string,
  host: Host,
  { quiet }: { readonly quiet?: boolean | undefined },
): void {
  if (quiet) return
  const names = leftOutFacts(postmortem, zone, template, extensions, facts).map((path) => nameOf(path, facts))
  if (names.length === 0) return
  const where = `a file would have them beside it in ${incidentFile}`
  host.stderr.write(`note: ${printable(`not in the document: ${names.join(', ')}; ${where}`)}\n`)
}

function nameOf(path: string, facts: Facts): string {
  const { label } = isFactName(path) || path.includes('.') ? descriptionAt(path, facts) : { label: path }
  return /^[A-Z][a-z]/.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label
}
