/** A part of the page that its contents list. */
export interface Section {
  readonly id: string
  /** Its heading as HTML without tags. */
  readonly title: string
  /** From 2, below the page's own heading. */
  readonly level: number
}

/** Ids that are taken. */
export type Slugs = ReadonlySet<string>

/**
 * Headings with ids as GitHub makes them, below the page's own heading and without skipping a level, so that they are an
 * outline. One without words is no heading.
 */
export function readHeadings(
  html: string,
  reserved: Slugs,
): { readonly html: string; readonly sections: readonly Section[] } {
  const taken = new Set(reserved)
  const hasOwnTop = /<h1>/.test(html)
  const sections: Section[] = []
  const open: number[] = []
  const headed = html.replaceAll(/<(\/?)h([1-6])>/g, (tag, slash: string, written: string, place: number) => {
    if (slash === '/') {
      const level = open.pop()
      return level === undefined ? '' : `</h${level}>`
    }
    const title = titleFrom(html.slice(place + tag.length), written)
    if (title === '') return emptyHeading(open)
    const wished = Number(written) + (hasOwnTop ? 1 : 0)
    const level = Math.min(Math.max(2, wished), (sections.at(-1)?.level ?? 1) + 1, 6)
    const id = freeSlug(title, taken)
    taken.add(id)
    sections.push({ id, title, level })
    open.push(level)
    return `<h${level} id="${id}">`
  })
  return { html: headed.replaceAll(/<h0>[\s\S]*?<\/h0>/g, ''), sections }
}

/** Marked, to be taken out with its end. */
function emptyHeading(open: number[]): string {
  open.push(0)
  return '<h0>'
}

function titleFrom(rest: string, level: string): string {
  const end = rest.indexOf(`</h${level}>`)
  return rest
    .slice(0, end < 0 ? 0 : end)
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function freeSlug(title: string, taken: Slugs): string {
  const slug = slugOf(title)
  let free = slug
  for (let count = 1; taken.has(free); count++) free = `${slug}-${count}`
  return free
}

/** Letters, digits, `-` and `_` in lower case, spaces as `-`. */
function slugOf(title: string): string {
  const plain = title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const slug = plain
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
  return slug === '' ? 'section' : slug
}
