import type * as z from 'zod/mini'
import type { Place } from '../finding.ts'
import { likelyName } from '../likely-name.ts'
import { checkDeclarations } from '../model/check-declarations.ts'
import { facts } from '../model/facts.ts'
import type { Located, LocatedMap } from '../model/located.ts'
import { keyPlace, type Path, pathText, valueAt } from '../model/located-path.ts'
import type { SeverityLevel } from '../model/severities.ts'
import { FieldDeclaration } from './fields.ts'
import { readFileNamePattern } from './file-name.ts'
import type { Format, Template } from './template.ts'

/** A problem of the front matter; line and column count from 1, in the file. */
export interface HeaderProblem {
  readonly message: string
  readonly hint?: string | undefined
  readonly line: number
  readonly column: number
}

interface Wording {
  readonly message: string
  readonly hint?: string | undefined
}

type Issue = z.core.$ZodIssue

export function problemAt({ message, hint }: Wording, place: Place): HeaderProblem {
  const { line, column } = place.kind === 'file' ? place : { line: 1, column: 1 }
  return { message, hint, line, column }
}

/** What the schema says of a front matter, in our words and at the place of its key or value. */
export function issueProblems(issues: readonly Issue[], root: LocatedMap, keys: readonly string[]): HeaderProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, issue.path, root, keys))
}

function problemsOf(issue: Issue, path: Path, root: LocatedMap, keys: readonly string[]): HeaderProblem[] {
  const value = valueAt(root, path)
  const at = (wording: Wording): HeaderProblem[] => [problemAt(wording, (value ?? nearest(root, path)).place)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problemAt(unknownKey(key, path, keys), keyPlace(value, key) ?? root.place))
    case 'invalid_union': {
      const branch = issue.errors.find((errors) =>
        errors.some(({ path: below, code }) => below.length > 0 || code === 'unrecognized_keys'),
      )
      if (branch === undefined) return at(value === undefined ? missing(path) : wrongShape(path, value))
      return branch.flatMap((error) => problemsOf(error, [...path, ...error.path], root, keys))
    }
    case 'invalid_value':
      return at(value === undefined ? missing(path) : notAChoice(path, value, issue.values.map(String)))
    case 'invalid_type':
      return at(value === undefined ? missing(path) : wrongShape(path, value))
    default:
      return at({ message: `${pathText(path)}: ${issue.message}` })
  }
}

/** What the values of a front matter cannot mean. */
export function valueProblems(
  { requires, fields, output, format }: Pick<Template, 'requires' | 'fields' | 'output' | 'format'>,
  root: LocatedMap,
  ofName: Format | undefined,
  severities: readonly SeverityLevel[] | undefined,
): readonly HeaderProblem[] {
  const place = (...path: Path): Place => (valueAt(root, path) ?? root).place
  const pattern = output === undefined ? undefined : readFileNamePattern(output)
  return [
    ...requires.flatMap((path, index) =>
      isFactPath(path, Object.keys(fields))
        ? []
        : [problemAt(notAFact(path, Object.keys(fields)), place('requires', index))],
    ),
    ...checkDeclarations(fields, severities).map(({ path, ...wording }) => problemAt(wording, fieldPlace(path, root))),
    ...(pattern === undefined || pattern.ok ? [] : [problemAt(pattern.problem, place('output'))]),
    ...(ofName === undefined || ofName === format
      ? []
      : [
          problemAt(
            {
              message: `the file's name says ${ofName}, its front matter ${format}`,
              hint: 'leave format: out, or rename the file',
            },
            place('format'),
          ),
        ]),
  ]
}

/** Of a key that is missing the place of what it is missing in. */
function fieldPlace(path: Path, root: LocatedMap): Place {
  const whole = ['fields', ...path]
  return (valueAt(root, whole) ?? nearest(root, whole)).place
}

/** A fact, a part of one, or a field that the template declares. */
function isFactPath(path: string, fields: readonly string[]): boolean {
  return fields.includes(path) || factPaths(fields).includes(path)
}

function factPaths(fields: readonly string[]): readonly string[] {
  const known = Object.entries(facts).flatMap(([name, { kind }]) => [
    name,
    ...(kind.name === 'record' ? Object.keys(kind.fields).map((part) => `${name}.${part}`) : []),
  ])
  return [...known, ...fields.map((name) => `fields.${name}`)]
}

function notAFact(path: string, fields: readonly string[]): Wording {
  const likely = likelyName(path, [...factPaths(fields), ...fields])
  const hint =
    likely === undefined
      ? 'requires names facts and fields: [severity, impact.usersAffected]'
      : `did you mean ${likely}?`
  return { message: `requires names ${path}, which is neither a fact nor one of the fields`, hint }
}

function unknownKey(key: string, path: Path, keys: readonly string[]): Wording {
  const known =
    path.length === 0
      ? keys
      : path[0] === 'fields' && path.length === 2
        ? Object.keys(FieldDeclaration.shape)
        : ['extra']
  const likely = likelyName(key, known)
  const owner = path.length === 0 ? "a template's front matter" : pathText(path)
  return {
    message: `"${key}" is not a key of ${owner}`,
    hint: likely === undefined ? `the keys are ${known.join(', ')}` : `did you mean ${likely}?`,
  }
}

function missing(path: Path): Wording {
  const key = String(path.at(-1))
  const owner = path.length === 1 ? 'the front matter' : pathText(path.slice(0, -1))
  return { message: `${owner} has no ${key}`, hint: path.length === 1 ? `add a line ${key}:` : `add ${key}:` }
}

function notAChoice(path: Path, value: Located, choices: readonly string[]): Wording {
  const text = value.kind === 'text' ? `"${value.text}"` : `a ${value.kind}`
  const likely = value.kind === 'text' ? likelyName(value.text, choices) : undefined
  return {
    message: `${pathText(path)} is ${text}, which is none of its choices`,
    hint: likely === undefined ? `write one of ${choices.join(', ')}` : `did you mean ${likely}?`,
  }
}

function wrongShape(path: Path, value: Located | undefined): Wording {
  const shape = value?.kind === 'text' ? `"${value.text}"` : `a ${value?.kind}`
  return {
    message: `${pathText(path)} cannot be ${shape}`,
    hint: examples[String(path[0])],
  }
}

/** How each key of a front matter is written, with all that is below it. */
const examples: Readonly<Record<string, string>> = {
  title: 'write it as one line: title: ACME incident report',
  description: 'write it as one line: description: what it is for',
  requires: 'write it as a list of facts: requires: [severity, owner]',
  fields: 'write each field below it: ticketsOpened: { type: integer, ask: How many tickets were opened? }',
  output: 'write the pattern of the document\'s name: output: "{year}/{id}"',
  frontMatter: 'write frontMatter: false, or frontMatter: { extra: { layout: post } }',
}

function nearest(root: Located, path: Path): Located {
  const above = path.slice(0, -1)
  return path.length === 0 ? root : (valueAt(root, above) ?? nearest(root, above))
}
