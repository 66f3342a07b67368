import { readTemplate, type TemplateFile } from '../../src/core/template/compile.ts'
import type { PartialFiles } from '../../src/core/template/compile-body.ts'
import type { PrecompiledTemplate } from '../../src/core/template/template.ts'
import { TemplateError } from '../../src/core/template/template-error.ts'

/** The template `acme`, whose body begins in line 4, with partials by name. */
export function compiled(body: string, partials: Readonly<Record<string, string>> = {}): PrecompiledTemplate {
  return compiledFile(`---\ntitle: ACME report\n---\n${body}`, partials)
}

export function compiledFile(source: string, partials: Readonly<Record<string, string>> = {}): PrecompiledTemplate {
  const files = Object.entries(partials).map(([name, text]) => [name, { file: `${name}.hbs`, source: text }] as const)
  return compiledTemplate({ name: 'acme', file: 'acme.hbs', source }, new Map(files))
}

/** The template, or the first of its problems thrown. */
export function compiledTemplate(file: TemplateFile, partials: PartialFiles = new Map()): PrecompiledTemplate {
  const read = readTemplate(file, partials)
  if (!read.ok) throw read.problems[0]
  return read.value
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
