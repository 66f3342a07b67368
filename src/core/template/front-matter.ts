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

/** The body below a comment as long as the front matter: so Handlebars tells places as they are in the file. */
export function bodyInPlace({ body, linesAbove }: TemplateText): string {
  return linesAbove < 2 ? body : `{{!--${'\n'.repeat(linesAbove - 1)}--}}\n${body}`
}
