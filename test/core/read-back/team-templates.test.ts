import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimsOfDocument } from '../../../src/core/document/read/claims.ts'
import { teamDocumentText } from '../../../src/core/document/team-document.ts'
import type { Resolution } from '../../../src/core/model/resolve.ts'
import { builtInNames } from '../../../src/core/template/built-in.ts'
import type { PrecompiledTemplate } from '../../../src/core/template/template.ts'
import { tries } from '../../helpers/property-runs.ts'
import { compiledFile } from '../compiled.ts'
import { resolved } from '../given.ts'
import { anyIncident } from './any-incident.ts'
import { builtIn, dataOf, incident, sorted } from './documents.ts'

const acme = compiledFile(`---
title: ACME report
---
# {{title}} ({{severity}})

Read this before the meeting.

- **Owner:** {{owner.name}} of {{owner.team}}
- **Cost:** {{impact.revenue}}

## What broke

{{summary}}

## Impact

It was {{words impact.extent}}: {{impact.description}}

## Timeline

All times are in {{zone}}. Those of the provider are not known.

{{#each timeline}}
- {{time}}: {{item text}}
{{/each}}

## Root Cause

{{rootCause}}

## What is left to do

{{#each actions}}
* {{item title}} by {{#if owner}}{{owner}}{{else}}somebody{{/if}}
{{/each}}

## Contact

The web team, every day.
`)

const given = incident(
  `
title: Website down
severity: SEV1
start: 2026-01-15 00:00
end: 2026-01-15 03:00
timezone: Africa/Johannesburg
owner: { name: Thandi, team: web }
summary: Every page answered 500.
impact: { description: Nobody could pay., extent: full-outage, revenue: R 200 }
timeline: ['00:15 notified the team', '02:00 found the file']
rootCause: A misspelt name.
actions: ['Test the configuration @thandi', 'Alert on a growing rate of errors']
`,
  'acme',
)

function write({ postmortem, zone, extensions }: Resolution, template: PrecompiledTemplate): string {
  return teamDocumentText(postmortem, zone, template, extensions, {})
}

function read(text: string): Resolution {
  return resolved([claimsOfDocument(text, 'document.md', 0)])
}

describe('a document in a template of a team', () => {
  test('gives back every fact, in whatever words it shows them', () => {
    const back = read(write(given, acme))
    expect(back.findings).toEqual([])
    expect(dataOf(back)).toEqual(dataOf(given))
  })

  test('holds in its front matter what is not read in its body', () => {
    const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(write(given, acme)) ?? []
    expect(frontMatter).toContain('\nsummary: Every page answered 500.\n')
    expect(frontMatter).toContain('\nactions:\n  - title: Test the configuration\n    owner: thandi\n')
    expect(frontMatter).not.toContain('rootCause')
  })

  test('keeps what a person adds, and takes none of the words of the template for it', () => {
    const image = '![error page](page.png)'
    const text = write(given, acme)
      .replace('The web team, every day.', `The web team, every day.\nAt night too.\n\n${image}`)
      .replace('## What broke', '## Screenshots\n\nNone.\n\n## What broke')
    const back = read(text)
    expect(back.findings).toEqual([])
    expect(back.postmortem.notes).toEqual([
      { heading: 'Screenshots', text: 'None.' },
      { heading: 'Contact', text: `At night too.\n\n${image}` },
    ])
    const again = write(back, acme)
    expect(
      again.endsWith(
        `## Contact\n\nThe web team, every day.\n\nAt night too.\n\n${image}\n\n## Screenshots\n\nNone.\n`,
      ),
    ).toBe(true)
    expect(write(read(again), acme)).toBe(again)
  })

  test('that shows the notes itself gives them back', () => {
    const own = compiledFile(
      '---\ntitle: Own\n---\n# {{title}}\n\n{{summary}}\n{{#each notes}}\n\n## {{#if heading}}{{heading}}{{else}}More{{/if}}\n\n{{text}}\n{{/each}}\n',
    )
    const noted = incident(
      'title: a\nstart: 2026-01-15 14:05\ntimezone: UTC\nsummary: s\nnotes: [{ heading: Screenshots, text: "![p](p.png)" }, b]',
      'acme',
    )
    const text = write(noted, own)
    expect(sorted(read(text))).toEqual(sorted(noted))
    expect(write(read(text), own)).toBe(text)
  })

  test('gives back every incident', { timeout: 120_000 }, async () => {
    const copies = await Promise.all(builtInNames.filter((name) => name !== 'public').map(builtIn))
    const headings = copies.map(({ source }) => source.replaceAll(/^(#{2,}) (.*)$/gm, '$1 Our $2'))
    const templates = [acme, ...headings.map((source) => compiledFile(source, partialsOf(copies)))]
    fc.assert(
      fc.property(anyIncident, fc.constantFrom(...templates), (data, template) => {
        const any = incident(JSON.stringify(data), 'acme')
        fc.pre(any.findings.every(({ severity }) => severity !== 'error'))
        const back = read(write(any, template))
        expect(back.findings).toEqual([])
        expect(sorted(back)).toEqual(sorted(any))
      }),
      tries(20),
    )
  })
})

function partialsOf(templates: readonly PrecompiledTemplate[]): Record<string, string> {
  const all = templates.flatMap(({ partials }) => Object.entries(partials))
  return Object.fromEntries(all.map(([name, { source }]) => [name, source]))
}
