import type { Place } from '../finding.ts'
import { parseConfigFile } from '../incident-file/parse.ts'
import type { Facts } from '../model/facts.ts'
import { isFact } from '../model/kinds.ts'
import type { Located, LocatedMap } from '../model/located.ts'
import { shownFacts } from '../view/coverage.ts'
import type { CheckProblem } from './check-names.ts'
import type { TemplateText } from './front-matter.ts'
import type { Reference } from './inspect.ts'
import type { Template } from './template.ts'

type Needs = Pick<Template, 'requires' | 'fields'>

/** What a template asks for and does not show, and what it shows that nobody is asked for. */
export function needProblems(
  text: TemplateText,
  file: string,
  { requires, fields }: Needs,
  references: readonly Reference[],
  facts: Facts,
): CheckProblem[] {
  const header = parseConfigFile(`\n${text.header}`, file).root
  const at = (place: Place | undefined): Pick<CheckProblem, 'file' | 'line' | 'column'> =>
    place?.kind === 'file' ? { file, line: place.line, column: place.column } : { file, line: 1, column: 1 }
  const shown = [...new Set(references.filter(isPrinted).map(({ path }) => path))]
  const isFieldShown = (name: string): boolean =>
    shown.some(
      (path) => isWithin(path, `fields.${name}`) || path === 'fieldList[].value' || path.startsWith('fields[]'),
    ) || references.some(({ path }) => path === `yes.${name}`)
  const alwaysTrue = alwaysTrueTests(references, facts).filter(({ path }) => !shown.includes(path))
  const isTold = (name: string): boolean => alwaysTrue.some(({ path }) => path === `fields.${name}`)
  return [
    ...requires.flatMap((path, index) =>
      isRequirementShown(path, Object.keys(fields), shown, facts, isFieldShown)
        ? []
        : [{ ...requiredNotShown(path), ...at(requirementPlace(header, index)) }],
    ),
    ...Object.keys(fields)
      .filter((name) => !isFieldShown(name) && !isTold(name))
      .map((name) => ({ ...fieldNotShown(name), ...at(fieldPlace(header, name)) })),
    ...alwaysTrue.map(alwaysTrueProblem),
    ...references.filter((reference) => isPrinted(reference) && isNeverSaid(reference.path, facts)).map(neverSaid),
  ]
}

/** Whole or in part. */
function isPrinted({ use }: Reference): boolean {
  return use === 'printed' || use === 'formatted'
}

function requiredNotShown(path: string) {
  return {
    rule: 'template-required-not-shown',
    severity: 'error',
    message: `${path} is required and never shown`,
    hint: `show it: {{${path}}}, or take it out of requires`,
  } as const
}

function fieldNotShown(name: string) {
  return {
    rule: 'template-field-not-shown',
    severity: 'error',
    message: `the field ${name} is asked for and never shown`,
    hint: `show it: {{fields.${name}}}, or do not declare it`,
  } as const
}

function isRequirementShown(
  path: string,
  fields: readonly string[],
  shown: readonly string[],
  facts: Facts,
  isFieldShown: (name: string) => boolean,
): boolean {
  const field = path.replace(/^fields\./, '')
  if (fields.includes(field)) return isFieldShown(field)
  if (shown.some((name) => isWithin(name, path) || isWithin(path, name))) return true
  // A name such as rootCauseLead shows a part of the fact that it begins with.
  const [fact = path] = path.split('.')
  if (shown.some((name) => new RegExp(`^${fact}[A-Z]`).test(name))) return true
  return [...shownFacts(shown, facts)].some((name) => isWithin(name, path) || isWithin(path, name))
}

/** `{{#if fields.dataLost}}`: the answer `no` is a text too. */
function alwaysTrueTests(references: readonly Reference[], { fields }: Facts): readonly Reference[] {
  const declared = fields.kind.name === 'record' ? fields.kind.fields : {}
  return references.filter(({ path, use }) => {
    const name = path.replace(/^fields\./, '')
    return use === 'tested' && path !== name && Object.hasOwn(declared, name) && declared[name]?.kind.name === 'boolean'
  })
}

function alwaysTrueProblem({ path, file, line, column }: Reference): CheckProblem {
  const name = path.replace(/^fields\./, '')
  return {
    rule: 'template-always-true',
    severity: 'error',
    message: `${path} is a text, so that it counts as true also when the answer is no`,
    hint: `test yes.${name}`,
    file,
    line,
    column,
  }
}

/** What the tool writes into every document itself. */
const written = ['id', 'created']

function isNeverSaid(path: string, facts: Facts): boolean {
  const fact = Object.entries(facts).find(([name]) => name === path)?.[1]
  return fact !== undefined && isFact(fact) && fact.description.derived === true && !written.includes(path)
}

function neverSaid({ path, file, line, column }: Reference): CheckProblem {
  return {
    rule: 'template-not-asked',
    severity: 'error',
    message: `${path} is shown and never asked: no question and no flag fills it`,
    hint: 'take it out',
    file,
    line,
    column,
  }
}

function fieldPlace(header: Located | undefined, name: string): Place | undefined {
  const fields = entryOf(header, 'fields')?.value
  return entryOf(fields, name)?.keyPlace
}

function requirementPlace(header: Located | undefined, index: number): Place | undefined {
  const list = entryOf(header, 'requires')?.value
  return list?.kind === 'list' ? list.items[index]?.place : undefined
}

function entryOf(map: Located | undefined, key: string): LocatedMap['entries'][number] | undefined {
  return map?.kind === 'map' ? map.entries.find((entry) => entry.key === key) : undefined
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
}
