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
    recognises: (file: SourceFile) => !tools.some((tool) => tool.recognises(file)) && table.recognises(file),
  })),
]

/** Whose export a file is, by its shape; nobody's for most. */
export function importerOf(file: SourceFile): Importer | undefined {
  return importers.find((importer) => importer.recognises(file))
}

export function importerNamed(name: string): Importer | undefined {
  return importers.find((importer) => importer.name === name)
}

/** What reads a file as a table whose shape tells nobody that it is one. */
export function tableImporterOf({ json }: SourceFile): Importer {
  return json === undefined ? csv : jsonRecords
}
