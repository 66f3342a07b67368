// @ts-check
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { build } from 'esbuild'

/** @typedef {import('../../src/core/document/read/foreign/document.ts').DocumentReading} DocumentReading */

/**
 * What `postmortem import` prints of a document, beside the reading that it comes from.
 * @typedef {object} ReadText
 * @property {DocumentReading} reading
 * @property {Readonly<Record<string, any>>} facts
 */

/** When the documents are read, for those that name no year. */
const NOW = Date.UTC(2026, 11, 31)

/**
 * The reader is TypeScript, which Node 20 cannot load: it is bundled in memory.
 * @returns {Promise<(text: string) => ReadText>}
 */
export async function loadReader() {
  const from = (/** @type {string} */ path) => fileURLToPath(new URL(`../../src/core/${path}`, import.meta.url))
  const contents = [
    `export { readDocument } from '${from('document/read/foreign/document.ts')}'`,
    `export { claimsOfDocument } from '${from('document/read/claims.ts')}'`,
    `export { resolve } from '${from('model/resolve.ts')}'`,
    `export { standing } from '${from('model/standing.ts')}'`,
    `export { dataAsWritten } from '${from('incident-file/data-as-written.ts')}'`,
    `export { facts } from '${from('model/facts.ts')}'`,
    `export { defaultSeverities as severities } from '${from('model/severities.ts')}'`,
  ].join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../..', import.meta.url)) },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  })
  const module = { exports: /** @type {any} */ ({}) }
  compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require'])(
    module,
    module.exports,
    createRequire(import.meta.url),
  )
  const { readDocument, claimsOfDocument, resolve, standing, dataAsWritten, facts, severities } = module.exports
  const settings = { now: NOW, abbreviations: {}, sort: false, requires: [], facts, severities }
  return (text) => {
    const given = claimsOfDocument(text, 'document.md', 0, { clocks: 'kept' })
    const resolved = resolve(given, settings)
    const stood = standing(given, resolved, NOW, 'as they were written')
    return { reading: readDocument(text), facts: dataAsWritten(given, resolved, stood) }
  }
}
