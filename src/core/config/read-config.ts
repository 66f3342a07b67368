import type * as z from 'zod/mini'
import { type Finding, type Place, type Problem, sortFindings, toFinding } from '../finding.ts'
import { parseConfigFile } from '../incident-file/parse.ts'
import type { Located, LocatedMap } from '../model/located.ts'
import { type Path, valueAt } from '../model/located-path.ts'
import { without } from '../model/without.ts'
import type { Config } from './config.ts'
import { conflictsIn } from './config-conflicts.ts'
import { problemsOfDefaults } from './defaults.ts'
import { issueFindings } from './issue-findings.ts'
import { ConfigKeys } from './keys.ts'

/** A configuration, or everything that is wrong with it. */
export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Reads the text of a `.postmortem/config.yaml`; `file` is its name in messages, `now` in milliseconds since the epoch. */
export function readConfig(text: string, file: string, now: number): ReadConfig {
  const { root, findings } = parseConfigFile(text, file)
  if (root === undefined) return { ok: false, findings }
  if (root.kind !== 'map') return { ok: false, findings: [...findings, toFinding(notKeys(root), root.place)] }
  const result = ConfigKeys.safeParse(toTexts(root))
  if (!result.success) {
    const { issues } = result.error
    return refused([...findings, ...issueFindings(issues, root), ...restFindings(root, issues, now)])
  }
  const config = configOf(result.data, root)
  const all = [...findings, ...findingsIn(config, root, now)]
  return all.length > 0 ? refused(all) : { ok: true, config }
}

function configOf({ defaults, ...keys }: z.output<typeof ConfigKeys>, root: LocatedMap): Config {
  return { ...keys, defaults: mapAt(root, 'defaults'), places: new Map(placesIn(root, '')) }
}

/** What cannot hold although each key is as it should be. */
function findingsIn(config: Config, root: LocatedMap, now: number, isJudged = (_path: string) => true): Finding[] {
  const conflicts = conflictsIn(config)
    .filter(({ path }) => isJudged(path))
    .map(({ path, problem }) => toFinding(problem, placeAt(config, path, root)))
  return [...conflicts, ...problemsOfDefaults(config, now)]
}

/** What cannot hold in the keys that can be read where others cannot; nothing of what depends on those others. */
function restFindings(root: LocatedMap, issues: readonly z.core.$ZodIssue[], now: number): Finding[] {
  const broken = new Set(issues.map(({ path }) => path[0]))
  const rest = without(
    root,
    issues.flatMap((issue) => unreadable(issue, root)),
  )
  const judged = without(rest, [
    ...(broken.has('severities') ? [['defaults', 'severity']] : []),
    ...(broken.has('abbreviations') ? [['defaults'], ['timezone']] : []),
  ])
  const result = ConfigKeys.safeParse(toTexts(judged))
  if (!result.success) return []
  return findingsIn(configOf(result.data, judged), judged, now, (path) => {
    if (broken.has('severities') && path.endsWith('.when.severity')) return false
    if (broken.has('services') && path.endsWith('.when.service')) return false
    return !(broken.has('profiles') && /^profiles\[\d+\](?:\.when)?$/.test(path))
  })
}

/** What is left out to read the rest: an unknown key alone, and of what is missing the map that lacks it. */
function unreadable(issue: z.core.$ZodIssue, root: LocatedMap): readonly Path[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key])
  return [valueAt(root, path) === undefined ? path.slice(0, -1) : path]
}

function refused(findings: readonly Finding[]): ReadConfig {
  return { ok: false, findings: sortFindings(findings) }
}

function notKeys({ kind }: Located): Problem {
  return {
    rule: 'invalid-value',
    message: `the configuration is a ${kind}; it must have keys`,
    hint: 'write it as key: value, such as dir: docs/postmortems',
  }
}

/** Every scalar as its text; a key without a value says nothing, and an empty text is refused by its key. */
function toTexts(value: Located): unknown {
  switch (value.kind) {
    case 'text':
      return value.text.trim()
    case 'list':
      return value.items.map(toTexts)
    case 'map':
      return Object.fromEntries(
        value.entries.filter(({ value: part }) => !isEmpty(part)).map(({ key, value: part }) => [key, toTexts(part)]),
      )
  }
}

function isEmpty(value: Located): boolean {
  return value.kind === 'text' && value.text.trim() === '' && value.isQuoted !== true
}

function mapAt(root: LocatedMap, name: string): LocatedMap | undefined {
  const value = root.entries.find(({ key }) => key === name)?.value
  return value?.kind === 'map' ? value : undefined
}

function placesIn(value: Located, path: string): (readonly [path: string, place: Place])[] {
  const own = path === '' ? [] : [[path, value.place] as const]
  switch (value.kind) {
    case 'text':
      return own
    case 'list':
      return [...own, ...value.items.flatMap((item, index) => placesIn(item, `${path}[${index}]`))]
    case 'map':
      return [
        ...own,
        ...value.entries.flatMap(({ key, value: part }) => placesIn(part, path === '' ? key : `${path}.${key}`)),
      ]
  }
}

function placeAt({ places }: Config, path: string, root: Located): Place {
  return places.get(path) ?? places.get(path.replace(/[.[][^.[]*$/, '')) ?? root.place
}
