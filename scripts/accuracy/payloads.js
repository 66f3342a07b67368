// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { loadSource, NOW } from './load-source.js'

/**
 * What a person found in an export of another tool, or why it is refused.
 * @typedef {object} Judged
 * @property {string} file below `payloads/`
 * @property {readonly string[]} [args] `--as`, `--map`, `--incident`
 * @property {string} [source] the importer
 * @property {number} [entries]
 * @property {string | null} [first] the time of the first entry
 * @property {string | null} [last]
 * @property {Readonly<Record<string, string | readonly string[]>>} [facts] single facts; of services the names
 * @property {readonly string[]} [links] the addresses of the facts `links`, and then of the entries, each once
 * @property {Readonly<Record<string, number>>} [skipped] what is left out, by reason
 * @property {string} [refused] the message, and its rule in brackets
 */

const judgedFolder = fileURLToPath(new URL('../../test/fixtures/importers/payloads/', import.meta.url))

/**
 * What is read of every export of the corpus, against what people found in it. Returns what is wrong, a line each.
 * @param {string} corpus ends in a slash
 */
export async function judgePayloads(corpus) {
  const judged = readJudged()
  const read = await loadPayloads()
  const files = readdirSync(`${corpus}payloads`, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.\w+$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
  const unknown = files.filter((file) => !judged.some((one) => one.file === file))
  const wrong = await Promise.all(
    judged.map(async (one) => {
      const { recognisedBy, ...got } = await read(corpus, one)
      const { file, args, ...wanted } = one
      const isRight = isDeepStrictEqual(got, wanted) && recognisedBy.length <= 1
      return isRight
        ? []
        : [`payload ${file}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify({ ...got, recognisedBy })}`]
    }),
  )
  const failures = wrong.flat()
  console.log(
    `\nexports read as people read them: ${judged.length - failures.length} of ${judged.length}, of ${files.length} files`,
  )
  return [...failures, ...unknown.map((file) => `payload ${file}: nobody has judged what is read of it`)]
}

/** @returns {readonly Judged[]} */
function readJudged() {
  return readdirSync(judgedFolder).flatMap((name) =>
    readFileSync(judgedFolder + name, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  )
}

/** @returns {Promise<(corpus: string, judged: Judged) => Promise<{ readonly recognisedBy: readonly string[] }>>} */
async function loadPayloads() {
  const { claimsOfInputs, importers, toSourceFile } = await loadSource([
    ['claimsOfInputs', '../commands/incident/claims-of-inputs.ts'],
    ['importers', 'importers/importers.ts'],
    ['toSourceFile', 'importers/source-file.ts'],
  ])
  return async (corpus, { file, args = [] }) => {
    const text = readFileSync(`${corpus}payloads/${file}`, 'utf8')
    const { claims, findings, notes } = await claimsOfInputs([{ name: file, text }], toOptions(args), NOW)
    const source = toSourceFile({ name: file, text })
    const recognising = importers.filter((/** @type {any} */ one) => one.recognises(source))
    const recognisedBy = recognising.map((/** @type {any} */ one) => one.name)
    const refused = findings.find((/** @type {any} */ one) => one.severity === 'error')
    if (refused !== undefined) return { refused: `${refused.message} (${refused.rule})`, recognisedBy }
    const title = / is read as (.*): \d+ entr/.exec(notes[0] ?? '')?.[1]
    return {
      source: importers.find((/** @type {any} */ one) => one.title === title)?.name,
      ...summary(claims, notes),
      recognisedBy,
    }
  }
}

/** @param {readonly string[]} args */
function toOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: { as: { type: 'string' }, map: { type: 'string' }, incident: { type: 'string', multiple: true } },
  })
  const { map, ...others } = values
  return map === undefined
    ? others
    : { ...others, map: Object.fromEntries(map.split(',').map((pair) => pair.split('='))) }
}

/** @param {readonly any[]} claims @param {readonly string[]} notes */
function summary(claims, notes) {
  const rows = claims.filter(({ path }) => path === 'timeline').map(({ raw }) => raw)
  const times = rows.map((row) => textAt(row, 'at') ?? null)
  const single = claims.filter(({ path, raw }) => raw.kind === 'text' && path !== 'services')
  const services = claims.filter(({ path }) => path === 'services').map(({ raw }) => raw.text)
  const links = claims.filter(({ path }) => path === 'links').flatMap(({ raw }) => textAt(raw, 'url') ?? [])
  const evidence = rows.flatMap((row) => textAt(partAt(row, 'source'), 'url') ?? [])
  const left = /; left out: (.*)$/.exec(notes[0] ?? '')?.[1] ?? ''
  return {
    entries: rows.length,
    first: times[0] ?? null,
    last: times.at(-1) ?? null,
    facts: {
      ...Object.fromEntries(single.map(({ path, raw }) => [path, raw.text])),
      ...(services.length > 0 && { services }),
    },
    links: [...new Set([...links, ...evidence])],
    skipped: Object.fromEntries(
      Array.from(left.matchAll(/([^,].*?) \((\d+)\)(?:, |$)/g), ([, reason = '', count]) => [reason, Number(count)]),
    ),
  }
}

/** @param {any} raw @param {string} key */
function partAt(raw, key) {
  return raw?.kind === 'map' ? raw.entries.find((/** @type {any} */ entry) => entry.key === key)?.value : undefined
}

/** @param {any} raw @param {string} key @returns {string | undefined} */
function textAt(raw, key) {
  return partAt(raw, key)?.text
}
