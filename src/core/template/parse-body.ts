import Handlebars from 'handlebars'
import { readSyntax } from './check-syntax.ts'
import { scanTags, type Tag } from './check-tags.ts'
import type { TemplateProblem } from './inspect.ts'

/** More than any template has. Handlebars compares each block with each other, and takes its time with long tags. */
const most = { characters: 250_000, tags: 3_000, depth: 50, tagLength: 5_000, brackets: 100 } as const

/** A body that Handlebars could parse, or what is wrong with it, in the order of the text. */
export interface ParsedBody {
  readonly program?: hbs.AST.Program
  readonly problems: readonly TemplateProblem[]
}

export function parseBody(text: string, file: string): ParsedBody {
  const excess = excessOf(text)
  if (excess !== undefined) {
    const { offset, ...problem } = excess
    return { problems: [{ ...problem, file, ...placeAt(text, offset) }] }
  }
  const program = parse(text)
  if (program !== undefined) return { program, problems: [] }
  const problems = readSyntax(text).problems.map(({ message, hint, offset }) => ({
    message,
    hint,
    file,
    ...placeAt(text, offset),
  }))
  return { problems: problems.toSorted((a, b) => a.line - b.line || a.column - b.column) }
}

function parse(text: string): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(text)
  } catch {
    return undefined
  }
}

interface Excess {
  readonly message: string
  readonly hint: string
  readonly offset: number
}

/** What would keep Handlebars busy for long, or use up the stack that it runs on. */
export function excessOf(text: string): Excess | undefined {
  if (text.length > most.characters) {
    return { message: 'the file has more than 250,000 characters', hint: 'keep pictures out of it', offset: 0 }
  }
  let tags = 0
  let depth = 0
  for (const { index, 1: mark } of text.matchAll(/\{\{~?([#/]|\^(?!\s*~?\}))?/g)) {
    tags += 1
    depth += mark === undefined ? 0 : mark === '/' ? -1 : 1
    if (tags > most.tags)
      return { message: 'the file has more than 3,000 tags', hint: 'put what repeats into a partial', offset: index }
    if (depth > most.depth)
      return { message: 'more than 50 blocks are open here', hint: 'put the inner ones into a partial', offset: index }
  }
  const long = scanTags(text).tags.find((tag) => tag.text.length > most.tagLength || bracketsIn(tag) > most.brackets)
  return long && { message: 'this tag is too long to be read', hint: 'call fewer helpers in it', offset: long.offset }
}

function bracketsIn({ text }: Tag): number {
  return text.split('(').length - 1
}

/** The place of an offset; both count from 1. */
export function placeAt(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
