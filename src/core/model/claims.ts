import { type Finding, type Place, type Problem, toFinding } from '../finding.ts'
import { likelyName } from '../likely-name.ts'
import { type Facts, factNames, facts } from './facts.ts'
import { type Fact, isFact, type Kind } from './kinds.ts'
import { isUnknown, type Located, type LocatedEntry, type LocatedMap, locatedText } from './located.ts'
import { looksLike } from './looks-like.ts'

/** Who says it, weakest first: a value of a stronger source beats one of a weaker. */
export type Source =
  | { readonly kind: 'default' }
  /** `order`: the position among the files; a later one beats an earlier one. */
  | {
      readonly kind: 'file'
      readonly name: string
      readonly order: number
      /** A document by another hand: what it says of times is told as it says it, and judged where it is checked. */
      readonly isForeign?: true
      /** What `postmortem log` wrote: lines in the order in which they were said, whenever that was that they tell of. */
      readonly isLog?: true
      /** What another tool wrote: what a person wrote in an incident file beats it, whichever comes first. */
      readonly isExport?: true
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'answer' }

/** One statement about the incident, as it was given. Lists make one claim an item. */
export interface Claim {
  /** `title`, `impact.description`, `timeline`. */
  readonly path: string
  readonly raw: Located
  readonly source: Source
  /** Where its name stands, if not where its value does: of a name that may not be one. */
  readonly keyPlace?: Place
}

export interface Claims {
  readonly claims: readonly Claim[]
  readonly findings: readonly Finding[]
}

/** What another tool wrote. */
export function isOfExport({ source }: Pick<Claim, 'source'>): boolean {
  return source.kind === 'file' && source.isExport === true
}

export function mergeClaims(...parts: readonly Claims[]): Claims {
  const merged: { claims: Claim[]; findings: Finding[] } = { claims: [], findings: [] }
  for (const { claims, findings } of parts) {
    for (const claim of claims) merged.claims.push(claim)
    for (const finding of findings) merged.findings.push(finding)
  }
  return merged
}

/**
 * The statements of an incident file, key by key. Which fields the template declares may be known only when all files
 * are read, so that names that are no facts are statements too, judged by `judgeFields`.
 */
export function claimsOfFile(root: Located, source: Source): Claims {
  if (root.kind !== 'map' || isOfSomethingElse(root))
    return { claims: [], findings: [toFinding(notAnIncident(root), root.place)] }
  return mergeClaims(...root.entries.map((entry) => claimsOfEntry(entry, source)))
}

/** The statement of one flag or answer: a text for a path such as `impact.extent`. */
export function claimOfText(path: string, text: string, source: Source, place: Place): Claims {
  const raw = locatedText(text, place)
  const kind = kindAt(path)
  if (kind !== undefined) return claimsOfValue(path, kind, raw, source)
  const [name = ''] = path.split('.')
  return isFactName(name)
    ? { claims: [], findings: [toFinding(unknownField(path, knownPaths()), place)] }
    : { claims: [{ path, raw, source }], findings: [] }
}

/** The kind of the fact at a path, without list positions. */
export function kindAt(path: string, within: Facts = facts): Kind | undefined {
  const known = knownKinds.get(within) ?? new Map<string, Kind>()
  knownKinds.set(within, known)
  const held = known.get(path)
  if (held !== undefined) return held
  const kind = findKind(path, within)
  if (kind !== undefined && known.size < MOST_KINDS) known.set(path, kind)
  return kind
}

/** Asked for each claim many times over. */
const knownKinds = new WeakMap<Facts, Map<string, Kind>>()

/** More than all paths that are not of a user's own. */
const MOST_KINDS = 1_000

function findKind(path: string, within: Facts): Kind | undefined {
  const [name = '', ...parts] = path.split('.')
  if (isExtension(name)) return { name: 'inline' }
  let kind: Kind | undefined = isFactName(name) ? within[name].kind : undefined
  for (const part of parts) {
    if (kind?.name === 'open') return { name: 'inline' }
    kind = kind?.name === 'record' && Object.hasOwn(kind.fields, part) ? kind.fields[part]?.kind : undefined
  }
  return kind
}

/** The fact at a path, or the part of one that is a fact of its own, with a question. */
export function factAt(path: string, within: Facts = facts): Fact | undefined {
  const [name = '', part] = path.split('.')
  const fact = isFactName(name) ? within[name] : undefined
  if (part === undefined || fact === undefined) return fact
  const field =
    fact.kind.name === 'record' && Object.hasOwn(fact.kind.fields, part) ? fact.kind.fields[part] : undefined
  return field !== undefined && isFact(field) ? field : undefined
}

/** How messages call the fact at a path: a team's own field by its name. */
export function shownName(path: string): string {
  return path.replace(/^fields\./, '')
}

export function isFactName(key: string): key is keyof typeof facts {
  return Object.hasOwn(facts, key)
}

