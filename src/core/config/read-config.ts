import { type Finding, type Place, type Problem, sortFindings, toFinding } from '../finding.ts'
import { parseConfigFile } from '../incident-file/parse.ts'
import type { Located, LocatedMap } from '../model/located.ts'
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
  if (!result.success) return refused([...findings, ...issueFindings(result.error.issues, root)])
  const { defaults, ...keys } = result.data
  const config: Config = { ...keys, defaults: mapAt(root, 'defaults'), places: new Map(placesIn(root, '')) }
  const conflicts = conflictsIn(config).map(({ path, problem }) => toFinding(problem, placeAt(config, path, root)))
  const all = [...findings, ...conflicts, ...problemsOfDefaults(config, now)]
  return all.length > 0 ? refused(all) : { ok: true, config }
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

/** Every scalar as its text; a key without a value says nothing. */
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
  return value.kind === 'text' && value.text.trim() === ''
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
