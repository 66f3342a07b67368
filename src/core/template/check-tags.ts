/** What stands between `{{` and `}}`; `offset` counts from the body's beginning. */
export interface Tag {
  readonly text: string
  readonly offset: number
  readonly kind: 'open' | 'close' | 'else' | 'other'
  /** Of a tag that opens or closes a block: `if`, `each`, the name of a layout. */
  readonly name: string
}

export interface TagScan {
  readonly tags: readonly Tag[]
  /** Where a `{{` has no `}}`. */
  readonly unclosed: readonly number[]
}

/**
 * Finds the tags of a body that Handlebars need not be able to parse, so that one run tells all that is wrong with it.
 * Comments and the text of raw blocks are left out.
 */
export function scanTags(body: string): TagScan {
  const found = [...body.matchAll(token)].filter(({ index }) => !isEscaped(body, index))
  const isTag = ([text]: RegExpExecArray): boolean => text !== '{{' && !/^\{\{~?!|^\{\{\{\{/.test(text)
  return {
    tags: found.filter(isTag).map(({ 0: text, index }) => ({ text, offset: index, ...describe(text) })),
    unclosed: found.filter(([text]) => text === '{{').map(({ index }) => index),
  }
}

/** Raw blocks, comments, tags (a string may hold braces), and what begins a tag without ending it. */
const token =
  /\{\{\{\{([^\s{}]+)[^{}]*\}\}\}\}[\s\S]*?\{\{\{\{\/\1\}\}\}\}|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{\{?(?:"[^"]*"|'[^']*'|\[[^\]]*\]|(?!\{\{|\}\})[^"'[])*\}\}\}?|\{\{/g

/** `\{{title}}` is text; `\\{{title}}` is a backslash and a tag. */
function isEscaped(body: string, offset: number): boolean {
  return body[offset - 1] === '\\' && body[offset - 2] !== '\\'
}

function describe(text: string): Pick<Tag, 'kind' | 'name'> {
  const inner = text.replace(/^\{\{~?/, '').replace(/~?\}\}$/, '')
  if (/^\s*(?:else(?!\S)|\^\s*$)/.test(inner)) return { kind: 'else', name: 'else' }
  const [, mark, name = ''] = /^(\/|#[>*]?|\^)\s*("[^"]*"|'[^']*'|[^\s(|]*)/.exec(inner) ?? []
  if (mark === undefined) return { kind: 'other', name: '' }
  return { kind: mark === '/' ? 'close' : 'open', name }
}

/** The partials that a source calls by name, however broken it is. */
export function partialsNamedIn(source: string): readonly string[] {
  const names = scanTags(source).tags.flatMap(({ text }) => /^\{\{~?#?>\s*([^\s}~]+)/.exec(text)?.[1] ?? [])
  return [...new Set(names)]
}
