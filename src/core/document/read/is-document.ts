import { isFactName } from '../../model/claims.ts'

/** Whether a text is Markdown and no incident file, by its name or its front matter; of any other it has to be tried. */
export function isDocument({ name, text }: { readonly name: string; readonly text: string }): boolean {
  if (/\.(?:md|markdown|mdx)$/i.test(name)) return true
  return !isIncidentFile({ name, text }) && FRONT_MATTER_AND_BODY.test(text)
}

/** Whether a text is an incident file, by its name or by what it begins with, however broken it is. */
export function isIncidentFile({ name, text }: { readonly name: string; readonly text: string }): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) || JSON_TEXT.test(text) || beginsWithFact(text)
}

/** A document can begin with a link in brackets, or with the tag of a site generator. */
const JSON_TEXT = /^\uFEFF?\s*(?:\{\s*["'}a-z/]|\[\s*[{"\]])/i

/** In a file of two YAML documents a key, not a heading, stands behind the second line of dashes. */
const FRONT_MATTER_AND_BODY = /^\uFEFF?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*\r?\n\s*#{1,6}[ \t]/

/** `title: …` is the first line that is no comment. */
function beginsWithFact(text: string): boolean {
  const [, key = ''] = /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*([a-zA-Z]+):(?:\s|$)/.exec(text) ?? []
  return isFactName(key)
}
