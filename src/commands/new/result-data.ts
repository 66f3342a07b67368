import { impactDuration, type MetricName, metricDefinitions, metricsOf } from '../../core/model/metrics.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { unknownFacts } from '../../core/model/unknown.ts'
import { findingData } from '../../core/output/finding-text.ts'
import type { PrecompiledTemplate } from '../../core/template/template.ts'

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
