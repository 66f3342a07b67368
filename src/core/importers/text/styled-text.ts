/** What a source says of a stretch of its text. Line feeds in it end lines. */
export interface StyledText {
  readonly text: string
  readonly isCode?: boolean | undefined
  readonly marks?: readonly Mark[] | undefined
  /** An address it leads to. */
  readonly href?: string | undefined
}

export type Mark = 'strong' | 'em' | 'strike'

/** The pieces of each line that has words: spaces around a line and around marked words stand unmarked, or go. */
export function linesOf(pieces: readonly StyledText[]): readonly (readonly StyledText[])[] {
  const lines: StyledText[][] = [[]]
  for (const piece of pieces) {
    const [first = '', ...others] = piece.text.split('\n')
    lines.at(-1)?.push(withText(piece, first))
    for (const text of others) lines.push([{ ...piece, text }])
  }
  return lines.map((line) => trimmed(merged(line.flatMap(withSpacesOutside)))).filter((line) => line.length > 0)
}

/** Neighbours of one style as one piece. */
export function merged(pieces: readonly StyledText[]): readonly StyledText[] {
  const groups: { readonly style: StyledText; readonly texts: string[] }[] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (piece.text === '') continue
    if (last && sameStyle(last.style, piece)) last.texts.push(piece.text)
    else groups.push({ style: piece, texts: [piece.text] })
  }
  return groups.map(({ style, texts }) => withText(style, texts.join('')))
}

/** The piece itself where its text is the same: of most pieces it is. */
export function withText(piece: StyledText, text: string): StyledText {
  return piece.text === text ? piece : { ...piece, text }
}

/** Without the spaces that markup leaves between words, which a page does not show. */
export function withSingleSpaces(pieces: readonly StyledText[]): readonly StyledText[] {
  return merged(pieces).map((piece) => (piece.isCode ? piece : { ...piece, text: piece.text.replace(/[ \t]+/g, ' ') }))
}

export function isPlain({ isCode, marks = [], href }: StyledText): boolean {
  return isCode !== true && marks.length === 0 && href === undefined
}

function sameStyle(a: StyledText, b: StyledText): boolean {
  return (
    a.href === b.href &&
    (a.isCode ?? false) === (b.isCode ?? false) &&
    (a.marks ?? []).join() === (b.marks ?? []).join()
  )
}

function withSpacesOutside(piece: StyledText): readonly StyledText[] {
  if (isPlain(piece)) return [piece]
  const core = piece.text.trim()
  if (core === piece.text && core !== '') return [piece]
  if (core === '') return [{ text: piece.text }]
  const start = piece.text.length - piece.text.trimStart().length
  return [
    { text: piece.text.slice(0, start) },
    { ...piece, text: core },
    { text: piece.text.slice(start + core.length) },
  ]
}

function trimmed(line: readonly StyledText[]): readonly StyledText[] {
  return line
    .map((piece, index) => {
      const from = index === 0 ? piece.text.trimStart() : piece.text
      return withText(piece, index === line.length - 1 ? from.trimEnd() : from)
    })
    .filter(({ text }) => text !== '')
}
