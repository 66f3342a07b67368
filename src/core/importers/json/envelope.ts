import { type Item, isRecord, partOf } from './items.ts'
import { parsedJson } from './parsed-json.ts'

/** What carries an event puts an envelope around it, which is not the vendor's own shape. */
interface Envelope {
  /** Where the event is. */
  readonly key: string
  /** All that may stand beside it: with anything else it is a record of its own, such as the line of a log. */
  readonly beside: readonly string[]
  /** Whether it needs all of these. */
  readonly isWhole?: true
}

/** A request as workflow tools and functions in a cloud get it: of n8n, Pipedream and AWS Lambda. */
const REQUEST: readonly string[] = [
  ...['headers', 'method', 'path', 'url', 'query', 'params', 'client_ip', 'webhookUrl', 'executionMode', 'bodyRaw'],
  ...['version', 'routeKey', 'rawPath', 'rawQueryString', 'cookies', 'requestContext', 'isBase64Encoded', 'resource'],
  ...['httpMethod', 'multiValueHeaders', 'queryStringParameters', 'multiValueQueryStringParameters'],
  ...['pathParameters', 'stageVariables'],
]

const ENVELOPES: readonly Envelope[] = [
  { key: 'data', beside: ['type', 'timestamp'], isWhole: true },
  { key: 'body', beside: REQUEST },
  { key: 'payload', beside: REQUEST },
  { key: 'json', beside: ['pairedItem'] },
]

/** An event without what carried it, or a list of such. */
export function unwrapped(item: Item): Item {
  const { value, path } = item
  if (Array.isArray(value)) return { value: value.map((one: unknown) => eventIn({ value: one, path }).value), path }
  return eventIn(item)
}

/** Of an envelope in another one, too. */
function eventIn(item: Item): Item {
  const { value } = item
  if (!isRecord(value)) return item
  const envelope = ENVELOPES.find((one) => isIn(value, one))
  if (envelope === undefined) return item
  const inside = partOf(item, envelope.key)
  // A function gets the body as a text.
  const event = typeof inside.value === 'string' ? { ...inside, value: parsedJson(inside.value) } : inside
  return isHolder(event.value) ? unwrapped(event) : item
}

function isIn(value: Readonly<Record<string, unknown>>, { key, beside, isWhole }: Envelope): boolean {
  if (!Object.hasOwn(value, key)) return false
  const others = Object.keys(value).filter((one) => one !== key)
  return others.every((one) => beside.includes(one)) && (isWhole !== true || others.length === beside.length)
}

function isHolder(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
