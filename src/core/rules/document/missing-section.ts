import { sectionKind } from '../../document/read/foreign/section-names.ts'
import { boldLine } from '../../document/read/foreign/words.ts'
import { ownDocument } from '../example-text.ts'
import { profiles } from '../levels.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject, SubjectSection } from '../subject.ts'
import { type RequiredSection, requiredSections } from './required-sections.ts'
import { contentOf } from './section-content.ts'

const WHOLE = `## Issue Summary

- **Duration:** unknown
- **Impact:** nobody could sign in
- **Root Cause:** An expired certificate.

## Timeline

All times are in UTC.

- 10:00 - the first complaint

`
const CAUSE =
  '## Root Cause and Resolution\n\n### Root Cause\n\nAn expired certificate.\n\n### Resolution\n\nIt was renewed.\n\n'
const MEASURES = '## Corrective and Preventative Measures\n\n### Improvements/Fixes\n\n- Renew it by machine\n'

export const missingSection: Rule = {
  id: 'missing-section',
  summary: 'a section that the format asks for is missing or says nothing',
  why: 'The format is a promise to readers: they look for the cause and the follow-up where they always stand.',
  source: 'the formats themselves: Holberton/ALX 0x19, Google SRE, PagerDuty, Atlassian, Amazon, Azure',
  levels: { about: 'practice', usual: 'error' },
  good: [
    { text: ownDocument('', `${WHOLE}${CAUSE}${MEASURES}`) },
    // Every heading under another name of the field, and one that is only bold.
    {
      text: ownDocument(
        '',
        `${WHOLE}${CAUSE.replace('### Root Cause', '### What was the root cause?')}**Action items**\n\n- Renew it by machine\n`,
      ),
    },
    {
      text: ownDocument('rootCause: unknown\n', `${WHOLE}## Resolution\n\nIt was renewed.\n\n${MEASURES}`).replace(
        '- **Root Cause:** An expired certificate.\n',
        '',
      ),
    },
    { text: '# Login down\n\n## Timeline\n\n- 10:00 - deployed\n- 10:20 - rolled back\n' },
  ],
  bad: [
    {
      text: ownDocument('', `${WHOLE}${CAUSE}`),
      says: ['1:1 alx asks for "Corrective and Preventative Measures", which is missing'],
    },
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\ntimeline: ["10:00 deployed"]\nrootCause: a full disk\nresolution: cleaned\n',
      says: ['1:1 alx asks for "Corrective and Preventative Measures", of which nothing is said'],
    },
  ],
  check: (subject) => {
    const { profile, postmortem, at } = subject
    // What a team's own template asks for, its `requires` says.
    const { template } = postmortem
    if (profile === 'alx' && template !== undefined && !profiles.some((name) => name === template)) return []
    return requiredSections[profile].flatMap((required): readonly Found[] => {
      const lack = lackOf(required, subject)
      if (lack === undefined) return []
      const { line, column, isMissing } = lack
      return [
        {
          place: at(line, column),
          message: `${profile} asks for "${required.name}", ${isMissing ? 'which is missing' : 'of which nothing is said'}`,
          hint: isMissing ? `add the section "${required.name}"` : `fill it, or write unknown`,
          ...(!isMissing && !subject.isFinal && { atMost: 'warning' as const }),
          values: { section: required.name },
          about: `section ${required.kinds[0]}`,
        },
      ]
    })
  },
}

/** Where a section is missing, or holds nothing; in an incident file the facts alone tell. */
function lackOf({ kinds, facts }: RequiredSection, subject: Subject) {
  const { form, said, postmortem } = subject
  if (facts.some((fact) => said.has(fact))) return undefined
  const sections = headingsOf(subject)
  const named = sections.filter(({ kind }) => kind !== undefined && kinds.includes(kind))
  if (named.some((section) => isFilled(section, sections, subject))) return undefined
  const [first] = named
  // `brief` has no headings.
  const isMissing = form === 'document' && first === undefined && postmortem.template !== 'brief'
  return { line: first?.line ?? 1, column: first?.column ?? 1, isMissing }
}

/** Headings, and lines that are bold and nothing else. */
function headingsOf({ sections, isOwn, lines }: Subject): readonly SubjectSection[] {
  if (!isOwn || sections.length === 0) return sections
  const bold = lines.flatMap((text, index): readonly SubjectSection[] => {
    const heading = text.startsWith('**') ? boldLine(text) : undefined
    if (heading === undefined) return []
    return [{ heading, kind: sectionKind(heading), line: index + 1, column: 3, lastLine: index + 1, level: 6 }]
  })
  if (bold.length === 0) return sections
  const all = [...sections, ...bold].toSorted((a, b) => a.line - b.line)
  return all.map((section, index) => ({ ...section, lastLine: (all[index + 1]?.line ?? lines.length + 1) - 1 }))
}

/** Whether a section says something itself, or in parts that have names of their own. */
function isFilled(section: SubjectSection, sections: readonly SubjectSection[], subject: Subject): boolean {
  const behind = sections.slice(sections.indexOf(section) + 1)
  const end = behind.findIndex(({ level }) => level <= section.level)
  const parts = behind.slice(0, end < 0 ? behind.length : end).filter(({ kind }) => kind === undefined)
  return [section, ...parts].some((one) => !/^(?:unknown\.?|[\s*-]*)$/i.test(contentOf(one, subject)))
}
