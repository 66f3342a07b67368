/** A name of the view in a template's body; line and column count from 1 and from the body's first line. */
interface Reference {
  /** `impact.description`, `timeline[].text`. */
  readonly path: string
  /** Printed, and not only tested or gone through. */
  readonly isShown: boolean
  readonly line: number
  readonly column: number
}

interface TemplateProblem {
  readonly message: string
  readonly line: number
  readonly column: number
}

interface Inspection {
  readonly references: readonly Reference[]
  readonly problems: readonly TemplateProblem[]
}

/** Finds what a template's body shows, without running it: through blocks, block parameters and inline partials. */
export function inspectTemplate(program: hbs.AST.Program, helperNames: readonly string[]): Inspection {
  return merge(inProgram(program, { contexts: [''], locals: new Map(), partials: new Map(), within: [], helperNames }))
}

/** The paths of everything that is printed, each once, in the order of the template. */
export function shownPaths({ references }: Inspection): readonly string[] {
  return [...new Set(references.filter(({ isShown }) => isShown).map(({ path }) => path))]
}

interface Scope {
  /** What `this`, `../this`, … stand for. */
  readonly contexts: readonly string[]
  /** Block parameters and arguments of partials; a name like an index stands for no path. */
  readonly locals: ReadonlyMap<string, string | undefined>
  readonly partials: ReadonlyMap<string, hbs.AST.Program>
  /** The partials that are being gone through, so that one calling itself ends. */
  readonly within: readonly hbs.AST.Program[]
  readonly helperNames: readonly string[]
}

type Statement =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.PartialBlockStatement

type Part = Partial<Inspection>

function merge(parts: readonly Part[]): Inspection {
  return {
    references: parts.flatMap(({ references = [] }) => references),
    problems: parts.flatMap(({ problems = [] }) => problems),
  }
}

function inProgram(program: hbs.AST.Program | undefined, outer: Scope): readonly Part[] {
  if (program === undefined) return []
  const scope = { ...outer, partials: new Map([...outer.partials, ...inlinePartials(program)]) }
  return program.body.filter(isStatement).flatMap((statement) => inStatement(statement, scope))
}

function isStatement(node: hbs.AST.Node): node is Statement {
  return ['MustacheStatement', 'BlockStatement', 'PartialStatement', 'PartialBlockStatement'].includes(node.type)
}

function inStatement(statement: Statement, scope: Scope): readonly Part[] {
  switch (statement.type) {
    case 'MustacheStatement':
      return inMustache(statement, scope)
    case 'BlockStatement':
      return inBlock(statement, scope)
    case 'PartialStatement':
    case 'PartialBlockStatement':
      return inPartial(statement, scope)
  }
}

function inMustache({ path, params, hash }: hbs.AST.MustacheStatement, scope: Scope): readonly Part[] {
  const isCall = params.length > 0 || hash !== undefined || (isPath(path) && scope.helperNames.includes(path.original))
  return isCall ? inArguments(params, hash, scope) : inExpression(path, scope, true)
}

function inArguments(params: readonly hbs.AST.Expression[], hash: hbs.AST.Hash | undefined, scope: Scope) {
  const values = [...params, ...(hash?.pairs ?? []).map(({ value }) => value)]
  return values.flatMap((value) => inExpression(value, scope, true))
}

function inExpression(node: hbs.AST.Expression, scope: Scope, isShown: boolean): readonly Part[] {
  if (isSubExpression(node)) return node.params.flatMap((param) => inExpression(param, scope, isShown))
  const path = pathOf(node, scope)
  if (path === undefined || path === '') return []
  return [{ references: [{ path, isShown, ...place(node) }] }]
}

function inBlock(block: hbs.AST.BlockStatement, scope: Scope): readonly Part[] {
  const [subject] = block.params
  const name = block.path.original
  if (subject === undefined || !['if', 'unless', 'each', 'with'].includes(name)) {
    return [problem(block, `{{#${name}}} is no block: use #if, #unless, #each or #with`)]
  }
  const path = pathOf(subject, scope)
  return [
    ...inExpression(subject, scope, false),
    ...inProgram(block.program, insideBlock(name, path, block.program?.blockParams ?? [], scope)),
    ...inProgram(block.inverse, scope),
  ]
}

function insideBlock(name: string, path: string | undefined, params: readonly string[], scope: Scope): Scope {
  if (name === 'if' || name === 'unless') return scope
  const context = name === 'each' && path !== undefined ? `${path}[]` : path
  const locals = params.map((param, index) => [param, index === 0 ? context : undefined] as const)
  return { ...scope, contexts: [context ?? '', ...scope.contexts], locals: new Map([...scope.locals, ...locals]) }
}

function inPartial(call: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement, scope: Scope): readonly Part[] {
  const name = isPath(call.name) ? call.name.original : undefined
  const fallback = call.type === 'PartialBlockStatement' ? call.program : undefined
  const partial = (name === undefined ? undefined : scope.partials.get(name)) ?? fallback
  if (partial === undefined)
    return [problem(call, `there is no partial ${name ?? 'with a computed name'} in this file`)]
  if (scope.within.includes(partial)) return []
  const [subject] = call.params
  const context = subject === undefined ? undefined : pathOf(subject, scope)
  return inProgram(partial, {
    ...scope,
    contexts: context === undefined ? scope.contexts : [context, ...scope.contexts],
    locals: new Map((call.hash?.pairs ?? []).map(({ key, value }) => [key, pathOf(value, scope)])),
    partials: fallback === undefined ? scope.partials : new Map([...scope.partials, ['@partial-block', fallback]]),
    within: [...scope.within, partial],
  })
}

function inlinePartials(program: hbs.AST.Program): ReadonlyMap<string, hbs.AST.Program> {
  const decorators = program.body.filter(isDecoratorBlock)
  return new Map(
    decorators.flatMap(({ params: [name], program }) =>
      name && 'value' in name ? [[String(name.value), program]] : [],
    ),
  )
}

/** The path in the view that an expression stands for; none for a literal, a call, an index or a key. */
function pathOf(node: hbs.AST.Expression, scope: Scope): string | undefined {
  if (!isPath(node)) return undefined
  const [first = '', ...rest] = node.parts
  if (node.data) return first === 'root' ? joined('', rest) : undefined
  const isLocal = node.depth === 0 && scope.locals.has(first) && !/^(?:this|\.)\b|^\.\//.test(node.original)
  if (!isLocal) return joined(scope.contexts[node.depth] ?? '', node.parts)
  const local = scope.locals.get(first)
  return local === undefined ? undefined : joined(local, rest)
}

function joined(base: string, parts: readonly string[]): string {
  return parts.reduce((path, part) => {
    if (/^\d+$/.test(part)) return `${path}[]`
    return path === '' ? part : `${path}.${part}`
  }, base)
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression'
}

function isSubExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === 'SubExpression'
}

function isDecoratorBlock(node: hbs.AST.Node): node is hbs.AST.DecoratorBlock {
  return node.type === 'DecoratorBlock'
}

function problem(node: hbs.AST.Node, message: string): Part {
  return { problems: [{ message, ...place(node) }] }
}

function place({ loc }: hbs.AST.Node): { readonly line: number; readonly column: number } {
  return { line: loc.start.line, column: loc.start.column + 1 }
}
