import * as z from 'zod/mini'
import { escapePlain } from '../document/plain-text.ts'
import { webAddress } from './entry/web-address.ts'
import type { Importer, ReadContext, ReadEntry, Reading } from './importer.ts'
import { type Item, type Skip, UNREADABLE } from './json/items.ts'
import { toTally } from './json/tally.ts'
import { furtherMessages } from './slack/further-pages.ts'
import { CHATTER, isEvidence, isOfBot, reasonToLeaveOut } from './slack/left-out.ts'
import { type Channel, channelOfDay, isOfSlack, Message, postedIn, textAt } from './slack/messages.ts'
import { authorOf, DIRECTORY_FILES, type Directory, directoryOf, oneLine, withUsersOf } from './slack/people.ts'
import { wordsOf } from './slack/words.ts'
import type { SourceFile } from './source-file.ts'
import { slackToInline } from './text/slack-to-inline.ts'
import { readStamp } from './time/stamp.ts'

export const slack: Importer = {
  name: 'slack',
  title: 'Slack',
  reads:
    'the folder of an export, or files of days with users.json beside them; answers of conversations.history, conversations.replies and search.messages; events; channels saved by slackdump',
  howToExport: [
    'Tools & settings > Workspace settings > Import/Export Data > Export; unpack the archive',
    'curl -H "Authorization: Bearer $SLACK_TOKEN" "https://slack.com/api/conversations.history?channel=C0123456789&oldest=1768485600&latest=1768492800&limit=999" > history.json',
  ],
  example: 'postmortem import slack-export/',
  companions: DIRECTORY_FILES,
  hasEmoji: true,
  recognises: ({ name, json }) => json !== undefined && isOfSlack(name, json),
  read,
}

/** A message that somebody wrote, in the form that is documented. */
interface Post {
  readonly message: Message
  readonly item: Item
  readonly channel: Channel
}

/** Channels know no incidents: all that people wrote, and what programs wrote of alerts and changes, is read. */
function read(file: SourceFile, context: ReadContext): Reading {
  const { skip, skipped } = toTally()
  const root = file.json ?? { value: undefined, path: [] }
  const posts = onceEach(postsIn(root, skip), skip)
  const directory = withUsersOf(
    directoryOf(context.companions),
    root,
    posts.map(({ message }) => message),
  )
  const reader = { file, directory, emoji: context.emoji, day: channelOfDay(file.name) }
  const entries: ReadEntry[] = []
  const chatter: ReadEntry[] = []
  for (const post of posts) {
    const isBot = isOfBot(post.message, directory)
    const words = wordsOf(post.message, isBot)
    const entry = entryOf(post, words, reader)
    if (entry.text === '') skip('message without text')
    else if (isBot && !isEvidence(post.message, words)) chatter.push(entry)
    else entries.push(entry)
  }
  const ids = new Set(posts.map(({ message }) => message.user))
  const hasIds = context.companions.length === 0 && entries.some(({ by }) => ids.has(by))
  return {
    incidents: [{ facts: [], entries }],
    skipped: skipped(),
    notes: [
      ...(hasIds ? ['people are shown by their ids: give users.json of the export, too'] : []),
      ...furtherMessages(root),
    ],
    spare: { reason: CHATTER, entries: chatter },
  }
}

/** What somebody wrote, and nobody deleted. */
function postsIn(root: Item, skip: Skip): readonly Post[] {
  const deleted = new Set<string>()
  const posts = postedIn(root).flatMap(({ item, channel }): Post[] => {
    const gone = textAt(item, 'deleted_ts')
    if (gone !== undefined) deleted.add(gone)
    const left = reasonToLeaveOut(item)
    const { success, data } = z.safeParse(Message, item.value)
    if (left !== undefined || !success) skip(left ?? UNREADABLE)
    return left === undefined && success ? [{ message: data, item, channel }] : []
  })
  return posts.filter(({ message }) => {
    if (deleted.has(message.ts)) skip('deleted message')
    return !deleted.has(message.ts)
  })
}

/** Each message once, as it was last edited: replies that were sent to the channel too stand twice, as do edits. */
function onceEach(posts: readonly Post[], skip: Skip): readonly Post[] {
  const kept = new Map<string, Post>()
  for (const post of posts) {
    const key = `${post.channel.id ?? ''}/${post.message.ts}`
    const held = kept.get(key)
    if (held !== undefined) skip('copy of a message')
    if (held === undefined || editOf(post) > editOf(held)) kept.set(key, post)
  }
  return [...kept.values()]
}

function editOf({ message }: Post): number {
  return Number(message.edited?.ts ?? 0)
}

/** What entries are made with. */
interface Reader {
  readonly file: SourceFile
  readonly directory: Directory
  readonly emoji: ReadContext['emoji']
  /** The channel that the file is a day of. */
  readonly day: string | undefined
}

function entryOf({ message, item, channel }: Post, words: string, reader: Reader): ReadEntry {
  const { file, directory, emoji, day } = reader
  const name = channel.name ?? directory.names.get(channel.id ?? '') ?? day
  const id = channel.id ?? directory.channels.get(name ?? '') ?? name
  const text = slackToInline(withChannels(words, directory), { user: (user) => directory.users.get(user)?.name, emoji })
  const edited = message.edited ? ' (edited)' : ''
  return {
    at: readStamp(message.ts) ?? '',
    text: text === '' ? '' : `${threadOf(message, directory)}${text}${edited}`,
    by: authorOf(message, directory),
    source: {
      label: name === undefined ? 'Slack' : `Slack #${oneLine(name)}`,
      url: webAddress(message.permalink),
      id: id === undefined ? message.ts : `${id}/${message.ts}`,
    },
    place: file.place(item),
  }
}

/** Slack writes `<#C0123456789|>` where a channel is meant. */
function withChannels(words: string, { names }: Directory): string {
  return words.replace(/<#([CG][A-Z0-9]+)\|?>/g, (all, id: string) => {
    const name = names.get(id)
    return name === undefined ? all : `<#${id}|${name}>`
  })
}

/** Replies stand among all that was said at the time. */
function threadOf({ ts, thread_ts, parent_user_id }: Message, { users }: Directory): string {
  if (!thread_ts || thread_ts === ts) return ''
  const parent = users.get(parent_user_id ?? '')?.name
  return parent === undefined ? 'Reply: ' : `Reply to ${escapePlain(parent)}: `
}
