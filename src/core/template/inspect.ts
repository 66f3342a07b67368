import type { TemplateRuleId } from '../finding.ts'
import { likelyName } from '../likely-name.ts'
import { hintForBlock, hintForHelper } from './habits.ts'
import {
  type Callable,
  contextAt,
  insideBlock,
  insidePartial,
  type Located,
  pathOf,
  placeIn,
  type Scope,
  withInlinePartials,
} from './inspect-scope.ts'
import {
  type Call,
  type Decoration,
  isBlock,
  isDecoration,
  isDecoratorBlock,
  isMustache,
  isPartialCall,
  isPath,
  isSubExpression,
  isText,
  type PartialCall,
} from './syntax-tree.ts'

/** What a template does with a name: print it, hand it to a helper, test it, go into or through it, or give it to a partial. */
export type Use = 'printed' | 'formatted' | 'tested' | 'entered' | 'listed' | 'given'

interface TemplatePlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A name of the view in a template; line and column count from 1. */
export interface Reference {
  /** `impact.description`, `timeline[].text`. */
  readonly path: string
  /** As the template has it: `../title`. */
  readonly written: string
  readonly use: Use
  /** The helper that it is handed to, and its position among the values behind the helper's name. */
  readonly argument?: { readonly helper: string; readonly index: number } | undefined
  /** Printed, and not only tested or gone through. */
  readonly isShown: boolean
  /** Where the template calls the partial of another file that has the reference. */
  readonly calledAt: TemplatePlace | undefined
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface TemplateProblem {
  readonly message: string
  readonly hint?: string | undefined
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A helper that is called with so many values behind its name. */
export interface HelperUse {
  readonly helper: string
  readonly count: number
  readonly file: string
  readonly line: number
  readonly column: number
}

interface InspectionProblem extends TemplateProblem {
  readonly rule: TemplateRuleId
}

export interface Inspection {
  readonly references: readonly Reference[]
  readonly calls: readonly HelperUse[]
  readonly problems: readonly InspectionProblem[]
}

/** A file of Handlebars, parsed. */
export interface ParsedFile {
  readonly file: string
  readonly program: hbs.AST.Program
}

/** What a template may name besides the view. */
export interface Names {
  readonly helpers: readonly string[]
  /** Whether what a helper is given can be read back from what it writes. */
  showsWhole(helper: string): boolean
  readonly partials: readonly string[]
  /** None when there is no such file, or it cannot be parsed. */
  partial(name: string): ParsedFile | undefined
  /** Whether `{{{name}}}` may print what is not escaped. */
  readonly allowsRaw: boolean
}

/** More than any template needs: partials that call each other twice, ten times over, end here. */
const maxStatements = 50_000

/** Finds what a template shows, without running it: through blocks, block parameters and partials with their arguments. */
export function inspectTemplate({ file, program }: ParsedFile, names: Names): Inspection {
  const references: Reference[] = []
  const calls: HelperUse[] = []
  const problems: InspectionProblem[] = []
  let statements = 0
  inProgram(program, {
    file,
    contexts: [contextAt('')],
    around: [],
    blockParams: new Map(),
    inline: new Map(),
    block: undefined,
    within: [program],
    calledAt: undefined,
  })
  return { references, calls, problems: withoutRepetition(problems) }

  function inProgram(program: hbs.AST.Program | undefined, outer: Scope): void {
    if (program === undefined) return
    const scope = withInlinePartials(program, outer)
    for (const node of program.body) {
      statements += 1
      if (statements === maxStatements) report('template-endless-partial', node, scope, tooOften)
      if (statements >= maxStatements) return
      inStatement(node, scope)
    }
  }

  function inStatement(node: hbs.AST.Statement, scope: Scope): void {
    if (isMustache(node)) inMustache(node, scope)
    else if (isBlock(node)) inBlock(node, scope)
    else if (isPartialCall(node)) inPartial(node, scope)
    else if (isDecoration(node)) inDecorator(node, scope)
  }

  function inMustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
    const { path, params, hash, escaped } = node
    const name = isPath(path) ? path.original : ''
    if (!escaped && !names.allowsRaw) {
      const hint = `write {{${name}}}: the text of this template is Markdown`
      report('template-raw-output', node, scope, `{{{${name}}}} is for HTML that must not be escaped`, hint)
    }
    if (blockNames.includes(name))
      report('template-syntax', node, scope, `{{${name} …}} is a block`, `write {{#${name} name}}…{{/${name}}}`)
    else if (params.length > 0 || hash !== undefined || names.helpers.includes(name)) inCall(node, scope, true)
    else inExpression(path, scope, 'printed')
  }

  function inCall(node: Call, scope: Scope, isShown: boolean): void {
    const name = isPath(node.path) ? node.path.original : ''
    if (names.helpers.includes(name)) calls.push({ helper: name, count: node.params.length, ...placeIn(node, scope) })
    else reportUnknown(node, scope, 'helper', name, names.helpers)
    const isWhole = isShown && names.showsWhole(name)
    for (const [index, value] of node.params.entries())
      inExpression(value, scope, 'formatted', isWhole, { helper: name, index })
    for (const { value } of node.hash?.pairs ?? []) inExpression(value, scope, 'formatted', isWhole)
  }

  function inExpression(
    node: hbs.AST.Expression,
    scope: Scope,
    use: Use,
    isShown = use === 'printed',
    argument?: Reference['argument'],
  ): void {
    if (isSubExpression(node)) inCall(node, scope, isShown)
    const path = pathOf(node, scope)
    if (path === undefined || path === '' || !isPath(node)) return
    const { calledAt } = scope
    references.push({ path, written: node.original, use, argument, isShown, calledAt, ...placeIn(node, scope) })
  }

  function inBlock(node: hbs.AST.BlockStatement, scope: Scope) {
    const [subject] = node.params
    const name = node.path.original
    if (!blockNames.includes(name)) {
      const hint = hintForBlock(name, subject, blockNames)
      return report('template-syntax', node, scope, `{{#${name}}} is no block`, hint)
    }
    if (subject === undefined)
      return report('template-syntax', node, scope, `{{#${name}}} names nothing`, `{{#${name} name}}`)
    inExpression(subject, scope, name === 'each' ? 'listed' : name === 'with' ? 'entered' : 'tested')
    inProgram(node.program, insideBlock(name, pathOf(subject, scope), node.program?.blockParams ?? [], scope))
    inProgram(node.inverse, { ...scope, around: scope.contexts })
  }

  function inPartial(call: PartialCall, scope: Scope) {
    if (!isPath(call.name))
      return report('template-syntax', call, scope, 'the name of a partial is computed', 'write the name itself')
    const name = call.name.original
    const found = calledBy(call, name, scope)
    if (found === undefined) {
      // A partial that cannot be parsed has its own problem; a layout may be called without a block.
      if (name === '@partial-block' || names.partials.includes(name)) return
      return reportUnknown(call, scope, 'partial', name, [...scope.inline.keys(), ...names.partials])
    }
    if (scope.within.includes(found.program)) {
      const text = call.type === 'PartialBlockStatement' ? `{{#> ${name}}}` : `{{> ${name}}}`
      const message = `${text} leads back to itself, so that it would never end`
      return report('template-endless-partial', call, scope, message, 'take one of the calls out')
    }
    const given = new Map((call.hash?.pairs ?? []).map(({ key, value }) => [key, pathOf(value, scope)]))
    for (const subject of call.params) inExpression(subject, scope, 'entered')
    for (const { value } of call.hash?.pairs ?? []) inExpression(value, scope, 'given', isSubExpression(value))
    inProgram(found.program, insidePartial(call, found, given, scope))
  }

  function calledBy(call: PartialCall, name: string, scope: Scope): Callable | undefined {
    if (name === '@partial-block') return scope.block
    const inline = scope.inline.get(name)
    if (inline !== undefined) return inline
    const parsed = names.partial(name)
    if (parsed !== undefined) return { kind: 'file', program: parsed.program, scope: { ...scope, file: parsed.file } }
    // What stands between {{#> name}} and {{/name}} is shown where there is no such partial.
    if (call.type === 'PartialBlockStatement' && !names.partials.includes(name))
      return { kind: 'block', program: call.program, scope }
    return undefined
  }

  function reportUnknown(
    node: Located,
    scope: Scope,
    what: 'helper' | 'partial',
    name: string,
    known: readonly string[],
  ): void {
    const likely = likelyName(name, known)
    const list = known.length === 0 ? `there are no ${what}s` : `there is ${someOf(known)}`
    const said = likely === undefined ? list : `did you mean ${likely}?`
    const own = what === 'helper' ? hintForHelper(name) : undefined
    const hint = own ?? said
    report(`template-unknown-${what}`, node, scope, `there is no ${what} ${name}`, hint)
  }

  function inDecorator(node: Decoration, scope: Scope) {
    const name = isPath(node.path) ? node.path.original : ''
    if (name !== 'inline' || !isDecoratorBlock(node)) {
      const hint = 'the only one is {{#*inline "name"}}'
      return report('template-syntax', node, scope, `{{*${name}}} is no decorator`, hint)
    }
    const [title] = node.params
    if (title === undefined || !isText(title))
      report('template-syntax', node, scope, 'an inline partial has no name', '{{#*inline "name"}}')
  }

  function report(rule: TemplateRuleId, node: Located, scope: Scope, message: string, hint?: string): void {
    problems.push({ rule, message, hint, ...placeIn(node, scope) })
  }
}

/** The paths of everything that is printed, each once, in the order of the template. */
export function shownPaths({ references }: Inspection): readonly string[] {
  return [...new Set(references.filter(({ isShown }) => isShown).map(({ path }) => path))]
}

/** The first of them where there are many. */
function someOf(names: readonly string[]): string {
  const others = names.length - MOST_NAMES
  return others <= 1 ? names.join(', ') : `${names.slice(0, MOST_NAMES).join(', ')} and ${others} more`
}

const MOST_NAMES = 12

const tooOften = 'the template uses its partials too often to be read'

const blockNames = ['if', 'unless', 'each', 'with']

function withoutRepetition(problems: readonly InspectionProblem[]): readonly InspectionProblem[] {
  const byPlace = new Map(problems.map((problem) => [JSON.stringify(problem), problem]))
  return [...byPlace.values()]
}
