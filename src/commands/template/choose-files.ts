import { basename, relative, resolve } from 'node:path'
import { type Finding, toFinding } from '../../core/finding.ts'
import type { TemplateCheck } from '../../core/template/check.ts'
import { partialsNamedIn } from '../../core/template/check-tags.ts'
import type { TemplateFile } from '../../core/template/compile.ts'
import type { Host } from '../../host.ts'
import { readHandlebarsFile } from '../../io/template-files.ts'
import type { Project } from '../project/project.ts'
import {
  formatOf,
  isTemplatePath,
  nameOf,
  type PartialEntry,
  type TemplateEntry,
  type TemplateLibrary,
} from '../project/template-library.ts'

/** What a check reads and tells of; `findings` are about files that cannot be read. */
export interface ChosenFiles extends Pick<TemplateCheck, 'templates' | 'partials' | 'files'> {
  readonly findings: readonly Finding[]
}

interface Library {
  readonly entries: readonly TemplateEntry[]
  readonly partials: ReadonlyMap<string, PartialEntry>
}

/** The templates and partials that are named, or all of the team's own, and the templates that use one of the partials. */
export async function chooseFiles(names: readonly string[], { templates }: Project, host: Host): Promise<ChosenFiles> {
  const entries = await templates.list()
  const partials = new Map((await templates.partials()).map((partial) => [partial.name, partial]))
  const library: Library = { entries, partials }
  const asked = names.length === 0 ? ownFiles(library) : await namedFiles(names, library, templates, host)
  const files = [...new Set(asked.map(({ file }) => file))]
  const known = [
    ...entries.flatMap((entry) => templateOf(entry) ?? []),
    ...asked.flatMap(({ template }) => template ?? []),
  ]
  const needed = known.filter(
    ({ file, source }) =>
      files.includes(file) ||
      usedPartials(source, partials).some((partial) => partial.origin === 'team' && files.includes(partial.file)),
  )
  return {
    templates: needed.filter(({ file }, index) => needed.findIndex((other) => other.file === file) === index),
    partials,
    files,
    findings: files.flatMap((file) => fileFindings(file, library)),
  }
}

/** A file that is asked for; a template that is not in the library comes with it. */
interface Asked {
  readonly file: string
  readonly template?: TemplateFile
}

function ownFiles({ entries, partials }: Library): readonly Asked[] {
  return [...entries, ...partials.values()].flatMap(({ origin, file }) =>
    origin === 'team' && file !== undefined ? [{ file }] : [],
  )
}

async function namedFiles(
  names: readonly string[],
  library: Library,
  templates: TemplateLibrary,
  host: Host,
): Promise<readonly Asked[]> {
  const asked = await Promise.all(
    names.map((name) => (isTemplatePath(name) ? fileAt(name, library, host) : templateNamed(name, library, templates))),
  )
  return asked.flat()
}

/** A template with the partials that it uses; those that come with the tool only where the template does. */
async function templateNamed(
  name: string,
  { entries, partials }: Library,
  templates: TemplateLibrary,
): Promise<readonly Asked[]> {
  const entry = entries.find((candidate) => candidate.name === name)
  // There is none: this says which there are.
  if (entry === undefined) return [await templates.find(name)]
  const file = fileOf(entry)
  const used = usedPartials(entry.source ?? '', partials)
  return [{ file }, ...used.filter(({ origin }) => origin === 'team' || entry.origin === 'built-in')]
}

async function fileAt(path: string, { entries, partials }: Library, host: Host): Promise<readonly Asked[]> {
  const file = relative(host.cwd, resolve(host.cwd, path))
  const isKnown = [...entries, ...partials.values()].some((known) => known.file === file)
  if (isKnown) return [{ file }]
  const source = await readHandlebarsFile(resolve(host.cwd, path), path)
  return [{ file: path, template: { name: nameOf(basename(path)), file: path, source, format: formatOf(path) } }]
}

function templateOf(entry: TemplateEntry): TemplateFile | undefined {
  const { name, source } = entry
  const file = fileOf(entry)
  return source === undefined ? undefined : { name, file, source, format: formatOf(file) }
}

function fileOf({ name, file, template }: TemplateEntry): string {
  return file ?? template?.file ?? `templates/${name}.hbs`
}

/** The partials that a template uses, and those that they use. */
function usedPartials(source: string, partials: ReadonlyMap<string, PartialEntry>): readonly PartialEntry[] {
  const found = new Map<string, PartialEntry>()
  const waiting = [...partialsNamedIn(source)]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const partial = partials.get(name)
    if (partial === undefined || found.has(name)) continue
    found.set(name, partial)
    waiting.push(...partialsNamedIn(partial.source))
  }
  return [...found.values()]
}

/** Why a file cannot be read, or be found by its name. */
function fileFindings(file: string, { entries, partials }: Library): readonly Finding[] {
  const ofEntries = entries.filter((entry) => entry.file === file).flatMap(({ problems }) => problems)
  const ofPartials = [...partials.values()]
    .filter((partial) => partial.file === file)
    .flatMap(({ problem }) => problem ?? [])
  return [...ofEntries.filter(({ line }) => line === undefined), ...ofPartials].map(({ message, hint }) =>
    toFinding(
      { rule: 'template-syntax', message, ...(hint !== undefined && { hint }) },
      { kind: 'file', file, line: 1, column: 1 },
    ),
  )
}
