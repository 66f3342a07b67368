import * as z from 'zod/mini'
import { type Item, isRecord, listOf, partOf } from '../json/items.ts'

/** A moment in a channel, which is the id of a message there: seconds since 1970 and a counter, `"1768485600.000200"`. */
const TS = /^\d{9,10}\.\d{6}$/

const text = z.nullish(z.string())
const parts = z.nullish(z.array(z.unknown()))

/** https://docs.slack.dev/reference/events/message, as exports, the Web API and events hold it. */
export const Message = z.looseObject({
  ts: z.string().check(z.regex(TS)),
  user: text,
  text,
  subtype: text,
  bot_id: text,
  username: text,
  user_profile: z.optional(z.unknown()),
  bot_profile: z.optional(z.unknown()),
  thread_ts: text,
  parent_user_id: text,
  reply_count: z.nullish(z.number()),
  edited: z.nullish(z.looseObject({ ts: z.string() })),
  attachments: parts,
  blocks: parts,
  files: parts,
  file: z.optional(z.unknown()),
  permalink: text,
})
export type Message = z.output<typeof Message>

/** A channel as far as it is known: of a day file its name, of a request its id. */
export interface Channel {
  readonly id?: string | undefined
  readonly name?: string | undefined
}

/** A message, or what else stands in its place, and the channel that it says it is of. */
export interface Posted {
  readonly item: Item
  readonly channel: Channel
}

/** The message that an edit, a deletion or a reply stands for. */
const CHANGED = 'message_changed'

/**
 * What stands in a file, replies of a thread behind their message: a day file and lines of JSON are lists; the Web API
 * answers `{messages}`, a search `{messages: {matches}}`, slackdump writes `{channel_id, name, messages}`.
 */
export function postedIn(root: Item): readonly Posted[] {
  if (Array.isArray(root.value))
    return listOf(root).flatMap((item) => (isAnswer(item) ? postedIn(item) : postedAt(item)))
  const messages = partOf(root, 'messages')
  if (Array.isArray(messages.value)) {
    const channel = { id: textAt(root, 'channel_id'), name: textAt(root, 'name') }
    return listOf(messages).flatMap((item) => postedAt(item, channel))
  }
  const matches = listOf(partOf(messages, 'matches'))
  return matches.length > 0 ? matches.flatMap((item) => postedAt(item)) : postedAt(root)
}

/** Whether a file is an export of Slack, or what its APIs send. */
export function isOfSlack(name: string, root: Item): boolean {
  if (Array.isArray(root.value) && root.value.length === 0) return dayOf(name) !== undefined
  if (isAnswer(root)) return true
  return postedIn(root).some(({ item }) => isMessage(item) || isEvent(item))
}

/** `ops/2026-01-15.json` is a day of the channel `ops`, in an export. */
export function channelOfDay(name: string): string | undefined {
  return dayOf(name)?.channel
}

export function textAt(item: Item, key: string): string | undefined {
  const { value } = partOf(item, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

function dayOf(name: string): { readonly channel: string | undefined } | undefined {
  const [all, channel] = /(?:^|([^\\/]+)[\\/])\d{4}-\d{2}-\d{2}\.json$/.exec(name) ?? []
  if (all === undefined) return undefined
  // What channels can be called: other folders hold files of days too.
  return { channel: channel !== undefined && /^[\p{Ll}\p{Lo}\p{N}_-]{1,80}$/u.test(channel) ? channel : undefined }
}

/** `{ok: true, messages: [], has_more: false}` */
function isAnswer({ value }: Item): boolean {
  return isRecord(value) && value.ok === true && Array.isArray(value.messages) && 'has_more' in value
}

/** Any message has a type and a `ts`. */
function isMessage({ value }: Item): boolean {
  if (!isRecord(value) || typeof value.ts !== 'string' || !TS.test(value.ts)) return false
  return value.type === 'message' || value.type === 'app_mention'
}

/** Another event than a message. */
function isEvent({ value }: Item): boolean {
  return isRecord(value) && typeof value.type === 'string' && typeof value.event_ts === 'string'
}

/** A message out of what carries it, followed by the replies that slackdump puts into it. */
function postedAt(outer: Item, known: Channel = {}): readonly Posted[] {
  const inner = ['payload', 'event', 'message'].reduce(
    (item, key) => (isCarrier(item, key) ? partOf(item, key) : item),
    outer,
  )
  const channel = { ...known, ...channelAt(outer), ...channelAt(inner) }
  const changed = textAt(inner, 'subtype') === CHANGED ? partOf(inner, 'message') : inner
  const replies = listOf(partOf(inner, 'slackdump_thread_replies'))
  return [{ item: changed, channel }, ...replies.map((item) => ({ item, channel }))]
}

/** The body of an event, the envelope of one that came by a socket, the answer to a message that was sent. */
function isCarrier({ value }: Item, key: string): boolean {
  if (!isRecord(value) || !isRecord(value[key])) return false
  switch (key) {
    case 'payload':
      return value.type === 'events_api'
    case 'event':
      return value.type === 'event_callback'
    default:
      return value.ok === true
  }
}

/** `channel: "C01"`, or of a search `channel: {id, name}`. */
function channelAt(item: Item): Channel {
  const id = textAt(item, 'channel')
  if (id !== undefined) return { id }
  const channel = partOf(item, 'channel')
  return isRecord(channel.value) ? { id: textAt(channel, 'id'), name: textAt(channel, 'name') } : {}
}
