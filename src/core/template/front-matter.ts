export interface TemplateFile {
  /** YAML between the two `---` lines. */
  readonly header: string
  readonly body: string
  /** The lines of the file above the body. */
  readonly linesAbove: number
}

/** Splits a template's file; none when it does not begin with front matter. */
export function splitFrontMatter(source: string): TemplateFile | undefined {
  const [above, header] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/.exec(source) ?? []
  if (above === undefined) return undefined
  return { header: header ?? '', body: source.slice(above.length), linesAbove: above.split('\n').length - 1 }
}
