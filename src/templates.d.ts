/** The templates that come with the tool: the files in `templates/`, listed and compiled when the tool is built. */
declare module 'virtual:built-in-templates' {
  import type { PartialFile, PrecompiledTemplate } from './core/template/template.ts'

  /** By name, the one that is used when none is named first. */
  export const templates: Readonly<Record<string, () => Promise<{ readonly default: PrecompiledTemplate }>>>
  /** The files in `templates/partials/`, by name. */
  export function loadPartials(): Promise<{ readonly default: Readonly<Record<string, PartialFile>> }>
}

/** The text of the file. */
declare module '*.yaml' {
  const text: string
  export default text
}

declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars'

  export default Handlebars
}
