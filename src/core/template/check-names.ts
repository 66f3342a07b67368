import type { Finding } from '../finding.ts'
import { likelyName } from '../likely-name.ts'
import type { ViewPaths, ViewType } from '../view/view-paths.ts'
import { takenBy } from './helpers.ts'
import type { HelperUse, Inspection, Reference, Use } from './inspect.ts'

/** A problem in a file of Handlebars, where editors find it. */
export interface CheckProblem extends Pick<Finding, 'rule' | 'severity' | 'message'> {
  readonly hint?: string | undefined
  readonly file: string
  readonly line: number
  readonly column: number
  /** Where the template calls the partial that has the problem. */
  readonly calledAt?: Reference['calledAt']
}

/** Names that do not exist, and those that are used for what they are not. `template` is its name in messages. */
export function nameProblems(
  { references, calls }: Pick<Inspection, 'references' | 'calls'>,
  paths: ViewPaths,
  template: string,
): CheckProblem[] {
  const names = namesOf(paths)
  // A partial that is called twice has each of its names twice.
  const distinct = new Map(references.map((reference) => [JSON.stringify(reference), reference]))
  const judged = [...distinct.values()].map((reference) => ({
    reference,
    problem: problemOf(reference, names, template),
  }))
  // What a block goes through, or a partial is given, is told there and not for each name inside.
  const told = judged.filter(({ reference: { use }, problem }) => problem !== undefined && entering.includes(use))
  const ofNames = judged.filter(({ reference }) => !told.some((other) => isInside(reference, other.reference)))
  return [
    ...ofNames.flatMap(({ reference, problem }) =>
      problem === undefined
        ? []
        : [{ severity: 'error' as const, ...problem, ...placeOf(reference), calledAt: reference.calledAt }],
    ),
    ...calls.flatMap((call) => callProblem(call) ?? []),
  ]
}

function isInside({ path, use }: Reference, outer: Reference): boolean {
  if (outer.use === 'given' && use !== 'given') return isWithin(path, outer.path)
  return path !== outer.path && isWithin(path, outer.path)
}

const entering: readonly Use[] = ['listed', 'entered', 'given']

function problemOf(reference: Reference, names: Names, template: string): Wording | undefined {
  const type = names.paths.get(reference.path)
  return type === undefined ? unknownName(reference, names, template) : wrongUse(reference, type, names)
}

function callProblem({ helper, count, ...place }: HelperUse): CheckProblem | undefined {
  const takes = takenBy(helper)
  if (count === takes.length) return undefined
  const message = `the helper ${helper} is given ${valuesText(count)} and takes ${valuesText(takes.length)}`
  const hint = `write {{${[helper, ...takes].join(' ')}}}`
  return { rule: 'template-wrong-type', severity: 'error', message, hint, ...place }
}

function valuesText(count: number): string {
  if (count === 0) return 'nothing'
  return count === 1 ? 'one value' : `${count} values`
}

/** A problem before it is known where. */
type Wording = Pick<CheckProblem, 'rule' | 'message' | 'hint'>

interface Names {
  readonly paths: ViewPaths
  /** The names at the top, below a record and in the items of a list, by its path. */
  below(path: string): readonly string[]
}

