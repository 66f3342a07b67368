import type { Finding } from '../../finding.ts'
import type { Claim } from '../../model/claims.ts'
import type { Located } from '../../model/located.ts'
import { secretsIn } from '../../rules/safety/find-secrets.ts'
import type { Secret } from '../../rules/safety/secret.ts'
import type { ExportClaims } from '../claims-of-reading.ts'
import { maskKeyLines } from './mask-key-lines.ts'

/** In place of every secret, however long: it means nothing in Markdown, and `check` takes it for none. */
const MASK = '••••••••'
/** Between texts that are searched as one: no secret goes over it. */
const BETWEEN = '\n\u0000\n'
/** So much is searched at once, in UTF-16 units: one search a text would take too long, one for all too much memory. */
const AT_ONCE = 500_000
/** Shorter ones could be words, and are hidden only where they were found. */
const SHORTEST_ALONE = 8

/** What an export says, without the secrets in it. */
export async function withoutSecrets(given: ExportClaims): Promise<ExportClaims> {
  const said = Array.from(textsOf(given), (text) => text.replaceAll('\u0000', ''))
  const { texts, count } = maskKeyLines(said, MASK)
  const parts: Part[] = []
  for (const joined of joinedTexts(texts)) {
    const found = await secretsIn(joined)
    parts.push({ joined, secrets: found.filter(({ value }) => !value.includes('\u0000')) })
  }
  const secrets = parts.flatMap((part) => part.secrets)
  if (secrets.length === 0 && count === 0) return given
  const kinds = new Map(secrets.map(({ value, kind }) => [value, kind]))
  const values = [...kinds.keys()]
  const alone = values.filter((value) => value.length >= SHORTEST_ALONE).toSorted((a, b) => b.length - a.length)
  const shown = parts.flatMap((part) => maskedIn(part, alone).split(BETWEEN))
  return {
    ...withTexts(given, shown),
    masked: [...kinds.values(), ...Array.from({ length: count }, () => 'private key')],
  }
}

interface Part {
  readonly joined: string
  /** In their order; none overlaps another. */
  readonly secrets: readonly Secret[]
}

function maskedIn({ joined, secrets }: Part, alone: readonly string[]): string {
  let from = 0
  const pieces = secrets.map((secret) => {
    const before = joined.slice(from, secret.from)
    from = secret.to
    return before + MASK
  })
  const text = [...pieces, joined.slice(from)].join('')
  return alone.reduce((left, value) => left.replaceAll(value, MASK), text)
}

function* joinedTexts(texts: readonly string[]): Iterable<string> {
  let from = 0
  let length = 0
  for (const [index, text] of texts.entries()) {
    length += text.length
    if (length < AT_ONCE && index < texts.length - 1) continue
    yield texts.slice(from, index + 1).join(BETWEEN)
    from = index + 1
    length = 0
  }
}

/** What is no wording: the ids by which entries are matched are the source's own. */
const NO_WORDING: readonly string[] = ['at', 'until', 'kind', 'id']

function* textsOf({ claims, spare, findings, notes }: ExportClaims): Iterable<string> {
  for (const { raw } of claims) yield* textsIn(raw)
  for (const { raw } of spare.claims) yield* textsIn(raw)
  for (const { message, hint = '' } of findings) yield* [message, hint]
  yield* notes
}

function* textsIn(raw: Located): Iterable<string> {
  if (raw.kind === 'text') yield raw.text
  if (raw.kind !== 'map') return
  for (const { key, value } of raw.entries) if (!NO_WORDING.includes(key)) yield* textsIn(value)
}

/** The same with other texts, which come in the order of `textsOf`. */
function withTexts(given: ExportClaims, texts: readonly string[]): ExportClaims {
  let position = 0
  const next = (): string => texts[position++] ?? ''
  const replaced = (raw: Located): Located => {
    if (raw.kind === 'text') return { ...raw, text: next() }
    if (raw.kind === 'list') return raw
    const entries = raw.entries.map((entry) =>
      NO_WORDING.includes(entry.key) ? entry : { ...entry, value: replaced(entry.value) },
    )
    return { ...raw, entries }
  }
  return {
    ...given,
    claims: given.claims.map((claim): Claim => ({ ...claim, raw: replaced(claim.raw) })),
    spare: {
      ...given.spare,
      claims: given.spare.claims.map((claim): Claim => ({ ...claim, raw: replaced(claim.raw) })),
    },
    findings: given.findings.map((finding): Finding => {
      const [message, hint] = [next(), next()]
      return { ...finding, message, ...(finding.hint !== undefined && { hint }) }
    }),
    notes: given.notes.map(next),
  }
}
