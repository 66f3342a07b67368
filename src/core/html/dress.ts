import { escapeHtml } from './escape-html.ts'
import { readHeadings, type Section, type Slugs } from './headings.ts'

/** What a page is made of, once its text can be trusted. */
export interface Dressed {
  /** The heading that the document begins with, as HTML. */
  readonly title: string | undefined
  readonly sections: readonly Section[]
  readonly html: string
  /** The picture took the place of a diagram. */
  readonly hasPicture: boolean
}

/** A Mermaid diagram, by its code, and the figure that shows the same. */
export interface Replacement {
  readonly code: string
  readonly html: string
}

/**
 * Sanitised HTML with what a page adds to it: ids of headings, regions for what may be too wide, boxes of tasks,
 * diagrams. In such HTML `<` and `>` stand for tags alone, and each tag is written in one way.
 */
export function dress(html: string, reserved: Slugs, replacement?: Replacement): Dressed {
  const [lead, title = ''] = /^\s*<h1>([\s\S]*?)<\/h1>/.exec(html) ?? ['']
  const isTitled = hasWords(title)
  const { html: headed, sections } = readHeadings(isTitled ? html.slice(lead.length) : html, reserved)
  const diagrams = withDiagrams(headed, replacement)
  return {
    title: isTitled ? title : undefined,
    sections,
    html: withLinks(withTasks(withCells(withRegions(diagrams)))),
    hasPicture: replacement !== undefined && diagrams.includes(replacement.html),
  }
}

/** Whether there is anything to read between the tags. */
function hasWords(html: string): boolean {
  return html.replaceAll(/<[^<>]*>/g, '').trim() !== ''
}

function withDiagrams(html: string, replacement: Replacement | undefined): string {
  return html.replaceAll(/<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g, (_, code: string) => {
    if (replacement !== undefined && code.trim() === escapeText(replacement.code.trim())) return replacement.html
    return `<details class="diagram"><summary>Diagram, as Mermaid code</summary>
<pre><code>${code}</code></pre></details>`
  })
}

/** As text is written in sanitised HTML, where quotes stay. */
function escapeText(text: string): string {
  return escapeHtml(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'")
}

/** What may be wider than the page scrolls in a region of its own, which the keyboard reaches. */
function withRegions(html: string): string {
  let section = ''
  let tables = 0
  return html
    .replaceAll(/<th(?: class="\w+")?><\/th>/g, '<td></td>')
    .replaceAll(/<h[2-6] id="[^"]*">([\s\S]*?)<\/h[2-6]>|<table>|<\/table>|<pre>/g, (tag, heading?: string) => {
      if (tag === '<pre>') return '<pre tabindex="0">'
      if (tag === '</table>') return '</table></div>'
      if (tag === '<table>') {
        const name = `Table ${++tables}${section === '' ? '' : `: ${section}`}`
        return `<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table>`
      }
      section = (heading ?? '')
        .replaceAll(/<[^<>]*>/g, '')
        .replaceAll('"', '&quot;')
        .trim()
      return tag
    })
}

/** Short cells stay on one line, long ones keep a width in which they can be read. */
function withCells(html: string): string {
  return html.replaceAll(
    /<td(?: class="(\w+)")?>([^<]*(?:<(?!\/?td)[^<]*)*)<\/td>/g,
    (_, side: string, words: string) => {
      const { length } = words.replaceAll(/<[^<>]*>/g, '').trim()
      const room = length <= SHORT_CELL ? 'short' : length > LONG_CELL ? 'long' : undefined
      const classes = [side, room].filter((name) => name !== undefined).join(' ')
      return `<td${classes === '' ? '' : ` class="${classes}"`}>${words}</td>`
    },
  )
}

/** `2026-02-01 14:05 UTC+02:00` */
const SHORT_CELL = 26
const LONG_CELL = 50

/** A box before each task, which its words name. */
function withTasks(html: string): string {
  return html.replaceAll(
    /<li class="(task(?: done)?)">(\s*<p>)?([\s\S]*?)(?=<\/?(?:p|li|ul|ol|dl|pre|blockquote|div|table|details|h\d|hr)\b)/g,
    (item, kind: string, paragraph: string | undefined, words: string) => {
      if (!hasWords(words)) return item
      const checked = kind === 'task' ? '' : ' checked'
      return `<li class="${kind}">${paragraph ?? ''}<label><input type="checkbox" disabled${checked}> ${words.trim()}</label>`
    },
  )
}

/** No link without words; one whose words are its address needs no second copy of it on paper. */
function withLinks(html: string): string {
  return html
    .replaceAll(/<a(?: [^<>]*)?>\s*<\/a>/g, '')
    .replaceAll(/<a href="([^"]*)"([^<>]*)>\1<\/a>/g, '<a class="bare" href="$1"$2>$1</a>')
}
