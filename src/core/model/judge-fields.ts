import { type Finding, type Problem, toFinding } from '../finding.ts'
import {
  type Claim,
  type Claims,
  claimsOfValue,
  isExtension,
  isFactName,
  knownPaths,
  mergeClaims,
  unknownField,
} from './claims.ts'
import { type Facts, factNames } from './facts.ts'
import type { Fields } from './kinds.ts'
import { isUnknown, type LocatedEntry } from './located.ts'
import { strength } from './pick.ts'

/** What one claim about a team's own fields comes to. */
interface Judged extends Claims {
  /** What is said of names that the template does not declare. It is kept as it is: another template may show it. */
  readonly kept?: LocatedEntry
}

/** Judges what was said of names that are no facts, now that it is known which fields the template declares. */
export function judgeFields({ claims, findings }: Claims, { fields }: Facts): Claims {
  const declared = fields.kind.name === 'record' ? fields.kind.fields : undefined
  const others = claims.filter(({ path }) => isOfFact(path))
  // The weakest first, so that of two values for one name the stronger is kept.
  const own = claims
    .filter(({ path }) => !isOfFact(path))
    .toSorted((a, b) => strength(a.source) - strength(b.source))
    .flatMap((claim) => judged(claim, declared))
  const kept = new Map(own.flatMap(({ kept: entry }) => (entry === undefined ? [] : [[entry.key, entry] as const])))
  const [first] = kept.values()
  const rest: Claim[] =
    first === undefined
      ? []
      : [
          {
            path: 'fields',
            raw: { kind: 'map', entries: [...kept.values()], place: first.keyPlace },
            source: { kind: 'default' },
          },
        ]
  return mergeClaims({ claims: [...others, ...rest], findings }, ...own)
}

function isOfFact(path: string): boolean {
  const [name = ''] = path.split('.')
  return name !== 'fields' && (isFactName(name) || isExtension(name))
}

function judged(claim: Claim, declared: Fields | undefined): readonly Judged[] {
  const { path, raw, source, keyPlace } = claim
  if (path === 'fields') {
    if (raw.kind === 'map') return raw.entries.map((entry) => judgedEntry(entry, claim, declared))
    return isUnknown(raw)
      ? []
      : [refused(claim, { ...noParts, message: `fields is a ${raw.kind}; it must have parts` })]
  }
  const isBare = !path.startsWith('fields.')
  const key = isBare ? path : path.slice('fields.'.length)
  const isDeclared = declared !== undefined && Object.hasOwn(declared, key)
  if (isBare && !isDeclared) {
    const isKey = keyPlace !== undefined
    const known = isKey ? factNames : [...knownPaths(), ...Object.keys(declared ?? {})]
    return [refused(claim, unknownField(path, known))]
  }
  if (isBare && source.kind === 'file') return [refused(claim, belowFields(key))]
  return [judgedEntry({ key, keyPlace: keyPlace ?? raw.place, value: raw }, claim, declared)]
}

function judgedEntry(entry: LocatedEntry, { source }: Claim, declared: Fields | undefined): Judged {
  const { key, keyPlace, value } = entry
  if (declared === undefined)
    return source.kind === 'default' ? mergeClaims() : { claims: [], findings: [], kept: entry }
  const field = Object.hasOwn(declared, key) ? declared[key] : undefined
  if (field !== undefined) return claimsOfValue(`fields.${key}`, field.kind, value, source)
  // The team's defaults are for all of its templates.
  if (source.kind === 'default') return mergeClaims()
  return { claims: [], findings: [toFinding(undeclared(key, Object.keys(declared)), keyPlace)], kept: entry }
}

function refused({ raw, keyPlace }: Claim, problem: Problem): Judged {
  const finding: Finding = toFinding(problem, keyPlace ?? raw.place)
  return { claims: [], findings: [finding] }
}

const noParts = { rule: 'invalid-value', hint: 'postmortem schema --example shows its form' } as const

function belowFields(key: string): Problem {
  return {
    rule: 'unknown-field',
    message: `"${key}" is a field of the template, not a fact of every incident`,
    hint: `write it below fields: fields: { ${key}: … }`,
    values: { key },
  }
}

function undeclared(key: string, names: readonly string[]): Problem {
  const { hint, values } = unknownField(key, names)
  const isLikely = values?.likely !== undefined
  return {
    rule: 'unknown-field',
    message: `"${key}" is not a field of the template`,
    hint: isLikely && hint !== undefined ? hint : `its fields are ${names.join(', ')}`,
    values: { key },
  }
}
