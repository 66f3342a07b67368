import { type Finding, toFinding } from '../../finding.ts'
import type { SourceFile } from '../source-file.ts'
import { isRecord } from './items.ts'

type Fields = Readonly<Record<string, unknown>>

/** What stands in the answer of an API to a request that failed, and nothing else does. */
const KEYS_OF_FAILURE: readonly string[] = [
  // Says what went wrong.
  ...['message', 'error', 'errors', 'errorMessages', 'error_description', 'detail', 'reason'],
  // Which failure it is, and where to read of it.
  ...['ok', 'status', 'status-code', 'statusCode', 'code', 'error_code', 'errorType', 'messageId', 'warningMessages'],
  ...['documentation_url', 'accessErrorId', 'title', 'needed', 'provided', 'response_metadata', 'warning', 'success'],
  // Which request it was.
  ...['request_id', 'requestId', 'traceID', 'traceId', 'took', 'timestamp', 'path'],
]

/** So much of what an API says is shown. */
const LONGEST = 200

/** Says that a file holds no export but why there is none: `{"message": "Not Found", "status": "404"}`. */
export function refusalOfAnswer({ name, json }: SourceFile): Finding | undefined {
  const said = json === undefined ? undefined : failureIn(json.value)
  if (said === undefined) return undefined
  const problem = {
    rule: 'nothing-imported',
    message: `this is the answer of an API to a request that failed: "${said.slice(0, LONGEST)}"`,
    hint: 'make the export again: check the token and the address',
  } as const
  return toFinding(problem, { kind: 'file', file: name, line: 1, column: 1 })
}

function failureIn(value: unknown): string | undefined {
  if (!isRecord(value) || !Object.keys(value).every((key) => KEYS_OF_FAILURE.includes(key))) return undefined
  return textsOf(value)
    .map((text) => text.trim())
    .find((text) => text !== '')
}

/** What it says went wrong: a text, a record with one, or a list of either. */
function textsOf({ message, error_description, error, errorMessages, errors, detail }: Fields): readonly string[] {
  return [message, error_description, error, errorMessages, errors, detail].flat().flatMap((part: unknown) => {
    if (typeof part === 'string') return [part]
    if (!isRecord(part)) return []
    return [part.message, part.detail, part.title].filter((text) => typeof text === 'string')
  })
}

/** The lists of events and incidents in the answers of APIs. */
const LISTS: readonly string[] = [
  ...['alerts', 'annotations', 'commits', 'data', 'deployments', 'events', 'groups', 'incident_updates', 'incidents'],
  ...[
    'issues',
    'items',
    'jobs',
    'log_entries',
    'logs',
    'messages',
    'notes',
    'records',
    'releases',
    'result',
    'results',
  ],
  ...['runs', 'silences', 'statuses', 'updates', 'values', 'workflow_runs'],
]

/** Whether a file holds the list of an export, with nothing in it: `[]`, `{"incidents": [], "limit": 25}`. */
export function holdsNothing({ json }: SourceFile): boolean {
  return json !== undefined && isEmpty(json.value)
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  if (!isRecord(value)) return false
  const lists = Object.entries(value).filter(([key]) => LISTS.includes(key))
  return lists.length > 0 && lists.every(([, list]) => isEmpty(list)) && Object.values(value).every(isSparse)
}

/** No list in it holds anything. */
function isSparse(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return !isRecord(value) || Object.values(value).every(isSparse)
}
