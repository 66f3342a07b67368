export interface TemplateText {
  /** YAML between the two `---` lines. */
  readonly header: string
  readonly body: string
  /** The lines of the file above the body. */
  readonly linesAbove: number
}

/** Splits a template's file; none when it does not begin with front matter. */
export function splitFrontMatter(source: string): TemplateText | undefined {
  const [above, header] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(source) ?? []
  if (above === undefined) return undefined
  return { header: header ?? '', body: source.slice(above.length), linesAbove: above.split('\n').length - 1 }
}

/** Why a file has none, where a line `---` begins one. */
export function isUnclosed(source: string): boolean {
  return (
    /^\uFEFF?---[ \t]*\r?\n[ \t]*(?:#|[A-Za-z][\w-]*[ \t]*:)/.test(source) && splitFrontMatter(source) === undefined
  )
}

/** What is wrong with a partial that begins as a template does; a rule between two lines of text is none. */
export function partialHeaderProblem(source: string): { readonly message: string; readonly hint: string } | undefined {
  const { header = '' } = splitFrontMatter(source) ?? {}
  return /^(?:\s*#.*\n)*[A-Za-z][\w-]*[ \t]*:(?:\s|$)/.test(header) ? partialHeader : undefined
}

const partialHeader = {
  message: 'a partial has no front matter: this one would be printed',
  hint: 'take it out, or put the file into templates/ to use it as a template',
}

/** The body below a comment as long as the front matter: so Handlebars tells places as they are in the file. */
export function bodyInPlace({ body, linesAbove }: TemplateText): string {
  return linesAbove < 2 ? body : `{{!--${'\n'.repeat(linesAbove - 1)}--}}\n${body}`
}
