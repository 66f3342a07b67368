import { describe, expect, test } from 'vitest'
import { defaultSeverities } from '../../../src/core/model/severities.ts'
import { findingText } from '../../../src/core/output/finding-text.ts'
import { loadBuiltInPartials } from '../../../src/core/template/built-in.ts'
import { checkTemplates, type TemplateCheck } from '../../../src/core/template/check.ts'
import { trials } from '../../../src/core/template/trials.ts'

/** A template that is wrong, and what is said of it: all at once, by line. */
export interface Case {
  readonly what: string
  readonly template: readonly string[]
  readonly says: readonly string[]
}

/** A template with nothing but a title in its front matter, which ends on line 3. */
export function body(lines: readonly string[]): readonly string[] {
  return ['---', 'title: T', '---', ...lines]
}

/** Tests that of each template exactly this is said. */
export function refusesTemplates(cases: readonly Case[]): void {
  describe('a template with', () => {
    test.each(cases)('$what', async ({ template, says }) => {
      expect(await checked({ 'acme.hbs': template })).toEqual(says)
    })
  })
}

export const settings = { trials, severities: defaultSeverities, now: Date.UTC(2026, 5, 1) } as const

type Files = Readonly<Record<string, readonly string[]>>

/** The lines that are said of these templates, and of these partials beside the built-in ones. */
export async function checked(templates: Files, partials: Files = {}): Promise<readonly string[]> {
  const own = Object.entries(partials).map(
    ([name, lines]) => [name, { file: `${name}.hbs`, source: textOf(lines) }] as const,
  )
  const check: TemplateCheck = {
    ...settings,
    templates: Object.entries(templates).map(([file, lines]) => ({
      name: file.replace(/(?:\.html)?\.hbs$/, ''),
      file,
      source: textOf(lines),
      ...(file.endsWith('.html.hbs') && { format: 'html' as const }),
    })),
    partials: new Map([...(await loadBuiltInPartials()), ...own]),
    files: [...Object.keys(templates), ...own.map(([, { file }]) => file)],
  }
  const same = (text: string): string => text
  const paint = { bold: same, red: same, yellow: same, cyan: same, dim: same }
  const text = checkTemplates(check)
    .map((finding) => findingText(finding, paint))
    .join('')
  return text === '' ? [] : text.trimEnd().split('\n')
}

function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
