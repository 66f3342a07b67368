import { isMap, LineCounter } from 'yaml'
import { parseYaml } from '../incident-file/parse-yaml.ts'
import { frontMatterIn } from './written.ts'

/** What a file says of the incident that it holds; nothing where it does not say it. */
export interface HeldIncident {
  readonly id: string | undefined
  /** `2026-01-15`, as the start is written. */
  readonly startDay: string | undefined
}

/** Read from an incident file, YAML or JSON, or from the front matter of a document. */
export function heldIncident(text: string, { isIncidentFile }: { readonly isIncidentFile: boolean }): HeldIncident {
  const unix = text.replaceAll('\r\n', '\n')
  const document = parseYaml(isIncidentFile ? unix : frontMatterIn(unix), new LineCounter(), MAX_DEPTH)
  const keys = document?.contents
  if (!isMap(keys)) return { id: undefined, startDay: undefined }
  return { id: textOf(keys.get('id')), startDay: DAY.exec(textOf(keys.get('start')) ?? '')?.[0] }
}

const MAX_DEPTH = 64
const DAY = /\d{4}-\d{2}-\d{2}/

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
