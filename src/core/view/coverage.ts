import type { Fields } from '../model/kinds.ts'
import { milestoneNames } from '../model/records.ts'

/** The names of the view that show facts under another name, with those that they show whole; in part is not whole. */
const coverage: Readonly<Record<string, readonly string[]>> = {
  period: ['start', 'end', 'timezone', 'duration'],
  zone: ['timezone'],
  startText: ['start'],
  endText: ['end'],
  serviceNames: ['services[].name'],
  authorNames: ['authors[].name'],
  reviewerNames: ['reviewers[].name'],
  responderNames: ['roles.responders[].name'],
  'roleRows[].names': [
    'roles.commander.name',
    'roles.communications.name',
    'roles.scribe.name',
    'roles.responders[].name',
  ],
  'milestones[].time': milestoneNames,
  'timeline[].time': ['timeline[].at', 'timeline[].until'],
  'timeline[].mark': ['timeline[].milestone'],
  'timeline[].source.link': ['timeline[].source.label', 'timeline[].source.url'],
  'links[].link': ['links[].label', 'links[].url'],
  'related[].link': ['related[].id', 'related[].url'],
  'actions[].details': detailPaths('actions'),
  'actions[].box': ['actions[].status=done'],
  'actions[].trackerLink': ['actions[].tracker'],
  'improvements[].details': detailPaths('improvements'),
  'improvements[].trackerLink': ['improvements[].tracker'],
}

function detailPaths(list: string): string[] {
  return ['owner', 'priority', 'due', 'type', 'tracker'].map((part) => `${list}[].${part}`)
}

/** The facts that a template's body shows whole, as paths; `shows` are the paths of the view that it prints. */
export function shownFacts(shows: readonly string[], facts: Fields): ReadonlySet<string> {
  return new Set(shows.flatMap((path) => factsOf(path, facts)))
}

function factsOf(path: string, facts: Fields): readonly string[] {
  if (path === 'fieldList[].value') return singleFields(facts)
  // `{{#each serviceNames}}{{this}}` shows the same as `{{join serviceNames ", "}}`.
  const name = path.replace(/\[\]$/, '')
  return coverage[path] ?? coverage[name] ?? [path]
}

/** A list that was put on one line may not come apart again. */
function singleFields(facts: Fields): string[] {
  const kind = facts.fields?.kind
  if (kind?.name !== 'record') return []
  return Object.entries(kind.fields)
    .filter(([, field]) => field.kind.name !== 'list')
    .map(([name]) => `fields.${name}`)
}
