import { type ConfigRow, configRows, originText, rowData } from '../../core/config/config-rows.ts'
import { effectiveSettings } from '../../core/config/effective-settings.ts'
import { printJson } from '../../core/output/print-json.ts'
import { UserError, UserErrors } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'
import type { ConfigOptions } from '../config.ts'
import { findTemplate } from '../incident/template-choice.ts'
import { openProject, type Project } from '../project/project.ts'

/** Prints the settings that hold here, and refuses a configuration that names templates or rules which there are not. */
export async function printConfig({ json = false }: ConfigOptions, host: Host): Promise<void> {
  const project = await openProject(host)
  const { root, config } = project
  const rows = configRows(config, effectiveSettings({}, host.env, config))
  const text = json ? printJson({ root, settings: rows.map(rowData) }) : tableOf(rows)
  host.stdout.write(host.stdout.isTTY ? printable(text) : text)
  const { unknownRules } = await import('../check/rule-levels.ts')
  const unknown = [...(await unknownTemplates(project)), ...unknownRules(config)]
  if (unknown.length > 0) throw new UserErrors(unknown)
}

function tableOf(rows: readonly ConfigRow[]): string {
  const keyWidth = Math.max(...rows.map(({ key }) => key.length))
  const textWidth = Math.min(72, Math.max(...rows.map(({ text }) => text.length)))
  return rows
    .map(
      ({ key, text, origin }) => `${key.padEnd(keyWidth)}  ${oneLine(text).padEnd(textWidth)}  ${originText(origin)}\n`,
    )
    .join('')
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

/** What is wrong with the templates that are named; nothing else is known of them before they are used. */
async function unknownTemplates({ config, templates }: Project): Promise<UserError[]> {
  const { template, profiles, places } = config
  const names = await templates.names()
  const named = [
    { name: template, path: 'template' },
    ...profiles.map((profile, index) => ({ name: profile.template, path: `profiles[${index}].template` })),
  ]
  const unknown = named.flatMap(({ name, path }) =>
    name === undefined || names.includes(name) ? [] : [{ name, requires: [], place: places.get(path) }],
  )
  const errors = await Promise.all(unknown.map((choice) => findTemplate(choice, { templates }).catch(userError)))
  return errors.filter((error) => error instanceof UserError)
}

function userError(error: unknown): UserError {
  if (error instanceof UserError) return error
  throw error
}
