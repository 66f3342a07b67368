import type { IncidentData } from '../incident-file/incident-data.ts'
import type { Postmortem } from '../model/facts.ts'
import { renderTemplate } from '../template/render.ts'
import type { PrecompiledTemplate } from '../template/template.ts'
import type { Zone } from '../time/zone.ts'
import { toView, type ViewOptions } from '../view/view.ts'
import { composeDocument } from './document.ts'
import { frontMatterOf } from './front-matter.ts'

/** The whole document: front matter by the tool, body by the template. */
export function documentText(
  postmortem: Postmortem,
  zone: Zone,
  template: PrecompiledTemplate,
  extensions: IncidentData,
  options: Omit<ViewOptions, 'format'> = {},
): string {
  const body = renderTemplate(template, toView(postmortem, zone, options))
  return composeDocument(frontMatterOf(postmortem, zone, template, extensions, options.facts), body)
}
