import { cleaned } from './cleaned.ts'
import { decodeEntities } from './html-entities.ts'
import { withAddresses } from './plain-to-inline.ts'
import { type Mark, type StyledText, withSingleSpaces } from './styled-text.ts'
import { toInline } from './to-inline.ts'

/** HTML of status pages and chats as inline Markdown; what is no tag of HTML is text. */
export function htmlToInline(text: string): string {
  return toInline(withSingleSpaces(htmlPieces(text)))
}

/** What HTML says, without its tags and comments, without scripts and styles. */
export function htmlPieces(text: string): readonly StyledText[] {
  const source = cleaned(text)
  const isHtml = source.search(TAG) >= 0
  const pieces: StyledText[] = []
  const open = new Map<string, number>()
  let href: string | undefined
  let from = 0
  function addText(end: number): void {
    const words = decodeEntities(source.slice(from, end))
    const isPre = isOpen(open, 'pre')
    const style = { isCode: CODE.some((name) => isOpen(open, name)), marks: marksOf(open) }
    const said = isHtml && !isPre ? words.replace(/\s+/g, ' ') : words
    const parts = href === undefined && !style.isCode ? withAddresses(said) : [{ text: said, href }]
    for (const part of parts) pieces.push({ ...part, ...style })
  }
  const tag = new RegExp(TAG)
  for (let match = tag.exec(source); match; match = tag.exec(source)) {
    addText(match.index)
    from = tag.lastIndex
    const [all, closing, written = '', attributes = ''] = match
    const name = written.toLowerCase()
    if (all === '<!--') {
      from = tag.lastIndex = endOf(source, /-->/g, from)
      continue
    }
    if (closing === '' && DROPPED.has(name))
      from = tag.lastIndex = endOf(source, new RegExp(`</${name}\\s*>`, 'gi'), from)
    else if (name === 'a') href = closing === '' ? attribute(attributes, 'href') : undefined
    else if (name === 'img')
      pieces.push({ text: attribute(attributes, 'alt') ?? '', href: attribute(attributes, 'src') })
    else if (name === 'td' || name === 'th') pieces.push({ text: ' ' })
    else if (!INLINE.has(name)) pieces.push({ text: '\n' })
    open.set(name, Math.max(0, (open.get(name) ?? 0) + (closing === '' ? 1 : -1)))
  }
  addText(source.length)
  return pieces
}

const KNOWN =
  'a|abbr|address|article|aside|b|blockquote|body|br|caption|center|cite|code|dd|del|details|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|noscript|object|ol|p|picture|pre|q|s|samp|script|section|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|at|attachment|emoji|systemeventmessage'

/** The start of a comment, or a tag; a quoted value with `<` in it makes it text, so that one look at each character is enough. */
const TAG = new RegExp(`<!--|<(/?)(${KNOWN})(?=[\\s/>])((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'gi')

const DROPPED: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template', 'svg', 'iframe', 'object'])

const INLINE: ReadonlySet<string> = new Set(
  'abbr b cite code del em font i ins kbd label mark q s samp small source span strike strong sub sup time tt u var picture at emoji attachment input'.split(
    ' ',
  ),
)

const CODE = ['code', 'pre', 'kbd', 'samp', 'tt']

function marksOf(open: ReadonlyMap<string, number>): readonly Mark[] {
  const named = { strong: ['strong', 'b'], em: ['em', 'i'], strike: ['s', 'del', 'strike'] } as const
  const all = ['strong', 'em', 'strike'] as const
  return all.filter((mark) => named[mark].some((name) => isOpen(open, name)))
}

function isOpen(open: ReadonlyMap<string, number>, name: string): boolean {
  return (open.get(name) ?? 0) > 0
}

/** The end of what is dropped; without one, of all, as browsers have it. */
function endOf(source: string, closer: RegExp, from: number): number {
  closer.lastIndex = from
  return closer.exec(source) === null ? source.length : closer.lastIndex
}

function attribute(attributes: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`(?<![^\\s"'])${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes) ?? []
  const value = double ?? single ?? bare
  return value === undefined ? undefined : decodeEntities(value)
}
