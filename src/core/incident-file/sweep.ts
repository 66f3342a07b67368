import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml'
import type { Place } from '../finding.ts'
import type { Located, LocatedEntry } from '../model/located.ts'
import { type ParsedFile, parseFrontMatter, parseIncidentFile } from './parse.ts'

/**
 * What `parseIncidentFile` gives, ten times as fast, for the many files of a folder. A second parser reads the values; the
 * exact one is asked for the places, once one of them is looked at, and for everything that the two could take differently.
 */
export function sweepIncidentFile(text: string, name: string): ParsedFile {
  return name.endsWith('.json') ? parseIncidentFile(text, name) : swept(text, name, parseIncidentFile)
}

/** The same for `parseFrontMatter`. */
export function sweepFrontMatter(text: string, name: string): ParsedFile {
  return swept(text, name, parseFrontMatter)
}

type Parse = (text: string, name: string) => ParsedFile

function swept(text: string, name: string, parse: Parse): ParsedFile {
  if (ODD.test(text)) return parse(text, name)
  try {
    const value = load(text, { schema, onWarning: refuse })
    const reading: Reading = { name, places: placesOf(() => parse(text, name).root), count: 0 }
    return isMap(value) ? { name, root: located(value, reading, 0), findings: [] } : parse(text, name)
  } catch {
    // What is wrong is told in the words of the exact one.
    return parse(text, name)
  }
}

/** What the two parsers read differently, or what has findings of ours. */
const ODD = new RegExp(
  [
    // Tabs, breaks of other systems, and spaces that are none to YAML.
    '[\\t\\r\\u00a0\\u0085\\u2028\\u2029\\ufeff]',
    // Anchors, aliases, tags and directives.
    '(?:^|[:?,[{-] *)[&*!%]',
    // Comments: `#12` in a line may be none.
    '(?:^|[ "\'\\]},])#',
    // Keys that are lists or maps, items that are empty, other YAML documents.
    '[\\]}] *:|^ *\\?|(?:^| )- *$|^(?:---|\\.\\.\\.)',
    // Lists and maps in brackets but for those of one level in one line.
    '(?:^ *|[:-] +)[[{](?![^[\\]{}\\n]*[\\]}] *$)',
    // Folded text, text with an indent of its own, and text whose empty lines at the end count.
    '[:-] +(?:>|\\|(?!-?$))',
  ].join('|'),
  'm',
)

/**
 * The core schema of YAML 1.2, so far as it matters: of what is no text only that is known as a number or a boolean that
 * prints as it was written.
 */
const schema = FAILSAFE_SCHEMA.extend({
  implicit: [
    scalar(
      'null',
      (text) => /^(?:~|null|Null|NULL)?$/.test(text),
      () => null,
    ),
    scalar(
      'bool',
      (text) => text === 'true' || text === 'false',
      (text) => text === 'true',
    ),
    scalar('float', (text) => /\d/.test(text) && String(Number(text)) === text, Number),
  ],
})

function scalar(tag: string, resolve: (text: string) => boolean, construct: (text: string) => unknown): Type {
  return new Type(`tag:yaml.org,2002:${tag}`, {
    kind: 'scalar',
    resolve: (text: string | null) => resolve(text ?? ''),
    construct: (text: string | null) => construct(text ?? ''),
  })
}

function refuse(warning: Error): never {
  throw warning
}

interface Reading {
  readonly name: string
  readonly places: Places
  /** How many places were given so far. */
  count: number
}

function located(value: unknown, reading: Reading, depth: number): Located {
  const place = nextPlace(reading)
  if (depth > DEEPEST) throw new Error('nested too deeply')
  if (typeof value === 'string') return { kind: 'text', text: value, place, ...(value === '' && { isQuoted: true }) }
  if (typeof value === 'number' || typeof value === 'boolean')
    return { kind: 'text', text: String(value), scalar: value, place }
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item) => located(item, reading, depth + 1)), place }
  if (!isMap(value)) return { kind: 'text', text: '', place }
  const entries = Object.entries(value).map(([key, part]): LocatedEntry => {
    // Others are no properties of an object, or stand in another order there.
    if (!/^[A-Za-z][\w -]*$/.test(key) || key === 'null') throw new Error('a key that is no name')
    return { key, keyPlace: nextPlace(reading), value: located(part, reading, depth + 1) }
  })
  return { kind: 'map', entries, place }
}

const DEEPEST = 50

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nextPlace(reading: Reading): Place {
  return new SweptPlace(reading.name, reading.places, reading.count++)
}

/** The places of a file by their numbers, keys and values in the order of the file. */
type Places = (number: number) => { readonly line: number; readonly column: number }

/** A place that is looked for only when somebody asks. */
class SweptPlace {
  readonly kind = 'file'
  readonly file: string
  readonly #places: Places
  readonly #number: number

  constructor(file: string, places: Places, number: number) {
    this.file = file
    this.#places = places
    this.#number = number
  }

  get line(): number {
    return this.#places(this.#number).line
  }

  get column(): number {
    return this.#places(this.#number).column
  }
}

function placesOf(parse: () => Located | undefined): Places {
  let found: readonly Place[] | undefined
  return (number) => {
    found ??= placesIn(parse())
    const place = found[number]
    return place?.kind === 'file' ? place : { line: 1, column: 1 }
  }
}

function placesIn(root: Located | undefined): readonly Place[] {
  const places: Place[] = []
  const visit = (value: Located): void => {
    places.push(value.place)
    if (value.kind === 'list') value.items.forEach(visit)
    if (value.kind !== 'map') return
    for (const { keyPlace, value: part } of value.entries) {
      places.push(keyPlace)
      visit(part)
    }
  }
  if (root !== undefined) visit(root)
  return places
}
