import type { CheckProblem } from './check-names.ts'
import { scanTags } from './check-tags.ts'
import { placeAt } from './parse-body.ts'

/** The tags of an HTML template that print what is not escaped: in Markdown they are refused. */
export function rawProblems(file: string, body: string): readonly CheckProblem[] {
  return scanTags(body)
    .tags.filter(({ text }) => /^\{\{(?:\{|~?&)/.test(text))
    .map(({ text, offset }) => ({
      rule: 'template-raw-output',
      severity: 'error',
      message: `${text} is not escaped: an answer can put HTML into the page`,
      hint: `write {{${text.replaceAll(/[{}&~]/g, '').trim()}}}`,
      file,
      ...placeAt(body, offset),
    }))
}
