import type { IncidentData } from '../incident-file/incident-data.ts'
import type { Postmortem } from '../model/facts.ts'
import { renderTemplate } from '../template/render.ts'
import type { PrecompiledTemplate } from '../template/template.ts'
import type { Zone } from '../time/zone.ts'
import { toView, type ViewOptions } from '../view/view.ts'
import { composeDocument } from './document.ts'
import { frontMatterOf } from './front-matter.ts'
import { type BodyWithNotes, takesNotes, withNotes } from './with-notes.ts'

export interface DocumentOptions extends Omit<ViewOptions, 'format'> {
  /** The facts that the front matter holds although the body shows them. */
  readonly whole?: ReadonlySet<string> | undefined
  /** Marks of what the body says that is neither a fact nor a note. */
  readonly templateText?: readonly string[] | undefined
}

/** The whole document: front matter by the tool, body by the template, and in it the notes. */
export function documentText(
  postmortem: Postmortem,
  zone: Zone,
  template: PrecompiledTemplate,
  extensions: IncidentData,
  { whole, templateText, ...options }: DocumentOptions = {},
): string {
  const { body, hidden } = bodyOf(postmortem, zone, template, { ...options, templateText })
  const kept = { ...postmortem, notes: [...hidden] }
  return composeDocument(
    frontMatterOf(kept, zone, template, extensions, { facts: options.facts, whole, templateText }),
    body,
  )
}

/** What a template makes of an incident, with the notes that it does not show itself. */
export function bodyOf(
  postmortem: Postmortem,
  zone: Zone,
  template: PrecompiledTemplate,
  { templateText, ...options }: DocumentOptions = {},
): BodyWithNotes {
  const body = renderTemplate(template, toView(postmortem, zone, { ...options, format: template.format }))
  if (postmortem.notes.length === 0 || !takesNotes(template)) return { body, hidden: postmortem.notes }
  return withNotes(body, postmortem.notes, templateText)
}
