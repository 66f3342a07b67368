import { likelyName } from '../likely-name.ts'
import { failure, type Result, success } from '../result.ts'

/** What a pattern may put into a file's name: the incident's id, and parts of it or of its facts. */
export const placeholders = ['id', 'date', 'year', 'month', 'slug', 'severity', 'service'] as const
export type Placeholder = (typeof placeholders)[number]

/** A file's name below the output folder, with folders, without its extension. */
export interface FileNamePattern {
  /** As it was written: `{year}/{id}`. */
  readonly text: string
  readonly pieces: readonly (string | { readonly placeholder: Placeholder })[]
}

/** What is put in; what is not known is `unknown` in the name. */
export type FileNameParts = Readonly<Record<Placeholder, string | undefined>>

/** Longer than any name that file systems take. */
const MAX_LENGTH = 200

/**
 * Reads the pattern of a file's name: folders and names, with placeholders such as `{year}/{id}`. It cannot lead out of
 * the folder that it is used in. An ending `.md` or `.html` is left out: the format decides it.
 */
export function readFileNamePattern(written: string): Result<FileNamePattern> {
  const text = written.trim().replace(/\.(?:md|html)$/, '')
  const [wrong] = refusals.filter(({ pattern }) => pattern.test(text))
  if (wrong !== undefined) return refusal(`the pattern ${JSON.stringify(text)} ${wrong.message}`, wrong.hint, written)
  if (text.length > MAX_LENGTH)
    return refusal(`the pattern has ${text.length} characters`, `${MAX_LENGTH} are the most`, written)
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  const unknown = names.find((name) => !isPlaceholder(name))
  if (unknown !== undefined) {
    const message = `the pattern ${JSON.stringify(text)} names {${unknown}}, which is no placeholder`
    return refusal(message, placeholderHint(unknown), written)
  }
  const pieces = text.split(/\{([^{}]*)\}/).map((piece, index) => {
    return index % 2 === 1 && isPlaceholder(piece) ? { placeholder: piece } : piece
  })
  return success({ text, pieces: pieces.filter((piece) => piece !== '') })
}

interface Refusal {
  readonly pattern: RegExp
  /** What it does, and what to do about it. */
  readonly message: string
  readonly hint: string
}

const refusals: readonly Refusal[] = [
  { pattern: /^$/, message: 'is empty', hint: 'write it as {year}/{id}' },
  { pattern: /\p{Cc}/u, message: 'holds a control character', hint: 'take it out' },
  { pattern: /\\/, message: 'holds a backslash', hint: 'write folders with a slash: {year}/{id}' },
  {
    pattern: /^(?:\/|~|[A-Za-z]:)/,
    message: 'leads out of the output folder',
    hint: 'begin it with a folder or a name: {year}/{id}',
  },
  { pattern: /(?:^|\/)\.\.(?:\/|$)/, message: 'leads out of the output folder', hint: 'leave ../ out' },
  {
    pattern: /\/\/|\/$/,
    message: 'holds an empty name',
    hint: 'write one slash between two names, and none at the end',
  },
  { pattern: /(?:^|\/)\./, message: 'makes a hidden name', hint: 'begin every name without a dot' },
  { pattern: /[. ](?:\/|$)/, message: 'holds a name that ends in a dot or a space', hint: 'take it out' },
  {
    pattern: /[<>:"|?*]|\{(?![^{}]*\})|(?<!\{[^{}]*)\}/,
    message: 'holds a sign that file names cannot hold everywhere',
    hint: 'write it as {year}/{id}',
  },
]

function refusal(message: string, hint: string, text: string): Result<never> {
  return failure({ rule: 'invalid-value', message, hint, values: { text } })
}

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((each) => each === name)
}

/** The name: each part as it can stand in a file's name, so that none makes a folder. */
export function fillFileNamePattern({ pieces }: FileNamePattern, parts: FileNameParts): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : inName(parts[piece.placeholder]))).join('')
}

function placeholderHint(name: string): string {
  const likely = likelyName(name, placeholders)
  return likely === undefined
    ? `there is ${placeholders.map((each) => `{${each}}`).join(' ')}`
    : `did you mean {${likely}}?`
}

function inName(text: string | undefined): string {
  const name = (text ?? '')
    .replaceAll(/[/\\<>:"|?*{}\p{Cc}\s]+/gu, '-')
    .replace(/^[.-]+/, '')
    .replace(/[.-]+$/, '')
  return name === '' ? 'unknown' : name
}
