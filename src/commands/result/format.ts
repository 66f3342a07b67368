import type { Template } from '../../core/template/template.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'

/** What `--format` takes: a document in Markdown or as a page, or the facts as an incident file. */
export const outputFormats = ['md', 'html', 'json', 'yaml'] as const
export type OutputFormat = (typeof outputFormats)[number]

export const fileExtensions = {
  md: '.md',
  html: '.html',
  json: '.json',
  yaml: '.yaml',
} as const satisfies Record<OutputFormat, string>

/** The format that was asked for, else the template's own. HTML can be made of Markdown, but not the other way round. */
export function outputFormat(asked: OutputFormat | undefined, { name, format }: Template): OutputFormat {
  if (asked !== 'md' || format === 'md') return asked ?? format
  throw new UserError(`the template ${name} makes HTML, not Markdown`, {
    hint: 'leave --format md out, or take another template',
    exitCode: ExitCode.Usage,
  })
}
