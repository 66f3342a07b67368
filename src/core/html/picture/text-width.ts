/**
 * About how wide a text is in a sans-serif font of this size, in the same unit: no font is at hand. Rather too wide than
 * too narrow, so that labels keep clear of each other in the wider of the usual fonts.
 */
export function textWidth(text: string, size: number): number {
  return size * graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0)
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const all = graphemes(text)
  let used = widthOf('…')
  const end = all.findIndex((grapheme) => {
    used += widthOf(grapheme)
    return used * size > width
  })
  return `${all.slice(0, end).join('').trimEnd()}…`
}

function graphemes(text: string): readonly string[] {
  if (ASCII.test(text)) return text.split('')
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

const ASCII = /^[ -~]*$/

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

function widthOf(grapheme: string): number {
  if (!ASCII.test(grapheme) && WIDE.test(grapheme)) return 1.1
  return widths.find(([pattern]) => pattern.test(grapheme))?.[1] ?? 0.575
}

const WIDE =
  /[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u

const widths: readonly (readonly [RegExp, number])[] = [
  [/^[ijlI.,:;'|!]/, 0.29],
  [/^[ frt()[\]/\\`-]/, 0.36],
  [/^[mwMW%@…]/, 0.93],
  [/^[\p{Lu}&~+=<>→←]/u, 0.71],
]
