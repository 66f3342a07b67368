import { claimsOfDocument } from '../document/read/claims.ts'
import type { FoundDuration } from '../document/read/foreign/duration.ts'
import { isDocument, isIncidentFile } from '../document/read/is-document.ts'
import { parseFrontMatter, parseIncidentFile } from '../incident-file/parse.ts'
import { type Claims, claimsOfFile, mergeClaims } from '../model/claims.ts'
import type { Located } from '../model/located.ts'
import { outlineOf, outlineOfForeign } from './outline.ts'
import type { SubjectSection } from './subject.ts'

/** A file as it is read before it is known what its template makes of it. */
export interface ReadFile {
  readonly name: string
  /** Lines end in `\n`, and no byte order mark stands in front. */
  readonly text: string
  readonly lines: readonly string[]
  readonly form: 'document' | 'incident-file'
  readonly isOwn: boolean
  readonly claims: Claims
  readonly sections: readonly SubjectSection[]
  /** The first line behind the front matter. */
  readonly firstLine: number
  /** How long the incident lasted, where a document by another hand says so in words. */
  readonly statedLength?: FoundDuration
  /** Why it is no postmortem. */
  readonly refused?: string
}

/** How YAML is read: `exactly`, or by a sweep where there are many files, which comes to the same. */
export interface FileParsers {
  readonly file: typeof parseIncidentFile
  readonly frontMatter: typeof parseFrontMatter
}

export interface ReadOptions {
  /** The exact ones when not given. */
  readonly parsers?: FileParsers | undefined
}

const exactly: FileParsers = { file: parseIncidentFile, frontMatter: parseFrontMatter }

/** Reads a document or an incident file, whichever its name or its text says it is. Never throws. */
export function readFile(
  { name, text: given }: { readonly name: string; readonly text: string },
  { parsers = exactly }: ReadOptions = {},
): ReadFile {
  const text = given.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const file = { name, text, lines: text.split('\n') }
  if (isDocument(file)) return documentOf(file, parsers)
  const { root, findings } = parsers.file(text, name)
  const isFile = isIncidentFile(file) || (root !== undefined && root.kind !== 'text')
  if (!isFile) return documentOf(file, parsers)
  const read = root === undefined ? mergeClaims() : claimsOfFile(root, { kind: 'file', name, order: 0 })
  return {
    ...file,
    form: 'incident-file',
    isOwn: true,
    claims: mergeClaims({ claims: [], findings }, read),
    sections: [],
    firstLine: 1,
    ...(root !== undefined && read.claims.length === 0 && { refused: 'it has none of the keys of an incident file' }),
  }
}

function documentOf(
  file: Pick<ReadFile, 'name' | 'text' | 'lines'>,
  { frontMatter: parse }: Pick<FileParsers, 'frontMatter'>,
): ReadFile {
  const { claims, findings, isPostmortem, reason, isOwn, sections, statedLength } = claimsOfDocument(
    file.text,
    file.name,
    0,
    { parse },
  )
  const isHeaded = /^---[ \t]*$/.test(file.lines[0] ?? '')
  const end = isHeaded ? file.lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)) : -1
  return {
    ...file,
    form: 'document',
    isOwn,
    claims: { claims, findings },
    sections: sections === undefined ? outlineOf(file.lines) : outlineOfForeign(sections, file.lines),
    firstLine: end + 2,
    ...(statedLength !== undefined && { statedLength }),
    ...(!isPostmortem && { refused: reason ?? 'nothing in it tells of an incident' }),
  }
}

/** Every text of a value, however deep. */
export function textsOf(value: Located): readonly string[] {
  switch (value.kind) {
    case 'text':
      return [value.text]
    case 'list':
      return value.items.flatMap(textsOf)
    case 'map':
      return value.entries.flatMap((entry) => textsOf(entry.value))
  }
}
