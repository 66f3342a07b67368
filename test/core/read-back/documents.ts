import { documentText } from '../../../src/core/document/document-text.ts'
import { claimsOfDocument } from '../../../src/core/document/read/claims.ts'
import { readingOf } from '../../../src/core/document/read/own/headings.ts'
import { toIncidentData } from '../../../src/core/incident-file/incident-data.ts'
import { incidentId } from '../../../src/core/model/identity.ts'
import { sectionName } from '../../../src/core/model/notes.ts'
import type { Resolution } from '../../../src/core/model/resolve.ts'
import { loadBuiltIn } from '../../../src/core/template/built-in.ts'
import type { PrecompiledTemplate } from '../../../src/core/template/template.ts'
import type { ViewOptions } from '../../../src/core/view/view.ts'
import { file, NOW, resolved } from '../given.ts'

/** The facts of an incident file, completed as `new` does. */
export function incident(text: string, template: string): Resolution {
  const resolution = resolved([file(text)])
  const { postmortem, zone } = resolution
  const id = postmortem.id ?? incidentId(postmortem, zone, NOW)
  const status = postmortem.status ?? 'draft'
  return { ...resolution, postmortem: { ...postmortem, id, status, template, created: '2026-06-01' } }
}

export function written(
  { postmortem, zone, extensions, facts }: Resolution,
  template: PrecompiledTemplate,
  options: Omit<ViewOptions, 'format'> = {},
): string {
  return documentText(postmortem, zone, template, extensions, { facts, ...options })
}

export function readBack(text: string, prefer?: 'body' | 'front-matter'): Resolution {
  return resolved([claimsOfDocument(text, 'document.md', 0, prefer === undefined ? {} : { prefer })])
}

/** As an incident file states it; the length between two clocks follows from them. */
export function dataOf({ postmortem, zone, extensions }: Resolution): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = { ...toIncidentData(postmortem, zone, extensions) }
  const hasBoth = [data.start, data.end].every((time) => typeof time === 'string' && /\d:\d/.test(time))
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'duration' || !hasBoth))
}

/** How the facts contradict each other, wherever they stand. */
export function problemsOf({ findings }: Resolution): readonly unknown[] {
  return findings.map(({ rule, severity, message }) => [rule, severity, message.replaceAll(/ on line \d+/g, '')])
}

/** The same, with what has no order by its heading: a template names a section in its own words, at a place of its own. */
export function sorted({ postmortem, ...rest }: Resolution): Readonly<Record<string, unknown>> {
  const { notes, ...data } = dataOf({ postmortem, ...rest })
  const named = postmortem.notes.map(({ heading = '', text }) => JSON.stringify([sectionIn(heading), text]))
  return { ...data, notes: named.toSorted() }
}

function sectionIn(heading: string): string {
  const [, path = ''] = readingOf(`### ${heading}`) ?? []
  return path === '' ? sectionName(heading) : path
}

export async function builtIn(name: string): Promise<PrecompiledTemplate> {
  const found = await loadBuiltIn(name)
  if (found === undefined) throw new Error(name)
  return found
}
