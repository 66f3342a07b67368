import type * as z from 'zod/mini'
import { type Finding, type Problem, toFinding } from '../finding.ts'
import { likelyName } from '../likely-name.ts'
import type { Located, LocatedMap } from '../model/located.ts'
import { keyPlace, type Path, pathText, valueAt } from '../model/located-path.ts'
import { ConfigKeys, mapShapes } from './keys.ts'

type Issue = z.core.$ZodIssue

/** What the schema says of a configuration, in our words and at its place in the file. */
export function issueFindings(issues: readonly Issue[], root: LocatedMap): Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, issue.path, root))
}

function findingsOf(issue: Issue, path: Path, root: LocatedMap): Finding[] {
  const value = valueAt(root, path)
  const at = (problem: Problem): Finding[] => [toFinding(problem, value?.place ?? valueAbove(root, path).place)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => toFinding(unknownKey(key, path), keyPlace(value, key) ?? root.place))
    case 'invalid_union': {
      const branch = issue.errors.find((errors) => errors.some(({ path: below }) => below.length > 0 || isKeys(errors)))
      if (branch === undefined) return at(wrongShape(path, value, shapesOf(issue.errors.flat())))
      return branch.flatMap((error) => findingsOf(error, [...path, ...error.path], root))
    }
    case 'invalid_type':
      return at(value === undefined ? missing(path) : wrongShape(path, value, shapesOf([issue])))
    case 'invalid_value':
      return at(notAChoice(path, value, issue.values.map(String)))
    case 'custom': {
      const problem: Problem | undefined = issue.params?.problem
      return problem === undefined ? [] : at(problem)
    }
    default: {
      const one = value?.kind === 'list' ? 'name one at least' : 'write a text'
      return at({ rule: 'invalid-value', message: `${pathText(path)} is empty`, hint: `${one}, or leave it out` })
    }
  }
}

function isKeys(errors: readonly Issue[]): boolean {
  return errors.some(({ code }) => code === 'unrecognized_keys')
}

function unknownKey(key: string, path: Path): Problem {
  const known = keysAt(path.filter((part) => typeof part === 'string').join('.'))
  const likely = likelyName(key, known)
  return {
    rule: 'unknown-field',
    message: `"${key}" is not a key of ${path.length === 0 ? 'the configuration' : pathText(path)}`,
    hint: likely === undefined ? `the keys are ${known.join(', ')}` : `did you mean ${likely}?`,
    values: likely === undefined ? { key } : { key, likely },
  }
}

function keysAt(path: string): readonly string[] {
  const shape = Object.entries(mapShapes).find(([name]) => name === path)?.[1] ?? ConfigKeys.shape
  return Object.keys(shape)
}

function missing(path: Path): Problem {
  const key = String(path.at(-1))
  return { rule: 'invalid-value', message: `${pathText(path.slice(0, -1))} has no ${key}`, hint: `add ${key}:` }
}

function wrongShape(path: Path, value: Located | undefined, expected: readonly string[]): Problem {
  const field = pathText(path)
  const key = path.findLast((part) => typeof part === 'string') ?? ''
  const shape = value?.kind === 'text' ? `"${value.text}"` : `a ${value?.kind}`
  const hint = expected.includes('a list')
    ? `write it as a list: ${String(key)}: [${value?.kind === 'text' ? value.text : '…'}]`
    : expected.includes('a map')
      ? 'write it as a map: each part below it, with its key'
      : 'write one text'
  return { rule: 'invalid-value', message: `${field} is ${shape}; it must be ${expected.join(' or ')}`, hint }
}

/** What would have stood there, in the words of the file. */
function shapesOf(issues: readonly Issue[]): readonly string[] {
  const words: Readonly<Record<string, string>> = {
    string: 'a text',
    array: 'a list',
    object: 'a map',
    record: 'a map',
  }
  return issues.flatMap((issue) => (issue.code === 'invalid_type' ? [words[issue.expected] ?? issue.expected] : []))
}

function notAChoice(path: Path, value: Located | undefined, choices: readonly string[]): Problem {
  const text = value?.kind === 'text' ? value.text.trim() : ''
  return {
    rule: 'invalid-value',
    message: `${pathText(path)} is "${text}", which is none of its choices`,
    hint: `write one of ${choices.join(', ')}`,
    values: { text, choices },
  }
}

/** The nearest value above one that is missing. */
function valueAbove(root: LocatedMap, path: Path): Located {
  return valueAt(root, path.slice(0, -1)) ?? root
}
