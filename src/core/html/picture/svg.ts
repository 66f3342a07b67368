import { escapeHtml } from '../escape-html.ts'

type Attributes = Readonly<Record<string, string | number>>

/** An element; numbers are in user units, to a tenth. `content` is SVG. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeHtml(value)}"`)
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** A line of text that begins, or with `text-anchor` ends or is centred, at a place. `content` is SVG. */
export function text(x: number, y: number, attributes: Attributes, content: string): string {
  return element('text', { x, y, ...attributes }, content)
}

export function line(kind: string, [x1, y1]: Point, [x2, y2]: Point): string {
  return element('path', { class: kind, d: `M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}` })
}

export type Point = readonly [x: number, y: number]

export function polygon(kind: string, points: readonly Point[]): string {
  const corners = points.map(([x, y]) => `${rounded(x)} ${rounded(y)}`)
  return element('path', { class: kind, d: `M${corners.join('L')}Z` })
}

/** What a screen reader is told of a picture that is one image to it. */
export interface Title {
  /** Begins the ids of title and description. */
  readonly id: string
  readonly title: string
  readonly description: string
}

export function image(
  kind: string,
  [width, height]: Point,
  { id, title, description }: Title,
  content: string,
): string {
  return element(
    'svg',
    {
      class: kind,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
    },
    element('title', { id: `${id}-title` }, escapeHtml(title)) +
      element('desc', { id: `${id}-description` }, escapeHtml(description)) +
      content,
  )
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}
