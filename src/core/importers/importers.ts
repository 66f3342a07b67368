import { alertmanager } from './alertmanager.ts'
import { chat } from './chat.ts'
import { csv } from './csv.ts'
import { datadog } from './datadog.ts'
import { gitLog } from './git-log.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { grafana } from './grafana.ts'
import type { Importer } from './importer.ts'
import { jira } from './jira.ts'
import { jsonRecords } from './json-records.ts'
import { log } from './log.ts'
import { opsgenie } from './opsgenie.ts'
import { pagerduty } from './pagerduty.ts'
import { sentry } from './sentry.ts'
import { slack } from './slack.ts'
import type { SourceFile } from './source-file.ts'
import { statuspage } from './statuspage.ts'
import { text } from './text.ts'

/** Tools, in the order in which pages and help show them. Adding one is its file, its line here and a fixture. */
const tools: readonly Importer[] = [
  statuspage,
  pagerduty,
  opsgenie,
  alertmanager,
  grafana,
  datadog,
  sentry,
  github,
  gitlab,
  jira,
  slack,
  chat,
  gitLog,
  log,
  text,
]

/** What anybody writes: it is such a table only where its shape is that of no tool. */
const tables: readonly Importer[] = [csv, jsonRecords]

/** Every source. */
export const importers: readonly Importer[] = [
  ...tools,
  ...tables.map((table) => ({
    ...table,
    recognises: (file: SourceFile) => !isOfTool(file) && table.recognises(file),
  })),
]

/** Whose export a file is, by its shape; nobody's for most. */
export function importerOf(file: SourceFile): Importer | undefined {
  const sample = sampleOf(file)
  return importers.find((importer) => importer.recognises(sample))
}

/** Whether its shape is that of a tool, and not of a table that anybody may have. */
export function isOfTool(file: SourceFile): boolean {
  const sample = sampleOf(file)
  return tools.some((tool) => tool.recognises(sample))
}

/** So many items of a list show whose export it is: every tool looks at each of them. */
const SAMPLE = 20

function sampleOf(file: SourceFile): SourceFile {
  const { json, name, head, otherLines, place } = file
  if (!Array.isArray(json?.value) || json.value.length <= SAMPLE) return file
  return {
    name,
    get text() {
      return file.text
    },
    head,
    json: { value: json.value.slice(0, SAMPLE), path: json.path },
    otherLines,
    place,
  }
}

export function importerNamed(name: string): Importer | undefined {
  return importers.find((importer) => importer.name === name)
}

/** What reads a file as a table whose shape tells nobody that it is one. */
export function tableImporterOf({ json }: SourceFile): Importer {
  return json === undefined ? csv : jsonRecords
}