function namesOf(paths: ViewPaths): Names {
  const all = [...paths.keys()]
  return {
    paths,
    below: (path) => {
      const start = path === '' ? '' : `${path}.`
      return all
        .filter((other) => other.startsWith(start))
        .map((other) => other.slice(start.length))
        .filter((name) => /^[^.[]+$/.test(name))
    },
  }
}

function unknownName({ path, written }: Reference, names: Names, template: string): Wording {
  const [, parent = '', missing = path] = /^(.*)\.([^.]+)$/.exec(path) ?? []
  if (parent === 'fields') return undeclared(missing, names, template)
  if (parent === 'yes') return notBoolean(missing, names)
  const type = parent === '' ? 'record' : names.paths.get(parent)
  const rule = 'template-unknown-name'
  if (type === undefined) return { rule, message: `there is no ${written}`, ...hintFor(written, names) }
  if (type !== 'record')
    return {
      rule,
      message: `there is no ${written}: ${shown(parent)} is ${typeWords[type]}`,
      ...hintOf(useOf(parent, type, names)),
    }
  const outside = `${missing} stands outside of this block: write @root.${missing}`
  if (parent !== '' && names.paths.has(missing))
    return { rule, message: `there is no ${missing} in ${shown(parent)}`, hint: outside }
  const likely = likelyName(missing, names.below(parent))
  const where = parent === '' ? '' : ` in ${shown(parent)}`
  const message = `there is no ${missing.replaceAll('[]', '')}${where}`
  if (likely !== undefined) return { rule, message, hint: `did you mean ${likely}?` }
  return {
    rule,
    message,
    ...(parent === '' ? hintFor(missing, names) : hintOf(`there is ${names.below(parent).join(', ')}`)),
  }
}

function undeclared(field: string, { below }: Names, template: string): Wording {
  const likely = likelyName(field, below('fields'))
  return {
    rule: 'template-not-asked',
    message: `fields.${field} is shown and never asked: ${template} declares no field ${field}`,
    hint:
      likely === undefined
        ? `declare it: ${field}: { type: text, ask: … } below fields:`
        : `did you mean fields.${likely}?`,
  }
}

function notBoolean(field: string, { below, paths }: Names): Wording {
  const rule = 'template-unknown-name'
  const likely = likelyName(field, below('yes'))
  if (paths.has(`fields.${field}`))
    return {
      rule,
      message: `there is no yes.${field}: the field is not of the type boolean`,
      hint: `test it: {{#if fields.${field}}}`,
    }
  return {
    rule,
    message: `there is no yes.${field}`,
    ...hintOf(likely === undefined ? 'yes has the fields of the type boolean' : `did you mean yes.${likely}?`),
  }
}

/** A name may be right, and only its beginning missing: `description` for `impact.description`. */
function hintFor(name: string, { paths, below }: Names): { readonly hint?: string } {
  const likely = likelyName(
    name,
    [...paths.keys()].filter((path) => !path.includes('[]')),
  )
  const inner = [...paths.keys()].find((path) => path.endsWith(`.${name}`) && !path.includes('[]'))
  const outer = likely ?? inner ?? below('').find((top) => top.toLowerCase().startsWith(name.toLowerCase()))
  return hintOf(
    outer === undefined ? 'postmortem render --view prints every name that there is' : `did you mean ${outer}?`,
  )
}

const typeWords = {
  text: 'a text',
  boolean: 'a yes or no',
  list: 'a list',
  record: 'a record',
} as const satisfies Record<ViewType, string>

function wrongUse({ path, written, use, argument }: Reference, type: ViewType, names: Names): Wording | undefined {
  const rule = 'template-wrong-type'
  if (use === 'printed' && type !== 'text')
    return {
      rule,
      message: `${written} is ${typeWords[type]} and cannot be printed`,
      ...hintOf(useOf(path, type, names)),
    }
  const taken = argument === undefined ? undefined : takenBy(argument.helper)[argument.index]
  if (taken !== undefined && type !== (taken === 'list' ? 'list' : 'text'))
    return {
      rule,
      message: `${written} is ${typeWords[type]}, and the helper ${argument?.helper} takes a ${taken}`,
      ...hintOf(useOf(path, type, names)),
    }
  if (use === 'listed' && (type === 'text' || type === 'boolean'))
    return { rule, message: `${written} is ${typeWords[type]} and no list`, ...hintOf(useOf(path, type, names)) }
  if (use === 'listed' && type === 'record')
    return { rule, message: `${written} is a record and no list`, ...hintOf(recordHint(path, names)) }
  if (use === 'entered' && type === 'boolean')
    return { rule, message: `${written} is ${typeWords[type]} and has no parts`, ...hintOf(useOf(path, type, names)) }
  return undefined
}

/** The lists of the view that hold the parts of a record as rows. */
const rowsOf: Readonly<Record<string, string>> = { fields: 'fieldList', instants: 'milestones', roles: 'roleRows' }

function recordHint(path: string, names: Names): string | undefined {
  const rows = Object.hasOwn(rowsOf, path) ? rowsOf[path] : undefined
  return rows === undefined ? useOf(path, 'record', names) : useOf(rows, 'list', names)
}

/** How what stands at a path can be used. */
function useOf(path: string, type: ViewType, { paths, below }: Names): string | undefined {
  switch (type) {
    case 'text':
      return `print it: {{${path.replace(/^.*\[\]\.?/, '') || 'this'}}}`
    case 'boolean':
      return `test it: {{#if ${path}}}`
    case 'list':
      return paths.get(`${path}[]`) === 'text'
        ? `write {{join ${path} ", "}}, or {{#each ${path}}}{{this}}{{/each}}`
        : `go through it: {{#each ${path}}}{{${below(`${path}[]`)[0] ?? 'this'}}}{{/each}}`
    case 'record':
      return `name a part of it, such as {{${path}.${below(path)[0] ?? ''}}}`
  }
}

function hintOf(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint }
}

/** `timeline[]` as people say it. */
function shown(path: string): string {
  return path.endsWith('[]') ? `an item of ${path.slice(0, -2).replaceAll('[]', '')}` : path.replaceAll('[]', '')
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
}

function placeOf({ file, line, column }: Reference): Pick<CheckProblem, 'file' | 'line' | 'column'> {
  return { file, line, column }
}
