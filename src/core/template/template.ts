import type { FieldDeclarations } from './fields.ts'
import type { Reference } from './inspect.ts'

/** The template of a document for which none is named. */
export const DEFAULT_TEMPLATE = 'alx'

/** Who may read a document: a `public` one holds nothing that its template does not show. */
export const audiences = ['internal', 'public', 'restricted'] as const
export type Audience = (typeof audiences)[number]

/** What a template's body is written in. */
export const formats = ['md', 'html'] as const
export type Format = (typeof formats)[number]

/** Where a template came from; a team's own and one given by its path have a file. */
export type Origin = 'built-in' | 'team' | 'path'

/** A template as it is listed, shown and asked for its needs. */
export interface Template {
  /** What `--template` takes: the file's name without `.hbs`. */
  readonly name: string
  readonly title: string
  readonly description: string
  /** The facts without which no document is made, besides title and start. */
  readonly requires: readonly string[]
  /** The team's own fields. */
  readonly fields: FieldDeclarations
  /** The pattern of the document's file name, such as `{year}/{id}`. */
  readonly output: string | undefined
  readonly format: Format
  readonly audience: Audience | undefined
  /** False: the document has none. Else the keys that are added to it, for a site generator. */
  readonly frontMatter: false | { readonly extra: Readonly<Record<string, unknown>> }
  /** The paths of the view that the body prints, `impact.description` or `timeline[].text`. */
  readonly shows: readonly string[]
  /** The file's name in messages: `.postmortem/templates/acme.hbs`, `templates/alx.hbs`. */
  readonly file: string
  /** The whole file. */
  readonly source: string
}

/** A file of Handlebars that templates use as `{{> name}}`: `templates/partials/<name>.hbs`, or a team's own. */
export interface PartialFile {
  /** Its name in messages. */
  readonly file: string
  readonly source: string
}

export interface PrecompiledPartial extends PartialFile {
  readonly main: TemplateSpecification
}

/** A template that can be rendered, whether it was compiled with the tool or just now. */
export interface PrecompiledTemplate extends Template {
  /** What Handlebars calls a template specification: functions for its runtime. */
  readonly main: TemplateSpecification
  /** The files that it uses, by name, and those that they use. */
  readonly partials: Readonly<Record<string, PrecompiledPartial>>
  /** Where it names what, for messages; a built-in one has none. */
  readonly references?: readonly Reference[]
}
