import { leftOutFacts } from '../../core/document/left-out.ts'
import type { Finding } from '../../core/finding.ts'
import { isFactName, shownName } from '../../core/model/claims.ts'
import type { Facts } from '../../core/model/facts.ts'
import { impactDuration, type MetricName, metricDefinitions, metricsOf } from '../../core/model/metrics.ts'
import { descriptionAt } from '../../core/model/requirements.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { unknownFacts } from '../../core/model/unknown.ts'
import { findingData, findingText } from '../../core/output/finding-text.ts'
import type { PrecompiledTemplate } from '../../core/template/template.ts'
import { printDuration } from '../../core/time/duration.ts'
import type { Host } from '../../host.ts'
import { printable, styleFor } from '../../io/style.ts'
import type { NewOptions } from './options.ts'

/** Prints findings to stderr, all at once. */
export async function reportFindings(
  findings: readonly Finding[],
  host: Host,
  { color }: Pick<NewOptions, 'color'>,
): Promise<void> {
  if (findings.length === 0) return
  const style = await styleFor(host.stderr, host.env, color)
  host.stderr.write(findings.map((finding) => findingText(clean(finding), style)).join(''))
}

/** Says aloud what was read without being written out, and names what is unknown in one line. */
export function reportNotes(
  { notes, postmortem, said, facts }: Resolution,
  template: PrecompiledTemplate,
  host: Host,
  { quiet }: Pick<NewOptions, 'quiet'>,
): void {
  if (quiet) return
  const unknown = unknownFacts(postmortem, said, template.shows, facts).map((path) => nameOf(path, facts))
  const lines = [
    ...notes,
    ...(postmortem.end === undefined ? ['no end is given: the document says that it is ongoing'] : []),
    ...(unknown.length === 0 ? [] : [`unknown: ${unknown.join(', ')}`]),
  ]
  host.stderr.write(lines.map((line) => `note: ${printable(line)}\n`).join(''))
}

/** Names what a printed document does not hold, and `incidentFile`, where it would stand. */
export function reportLeftOut(
  { postmortem, zone, extensions, facts }: Resolution,
  template: PrecompiledTemplate,
  incidentFile: string,
  host: Host,
  { quiet }: Pick<NewOptions, 'quiet'>,
): void {
  if (quiet) return
  const names = leftOutFacts(postmortem, zone, template, extensions, facts).map((path) => nameOf(path, facts))
  if (names.length === 0) return
  const where = `a file would have them beside it in ${incidentFile}`
  host.stderr.write(`note: ${printable(`not in the document: ${names.join(', ')}; ${where}`)}\n`)
}

/** Lists every answer that is missing, with its flag. */
export function reportMissing({ missing }: Resolution, host: Host): void {
  const flags = missing.map(({ path, description }) =>
    description.flag === undefined
      ? `--set ${shownName(path)}=<value>`
      : `--${description.flag} <${description.value ?? 'value'}>`,
  )
  const width = Math.max(...flags.map((flag) => flag.length))
  const lines = missing.map(
    ({ description }, index) => `  ${(flags[index] ?? '').padEnd(width)}  ${printable(description.ask)}\n`,
  )
  const count = missing.length === 1 ? 'an answer is missing' : `${missing.length} answers are missing`
  host.stderr.write(
    `error: ${count}, and there is nobody to ask\n${lines.join('')}  hint: give them as flags or with --from; unknown will do but for the zone\n`,
  )
}

/** What `--json` prints, whether a document was written or not. */
export function resultData(
  { postmortem, findings, said, missing, facts }: Resolution,
  template: PrecompiledTemplate,
  written: { readonly path: string | null; readonly id: string | null; readonly incidentFile?: string },
): Readonly<Record<string, unknown>> {
  return {
    ...written,
    findings: findings.map(findingData),
    metrics: metricsData(postmortem),
    unknown: unknownFacts(postmortem, said, template.shows, facts),
    ...(missing.length > 0 && { missing: missing.map(({ path }) => path) }),
  }
}

/** `Time to detect (TTD): 5 minutes, from start to detected`: every metric with its endpoints. */
export function metricLines(postmortem: Resolution['postmortem']): string[] {
  return Object.entries(metricsOf(postmortem)).flatMap(([name, metric]) => {
    if (!isMetricName(name)) return []
    const length = `${metric.approximate ? 'about ' : ''}${printDuration(metric.milliseconds)}`
    return [`${metricDefinitions[name].label}: ${length}, from ${metric.from} to ${metric.to}`]
  })
}

function metricsData(postmortem: Resolution['postmortem']): Readonly<Record<string, unknown>> {
  const metrics = metricsOf(postmortem)
  const lengths = Object.keys(metricDefinitions).map((name) => {
    const metric = isMetricName(name) ? metrics[name] : undefined
    return [
      name,
      metric === undefined
        ? null
        : { minutes: metric.milliseconds / 60_000, from: metric.from, to: metric.to, approximate: metric.approximate },
    ]
  })
  const duration = impactDuration(postmortem)
  return {
    duration:
      duration === undefined
        ? null
        : { minutes: duration.milliseconds / 60_000, from: 'start', to: 'end', approximate: duration.approximate },
    ...Object.fromEntries(lengths),
  }
}

function isMetricName(name: string): name is MetricName {
  return Object.hasOwn(metricDefinitions, name)
}

function nameOf(path: string, facts: Facts): string {
  const { label } = isFactName(path) || path.includes('.') ? descriptionAt(path, facts) : { label: path }
  return /^[A-Z][a-z]/.test(label) ? label.slice(0, 1).toLowerCase() + label.slice(1) : label
}

/** What a file says must not steer the terminal that an error is printed on. */
function clean(finding: Finding): Finding {
  return {
    ...finding,
    message: printable(finding.message),
    ...(finding.hint !== undefined && { hint: printable(finding.hint) }),
  }
}
