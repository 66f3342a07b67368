import { type Item, isRecord, listOf, partOf } from '../json/items.ts'
import type { SourceFile } from '../source-file.ts'
import { cleaned } from '../text/cleaned.ts'
import { type Message, textAt } from './messages.ts'

/** Who is behind an id of a user, and which channel is meant by a name. */
export interface Directory {
  readonly users: ReadonlyMap<string, User>
  /** The ids of channels by their names. */
  readonly channels: ReadonlyMap<string, string>
  /** The names of channels by their ids. */
  readonly names: ReadonlyMap<string, string>
}

interface User {
  readonly name: string
  /** None: it is not said. */
  readonly isBot?: boolean
}

/** The files of an export that hold no messages: its users and channels, and what it says of itself. */
export const DIRECTORY_FILES =
  /^(?:org_users|users|channels|groups|dms|mpims|integration_logs|content_flags|canvases|file_conversations|lists)\.json$/

/** What `users.json` and `channels.json` say, read once for all files of days. */
export function directoryOf(files: readonly SourceFile[]): Directory {
  const known = directories.get(files)
  if (known !== undefined) return known
  const items = files.flatMap(({ json }) => (json === undefined ? [] : listOf(json)))
  const channels = channelsIn(items)
  const names = new Map(Array.from(channels, ([name, id]) => [id, name]))
  const directory = { users: new Map([['USLACKBOT', SLACKBOT], ...usersIn(items)]), channels, names }
  directories.set(files, directory)
  return directory
}

/** The program that speaks for Slack itself. */
const SLACKBOT: User = { name: 'Slackbot', isBot: false }

const directories = new WeakMap<readonly SourceFile[], Directory>()

/** With those who the file itself names: in `users`, and beside messages of other workspaces. */
export function withUsersOf(directory: Directory, root: Item, messages: readonly Message[]): Directory {
  const named = messages.flatMap(({ user, user_profile }): [string, User][] => {
    const name = nameIn({ value: user_profile, path: [] })
    return typeof user !== 'string' || name === undefined || directory.users.has(user) ? [] : [[user, { name }]]
  })
  const users = usersIn(listOf(partOf(root, 'users')))
  return { ...directory, users: new Map([...named, ...users, ...directory.users]) }
}

/** Who wrote a message, by the name that is shown, else by the id. */
export function authorOf(message: Message, { users }: Directory): string | undefined {
  const { user, username, bot_profile, bot_id } = message
  const names = [users.get(user ?? '')?.name, username, nameIn({ value: bot_profile, path: [] }), user, bot_id].map(
    (name) => oneLine(name ?? ''),
  )
  return names.find((name) => name !== '')
}

function usersIn(items: readonly Item[]): ReadonlyMap<string, User> {
  return new Map(
    items.flatMap((item): [string, User][] => {
      const id = textAt(item, 'id')
      const name =
        id?.startsWith('U') || id?.startsWith('W') ? (nameIn(partOf(item, 'profile')) ?? nameIn(item)) : undefined
      if (id === undefined || name === undefined) return []
      const isBot = partOf(item, 'is_bot').value
      return [[id, { name, ...(typeof isBot === 'boolean' && { isBot }) }]]
    }),
  )
}

function channelsIn(items: readonly Item[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap((item): [string, string][] => {
      const [id, name] = [textAt(item, 'id'), textAt(item, 'name')]
      return id !== undefined && name !== undefined && /^[CGD]/.test(id) ? [[name, id]] : []
    }),
  )
}

/** As Slack shows it: the name that somebody chose, else the real one, else that of the account. */
function nameIn(item: Item): string | undefined {
  if (!isRecord(item.value)) return undefined
  return ['display_name', 'real_name', 'name']
    .map((key) => oneLine(textAt(item, key) ?? ''))
    .find((name) => name !== '')
}

/** Names are plain text. */
export function oneLine(text: string): string {
  return cleaned(text).replace(/\s+/g, ' ').trim()
}
