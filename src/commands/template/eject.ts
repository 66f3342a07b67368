import { basename, join, relative } from 'node:path'
import { Command } from 'commander'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import type { Project } from '../project/project.ts'
import type { TemplateEntry } from '../project/template-library.ts'

export interface EjectOptions {
  readonly partials?: boolean
}

export function ejectCommand(host: Host): Command {
  return new Command('eject')
    .summary('copy a built-in template, to change it')
    .description(
      "Copy a built-in template to .postmortem/templates/, where it takes the built-in one's place. Its partials stay shared; to change one section only, put a partial of the same name in .postmortem/partials/. A file that is there stays as it is.",
    )
    .argument('<name>', 'the name of a built-in template')
    .option('--partials', 'copy the partials that it uses too, to .postmortem/partials/')
    .addHelpText(
      'after',
      `
Examples:
  postmortem template eject google-sre
  postmortem template eject pagerduty --partials
`,
    )
    .action(async (name: string, options: EjectOptions) => {
      host.exitCode = await ejectTemplate(name, options, host)
    })
}

async function ejectTemplate(name: string, { partials = false }: EjectOptions, host: Host): Promise<ExitCode> {
  const { openProject } = await import('../project/project.ts')
  const project = await openProject(host)
  const entry = await builtInEntry(name, project)
  const { createInFolder } = await import('../project/create-in-folder.ts')
  const folder = project.folder ?? join(project.root, '.postmortem')
  const own = await ownPartials(partials ? entry : undefined, project)
  const files = [
    { folder: 'templates', ...entry },
    ...own.copied.map((partial) => ({ folder: 'partials', ...partial })),
  ].map(({ folder: part, file, source }) => {
    const path = join(folder, part, basename(file))
    return { path, shownAs: relative(host.cwd, path), text: source }
  })
  await createInFolder(project.root, files)
  host.stdout.write(files.map(({ shownAs }) => `${shownAs}\n`).join(''))
  for (const file of own.kept) host.stderr.write(`note: ${file} is the team's own already and stays as it is\n`)
  host.stderr.write(
    `note: it takes the place of the built-in template; check it with postmortem template check ${name}\n`,
  )
  return ExitCode.Ok
}

interface Copied {
  readonly file: string
  readonly source: string
}

async function builtInEntry(name: string, { templates }: Project): Promise<TemplateEntry & Copied> {
  const entry = (await templates.list()).find((candidate) => candidate.name === name)
  if (entry === undefined) {
    const { name: found, file } = await templates.find(name)
    throw notBuiltIn(`${file} is no built-in template`, `postmortem template show ${found} prints a template`)
  }
  const { file, origin, overrides, source, template } = entry
  if (overrides) {
    throw new UserError(`${file} exists; nothing was written`, {
      hint: 'it takes the place of the built-in one already',
    })
  }
  if (origin === 'team') throw notBuiltIn(`${name} is no built-in template: it is ${file}`, 'edit the file itself')
  if (template === undefined)
    throw entry.problems[0] ?? notBuiltIn(`${name} cannot be read`, 'postmortem template check')
  return { ...entry, file: template.file, source: source ?? template.source }
}

/** The partials that the template uses: built-in ones to be copied, and the files of the team's own ones. */
async function ownPartials(entry: TemplateEntry | undefined, { templates }: Project) {
  const used = Object.keys(entry?.template?.partials ?? {})
  const partials = used.length === 0 ? [] : (await templates.partials()).filter(({ name }) => used.includes(name))
  return {
    copied: partials.filter(({ origin }) => origin === 'built-in'),
    kept: partials.filter(({ origin }) => origin === 'team').map(({ file }) => file),
  }
}

function notBuiltIn(message: string, hint: string): UserError {
  return new UserError(message, { hint, exitCode: ExitCode.Usage })
}
