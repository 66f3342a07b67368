import { join, relative } from 'node:path'
import { Command } from 'commander'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'

export function newTemplateCommand(host: Host): Command {
  return new Command('new')
    .summary('write a template to start from')
    .description(
      'Write a commented template to .postmortem/templates/<name>.hbs, where every run finds it. A file that is there stays as it is.',
    )
    .argument('<name>', 'lower-case letters, digits and dashes, such as acme-major')
    .addHelpText(
      'after',
      `
Examples:
  postmortem template new acme
  $EDITOR "$(postmortem template new acme-major)"
`,
    )
    .action(async (name: string) => {
      host.exitCode = await newTemplate(name, host)
    })
}

async function newTemplate(name: string, host: Host): Promise<ExitCode> {
  refuseBadName(name)
  const { openProject } = await import('../project/project.ts')
  const { root, folder, templates } = await openProject(host)
  const entry = (await templates.list()).find((candidate) => candidate.name === name)
  if (entry?.origin === 'team') throw alreadyThere(entry.file ?? name)
  if (entry !== undefined) throw builtIn(name)
  const { starterTemplate } = await import('./starter-template.ts')
  const { createInFolder } = await import('../project/create-in-folder.ts')
  const path = join(folder ?? join(root, '.postmortem'), 'templates', `${name}.hbs`)
  const shownAs = relative(host.cwd, path)
  await createInFolder(root, [{ path, shownAs, text: starterTemplate(name) }])
  host.stdout.write(`${shownAs}\n`)
  host.stderr.write(
    `note: edit it, check it with postmortem template check ${name}, use it with postmortem new --template ${name}\n`,
  )
  return ExitCode.Ok
}

function refuseBadName(name: string): void {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return
  const likely = name
    .replace(/(?:\.html)?\.hbs$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  throw new UserError(`"${name}" cannot be the name of a template`, {
    hint: `a name is lower-case letters, digits and dashes, such as ${likely === '' ? 'acme-major' : likely}`,
    exitCode: ExitCode.Usage,
  })
}

function builtIn(name: string): UserError {
  return new UserError(`${name} is a built-in template`, {
    hint: `postmortem template eject ${name} copies it, to be changed; or choose another name`,
    exitCode: ExitCode.Usage,
  })
}

function alreadyThere(file: string): UserError {
  return new UserError(`${file} exists; nothing was written`, { hint: 'edit it, or choose another name' })
}
