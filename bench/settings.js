// @ts-check
import { facts } from '../src/core/model/facts.ts'
import { defaultSeverities } from '../src/core/model/severities.ts'

export const settings = {
  now: Date.parse('2027-01-01T00:00:00Z'),
  abbreviations: {},
  sort: false,
  requires: [],
  facts,
  severities: defaultSeverities,
}
