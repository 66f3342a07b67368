import { within, writtenCodeSpans } from '../document/code-spans.ts'
import type { ViewPaths } from '../view/view-paths.ts'
import type { CheckProblem } from './check-names.ts'
import { placeAt } from './parse-body.ts'

/** Names of the view that are written as other languages of templates do it, outside of code: they would be printed as they stand. */
export function otherSyntaxProblems(file: string, body: string, paths: ViewPaths): readonly CheckProblem[] {
  const text = withoutFences(body)
  const isCode = within(writtenCodeSpans(text))
  return [...text.matchAll(foreign)].flatMap(({ 0: found, 1: keyword, 2: tested, 3: shown, index }): CheckProblem[] => {
    const name = tested ?? shown ?? ''
    if (isCode(index) || !paths.has(name)) return []
    const written = shown === undefined ? `{{#${keyword === 'for' ? 'each' : keyword} ${name}}}` : `{{${name}}}`
    return [
      {
        rule: 'template-other-syntax',
        severity: 'warning',
        message: `${found} is no Handlebars and is printed as it stands`,
        hint: `write ${written}`,
        file,
        ...placeAt(body, index),
      },
    ]
  })
}

/** `{% if title %}`, `{% for entry in timeline %}`, `${title}`. */
const foreign = /\{%-?\s*(if|unless|for)\s+(?:\w+\s+in\s+)?([\w.]+)\s*-?%\}|\$\{\s*([\w.]+)\s*\}/g

/** With spaces in place of fenced code, and of Handlebars' own comments, as long as they were. */
function withoutFences(body: string): string {
  const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ')
  return body
    .replaceAll(/\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?!(?!--)[\s\S]*?\}\}/g, blank)
    .replaceAll(/^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|(?![\s\S]))/gm, blank)
}
