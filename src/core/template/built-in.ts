import { loadPartials, templates } from 'virtual:built-in-templates'
import type { PartialFile, PrecompiledTemplate } from './template.ts'

/** The templates that come with the tool, the default first. */
export const builtInNames: readonly string[] = Object.keys(templates)

/** Loads one of them, compiled; none when there is none of that name. */
export async function loadBuiltIn(name: string): Promise<PrecompiledTemplate | undefined> {
  return Object.hasOwn(templates, name) ? (await templates[name]?.())?.default : undefined
}

/** The partials that come with the tool, by name, as their text. */
export async function loadBuiltInPartials(): Promise<ReadonlyMap<string, PartialFile>> {
  const { default: partials } = await loadPartials()
  return new Map(Object.entries(partials))
}
