import Handlebars from 'handlebars'
import type { Problem } from '../finding.ts'
import { type Block, isBroken, pairBlocks } from './check-blocks.ts'
import { scanTags, type Tag } from './check-tags.ts'
import { hintForTag } from './habits.ts'

/** A problem in a body; `offset` counts from the body's beginning. */
export interface BodyProblem extends Problem {
  readonly offset: number
}

/** A body that Handlebars could parse, once what is broken in it was left out or completed. */
export interface Reading {
  readonly program: hbs.AST.Program
  /** The offset in the body as it is written of an offset in the text that was parsed. */
  toOffset(offset: number): number
  readonly text: string
}

export interface Syntax {
  readonly problems: readonly BodyProblem[]
  /**
   * One for a sound body. Two for a broken one: its blocks without an end reach as far as they can, or not at all; what
   * is wrong in both is wrong in any case.
   */
  readonly readings: readonly Reading[]
  /** The insides of blocks whose first tag cannot be read: what names stand for in them is not known. */
  readonly unknown: readonly Pick<Block, 'open' | 'end'>[]
}

/** Parses a body; finds all that is wrong with its tags where it cannot be parsed. */
export function readSyntax(body: string): Syntax {
  const sound = parse(body)
  if (sound.kind === 'program') {
    return { problems: [], readings: [{ ...sound, text: body, toOffset: (offset) => offset }], unknown: [] }
  }
  const { tags, unclosed } = scanTags(body)
  const unreadable = tags.flatMap((tag) => tagProblem(tag) ?? [])
  const isUnreadable = (tag: Tag): boolean => unreadable.some(({ offset }) => offset === tag.offset)
  const { blocks, stray, surplus } = pairBlocks(tags, body.length)
  const unknown = blocks.filter(({ open }) => isUnreadable(open))
  const broken = blocks.filter((block) => isBroken(block) && !unknown.includes(block))
  const problems = [
    ...unclosed.map((offset) => syntaxProblem(offset, '{{ has no }}', 'close it, or write \\{{ for the two signs')),
    ...unreadable,
    ...broken.map(blockProblem),
    ...stray.filter((tag) => !isUnreadable(tag)).map(strayProblem),
    ...surplus.map(({ text, offset }) => syntaxProblem(offset, `${text} stands behind the {{else}} of its block`)),
  ]
  const blanks = [
    ...unclosed.map((offset) => ({ offset, text: '{{' })),
    ...tags.filter(isUnreadable),
    ...stray,
    ...surplus,
    ...unknown.flatMap(tagsOf),
  ]
  const [entering, plain] = [broken.filter(isEntering), broken.filter((block) => !isEntering(block))]
  const completed = (some: readonly Block[]) => some.toReversed().map(ending)
  const closes = broken.flatMap(({ close }) => close ?? [])
  const readings = [
    readingOf(body, [...blanks, ...closes, ...entering.flatMap(tagsOf)], completed(plain)),
    readingOf(body, [...blanks, ...closes], completed(broken)),
  ].flatMap((reading) => reading ?? [])
  return { problems: problems.length > 0 ? problems : [parserProblem(sound, body)], readings, unknown }
}

/** Whether names stand for something else in a block. */
function isEntering({ open }: Block): boolean {
  return open.name !== 'if' && open.name !== 'unless'
}

type Parsed =
  | { readonly kind: 'program'; readonly program: hbs.AST.Program }
  /** `line` counts from 1; `column` from 0, as Handlebars does it, and is told of few problems. */
  | { readonly kind: 'failure'; readonly message: string; readonly line: number; readonly column: number }

function parse(text: string): Parsed {
  try {
    return { kind: 'program', program: Handlebars.parse(text) }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const [, line, column] = / - (\d+):(\d+)$/.exec(message) ?? /on line (\d+)/.exec(message) ?? []
    return { kind: 'failure', message, line: Number(line ?? 1), column: Number(column ?? 0) }
  }
}

