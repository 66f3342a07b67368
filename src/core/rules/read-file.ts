import { claimsOfDocument } from '../document/read/claims.ts'
import type { FoundDuration } from '../document/read/foreign/duration.ts'
import type { Preferred } from '../document/read/own/merge.ts'
import { sourceText } from '../document/read/source-text.ts'
import { type FileForm, formOf, notAPostmortem } from '../file-form.ts'
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
  readonly form: FileForm
  readonly isOwn: boolean
  readonly claims: Claims
  readonly sections: readonly SubjectSection[]
  /** The first line behind the front matter. */
  readonly firstLine: number
  /** Which half of the document holds where they differ. */
  readonly prefer?: Preferred
  /** How long the incident lasted, where a document by another hand says so in words. */
  readonly statedLength?: FoundDuration
  /** Whether it tells of an incident; of what does not, nothing is known but that. */
  readonly isPostmortem: boolean
}

/** How YAML is read: `exactly`, or by a sweep where there are many files, which comes to the same. */
export interface FileParsers {
  readonly file: typeof parseIncidentFile
  readonly frontMatter: typeof parseFrontMatter
}

export interface ReadOptions {
  /** Which half of a document holds where they differ. */
  readonly prefer?: Preferred | undefined
  /** The exact ones when not given. */
  readonly parsers?: FileParsers | undefined
}

const exactly: FileParsers = { file: parseIncidentFile, frontMatter: parseFrontMatter }

/** Reads a document or an incident file, whichever its name or its text says it is. Never throws. */
export function readFile(
  { name, text: given }: { readonly name: string; readonly text: string },
  { prefer, parsers = exactly }: ReadOptions = {},
): ReadFile {
  const text = sourceText(given)
  const file = { name, text, lines: text.split('\n') }
  const form = formOf(file)
  if (form === 'document') return documentOf(file, prefer, parsers)
  const facts = incidentFileOf(file, parsers)
  return form === 'incident-file' || facts.claims.claims.length > 0 ? facts : documentOf(file, prefer, parsers)
}

type Text = Pick<ReadFile, 'name' | 'text' | 'lines'>

function incidentFileOf(file: Text, parsers: FileParsers): ReadFile {
  const { name, text } = file
  const { root, findings } = parsers.file(text, name)
  const read = root === undefined ? mergeClaims() : claimsOfFile(root, { kind: 'file', name, order: 0 })
  const isPostmortem = root === undefined || read.claims.length > 0
  return {
    ...file,
    form: 'incident-file',
    isOwn: true,
    claims: isPostmortem
      ? mergeClaims({ claims: [], findings }, read)
      : { claims: [], findings: [notAPostmortem(name, 'it has none of the keys of an incident file')] },
    sections: [],
    firstLine: 1,
    isPostmortem,
  }
}

function documentOf(file: Text, prefer: Preferred | undefined, { frontMatter: parse }: FileParsers): ReadFile {
  const { claims, findings, isPostmortem, reason, isOwn, sections, statedLength } = claimsOfDocument(
    file.text,
    file.name,
    0,
    { clocks: 'kept', parse, ...(prefer !== undefined && { prefer }) },
  )
  const isHeaded = /^---[ \t]*$/.test(file.lines[0] ?? '')
  const end = isHeaded ? file.lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line)) : -1
  return {
    ...file,
    form: 'document',
    isOwn,
    claims: isPostmortem ? { claims, findings } : { claims: [], findings: [notAPostmortem(file.name, reason)] },
    sections: sections === undefined ? outlineOf(file.lines) : outlineOfForeign(sections, file.lines),
    firstLine: end + 2,
    ...(prefer !== undefined && { prefer }),
    ...(statedLength !== undefined && { statedLength }),
    isPostmortem,
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
