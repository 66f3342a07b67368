import { dress } from './dress.ts'
import { escapeHtml } from './escape-html.ts'
import type { Section } from './headings.ts'
import { renderMarkdown } from './markdown.ts'
import { type Caption, picture } from './picture/picture.ts'
import type { TimelineFacts } from './picture/scene.ts'
import { sanitizeHtml } from './sanitize.ts'
import { style } from './style.ts'

/** What a page shows. Texts are plain but for the body. */
export interface PageInput {
  /** The page's heading too, where the body does not begin with one. */
  readonly title: string
  /** As in `lang`: `en`, `pt-BR`. */
  readonly language: string
  /** One line for those who see the page in a list. */
  readonly description: string
  /** Single words above the heading: severity, status. */
  readonly tags: readonly Tag[]
  /** What is to be seen first. */
  readonly facts: readonly PageFact[]
  /** Markdown without front matter. */
  readonly body: string
  /** What the picture is drawn from. */
  readonly timeline?: (TimelineFacts & Caption) | undefined
  /** The Mermaid code of the same picture: where the body has it, the picture is shown instead. */
  readonly diagram?: string | undefined
}

export interface Tag {
  readonly text: string
  readonly tone: 'harm' | 'warn' | 'plain'
}

export interface PageFact {
  readonly label: string
  readonly text: string
  /** What belongs to it and matters less. */
  readonly note?: string | undefined
  /** The moment that both name, as in `<time datetime>`. */
  readonly moment?: string | undefined
}

/**
 * A page in one file that needs nothing else: no script, nothing from the network, whatever its body says. The same
 * input gives the same bytes.
 */
export function htmlPage(input: PageInput): string {
  const figure = input.timeline && picture(input.timeline, input.timeline)
  const replacement = figure && input.diagram ? { code: input.diagram, html: figure } : undefined
  const content = dress(sanitizeHtml(renderMarkdown(input.body)), RESERVED, replacement)
  const overview = figure === undefined || content.hasPicture ? '' : `${figure}\n`
  return `<!doctype html>
<html lang="${escapeHtml(input.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(input.title)}</title>
<meta name="description" content="${escapeHtml(input.description)}">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#page-content">Skip to the content</a>
${band(input, content.title ?? escapeHtml(input.title))}
<div class="page">
${contents(content.sections)}<main id="page-content" tabindex="-1">
${overview}${content.html.trim()}
</main>
</div>
</body>
</html>
`
}

/** Nothing but what is in the file: its own style, and images in it. `data:,` keeps browsers from asking for an icon. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** The ids of the page itself. */
const RESERVED = new Set(['page-content', 'page-contents', 'picture-wide', 'picture-tall'])

function band({ tags, facts }: PageInput, heading: string): string {
  const isHarmful = tags.some(({ tone }) => tone === 'harm')
  const words = tags.map(({ text, tone }) => `<li class="${tone}">${escapeHtml(text)}</li>`)
  const pairs = facts.map(({ label, ...fact }) => `<div><dt>${escapeHtml(label)}</dt><dd>${factText(fact)}</dd></div>`)
  return `<header class="${isHarmful ? 'band harm' : 'band'}">
<div class="inner">
${words.length === 0 ? '' : `<ul class="tags" aria-label="Severity and status">${words.join('')}</ul>\n`}<h1>${heading}</h1>
${pairs.length === 0 ? '' : `<dl class="facts">${pairs.join('')}</dl>\n`}</div>
</header>`
}

function factText({ text, note, moment }: Omit<PageFact, 'label'>): string {
  const words = `${escapeHtml(text)}${note === undefined ? '' : ` <small>${escapeHtml(note)}</small>`}`
  return moment === undefined ? words : `<time datetime="${escapeHtml(moment)}">${words}</time>`
}

/** A list of the sections, where there are enough to get lost. */
function contents(sections: readonly Section[]): string {
  const top = sections.filter(({ level }) => level === 2)
  if (top.length < 3) return ''
  const items = top.map(({ id, title }) => `<li><a href="#${id}">${title}</a></li>`)
  return `<nav aria-labelledby="page-contents">
<h2 id="page-contents">On this page</h2>
<ol>${items.join('')}</ol>
</nav>
`
}
