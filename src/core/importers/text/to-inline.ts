import { cleaned } from './cleaned.ts'
import { kindsOf, opens, reachOf } from './emphasis.ts'
import { escapeWords, type Place } from './escape-words.ts'
import { isPlain, linesOf, type Mark, merged, type StyledText, withText } from './styled-text.ts'

/**
 * Inline Markdown, as a fact holds it, that shows exactly the text of the pieces. Marks that Markdown could not read
 * where they stand are left out; lines are trimmed, and empty ones dropped.
 */
export function toInline(pieces: readonly StyledText[]): string {
  const lines = linesOf(pieces.map((piece) => withText(piece, cleaned(piece.text)))).map(writable)
  const all = lines.flat()
  const used = new Set(all.flatMap((piece) => marksOf(piece)).flatMap((mark) => [...DELIMITERS[mark]]))
  const reach = reachOf(
    all.filter(({ isCode }) => !isCode).map(({ text }) => text),
    used,
  )
  let base = all.reduce((length, piece) => length + lengthOf(piece), 0)
  // From the end, since what is escaped depends on what is written behind.
  const written: string[] = []
  for (const line of lines.toReversed()) {
    const barsBackticks =
      line.some(({ isCode }) => isCode) || line.flatMap(({ text }) => text.match(/`+/g) ?? []).length > 1
    if (written.length > 0) written.push('\n')
    for (const [index, piece] of [...line.entries()].toReversed()) {
      base -= lengthOf(piece)
      const after = written.at(-1)?.charAt(0) ?? ''
      const place = { reach, base, after, barsBackticks, startsLine: index === 0, isLabel: false }
      written.push(writtenPiece(piece, place, line[index - 1], line[index + 1]))
    }
  }
  return written.toReversed().join('')
}

/** What a piece counts for in the reach of delimiters: in code there are none. */
function lengthOf({ text, isCode }: StyledText): number {
  return isCode ? 0 : text.length
}

/** Spellings of emphasis; a word's inside takes no underscore. */
const DELIMITERS = { strong: '*', em: '*_', strike: '~' } as const satisfies Record<Mark, string>

function marksOf({ marks = NONE }: StyledText): readonly Mark[] {
  return marks
}

const NONE: readonly Mark[] = []

/** A line with no more style than Markdown can show there. */
function writable(line: readonly StyledText[]): readonly StyledText[] {
  const kept: StyledText[] = []
  let isInAddress = false
  line.forEach((piece, index) => {
    const href = piece.href === undefined ? undefined : target(piece.href)
    const isCode = piece.isCode === true && !isInAddress && mayBeCode(piece.text, href !== undefined)
    const plain: StyledText = { text: piece.text, isCode, href }
    const before = kept.at(-1)
    const marks = [...new Set(isCode ? [] : marksOf(piece))]
    const hasMarks =
      marks.length > 0 &&
      (href !== undefined || takesMarks(marks.length > 1 ? '.' : piece.text, before, line[index + 1]))
    kept.push(hasMarks ? { ...plain, marks } : plain)
    const lastWord = /\s/.test(piece.text) ? (piece.text.split(/\s/).at(-1) ?? '') : piece.text
    isInAddress = href !== undefined || (isInAddress && lastWord === piece.text) || /:\/\/|www\./i.test(lastWord)
  })
  return merged(kept)
}

/** Code that `typedCodeSpans` reads as such, and that takes the one behind it for code too. */
function mayBeCode(text: string, isLabel: boolean): boolean {
  return !text.includes('](') && !(isLabel && /[[\]]/.test(text))
}

/** Of several marks the outer ones stand around the inner ones, as around punctuation. */
function takesMarks(text: string, before: StyledText | undefined, after: StyledText | undefined): boolean {
  if (before !== undefined && marksOf(before).length > 0 && before.href === undefined) return false
  const outside = before === undefined || isPlain(before) ? (before?.text.at(-1) ?? ' ') : '.'
  const behind = after === undefined ? ' ' : isPlain(after) ? after.text.charAt(0) : 'a'
  return mayOpen(outside, text.charAt(0), false) && mayOpen(behind, text.slice(-1), false)
}

function mayOpen(outside: string, inside: string, isUnderscore: boolean): boolean {
  return kindsOf(outside).every((out) => kindsOf(inside).every((kind) => opens(out, kind, isUnderscore)))
}

function writtenPiece(
  piece: StyledText,
  place: Place,
  before: StyledText | undefined,
  after: StyledText | undefined,
): string {
  const { text, href, isCode } = piece
  const marks = marksOf(piece)
  if (href === undefined) {
    if (isCode) return code(text)
    if (marks.length === 0) return escapeWords(text, place)
    const isInWord =
      !mayOpen(before?.text.at(-1) ?? ' ', text.charAt(0), true) ||
      !mayOpen(after?.text.at(0) ?? ' ', text.slice(-1), true)
    return marked(escapeWords(text, { ...place, startsLine: false, after: '*' }), marks, isInWord ? '*' : '_')
  }
  const label = { ...place, startsLine: false, after: ']', isLabel: true }
  if (isCode) return `[${code(text)}](${href})`
  const escaped = escapeWords(text, label)
  if (marks.length === 0 && text === href && escaped === text) return text
  return `[${marked(escaped, marks, '_')}](${href})`
}

function marked(words: string, marks: readonly Mark[], emphasis: '*' | '_'): string {
  const em = marks.includes('em') ? `${emphasis}${words}${emphasis}` : words
  const strike = marks.includes('strike') ? `~~${em}~~` : em
  return marks.includes('strong') ? `**${strike}**` : strike
}

function code(text: string): string {
  const longest = Math.max(0, ...new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length)))
  const ticks = '`'.repeat(longest + 1)
  return /^`|`$/.test(text) ? `${ticks} ${text} ${ticks}` : `${ticks}${text}${ticks}`
}

/** An address that can be followed, written so that it ends where it should; of others none. */
function target(href: string): string | undefined {
  const address = cleaned(href).trim()
  if (!/^(?:https?:\/\/|mailto:)[^\s]/i.test(address) || address.length > LONGEST_TARGET) return undefined
  return address
    .replace(/[\s<>()\\`"']/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replace(ENTITY, '&amp;')
}

/** What code spans are looked for behind: see `typedCodeSpans`. */
const LONGEST_TARGET = 1500

const ENTITY = /&(?=#\d{1,7};|#[xX][\da-fA-F]{1,6};|[a-zA-Z][\da-zA-Z]{0,31};)/g
