import { join, relative } from 'node:path'
import { once } from '../../core/once.ts'
import type { PartialFile } from '../../core/template/template.ts'
import { UserError } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { handlebarsFilesIn, readFileInside } from '../../io/template-files.ts'

/** A file of Handlebars, or why it cannot be read; its source is empty then. */
export interface ReadFile extends PartialFile {
  readonly problem?: { readonly message: string; readonly hint?: string | undefined }
}

/** What a team keeps in `.postmortem/templates/` and `.postmortem/partials/`. */
export interface TeamFolder {
  /** The names of the files, without reading them: `acme.hbs`, `acme.html.hbs`. */
  templates(): Promise<readonly string[]>
  /** A file's name in messages. */
  shownAs(file: string): string
  template(file: string): Promise<ReadFile>
  /** All of them, by name. */
  partials(): Promise<ReadonlyMap<string, ReadFile>>
}

export const noFolder: TeamFolder = {
  templates: async () => [],
  shownAs: (file) => file,
  template: async (file) => ({ file, source: '', problem: { message: 'cannot be read: no such file' } }),
  partials: async () => new Map(),
}

export function teamFolder(folder: string, host: Host): TeamFolder {
  const shown = (...names: readonly string[]): string => relative(host.cwd, join(folder, ...names))
  const list = (below: string) => handlebarsFilesIn(join(folder, below), shown(below))
  const read = async (below: string, name: string): Promise<ReadFile> => {
    const file = shown(below, name)
    const read = await readFileInside(folder, join(below, name), file).catch(asProblem)
    return typeof read === 'string' ? { file, source: read } : { file, source: '', problem: read }
  }
  return {
    templates: once(() => list('templates')),
    shownAs: (file) => shown('templates', file),
    template: (file) => read('templates', file),
    partials: once(async () => {
      const files = await list('partials')
      const entries = files.map(async (file) => [file.slice(0, -'.hbs'.length), await read('partials', file)] as const)
      return new Map(await Promise.all(entries))
    }),
  }
}

/** Why a file cannot be read, without its name, which stands in front. */
function asProblem(error: unknown): NonNullable<ReadFile['problem']> {
  if (!(error instanceof UserError)) throw error
  return { message: error.message.replace(/^cannot read .*?: (?=\S)/, 'cannot be read: '), hint: error.hint }
}
