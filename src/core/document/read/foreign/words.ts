/** Inline Markdown as it is read aloud: without emphasis, code marks, tags, emoji in front, and the addresses of links. */
export function spoken(text: string): string {
  if (!SPECIAL.test(text)) return text.trim()
  return withoutTags(text)
    .replaceAll(/!\[[^[\]]*\]\([^()]*\)/g, '')
    .replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/^(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[\s•]){1,50}/u, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Most lines hold nothing that is not read aloud. */
const SPECIAL = /[<[`*_&]|[^ -~]|\s\s|^:[a-z_]/

/** A text without HTML tags, comments, characters by name, and emoji by name in front. */
export function withoutTags(html: string): string {
  return withoutComments(html)
    .replaceAll(/<br\s?\/?>/gi, ' ')
    .replaceAll(TAG_OR_CODE, (found: string) => (found.startsWith('`') ? found : ''))
    .replaceAll(/&(?:nbsp|emsp|ensp|thinsp);/g, ' ')
    .replaceAll('&amp;', '&')
    .trim()
    .replace(/^(?::[a-z_]{2,40}:\s*){1,20}/, '')
}

/** A tag of HTML, but no address between angle brackets; what stands in code is none. */
const TAG_OR_CODE = /`[^`]*`|<(?!(?:https?|mailto):)\/?[a-z][^<>]*>/gi

/** Only the line breaks of comments are left, so that lines keep their numbers. */
export function withoutComments(html: string): string {
  const [first = '', ...others] = html.split('<!--')
  const rest = others.map((part) => {
    const end = part.indexOf('-->')
    const comment = end === -1 ? part : part.slice(0, end)
    return '\n'.repeat(comment.split('\n').length - 1) + (end === -1 ? '' : part.slice(end + '-->'.length))
  })
  return [first, ...rest].join('')
}

/** The longest text that is looked at as a heading or a label. */
const LONGEST = 200

/** The one emphasis that a whole line stands in, without its marks: `**Timeline:**`, `__Name__  `, `**Name**:`. */
export function boldLine(text: string): string | undefined {
  const line = text.trim()
  if (line.length > LONGEST) return undefined
  return /^(\*\*|__)(?!\s)((?:(?!\1).)+)\1\s*(?:[:;]\s*)?$/.exec(line)?.[2]
}

/** A name in front of a text. */
export interface Labelled {
  readonly label: string
  readonly rest: string
}

/** A bold label in front of a text, `**Impact:** text` or `**Impact**: text`. */
export function boldLabel(text: string): Labelled | undefined {
  const line = text.trim()
  const [whole, , inside = ''] = /^(\*\*|__)((?:(?!\1).){1,100})\1\s?/.exec(line) ?? []
  const after = whole === undefined ? '' : line.slice(whole.length)
  const isLabel = /[:;]\s?$/.test(inside) || /^[:;]/.test(after)
  const rest = after.replace(/^[:;]/, '').trimStart()
  return isLabel && rest !== '' ? { label: inside, rest } : undefined
}

/** A label of a few words in front of a text that has been spoken, `Impact: text`. */
export function plainLabel(said: string): Labelled | undefined {
  const [whole, label] = /^([^:;]{2,60}?)\s?[:;]\s(?=\S)/.exec(said) ?? []
  return whole === undefined || label === undefined ? undefined : { label, rest: said.slice(whole.length) }
}
