import { basename, resolve } from 'node:path'
import { likelyName } from '../../core/likely-name.ts'
import type { SeverityLevel } from '../../core/model/severities.ts'
import { once } from '../../core/once.ts'
import { builtInNames, loadBuiltIn, loadBuiltInPartials } from '../../core/template/built-in.ts'
import type { TemplateFile } from '../../core/template/compile.ts'
import type { Format, Origin, PrecompiledTemplate } from '../../core/template/template.ts'
import { TemplateError } from '../../core/template/template-error.ts'
import { UserError, UserErrors } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { readHandlebarsFile } from '../../io/template-files.ts'
import { noFolder, type ReadFile, type TeamFolder, teamFolder } from './team-folder.ts'

/** The templates that a run can use: the team's own, and the built-in ones. */
export interface TemplateLibrary {
  /** The names that `--template` takes, without reading a file: the built-in ones, `alx` first, then the team's own. */
  names(): Promise<readonly string[]>
  /** Every template that a name finds, in the order of `names`. A broken one is listed with its problems. */
  list(): Promise<readonly TemplateEntry[]>
  /** The partials that a template may use, by name, the team's in place of built-in ones. */
  partials(): Promise<readonly PartialEntry[]>
  /**
   * The template with a name, the team's before a built-in one, or in the file with a path: a text with a slash, or one
   * that ends in `.hbs`. A path is a person's word alone: no file of the project may name one. Throws a `UserError` with
   * exit code 2 for a name that there is not, and for a broken template a `TemplateError` with its place, or several as
   * `UserErrors`, with exit code 3.
   */
  find(nameOrPath: string): Promise<PrecompiledTemplate>
}

export interface TemplateEntry {
  readonly name: string
  readonly origin: Exclude<Origin, 'path'>
  /** The file's name in messages; none for a built-in one. */
  readonly file: string | undefined
  /** The whole file; none when it cannot be read. */
  readonly source: string | undefined
  /** A team's template in place of a built-in one. */
  readonly overrides: boolean
  /** None for a broken one. */
  readonly template: PrecompiledTemplate | undefined
  /** Why it is broken; empty when it is not. */
  readonly problems: readonly TemplateError[]
}

export interface PartialEntry extends ReadFile {
  readonly name: string
  readonly origin: Exclude<Origin, 'path'>
  /** A team's partial in place of a built-in one. */
  readonly overrides: boolean
}

/**
 * Opens the library of a project; `folder` is its `.postmortem`, none where there is no such folder. Reads nothing yet.
 * Where the severities of the project are given, what templates say of them is judged by these.
 */
export function openTemplates(
  folder: string | undefined,
  host: Host,
  severities?: readonly SeverityLevel[],
): TemplateLibrary {
  const team = folder === undefined ? noFolder : teamFolder(folder, host)
  const partials = once(() => partialsOf(team))

  async function entryOf(name: string): Promise<TemplateEntry> {
    const own = (await team.templates()).filter((file) => nameOf(file) === name)
    return own.length === 0 ? builtInEntry(name) : teamEntry(name, own)
  }

  async function builtInEntry(name: string): Promise<TemplateEntry> {
    const template = await loadBuiltIn(name)
    const own = await team.partials()
    const isChanged = Object.keys(template?.partials ?? {}).some((partial) => own.has(partial))
    if (template === undefined || !isChanged) {
      const { source } = template ?? { source: undefined }
      return { name, origin: 'built-in', file: undefined, source, overrides: false, template, problems: [] }
    }
    return { name, origin: 'built-in', file: undefined, overrides: false, ...(await compiled(template)) }
  }

  async function teamEntry(name: string, [file = '', other]: readonly string[]): Promise<TemplateEntry> {
    const read = await team.template(file)
    const entry = { name, origin: 'team', file: read.file, overrides: builtInNames.includes(name) } as const
    if (other !== undefined) return { ...entry, ...broken(name, { ...read, problem: nameTwice(file, other) }) }
    if (read.problem !== undefined) return { ...entry, ...broken(name, read) }
    return { ...entry, ...(await compiled({ name, ...read, format: formatOf(file) })) }
  }

  async function pathTemplate(path: string): Promise<Compiled> {
    const source = await readHandlebarsFile(resolve(host.cwd, path), path)
    return compiled({ name: nameOf(basename(path)), file: path, source, format: formatOf(path) })
  }

  /** With the partials of the project. Only here the whole of Handlebars is loaded. */
  async function compiled(file: TemplateFile): Promise<Compiled> {
    const { readTemplate } = await import('../../core/template/compile.ts')
    const read = readTemplate(file, await partials(), severities)
    return read.ok
      ? { source: file.source, template: read.value, problems: [] }
      : { source: file.source, template: undefined, problems: read.problems }
  }

  const library: TemplateLibrary = {
    names: once(async () => [...new Set([...builtInNames, ...(await team.templates()).map(nameOf)])]),
    list: async () => Promise.all((await library.names()).map(entryOf)),
    partials: async () => [...(await partials()).values()],
    async find(text) {
      if (isTemplatePath(text)) return templateOf(await pathTemplate(text))
      const names = await library.names()
      if (!names.includes(text)) throw unknownTemplate(text, names)
      return templateOf(await entryOf(text))
    },
  }
  return library
}

/** Whether a text names a template's file: a name alone has no slash and no ending. */
export function isTemplatePath(text: string): boolean {
  return /[/\\]/.test(text) || text.endsWith('.hbs')
}

type Compiled = Pick<TemplateEntry, 'source' | 'template' | 'problems'>

function broken(template: string, { file, source, problem = { message: '' } }: ReadFile): Compiled {
  const error = new TemplateError(problem.message, { template, file, hint: problem.hint })
  return { source: source === '' ? undefined : source, template: undefined, problems: [error] }
}

function nameTwice(file: string, other: string): NonNullable<ReadFile['problem']> {
  return { message: `${other} beside it has the same name`, hint: `rename ${file} or ${other}` }
}

async function partialsOf(team: TeamFolder): Promise<ReadonlyMap<string, PartialEntry>> {
  const [builtIn, own] = await Promise.all([loadBuiltInPartials(), team.partials()])
  const names = [...new Set([...builtIn.keys(), ...own.keys()])].toSorted()
  return new Map(
    names.flatMap((name): [string, PartialEntry][] => {
      const [ours, theirs] = [builtIn.get(name), own.get(name)]
      if (theirs !== undefined) return [[name, { ...theirs, name, origin: 'team', overrides: ours !== undefined }]]
      return ours === undefined ? [] : [[name, { ...ours, name, origin: 'built-in', overrides: false }]]
    }),
  )
}

function templateOf({ template, problems }: Compiled): PrecompiledTemplate {
  if (template !== undefined) return template
  const [first, ...others] = problems
  throw others.length === 0 && first !== undefined ? first : new UserErrors(problems)
}

function unknownTemplate(name: string, names: readonly string[]): UserError {
  const list = `there is ${names.join(', ')}`
  const likely = likelyName(name, names)
  const hint = likely === undefined ? list : `did you mean ${likely}? ${list}`
  return new UserError(`there is no template "${name}"`, { hint, exitCode: ExitCode.Usage })
}

export function nameOf(file: string): string {
  return file.replace(/\.hbs$/, '').replace(/\.html$/, '')
}

export function formatOf(file: string): Format | undefined {
  return file.endsWith('.html.hbs') ? 'html' : undefined
}
