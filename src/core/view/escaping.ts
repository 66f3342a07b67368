import { escapeBlock } from '../document/block-text.ts'
import { HIDDEN, toEntity } from '../document/hidden-characters.ts'
import { escapeInline } from '../document/inline-text.ts'
import { guarded } from '../document/look-alikes.ts'
import { escapePlain } from '../document/plain-text.ts'
import type { Format } from '../template/template.ts'

/** How the texts of facts are made fit for what a template's body is written in. */
export interface Escaping {
  readonly plain: (text: string) => string
  readonly inline: (text: string) => string
  readonly block: (text: string) => string
  /** An address that can be followed. */
  readonly address: (url: string) => string
  /** A text that could be taken for what stands around it, with a backslash at that place. */
  readonly guarded: (escaped: string, place: RegExp) => string
  /** A label with its address behind it. */
  readonly link: (label: string, url: string) => string
}

/** HTML templates escaping all that they print, so that texts go there as they were typed. */
export const escapings: Readonly<Record<Format, Escaping>> = {
  md: {
    plain: escapePlain,
    inline: escapeInline,
    block: escapeBlock,
    guarded,
    address: (url) => (isAddress(url) ? `<${url}>` : escapePlain(url)),
    link: (label, url) => `[${escapePlain(label)}](${url.replaceAll(/[\\()<>&`]/g, '\\$&')})`,
  },
  html: {
    plain: visible,
    inline: visible,
    block: visible,
    guarded: (text) => text,
    address: visible,
    link: (label, url) => visible(`${label} (${url})`),
  },
}

function visible(text: string): string {
  return text.replace(HIDDEN, toEntity)
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>`]+$/.test(text)
}
