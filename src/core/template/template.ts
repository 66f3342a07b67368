/** Who may read a document: a `public` one holds nothing that its template does not show. */
export const audiences = ['internal', 'public', 'restricted'] as const
export type Audience = (typeof audiences)[number]

/** A template as it is listed, shown and asked for its needs. */
export interface Template {
  /** What `--template` takes: the file's name without `.hbs`. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** The facts without which no document is made, besides title and start. */
  readonly requires: readonly string[]
  readonly audience: Audience | undefined
  /** The paths of the view that the body prints, `impact.description` or `timeline[].text`. */
  readonly shows: readonly string[]
  /** The whole file. */
  readonly source: string
}

/** A template that can be rendered, whether it was compiled with the tool or just now. */
export interface PrecompiledTemplate extends Template {
  /** What Handlebars calls a template specification: functions for its runtime. */
  readonly main: TemplateSpecification
}
