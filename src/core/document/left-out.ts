import { type IncidentData, toIncidentData } from '../incident-file/incident-data.ts'
import { type Facts, factNames, type Postmortem } from '../model/facts.ts'
import type { Template } from '../template/template.ts'
import type { Zone } from '../time/zone.ts'
import { shownFacts } from '../view/coverage.ts'
import { hiddenPart } from './parts.ts'
import { takesNotes } from './with-notes.ts'

/** The facts that are lost where a document has no front matter that holds them: what its body does not show whole. */
export function leftOutFacts(
  postmortem: Postmortem,
  zone: Zone,
  template: Pick<Template, 'shows' | 'audience' | 'format'>,
  extensions: IncidentData,
  facts: Facts,
): string[] {
  const data = toIncidentData(postmortem, zone, {}, facts)
  const covered = shownFacts(template.shows, facts)
  const names = factNames.filter((name) => {
    const { kind, description } = facts[name]
    if (name === 'notes' && takesNotes(template)) return false
    return description.derived !== true && hiddenPart(name, kind, data[name], covered) !== undefined
  })
  return [...names, ...Object.keys(extensions)]
}
