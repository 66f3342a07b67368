// @ts-check
import { bundleCore } from './bundle-core.js'

/** @typedef {import('../../src/core/document/read/foreign/document.ts').DocumentReading} DocumentReading */

/**
 * What `postmortem import` prints of a document, beside the reading that it comes from.
 * @typedef {object} ReadText
 * @property {DocumentReading} reading
 * @property {Readonly<Record<string, any>>} facts
 */

/** When the documents are read, for those that name no year. */
const NOW = Date.UTC(2026, 11, 31)

/** @returns {Promise<(text: string) => ReadText>} */
export async function loadReader() {
  const { readDocument, claimsOfDocument, resolve, standing, dataAsWritten, facts, severities } = await bundleCore({
    readDocument: 'document/read/foreign/document.ts',
    claimsOfDocument: 'document/read/claims.ts',
    resolve: 'model/resolve.ts',
    standing: 'model/standing.ts',
    dataAsWritten: 'incident-file/data-as-written.ts',
    facts: 'model/facts.ts',
    'defaultSeverities as severities': 'model/severities.ts',
  })
  const settings = { now: NOW, abbreviations: {}, sort: false, requires: [], facts, severities }
  return (text) => {
    const given = claimsOfDocument(text, 'document.md', 0, { clocks: 'kept' })
    const resolved = resolve(given, settings)
    const stood = standing(given, resolved, NOW, 'as they were written')
    return { reading: readDocument(text), facts: dataAsWritten(given, resolved, stood) }
  }
}
