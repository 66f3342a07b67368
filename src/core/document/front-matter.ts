import { type IncidentData, toIncidentData } from '../incident-file/incident-data.ts'
import { printYaml } from '../incident-file/print-yaml.ts'
import { facts as allFacts, type Facts, factNames, milestoneNames, type Postmortem } from '../model/facts.ts'
import type { Kind } from '../model/kinds.ts'
import type { Template } from '../template/template.ts'
import type { Zone } from '../time/zone.ts'
import { shownFacts } from '../view/coverage.ts'
import { durationText } from '../view/period.ts'
import { hiddenPart, shownPart } from './parts.ts'
import { TEMPLATE_TEXT } from './read/own/template-text.ts'

/** What stands first in every document, whatever its body shows. */
const head = [
  'id',
  'title',
  'status',
  'severity',
  'services',
  'timezone',
  ...milestoneNames,
  'duration',
  'owner',
  'authors',
  'tags',
  'template',
  'created',
] as const

export interface FrontMatterOptions {
  readonly facts?: Facts | undefined
  /** The facts that it holds whole although the body shows them. */
  readonly whole?: ReadonlySet<string> | undefined
  /** Marks of what the body says that is neither a fact nor a note. */
  readonly templateText?: readonly string[] | undefined
}

/**
 * The front matter of a document: the head, and below it every fact that the body does not show, so that the document
 * is a complete record. A public one holds of the head what the body shows, and nothing else; some have none.
 */
export function frontMatterOf(
  postmortem: Postmortem,
  zone: Zone,
  { shows, audience, frontMatter }: Pick<Template, 'shows' | 'audience' | 'frontMatter'>,
  extensions: IncidentData,
  { facts = allFacts, whole, templateText = [] }: FrontMatterOptions = {},
): string | undefined {
  if (frontMatter === false) return undefined
  const data = toIncidentData(postmortem, zone, {}, facts)
  const covered = shownFacts(shows, facts)
  const entries =
    audience === 'public' ? shownHead() : [...wholeHead(), ...hiddenRest(), ...Object.entries(extensions), ...marks()]
  const known = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  const extra = Object.entries(frontMatter.extra).filter(([key]) => !(key in known))
  const keys = { ...known, ...Object.fromEntries(extra) }
  return Object.keys(keys).length === 0 ? undefined : printYaml(keys)

  function wholeHead(): [string, unknown][] {
    return head.map((name) => [name, name === 'duration' ? durationText(postmortem) : data[name]])
  }

  function shownHead(): [string, unknown][] {
    return wholeHead().map(([name, value]) => [name, shownPart(name, kindOf(name), value, covered)])
  }

  function hiddenRest(): [string, unknown][] {
    const rest = factNames.filter((name) => !head.some((key) => key === name))
    return rest.map((name) => [
      name,
      whole?.has(name) ? data[name] : hiddenPart(name, kindOf(name), data[name], covered, 'unknown'),
    ])
  }

  function marks(): [string, unknown][] {
    return templateText.length === 0 ? [] : [[TEMPLATE_TEXT, templateText.join(' ')]]
  }

  function kindOf(name: string): Kind {
    return { ...facts }[name]?.kind ?? { name: 'open' }
  }
}
