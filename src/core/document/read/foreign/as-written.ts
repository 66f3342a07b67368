import { matchAt } from './match-at.ts'
import { spoken, withoutTags } from './words.ts'

/**
 * Inline Markdown as its writer has it, of HTML only what Markdown says too: code spans, emphasis, links and pictures
 * stay.
 */
export function asWritten(text: string): string {
  return text.includes('<') || text.includes('&') ? withoutTags(withLinks(text)) : text.trim()
}

/** Of a line `text`, which reads aloud as `said`, the Markdown behind which `rest`, the end of `said`, stands. */
export function writtenRest(text: string, said: string, rest: string): string {
  if (rest === said.trim()) return asWritten(text)
  const at = said.endsWith(rest) ? endOfLead(text, said.slice(0, said.length - rest.length)) : undefined
  const written = at === undefined ? rest : asWritten(withMarks(text, at))
  return spoken(written) === rest ? written : rest
}

/** Marks that are not read aloud, and what stands between words. */
const MARK = /!\[[^[\]]*\]\([^()]*\)|\]\([^()]*\)|<\/?[a-z][^<>]*>|[*_`[\s]/iy

/** Where the words of `lead` end in a text that begins with them and has marks between them. */
function endOfLead(text: string, lead: string): number | undefined {
  let at = 0
  for (const character of lead.replaceAll(/\s+/g, '')) {
    while (text.charAt(at) !== character) {
      const mark = matchAt(MARK, text, at)?.[0]
      if (mark === undefined) return undefined
      at += mark.length
    }
    at += character.length
  }
  return at
}

/** The marks of emphasis and code that are open at a place close right behind it, or begin again there. */
function withMarks(text: string, at: number): string {
  const open = ['**', '__', '`'].filter((mark) => (text.slice(0, at).split(mark).length - 1) % 2 === 1)
  const single = /(?<![*\w])\*(?!\*)|(?<!\*)\*(?![*\w])/g
  const isSlanted = (text.slice(0, at).match(single)?.length ?? 0) % 2 === 1
  let rest = text
    .slice(at)
    .replace(/^\]\([^()]*\)/, '')
    .trimStart()
  for (const mark of isSlanted ? ['*', ...open] : open)
    rest = rest.startsWith(mark) ? rest.slice(mark.length).replace(/^(?:[\s:.,|]|[-–—])+/, '') : reopened(rest, mark)
  return rest
}

/** What a whole line stands in says nothing of its rest. */
function reopened(rest: string, mark: string): string {
  const inside = rest.endsWith(mark) ? rest.slice(0, -mark.length) : undefined
  return inside !== undefined && !inside.includes(mark) ? inside : `${mark}${rest}`
}

function withLinks(html: string): string {
  return html
    .replaceAll(/<a\s[^<>]*?href=["']([^"'<>]*)["'][^<>]*>([^<>]*)<\/a>/gi, '[$2]($1)')
    .replaceAll(/<img\s([^<>]*)>/gi, (tag: string, parts: string) => {
      const [source, told = ''] = ['src', 'alt'].map(
        (name) => new RegExp(`\\b${name}=["']([^"']*)["']`, 'i').exec(parts)?.[1],
      )
      return source === undefined ? tag : `![${told}](${source})`
    })
}
