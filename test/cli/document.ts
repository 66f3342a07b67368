import MarkdownIt from 'markdown-it'
import { lint } from 'markdownlint/promise'
import { parse } from 'yaml'

/** A document as other tools see it. */
export interface ReadDocument {
  readonly frontMatter: Readonly<Record<string, unknown>>
  /** `## Timeline`, in order, with inline Markdown as it was written. */
  readonly headings: readonly string[]
  /** What a reader of the page sees of the body. */
  readonly html: string
}

export function readDocument(text: string): ReadDocument {
  const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text) ?? []
  const markdown = new MarkdownIt({ html: true })
  const tokens = markdown.parse(body, {})
  const headings = tokens.flatMap(({ type, tag, level }, index) =>
    type === 'heading_open' && level === 0 ? [`${'#'.repeat(Number(tag.slice(1)))} ${tokens[index + 1]?.content}`] : [],
  )
  return { frontMatter: parse(frontMatter), headings, html: markdown.render(body) }
}

/** What markdownlint finds, with the rules that hold for generated documents. */
export async function markdownFindings(text: string): Promise<readonly string[]> {
  const config = { default: true, MD013: false, MD025: { front_matter_title: '' }, MD034: true }
  const { document = [] } = await lint({ strings: { document: text }, config })
  return document.map(({ lineNumber, ruleNames, errorDetail }) => `${lineNumber}: ${ruleNames[0]} ${errorDetail ?? ''}`)
}

/** The sections that the template `alx` always has. */
export const sections = [
  '## Issue Summary',
  '## Timeline',
  '## Root Cause and Resolution',
  '### Root Cause',
  '### Resolution',
  '## Corrective and Preventative Measures',
  '### Improvements/Fixes',
  '### Tasks to Address the Issue',
] as const
