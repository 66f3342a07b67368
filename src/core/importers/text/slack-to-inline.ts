import { cleaned } from './cleaned.ts'
import { type EmojiNames, withSkinTone } from './emoji-names.ts'
import { markedPieces } from './marked-pieces.ts'
import { withAddresses } from './plain-to-inline.ts'
import type { Mark, StyledText } from './styled-text.ts'
import { toInline } from './to-inline.ts'

/** What stands beside a Slack export, or can be loaded: who an id is, which character a name. */
export interface SlackNames {
  readonly user?: ((id: string) => string | undefined) | undefined
  readonly emoji?: EmojiNames | undefined
}

/** Slack's mrkdwn as inline Markdown; what is no markup is shown as it was typed, a quote with its `>`. */
export function slackToInline(text: string, names: SlackNames = {}): string {
  return toInline(
    markedPieces(cleaned(text), {
      tokens: TOKEN,
      delimiters: DELIMITERS,
      pieceOf: (token) => pieceOf(token, names),
      words: (words) => withAddresses(withEmoji(decoded(words), names)),
    }),
  )
}

const DELIMITERS: ReadonlyMap<string, Mark> = new Map([
  ['*', 'strong'],
  ['_', 'em'],
  ['~', 'strike'],
])

/** A block of code, code, and what Slack puts between `<` and `>`. */
const TOKEN = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>/g

function pieceOf(token: readonly (string | undefined)[], names: SlackNames): readonly StyledText[] {
  const [all = '', block, span, reference = ''] = token
  const code = block ?? span
  if (code !== undefined) {
    const lines: StyledText = { text: decoded(withoutReferences(code, names)), isCode: true }
    return block === undefined ? [lines] : [{ text: '\n' }, lines, { text: '\n' }]
  }
  const cut = reference.indexOf('|')
  const [target, label] = cut < 0 ? [reference, ''] : [reference.slice(0, cut), reference.slice(cut + 1)]
  if (/^(?:https?|mailto):/i.test(target)) {
    const href = decoded(target)
    const address = href.replace(/^mailto:/i, '')
    const said = label === '' ? address : withEmoji(decoded(label), names)
    return [{ text: said, ...(said === address && address !== href ? {} : { href }) }]
  }
  return [{ text: mention(target, label, names) ?? decoded(all) }]
}

/** `@ines` for `<@U01>`, `#ops` for `<#C01|ops>`, `@here` for `<!here>`, what a date falls back to. */
function mention(target: string, label: string, { user }: SlackNames): string | undefined {
  const said = decoded(label)
  const id = target.slice(1)
  switch (target.charAt(0)) {
    case '@':
      return `@${user?.(id) ?? (said.replace(/^@/, '') || id)}`
    case '#':
      return `#${said.replace(/^#/, '') || id}`
    case '!':
      if (id.startsWith('date^')) return said || id
      return said === '' ? `@${id.replace(/^subteam\^/, '')}` : `@${said.replace(/^@/, '')}`
    default:
      return undefined
  }
}

/** In code Slack still writes addresses between `<` and `>`. */
function withoutReferences(code: string, names: SlackNames): string {
  return code.replace(/<([^<>|\n]+)(?:\|([^<>\n]*))?>/g, (all: string, target: string, label = '') => {
    if (/^(?:https?|mailto):/i.test(target)) return label || target
    return mention(target, label, names) ?? all
  })
}

/** `:tada:`, but nothing in `12:30:45`, and no name that is not known. */
function withEmoji(text: string, { emoji }: SlackNames): string {
  if (emoji === undefined) return text
  return text.replace(EMOJI, (all: string, name: string, tone: string | undefined) => {
    const character = emoji(name)
    if (character === undefined) return all
    return tone === undefined ? character : withSkinTone(character, Number(tone))
  })
}

const EMOJI = /(?<![\p{L}\p{N}]):([a-z0-9_+'-]{1,100}):(?::skin-tone-([2-6]):)?(?![\p{L}\p{N}])/gu

/** Slack escapes three characters, once. */
function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_all, name: string) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'))
}
