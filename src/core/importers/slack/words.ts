import * as z from 'zod/mini'
import { isRecord } from '../json/items.ts'
import { readStamp } from '../time/stamp.ts'
import type { Message } from './messages.ts'

const text = z.nullish(z.string())

/** https://docs.slack.dev/legacy/legacy-messaging/legacy-secondary-message-attachments */
const Attachment = z.looseObject({
  pretext: text,
  title: text,
  title_link: text,
  text,
  fallback: text,
  fields: z.nullish(z.array(z.looseObject({ title: text, value: z.optional(z.unknown()) }))),
  blocks: z.nullish(z.array(z.unknown())),
  /** Of a message that is passed on. */
  is_share: z.nullish(z.boolean()),
})

const File = z.looseObject({ name: text, title: text, permalink: text, mode: text })

/** What Slack writes where only blocks say something. */
const NOTHING = /^(?:This content can't be displayed\.?|\[no preview available\])$/

/**
 * What a message says in Slack's mrkdwn, its files behind. Its attachments only where it says nothing else, or is
 * `isWhole`, as programs write: to what people write Slack attaches what their links show.
 */
export function wordsOf(message: Message, isWhole: boolean): string {
  const said = spoken(message.text) || blocksText(message.blocks ?? [])
  const attached = (message.attachments ?? []).map((one) => attachmentText(one, isWhole || said === ''))
  const words = [said, ...attached].filter((part) => part !== '').join('\n')
  const files = [...(message.files ?? []), message.file].flatMap(fileText)
  if (files.length === 0) return words
  const shown = `${files.length === 1 ? 'file' : 'files'}: ${files.join(', ')}`
  return words === '' ? shown.replace(/^f/, 'F') : `${words} (${shown})`
}

function spoken(words: string | null | undefined): string {
  const trimmed = (words ?? '').trim()
  return NOTHING.test(trimmed) ? '' : trimmed
}

function attachmentText(attachment: unknown, isWanted: boolean): string {
  const { success, data } = z.safeParse(Attachment, attachment)
  if (!success || !(isWanted || data.is_share)) return ''
  const { pretext, title, title_link, fields, fallback } = data
  const head = spoken(title) !== '' && title_link ? link(title_link, spoken(title)) : spoken(title)
  const values = (fields ?? []).map((field) => [spoken(field.title), spoken(String(field.value ?? ''))])
  const lines = [
    spoken(pretext),
    head,
    spoken(data.text),
    ...values.map((pair) => pair.filter((part) => part !== '').join(': ')),
    blocksText(data.blocks ?? []),
  ].filter((line) => line !== '')
  return lines.length > 0 ? lines.join('\n') : spoken(fallback)
}

/** The name of a file, as a link where it has one; nothing for what is none. */
function fileText(file: unknown): readonly string[] {
  const { success, data } = z.safeParse(File, file)
  if (!success) return []
  if (data.mode === 'tombstone') return ['a deleted one']
  const name = escaped(spoken(data.name) || spoken(data.title) || 'without a name')
  return [data.permalink ? link(data.permalink, name) : name]
}

/** `target` and `label` are escaped. */
function link(target: string, label: string): string {
  return /^https?:\/\/[^\s<>|]+$/i.test(target) ? `<${target}|${label.replace(/[<>|\n]/g, ' ')}>` : label
}

/** https://docs.slack.dev/reference/block-kit/blocks: what is read of them, a line each. */
function blocksText(blocks: readonly unknown[]): string {
  return blocks
    .map((block) => blockText(block).trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** A text of a section or a header; the parts of what has parts, one behind the other. */
function blockText(node: unknown): string {
  if (!isRecord(node)) return ''
  const { type, text: own, elements, fields } = node
  if (type === 'rich_text' || (typeof type === 'string' && type.startsWith('rich_text_'))) return richText(node)
  if (typeof own === 'string') return type === 'mrkdwn' ? own : escaped(own)
  const parts = [
    own,
    ...listed(fields),
    ...listed(elements).filter((element) => isRecord(element) && element.type !== 'button'),
  ]
  return parts
    .map(blockText)
    .filter((part) => part !== '')
    .join(type === 'context' ? ' ' : '\n')
}

/** Rich text as the mrkdwn that stands for it. */
function richText(node: unknown): string {
  if (!isRecord(node)) return ''
  const { type, elements, text: own } = node
  switch (type) {
    case 'text':
      return styled(escaped(said(own)), node.style)
    case 'link':
      return link(said(node.url), escaped(said(own) || said(node.url)))
    case 'user':
      return `<@${said(node.user_id)}>`
    case 'channel':
      return `<#${said(node.channel_id)}>`
    case 'usergroup':
      return `<!subteam^${said(node.usergroup_id)}>`
    case 'broadcast':
      return `<!${said(node.range)}>`
    case 'emoji':
      return `:${said(node.name)}:`
    case 'date':
      return escaped(said(node.fallback) || (readStamp(node.timestamp) ?? ''))
    default: {
      const inner = listed(elements).map(richText)
      if (type === 'rich_text_preformatted') return `\`\`\`${inner.join('')}\`\`\``
      return inner.join(type === 'rich_text' || type === 'rich_text_list' ? '\n' : '')
    }
  }
}

function styled(words: string, style: unknown): string {
  return isRecord(style) && style.code === true ? `\`${words}\`` : words
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** As Slack escapes what is no mark-up. */
function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