/** What is wrong with a tag by itself. */
function tagProblem(tag: Tag): BodyProblem | undefined {
  const [before, after] = surroundings(tag)
  const parsed = parse(`${before}${tag.text}${after}`)
  if (parsed.kind === 'program') return undefined
  const rest = restOf(parsed.message, tag.text, after)
  const shown = tag.text.replaceAll(/\s+/g, ' ')
  const hint = hintForTag(tag.text)
  return syntaxProblem(tag.offset, `${shown} cannot be read${rest === '' ? '' : ` from "${rest}" on`}`, hint)
}

function surroundings({ kind, name }: Tag): readonly [before: string, after: string] {
  switch (kind) {
    case 'open':
      return ['', `{{/${name}}}`]
    case 'close':
      return [`{{#${name}}}`, '']
    case 'else':
      return ['{{#if it}}', '{{/if}}']
    case 'other':
      return ['', '']
  }
}

/** What of a tag the parser did not take, from its picture of the line with a `^` under it. */
function restOf(message: string, tag: string, after: string): string {
  const [, line = '', mark = ''] = message.split('\n')
  // The picture is cut off behind twenty characters.
  const rest = line.slice(mark.length - 1).replace(/\.{3}$/, '')
  if (!mark.endsWith('^') || rest === '') return ''
  const ends = Array.from(tag, (_, index) => tag.slice(index))
  return ends.findLast((end) => `${end}${after}`.startsWith(rest)) ?? ''
}

function blockProblem({ open, close }: Block): BodyProblem {
  if (close === undefined)
    return syntaxProblem(open.offset, `${open.text} is never closed`, `write {{/${open.name}}} where it ends`)
  return syntaxProblem(close.offset, `${close.text} does not close ${open.text}`, `write {{/${open.name}}}`)
}

function strayProblem({ kind, offset, text }: Tag): BodyProblem {
  return kind === 'else'
    ? syntaxProblem(offset, `${text} stands in no block`)
    : syntaxProblem(offset, `${text} closes nothing`, 'no block is open here')
}

function parserProblem(failure: Exclude<Parsed, { kind: 'program' }>, body: string): BodyProblem {
  const above = body.split('\n').slice(0, failure.line - 1)
  const offset = above.reduce((length, line) => length + line.length + 1, failure.column)
  const reason = failure.message
    .split('\n')
    .at(-1)
    ?.replace(/ - \d+:\d+$/, '')
  return syntaxProblem(offset, `cannot be read: ${reason}`)
}

function syntaxProblem(offset: number, message: string, hint?: string): BodyProblem {
  return { rule: 'template-syntax', offset, message, ...(hint !== undefined && { hint }) }
}

function tagsOf({ open, elses, close }: Block): readonly Tag[] {
  return [open, ...elses, ...(close === undefined ? [] : [close])]
}

interface Ending {
  readonly offset: number
  readonly text: string
}

function ending({ open, end }: Block): Ending {
  return { offset: end, text: `{{/${open.name}}}` }
}

/** The body with spaces in place of some tags, and others put in; nothing when that cannot be parsed either. */
function readingOf(body: string, blanks: readonly Ending[], endings: readonly Ending[]): Reading | undefined {
  const blanked = blanks.reduce(
    (text, { offset, text: tag }) =>
      text.slice(0, offset) + tag.replaceAll(/[^\n]/g, ' ') + text.slice(offset + tag.length),
    body,
  )
  const ordered = endings.toSorted((a, b) => a.offset - b.offset)
  const text = ordered.reduceRight(
    (whole, { offset, text: tag }) => whole.slice(0, offset) + tag + whole.slice(offset),
    blanked,
  )
  const parsed = parse(text)
  if (parsed.kind === 'failure') return undefined
  const toOffset = (offset: number): number =>
    ordered.reduce(
      (place, { offset: at, text: tag }) => (place > at ? Math.max(at, place - tag.length) : place),
      offset,
    )
  return { program: parsed.program, text, toOffset }
}
