import Handlebars from 'handlebars/runtime.js'
import { type Explanation, firstProblem, isWithin, noText, type Range, unknownName } from './explain.ts'
import { callHelper, helperNames } from './helpers.ts'
import { countLimits, type Limits, TemplateLimit } from './limits.ts'
import type { PartialFile, PrecompiledTemplate } from './template.ts'
import { TemplateError } from './template-error.ts'

/**
 * Fills a template from a view in which every name exists. A name that does not, a value that is no text, and a template
 * that takes too long or writes too much are a `TemplateError`, at its place where there is one.
 */
export function renderTemplate(template: PrecompiledTemplate, view: object): string {
  const run: Run = { template, view, limits: countLimits() }
  try {
    return environment(run).template(guarded(template.main, template, run))(view, ownPropertiesOnly)
  } catch (error) {
    throw error instanceof TemplateError ? error : errorOfWhole(error, run)
  }
}

/** Said although it is how Handlebars works: unless it is told, it prints a warning on each property that it refuses. */
const ownPropertiesOnly = { allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false }

interface Run {
  readonly template: PrecompiledTemplate
  readonly view: object
  readonly limits: Limits
}

/** What is wrong at a place of the file whose function is running. */
class Failure extends Error {
  readonly range: Range | undefined
  readonly hint: string | undefined

  constructor({ message, hint }: Explanation, range: Range | undefined) {
    super(message)
    this.range = range
    this.hint = hint
  }
}

function environment(run: Run): typeof Handlebars {
  const { limits, template } = run
  const handlebars = Handlebars.create()
  for (const name of helperNames) {
    handlebars.registerHelper(name, (...values: unknown[]) => {
      limits.step()
      for (const value of values) limits.work(value)
      try {
        const text = callHelper(name, values)
        limits.work(text)
        return text
      } catch (cause) {
        if (cause instanceof TemplateLimit) throw cause
        throw new Failure({ message: messageOf(cause) }, rangeOf(values.at(-1)))
      }
    })
  }
  for (const name of ['if', 'unless', 'each', 'with']) {
    const block = handlebars.helpers[name]
    // Handlebars checks the names that are printed, not the ones that a block is given.
    handlebars.registerHelper(name, function (this: unknown, value: unknown, options: unknown) {
      limits.step()
      if (value === undefined)
        throw new Failure({ message: `#${name} is given a name that does not exist` }, rangeOf(options))
      if (name === 'each' && typeof value === 'string')
        throw new Failure({ message: '#each is given a text, not a list', hint: 'use #if' }, rangeOf(options))
      return block?.call(this, value, options)
    })
  }
  for (const [name, partial] of Object.entries(template.partials))
    handlebars.registerPartial(name, handlebars.template(guarded(partial.main, partial, run)))
  return handlebars
}

/** The functions of a file, each counted, and each telling of which file an error is. */
function guarded(specification: TemplateSpecification, file: PartialFile, run: Run): TemplateSpecification {
  const containers = new WeakSet<object>()
  const guard = (program: Program): Program => {
    return (container, ...values) => {
      run.limits.step()
      if (!containers.has(container)) containers.add(Object.assign(container, checks(container, run.limits)))
      try {
        return run.limits.counted(() => program(container, ...values))
      } catch (error) {
        throw isTold(error) ? error : errorIn(file, error, run)
      }
    }
  }
  const parts = Object.entries<unknown>({ ...specification })
  return Object.fromEntries(
    parts.map(([key, part]) => [key, /^(?:main|\d+)$/.test(key) && isProgram(part) ? guard(part) : part]),
  )
}

type Program = (container: Container, ...values: readonly unknown[]) => string

function isProgram(part: unknown): part is Program {
  return typeof part === 'function'
}

/** What Handlebars gives to the functions of a template. */
interface Container {
  escapeExpression(value: unknown): string
  invokePartial(partial: unknown, context: unknown, options: { readonly hash?: object }): unknown
}

/** What Handlebars does with each value that a template prints, as far as it is not strict enough for us. */
function checks(container: Container, limits: Limits) {
  const { escapeExpression, invokePartial } = container
  let last: { readonly name: string; readonly range: Range } | undefined
  return {
    strict(owner: unknown, name: string, range: Range): unknown {
      if (typeof owner !== 'object' || owner === null || !Object.hasOwn(owner, name))
        throw new Failure(unknownName(name, owner), range)
      last = { name, range }
      return Reflect.get(owner, name)
    },
    lambda(value: unknown): unknown {
      limits.step()
      const { name = 'this', range } = last ?? {}
      last = undefined
      const problem = noText(name, value)
      if (problem !== undefined) throw new Failure(problem, range)
      // Handlebars adds up neighbouring numbers: those that it counts itself, @index.
      return typeof value === 'number' ? String(value) : value
    },
    invokePartial(...call: Parameters<Container['invokePartial']>): unknown {
      const [, context, { hash }] = call
      // With arguments, Handlebars copies the context, and a text letter by letter.
      if (hash !== undefined && typeof context === 'object' && context !== null)
        limits.step(Math.ceil(Object.keys(context).length / 10))
      if (hash !== undefined && typeof context === 'string')
        throw new Failure({ message: 'a partial with arguments is given a text', hint: TEXT_AS_ARGUMENT }, undefined)
      return Reflect.apply(invokePartial, container, call)
    },
    escapeExpression(value: unknown): string {
      limits.work(value)
      const text = escapeExpression(value)
      limits.work(text)
      return text
    },
  }
}

const TEXT_AS_ARGUMENT = 'give it the text as an argument, such as text=this'

/** Whether it is of the template as a whole, or has its place already. */
function isTold(error: unknown): boolean {
  return error instanceof TemplateError || error instanceof TemplateLimit || error instanceof RangeError
}

function errorIn({ file }: PartialFile, error: unknown, { template, view }: Run): TemplateError {
  const { range, hint } = error instanceof Failure ? error : { range: undefined, hint: undefined }
  const inFile = (template.references ?? []).filter((reference) => reference.file === file)
  const named = firstProblem(range === undefined ? inFile : inFile.filter((each) => isWithin(each, range)), view)
  const place = range && { line: range.start.line, column: range.start.column + 1 }
  const told = named ?? { message: messageOf(error), hint, ...place }
  return new TemplateError(told.message, { ...told, template: template.name, file, cause: error })
}

function errorOfWhole(error: unknown, { template: { name, file } }: Run): TemplateError {
  const isEndless = error instanceof RangeError && /call stack/i.test(error.message)
  const reason = isEndless ? 'its partials call each other too often' : messageOf(error)
  const isTooLong = error instanceof RangeError && !isEndless
  const message = `the template ${name} is stopped: ${isTooLong ? 'it writes more than 16 MB' : reason}`
  const hint = 'look for a loop in a loop, or a partial that is used again and again'
  return new TemplateError(message, { template: name, file, hint, cause: error })
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message === 'The partial @partial-block could not be found'
    ? '{{> @partial-block}} has no block to show: the partial is called without one'
    : message
}

/** Where a helper was called: Handlebars passes it last, in options that its types leave out. */
function rangeOf(options: unknown): Range | undefined {
  return hasRange(options) ? options.loc : undefined
}

function hasRange(options: unknown): options is { readonly loc: Range } {
  return typeof options === 'object' && options !== null && 'loc' in options
}
