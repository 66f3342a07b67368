import type { PrecompiledTemplate } from '../../core/template/template.ts'
import type { TemplateError } from '../../core/template/template-error.ts'
import type { TemplateEntry } from '../project/template-library.ts'

/** A template as `--json` gives it; of a broken one what can be known, and what is wrong with it. */
export function templateData(entry: TemplateEntry): Readonly<Record<string, unknown>> {
  const { name, origin, file, overrides, template, problems } = entry
  return {
    name,
    source: origin,
    file: file ?? null,
    overrides: overrides ? 'built-in' : null,
    ...(template !== undefined && metadata(template)),
    problems: problems.map(problemData),
  }
}

/** What a template says of itself and of its needs. */
export function metadata(template: PrecompiledTemplate): Readonly<Record<string, unknown>> {
  const { title, description, format, audience, output, frontMatter, requires, fields, shows, partials } = template
  return {
    title,
    description,
    format,
    audience: audience ?? null,
    output: output ?? null,
    frontMatter,
    requires,
    fields: Object.entries(fields).map(([field, declaration]) => ({ name: field, ...declaration })),
    shows,
    partials: Object.keys(partials),
  }
}

/** The facts that a template insists on, besides those that every document needs. */
export function ownRequirements({ requires }: PrecompiledTemplate): readonly string[] {
  return requires.filter((path) => path !== 'title' && path !== 'start')
}

function problemData({ message, hint, file, line, column }: TemplateError): Readonly<Record<string, unknown>> {
  return { message, hint, file, line, column }
}
