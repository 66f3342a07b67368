import { likelyName } from '../likely-name.ts'
import { isPath } from './syntax-tree.ts'

/*
 * What people write who know other languages of templates, and what there is instead.
 */

const neverCompares =
  'templates show and never compare: test a boolean such as {{#if yes.dataLost}}, let a field depend on a fact with when, or give a severity a template of its own with profiles in config.yaml'

const neverChanges = 'templates show and never compute: write {{title}}, or a helper before the name: {{inline title}}'

/** Of a tag that cannot be read: `{{#if severity == "SEV1"}}`, `{{title | upcase}}`. */
export function hintForTag(tag: string): string | undefined {
  const words = tag.replaceAll(/"[^"]*"|'[^']*'/g, '""')
  if (/[=!]=|[<>]=?\s|\s&&\s|\s\|\|\s|\s=\s/.test(words) && !/^\{\{~?#?>/.test(words)) return neverCompares
  if (/^\{\{[^#/>].*\s\|\s/.test(words) || /\s[-+*]\s/.test(words)) return neverChanges
  return undefined
}

const comparing =
  /^(?:eq|ne|neq|gt|gte|lt|lte|and|or|not|is|isnt|equals?|compare|contains|includes|startsWith|if[-_]?(?:cond|eq|equals?|compare))$/i
const computing =
  /^(?:add|sub|subtract|plus|minus|times|divide|multiply|math|upper|lower|up?case|downcase|uppercase|lowercase|capitalize)$/i

/** Of a helper that there is not. */
export function hintForHelper(name: string): string | undefined {
  if (name === 'lookup') return 'name the fact itself, such as impact.description'
  if (comparing.test(name)) return neverCompares
  return computing.test(name) ? neverChanges : undefined
}

/** Of `{{#name}}` that is no block; `subject` stands behind the name. */
export function hintForBlock(name: string, subject: hbs.AST.Expression | undefined, blocks: readonly string[]): string {
  if (subject === undefined) return `write {{#if ${name}}}, {{#each ${name}}} or {{#with ${name}}}`
  if (comparing.test(name)) return neverCompares
  const likely = likelyName(name, blocks)
  if (likely !== undefined) return `did you mean {{#${likely}${isPath(subject) ? ` ${subject.original}` : ' …'}}}?`
  return `there is ${blocks.map((block) => `{{#${block} …}}`).join(', ')}`
}
