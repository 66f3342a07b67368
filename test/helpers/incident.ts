import { parseIncidentFile } from '../../src/core/incident-file/parse.ts'
import { claimsOfFile, mergeClaims } from '../../src/core/model/claims.ts'
import { facts } from '../../src/core/model/facts.ts'
import { type Resolution, resolve } from '../../src/core/model/resolve.ts'
import { defaultSeverities } from '../../src/core/model/severities.ts'

/** What an incident file comes to at 2026-01-20 09:00 UTC. */
export function incident(yaml: string): Resolution {
  const { root, findings } = parseIncidentFile(yaml, 'incident.yaml')
  const claims = root === undefined ? [] : [claimsOfFile(root, { kind: 'file', name: 'incident.yaml', order: 0 })]
  return resolve(mergeClaims({ claims: [], findings }, ...claims), {
    now: Date.UTC(2026, 0, 20, 9),
    abbreviations: {},
    sort: false,
    requires: [],
    facts,
    severities: defaultSeverities,
  })
}
