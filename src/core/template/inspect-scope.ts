import { isDecoratorBlock, isPath, isText, type PartialCall } from './syntax-tree.ts'

/** What `this` stands for in a part of a template. */
export interface Context {
  /** In the view, `timeline[]`; `''` is the view itself; none where it cannot be told without running the template. */
  readonly path: string | undefined
  /** The arguments that a partial was called with, `label=title`: they hide names of the view. */
  readonly given: ReadonlyMap<string, string | undefined>
}

/** What `{{> name}}` finds: a file, an inline partial, or the block that a layout is called with. */
export interface Callable {
  readonly program: hbs.AST.Program
  readonly kind: 'file' | 'inline' | 'block'
  /** Where it was written; of a file, only the file counts. */
  readonly scope: Scope
}

export interface Scope {
  /** The file's name in messages. */
  readonly file: string
  /** Where the template called the file; none in the template itself. */
  readonly calledAt: { readonly file: string; readonly line: number; readonly column: number } | undefined
  /** What `this`, `../this`, … stand for. */
  readonly contexts: readonly Context[]
  /** The contexts outside of this program: those that inline partials written in it keep. */
  readonly around: readonly Context[]
  /** `as |entry index|`; an index stands for no path. */
  readonly blockParams: ReadonlyMap<string, string | undefined>
  /** Inline partials by name; files are found when no inline partial has the name. */
  readonly inline: ReadonlyMap<string, Callable>
  readonly block: Callable | undefined
  /** The partials that are being gone through. */
  readonly within: readonly hbs.AST.Program[]
}

const nothingGiven: ReadonlyMap<string, string | undefined> = new Map()

export function contextAt(path: string | undefined): Context {
  return { path, given: nothingGiven }
}

/** The path in the view that an expression stands for; none for a literal, a call, an index or a key. */
export function pathOf(node: hbs.AST.Expression, scope: Scope): string | undefined {
  if (!isPath(node)) return undefined
  const [first = '', ...rest] = node.parts
  if (node.data) return first === 'root' && node.depth === 0 ? joined('', rest) : undefined
  const isScoped = /^(?:this|\.)(?=[./]|$)/.test(node.original)
  if (node.depth === 0 && !isScoped && scope.blockParams.has(first)) return joined(scope.blockParams.get(first), rest)
  const context = scope.contexts[node.depth]
  if (context?.given.has(first)) return joined(context.given.get(first), rest)
  return joined(context?.path, node.parts)
}

/** The contexts in a block or partial that is given this one; Handlebars adds none when it is the same. */
function entered(contexts: readonly Context[], context: Context): readonly Context[] {
  const [current] = contexts
  return current?.path === context.path && current?.given === context.given ? contexts : [context, ...contexts]
}

function withGiven(context: Context, given: ReadonlyMap<string, string | undefined>): Context {
  return given.size === 0 ? context : { path: context.path, given: new Map([...context.given, ...given]) }
}

function joined(base: string | undefined, parts: readonly string[]): string | undefined {
  if (base === undefined) return undefined
  return parts.reduce((path, part) => {
    if (/^\d+$/.test(part)) return `${path}[]`
    return path === '' ? part : `${path}.${part}`
  }, base)
}

/** What the body of a block sees. */
export function insideBlock(name: string, path: string | undefined, params: readonly string[], scope: Scope): Scope {
  const around = scope.contexts
  if (name === 'if' || name === 'unless') return { ...scope, around }
  const context = contextAt(name === 'each' && path !== undefined ? `${path}[]` : path)
  const blockParams = new Map(scope.blockParams)
  for (const [index, param] of params.entries()) blockParams.set(param, index === 0 ? context.path : undefined)
  return { ...scope, contexts: entered(scope.contexts, context), around, blockParams }
}

/**
 * What a called partial sees. A file sees its context and arguments only; an inline partial and the block of a layout
 * also what is around them where they are written.
 */
export function insidePartial(
  call: PartialCall,
  { kind, program, scope: written }: Callable,
  given: ReadonlyMap<string, string | undefined>,
  scope: Scope,
): Scope {
  const [subject] = call.params
  const current = scope.contexts[0] ?? contextAt(undefined)
  const context = withGiven(subject === undefined ? current : contextAt(pathOf(subject, scope)), given)
  const block: Callable | undefined =
    call.type === 'PartialBlockStatement' && call.program !== program
      ? { kind: 'block', program: call.program, scope }
      : undefined
  const passed = block === undefined ? scope.inline : withInlinePartials(block.program, scope).inline
  const around = kind === 'file' ? [] : kind === 'inline' ? written.around : written.contexts
  return {
    file: written.file,
    calledAt: kind === 'file' ? (scope.calledAt ?? placeIn(call, scope)) : written.calledAt,
    contexts: entered(around, context),
    around,
    blockParams: kind === 'file' ? new Map() : written.blockParams,
    inline: kind === 'block' ? written.inline : new Map([...written.inline, ...passed]),
    block: kind === 'block' ? written.block : (block ?? scope.block),
    within: [...(kind === 'block' ? written.within : scope.within), program],
  }
}

/** The inline partials of a program are known in all of it, in what is called from it, and to each other. */
export function withInlinePartials(program: hbs.AST.Program, outer: Scope): Scope {
  const inline = new Map(outer.inline)
  const scope = { ...outer, inline }
  for (const node of program.body) {
    if (!isDecoratorBlock(node)) continue
    const [name] = node.params
    if (name !== undefined && isText(name)) inline.set(name.value, { kind: 'inline', program: node.program, scope })
  }
  return scope
}

/** A part of a template with its place: lines count from 1, columns from 0. */
export type Located = Pick<hbs.AST.Node, 'loc'>

export function placeIn({ loc }: Located, { file }: Scope) {
  return { file, line: loc.start.line, column: loc.start.column + 1 }
}
