import { parseIncidentFile } from '../../src/core/incident-file/parse.ts'
import { type Claims, claimOfText, claimsOfFile, mergeClaims, type Source } from '../../src/core/model/claims.ts'
import { facts, milestoneNames } from '../../src/core/model/facts.ts'
import { type Resolution, type ResolveSettings, resolve } from '../../src/core/model/resolve.ts'
import { defaultSeverities } from '../../src/core/model/severities.ts'
import { findingText } from '../../src/core/output/finding-text.ts'
import type { Time } from '../../src/core/time/instant.ts'
import { printTime } from '../../src/core/time/print-time.ts'

export const NOW = Date.UTC(2026, 5, 1, 12)

/** An incident file; a later one has a higher order. */
export function file(text: string, order = 0): Claims {
  const name = order === 0 ? 'incident.yaml' : `incident-${order}.yaml`
  const { root, findings } = parseIncidentFile(text, name)
  const parsed: Claims = { claims: [], findings }
  return root === undefined ? parsed : mergeClaims(parsed, claimsOfFile(root, { kind: 'file', name, order }))
}

/** A file with these facts and the lines of a timeline. */
export function timelineFile(facts: string, lines: readonly string[]): Claims {
  return file(`${facts}\ntimeline:\n${lines.map((line) => `  - ${JSON.stringify(line)}\n`).join('')}`)
}

type Texts = Readonly<Record<string, string | readonly string[]>>

export function flags(texts: Texts): Claims {
  return said(texts, { kind: 'flag' })
}

export function answers(texts: Texts): Claims {
  return said(texts, { kind: 'answer' })
}

export function defaults(texts: Texts): Claims {
  return said(texts, { kind: 'default' })
}

function said(texts: Texts, source: Source): Claims {
  return mergeClaims(
    ...Object.entries(texts).flatMap(([path, given]) =>
      [given].flat().map((text, line) => {
        const place =
          source.kind === 'answer'
            ? ({ kind: 'answer', question: path, line } as const)
            : ({ kind: 'flag', flag: `--${path}` } as const)
        return claimOfText(path, text, source, place)
      }),
    ),
  )
}

/** What the sources come to on 2026-06-01 at 12:00 UTC. */
export function resolved(sources: readonly Claims[], settings: Partial<ResolveSettings> = {}): Resolution {
  const usual = { now: NOW, abbreviations: {}, sort: false, requires: [], facts, severities: defaultSeverities }
  return resolve(mergeClaims(...sources), { ...usual, ...settings })
}

/** Each finding as `new` prints it. */
export function problems({ findings }: Resolution): string[] {
  const same = (text: string): string => text
  const plain = { bold: same, red: same, yellow: same, cyan: same, dim: same }
  return findings.map((finding) => findingText(finding, plain).trimEnd())
}

/** The known milestones, each with its offset. */
export function milestones({ postmortem, zone }: Resolution): Record<string, string> {
  return Object.fromEntries(
    milestoneNames.flatMap((name) => {
      const time = postmortem[name]
      return time === undefined ? [] : [[name, printTime(time, zone)]]
    }),
  )
}

/** The entries as `2026-01-15 00:15 +02:00 text`, with ` to 2026-01-15 00:20 +02:00` for a span. */
export function rows({ postmortem, zone }: Resolution): string[] {
  const show = (time: Time): string => printTime(time, zone)
  return postmortem.timeline.map(
    ({ at, until, text }) => `${show(at)}${until === undefined ? '' : ` to ${show(until)}`} ${text}`,
  )
}
