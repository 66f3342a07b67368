import { closest, distance } from 'fastest-levenshtein'
import { builtInTemplates } from './built-in.ts'
import type { PrecompiledTemplate } from './template.ts'

export const DEFAULT_TEMPLATE = 'alx'

/** A template by its name, or the names that there are and the likely one. */
export type TemplateChoice =
  | { readonly kind: 'found'; readonly template: PrecompiledTemplate }
  | { readonly kind: 'unknown'; readonly names: readonly string[]; readonly likely?: string }

export function chooseTemplate(name: string): TemplateChoice {
  const template = builtInTemplates.find((candidate) => candidate.name === name)
  if (template !== undefined) return { kind: 'found', template }
  const names = builtInTemplates.map((candidate) => candidate.name)
  const likely = closest(name, names)
  return { kind: 'unknown', names, ...(distance(name, likely) <= 2 && { likely }) }
}
