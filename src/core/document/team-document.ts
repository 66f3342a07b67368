import { type IncidentData, toIncidentData } from '../incident-file/incident-data.ts'
import { mergeClaims } from '../model/claims.ts'
import { facts as allFacts, type FactName, factNames, type Postmortem } from '../model/facts.ts'
import { resolve } from '../model/resolve.ts'
import { defaultSeverities } from '../model/severities.ts'
import type { PrecompiledTemplate } from '../template/template.ts'
import type { Zone } from '../time/zone.ts'
import type { ViewOptions } from '../view/view.ts'
import { bodyOf, documentText } from './document-text.ts'
import { readOwnBody } from './read/own/body.ts'
import { claimsOfOwn, ownFrontMatter, splitDocument } from './read/own/document.ts'
import { marksOf, ROWS_MARK } from './read/own/template-text.ts'
import { takesNotes } from './with-notes.ts'

/**
 * The document of a team's own template, whose headings and labels the reader need not know: the front matter holds every
 * fact that does not come back when the document is read, and marks of the words that are the template's.
 */
export function teamDocumentText(
  postmortem: Postmortem,
  zone: Zone,
  template: PrecompiledTemplate,
  extensions: IncidentData,
  options: Omit<ViewOptions, 'format'> = {},
): string {
  const bare = { ...postmortem, notes: [] }
  const shown = takesNotes(template) ? bare : postmortem
  const whole = new Set(unread(shown, zone, template, extensions, options))
  const { body } = bodyOf(whole.has('notes') ? shown : bare, zone, template, options)
  const read = readOwnBody(body.trim(), 1, undefined)
  const hasRows = !whole.has('timeline') && read.some(({ path }) => path === 'timeline')
  const templateText = [...marksOf(read, whole), ...(hasRows ? [ROWS_MARK] : [])]
  return documentText(postmortem, zone, template, extensions, { ...options, whole, templateText })
}

/** The facts that a document does not give back, or not as they are. */
function unread(
  postmortem: Postmortem,
  zone: Zone,
  template: PrecompiledTemplate,
  extensions: IncidentData,
  options: Omit<ViewOptions, 'format'>,
): readonly string[] {
  const facts = options.facts ?? allFacts
  const text = documentText(postmortem, zone, template, extensions, options)
  const split = splitDocument(text)
  const own = split && ownFrontMatter(split, 'document')
  if (split === undefined || own === undefined) return factNames
  const place = (line: number) => ({ kind: 'file', file: 'document', line, column: 1 }) as const
  const claims = claimsOfOwn(split, own.root, place, { kind: 'file', name: 'document', order: 0 }, undefined)
  const read = resolve(mergeClaims(claims), {
    ...{ now: LATEST, abbreviations: {}, sort: false, requires: [] },
    ...{ facts, severities: defaultSeverities },
  })
  const stated = toIncidentData(postmortem, zone, {}, facts)
  const returned = toIncidentData(read.postmortem, read.zone, {}, facts)
  const contradicted = claims.findings.flatMap(({ values }) => String(values?.field ?? '').split(/[.[]/, 1))
  // The length is read only where the ends do not tell it.
  const isSame = (name: FactName) =>
    name === 'duration' || JSON.stringify(stated[name]) === JSON.stringify(returned[name])
  return factNames.filter((name) => contradicted.includes(name) || !isSame(name))
}

/** Nothing that was written lies ahead of it. */
const LATEST = Date.UTC(9999, 0)
