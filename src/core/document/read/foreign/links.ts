import { asWritten } from './as-written.ts'
import type { TakenText } from './section-texts.ts'

export interface FoundLink {
  readonly label: string | undefined
  readonly url: string
}

/** The link that an item is and nothing else: `[Dashboard](https://…)`, `Dashboard: https://…`, `https://…`. */
export function linkOf({ text }: TakenText): FoundLink | undefined {
  const item = asWritten(text).replace(/^(?:\[[ xX]\]\s)?/, '')
  const [, label, address] = /^\[([^[\]]{1,200})\]\((https?:\/\/[^\s()]{1,2000})\)[.,;]?$/.exec(item) ?? []
  if (label !== undefined && address !== undefined) return { label, url: address }
  const [, named, url] = /^(?:([^:<[]{1,100}?)\s?[:–—-]\s)?<?(https?:\/\/[^\s<>]{1,2000}?)>?[.,;]?$/.exec(item) ?? []
  return url === undefined ? undefined : { label: named?.replaceAll(/\*\*|__/g, ''), url }
}

/** The links of an inline text. */
export function linksIn(text: string): readonly FoundLink[] {
  const links = text.matchAll(/(?<!!)\[([^[\]]{1,200})\]\((https?:\/\/[^\s()]{1,2000})\)/g)
  return Array.from(links).flatMap(([, label, url]) => (url === undefined ? [] : [{ label, url }]))
}
