import { compileTemplate } from '../../src/core/template/compile.ts'
import type { PrecompiledTemplate } from '../../src/core/template/template.ts'
import { TemplateError } from '../../src/core/template/template-error.ts'

/** The template `acme`, whose body begins in line 4, with partials by name. */
export function compiled(body: string, partials: Readonly<Record<string, string>> = {}): PrecompiledTemplate {
  return compiledFile(`---\ntitle: ACME report\n---\n${body}`, partials)
}

export function compiledFile(source: string, partials: Readonly<Record<string, string>> = {}): PrecompiledTemplate {
  const files = Object.entries(partials).map(([name, text]) => [name, { file: `${name}.hbs`, source: text }] as const)
  return compileTemplate({ name: 'acme', file: 'acme.hbs', source }, new Map(files))
}

/** What the error of something that fails says, and where. */
export function problemOf(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { place, message, hint } = error
    return { place, message, hint }
  }
  throw new Error('no problem')
}
