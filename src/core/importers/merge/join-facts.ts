import { type Finding, toFinding } from '../../finding.ts'
import { type Claim, factAt, isOfExport, kindAt } from '../../model/claims.ts'
import { milestoneNames } from '../../model/facts.ts'
import { placeText } from '../../output/finding-text.ts'
import type { Merged } from './merge-exports.ts'

/** The first signal of any counts, whoever saw it. */
const EARLIEST: readonly string[] = ['detected', 'acknowledged']
/** Clocks of two tools differ by less: milliseconds. */
const SAME_MOMENT = 60_000

/**
 * One claim of each single fact that exports state: none where a person states it; of `detected` and `acknowledged` the
 * earliest; of others the first, where two milestones more than a minute apart are a conflict.
 */
export function joinFacts(claims: readonly Claim[]): Merged {
  const stated = new Set(claims.filter(isStatedByPerson).map(({ path }) => path))
  const single = claims.filter(isSingleOfExport)
  const paths = [...new Set(single.map(({ path }) => path))].filter((path) => !stated.has(path))
  const joined = paths.map((path) =>
    joinPath(
      path,
      single.filter((claim) => claim.path === path),
    ),
  )
  const kept = new Set(joined.flatMap((one) => one.claims))
  return {
    claims: claims.filter((claim) => !isSingleOfExport(claim) || kept.has(claim)),
    findings: joined.flatMap(({ findings }) => findings),
    notes: joined.flatMap(({ notes }) => notes),
  }
}

const nothing: Merged = { claims: [], findings: [], notes: [] }

function isStatedByPerson({ source }: Claim): boolean {
  return source.kind !== 'default' && !isOfExport({ source })
}

function isSingleOfExport(claim: Claim): boolean {
  return isOfExport(claim) && kindAt(claim.path)?.name !== 'list'
}

function joinPath(path: string, claims: readonly Claim[]): Merged {
  if (EARLIEST.includes(path)) return joinEarliest(path, claims)
  const [first, ...others] = claims
  if (first === undefined) return nothing
  const differing = others.filter((other) => textOf(other) !== textOf(first))
  if (!milestoneNames.some((name) => name === path))
    return { claims: [first], findings: [], notes: differing.map((other) => firstHolds(path, first, other)) }
  const apart = differing.filter((other) => Math.abs(momentOf(other) - momentOf(first)) > SAME_MOMENT)
  return { claims: [first], findings: apart.map((other) => conflict(path, first, other)), notes: [] }
}

function joinEarliest(path: string, claims: readonly Claim[]): Merged {
  const [first, ...later] = claims.toSorted((a, b) => momentOf(a) - momentOf(b))
  if (first === undefined) return nothing
  const others = later.filter((other) => textOf(other) !== textOf(first))
  const note = `${path}: the earliest of ${others.length + 1} holds, ${textOf(first)} (${fileOf(first)})`
  return { claims: [first], findings: [], notes: others.length === 0 ? [] : [note] }
}

function firstHolds(path: string, first: Claim, other: Claim): string {
  return `${path}: "${textOf(first)}" of ${fileOf(first)} holds; ${fileOf(other)} says "${textOf(other)}"`
}

function conflict(path: string, first: Claim, other: Claim): Finding {
  const flag = factAt(path)?.description.flag
  const way = flag === undefined ? `--set ${path}=${textOf(first)}` : `--${flag} ${textOf(first)}`
  return toFinding(
    {
      rule: 'source-conflict',
      message: `${path} is ${textOf(other)} here and ${textOf(first)} at ${placeText(first.raw.place)}`,
      hint: `say which holds, with ${way} or ${path}: in an incident file`,
      values: { field: path, stated: [textOf(first), textOf(other)], files: [fileOf(first), fileOf(other)] },
    },
    other.raw.place,
  )
}

function momentOf(claim: Claim): number {
  return Date.parse(textOf(claim))
}

function textOf({ raw }: Claim): string {
  return raw.kind === 'text' ? raw.text : ''
}

function fileOf({ source }: Claim): string {
  return source.kind === 'file' ? source.name : source.kind
}
