import Handlebars from 'handlebars/runtime.js'
import { type BodyPlace, placeOf } from './body-place.ts'
import { splitFrontMatter } from './front-matter.ts'
import { helpers } from './helpers.ts'
import type { PrecompiledTemplate } from './template.ts'
import { TemplateError } from './template-error.ts'

/** Fills a template from a view in which every name exists. A name that does not is a `TemplateError` at its place. */
export function renderTemplate(template: PrecompiledTemplate, view: object): string {
  try {
    return environment(template).template(template.main)(view)
  } catch (error) {
    if (error instanceof TemplateError) throw error
    throw errorAt(template, error, placeOf(error))
  }
}

function environment(template: PrecompiledTemplate): typeof Handlebars {
  const handlebars = Handlebars.create()
  for (const [name, helper] of Object.entries<(...values: readonly unknown[]) => string>(helpers)) {
    handlebars.registerHelper(name, (...values: unknown[]) => {
      try {
        return helper(...values.slice(0, -1))
      } catch (error) {
        throw errorAt(template, error, startOf(values.at(-1)))
      }
    })
  }
  for (const name of ['if', 'unless', 'each', 'with']) {
    const block = handlebars.helpers[name]
    // Handlebars checks the names that are printed, not the ones that a block is given.
    handlebars.registerHelper(name, function (this: unknown, value: unknown, options: unknown) {
      if (value === undefined) throw errorAt(template, `#${name} is given a name that does not exist`, startOf(options))
      return block?.call(this, value, options)
    })
  }
  return handlebars
}

function errorAt({ name, source }: PrecompiledTemplate, cause: unknown, at: BodyPlace | undefined): TemplateError {
  const text = cause instanceof Error ? cause.message : String(cause)
  const [, missing] = /^"(.+)" not defined in /.exec(text) ?? []
  const message = missing === undefined ? text : `there is no ${missing} here`
  if (at === undefined) return new TemplateError(message, { template: name, cause })
  const line = at.line + (splitFrontMatter(source)?.linesAbove ?? 0)
  return new TemplateError(message, { template: name, line, column: at.column + 1, cause })
}

/** Where a helper was called: Handlebars passes it last, in options that its types leave out. */
function startOf(options: unknown): BodyPlace | undefined {
  return hasLocation(options) ? options.loc.start : undefined
}

function hasLocation(options: unknown): options is { readonly loc: { readonly start: BodyPlace } } {
  return typeof options === 'object' && options !== null && 'loc' in options
}
