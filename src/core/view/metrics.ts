import { facts, type Postmortem } from '../model/facts.ts'
import { type MetricName, metricDefinitions, metricsOf } from '../model/metrics.ts'
import { printLength } from '../time/duration.ts'

const metricNames: readonly MetricName[] = Object.keys(metricDefinitions).filter(
  (name): name is MetricName => name in metricDefinitions,
)

interface MetricRow {
  readonly name: MetricName
  readonly label: string
  /** `5 minutes` */
  readonly value: string
  readonly from: string
  readonly to: string
  /** `5 minutes, from start to detected` */
  readonly text: string
}

/** Those whose ends are known. */
export function metricRows(postmortem: Postmortem): MetricRow[] {
  const known = metricsOf(postmortem)
  return metricNames.flatMap((name) => {
    const metric = known[name]
    if (metric === undefined) return []
    const value = printLength(metric)
    const [from, to] = [wordOf(metric.from), wordOf(metric.to)]
    return [{ name, label: metricDefinitions[name].label, value, from, to, text: `${value}, from ${from} to ${to}` }]
  })
}

function wordOf(milestone: keyof typeof facts): string {
  return facts[milestone].description.label.toLowerCase()
}

/** Each metric's text by its name; null where an end is not known. */
export function metricTexts(rows: readonly MetricRow[]): Record<string, string | null> {
  return Object.fromEntries(metricNames.map((name) => [name, rows.find((row) => row.name === name)?.text ?? null]))
}
