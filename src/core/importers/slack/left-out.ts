import { type Item, isRecord } from '../json/items.ts'
import { type Message, textAt } from './messages.ts'
import type { Directory } from './people.ts'

/** Why what a channel says of itself is no event of an incident; nothing for what somebody wrote. */
export function reasonToLeaveOut(item: Item): string | undefined {
  const type = textAt(item, 'type') ?? 'message'
  if (type !== 'message' && type !== 'app_mention') return OTHER_EVENTS.get(type) ?? 'event that is no message'
  const subtype = textAt(item, 'subtype')
  if (subtype === 'huddle_thread') return undefined
  return REASONS.get(subtype ?? '') ?? (textAt(item, 'user') === 'USLACKBOT' ? 'message of Slackbot' : undefined)
}

/** Of the subtypes that https://docs.slack.dev/reference/events/message names. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ...named('join or leave', 'channel_join', 'channel_leave', 'group_join', 'group_leave', 'bot_add', 'bot_remove'),
  ...named(
    'change of the channel',
    ...['channel_topic', 'channel_purpose', 'channel_name', 'channel_archive', 'channel_unarchive'],
    ...['group_topic', 'group_purpose', 'group_name', 'group_archive', 'group_unarchive'],
    ...[
      'channel_convert_to_private',
      'channel_convert_to_public',
      'channel_posting_permissions',
      'channel_canvas_updated',
    ],
  ),
  ...named('pin', 'pinned_item', 'unpinned_item'),
  ...named('reminder', 'reminder_add', 'reminder_delete'),
  ...named('deleted message', 'tombstone', 'message_deleted'),
  ...named('copy of a reply', 'reply_broadcast', 'message_replied'),
])

const OTHER_EVENTS: ReadonlyMap<string, string> = new Map([
  ...named('join or leave', 'member_joined_channel', 'member_left_channel'),
  ...named('pin', 'pin_added', 'pin_removed'),
  ...named('reaction', 'reaction_added', 'reaction_removed'),
])

function named(reason: string, ...names: readonly string[]): [string, string][] {
  return names.map((name) => [name, reason])
}

/** Written by a program: a person who posts by way of one is known to be none. */
export function isOfBot({ subtype, bot_id, user }: Message, { users }: Directory): boolean {
  const isBot = users.get(user ?? '')?.isBot
  return subtype === 'bot_message' || isBot === true || (typeof bot_id === 'string' && bot_id !== '' && isBot !== false)
}

/** Said of what programs write that nobody needs in a timeline. */
export const CHATTER = 'bot message that tells of no alert or deploy'

/**
 * Whether a program tells of an alert, an incident or a change, by its words or the colour of its message, or people
 * talked about it: who looks for the detection looks for these.
 */
export function isEvidence({ reply_count, attachments }: Message, words: string): boolean {
  return (reply_count ?? 0) > 0 || ALARMING.test(words) || (attachments ?? []).some(isAlarming)
}

const ALARMING = new RegExp(
  [
    /\b(?:alert(?:s|ed|ing)?|alarms?|firing|fired|triggered|incidents?|outages?|sev-?\d|on-?call|paged|paging)\b/,
    /\b(?:down|degraded|unhealthy|unavailable|critical|errors?|fail(?:ed|s|ing|ures?)?|timed? ?out|exceeded)\b/,
    /\b(?:resolved|recovered|acknowledged|escalated|mitigated)\b/,
    /\b(?:deploy(?:s|ed|ing|ments?)?|releas(?:e|es|ed|ing)|roll(?:s|ed|ing)?[ -]?(?:back|out)|roll(?:back|out)s?)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)

/** The colours by name are signs of an alert and of its end. */
function isAlarming(attachment: unknown): boolean {
  return isRecord(attachment) && (attachment.color === 'danger' || attachment.color === 'warning')
}