/** A key of the user's own, which passes through untouched. */
export function isExtension(key: string): boolean {
  return key.startsWith('x-')
}

export function unknownField(key: string, known: readonly string[]): Problem {
  const likely = likelyName(key, known)
  return {
    rule: 'unknown-field',
    message: `"${key}" is not a fact of an incident`,
    hint:
      likely === undefined
        ? 'postmortem schema --example shows all of them; a key of your own starts with x-'
        : `did you mean ${likely}?`,
    values: likely === undefined ? { key } : { key, likely },
  }
}

/** Every fact and every part of one. */
export function knownPaths(): string[] {
  return factNames.flatMap((name) => {
    const { kind } = facts[name]
    return kind.name === 'record' ? [name, ...Object.keys(kind.fields).map((part) => `${name}.${part}`)] : [name]
  })
}

function claimsOfEntry({ key, keyPlace, value }: LocatedEntry, source: Source): Claims {
  if (isExtension(key)) return { claims: [{ path: key, raw: value, source }], findings: [] }
  return isFactName(key)
    ? claimsOfValue(key, facts[key].kind, value, source)
    : { claims: [{ path: key, raw: value, source, keyPlace }], findings: [] }
}

/** What a value says of the fact at a path: a list as many times as it has items, a record as many as it has parts. */
export function claimsOfValue(path: string, kind: Kind, value: Located, source: Source): Claims {
  if (value.kind === 'text' && value.text.trim() === '') return { claims: [], findings: [] }
  if (kind.name === 'list') return claimsOfList(path, kind, value, source)
  const isWhole = path !== 'trigger' && path !== 'owner' && !path.startsWith('roles.')
  if (kind.name === 'record' && isWhole) return claimsOfRecord(path, kind, value, source)
  return { claims: [{ path, raw: value, source }], findings: [] }
}

function claimsOfList(path: string, kind: Kind & { name: 'list' }, value: Located, source: Source): Claims {
  if (value.kind === 'list')
    return {
      claims: value.items
        .filter((item) => item.kind !== 'text' || item.text.trim() !== '')
        .map((raw) => ({ path, raw, source })),
      findings: [],
    }
  const isOne = source.kind !== 'file' && source.kind !== 'default'
  if (isOne || isUnknown(value)) return { claims: [{ path, raw: value, source }], findings: [] }
  const shown = value.kind === 'text' ? `"${value.text}"` : 'a map'
  const name = shownName(path)
  const item =
    kind.item.name === 'record' && value.kind === 'map'
      ? 'start each item with a dash'
      : `write it as a list: ${name}: [${value.kind === 'text' ? value.text : '…'}]`
  return {
    claims: [],
    findings: [
      toFinding(
        {
          rule: 'invalid-value',
          message: `${name} is ${shown}; it must be a list`,
          hint: item,
          values: { field: path },
        },
        value.place,
      ),
    ],
  }
}

/** The parts of a record are claims of their own, so that a flag can add one to a file's. */
function claimsOfRecord(path: string, kind: Kind & { name: 'record' }, value: Located, source: Source): Claims {
  if (value.kind === 'text' && kind.shorthand !== undefined)
    return { claims: [{ path: `${path}.${kind.shorthand}`, raw: value, source }], findings: [] }
  if (isUnknown(value)) return { claims: [{ path, raw: value, source }], findings: [] }
  if (value.kind !== 'map') {
    const parts = Object.keys(kind.fields).join(', ')
    return {
      claims: [],
      findings: [
        toFinding(
          {
            rule: 'invalid-value',
            message: `${path} is a ${value.kind}; it must have parts`,
            hint: `its parts are ${parts}`,
            values: { field: path },
          },
          value.place,
        ),
      ],
    }
  }
  return mergeClaims(
    ...value.entries.map(({ key, keyPlace, value: part }) => {
      const partKind = Object.hasOwn(kind.fields, key) ? kind.fields[key]?.kind : undefined
      if (partKind === undefined)
        return { claims: [], findings: [toFinding(unknownField(key, Object.keys(kind.fields)), keyPlace)] }
      return claimsOfValue(`${path}.${key}`, partKind, part, source)
    }),
  )
}

/** What to do with a file that nobody reads. */
export const READ_EXPORTS = 'postmortem import --help names the exports that are read'

function isOfSomethingElse({ entries }: LocatedMap): boolean {
  return entries.length > 0 && !entries.some(({ key }) => isFactName(key) || isExtension(key))
}

function notAnIncident(root: Located): Problem {
  const keys = 'an incident file has keys such as title, start and timeline; postmortem schema --example prints one'
  return {
    rule: 'unknown-field',
    message: `this is not an incident file: it is ${looksLike(root)}`,
    hint: root.kind === 'map' ? `${keys}, and ${READ_EXPORTS}` : READ_EXPORTS,
  }
}
