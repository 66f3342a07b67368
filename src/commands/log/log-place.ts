import { resolve } from 'node:path'
import { effectiveSettings } from '../../core/config/effective-settings.ts'
import type { SettledAbbreviations, Zone } from '../../core/time/zone.ts'
import { readZone } from '../../core/time/zone.ts'
import { UserError, UserErrors } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'
import { documentFolder } from '../project/document-folder.ts'
import { readProjectConfig } from '../project/project-config.ts'

/** Where logs are, and how their times are read. */
export interface LogPlace {
  /** That of the documents, absolute. */
  readonly folder: string
  /** The configuration's; the system's where that states none. */
  readonly timezone: Zone
  readonly abbreviations: SettledAbbreviations
}

/** Settings that cannot be read are no reason not to log: it is said, and the log goes where it would go without them. */
export async function findLogPlace(host: Host, { quiet }: { readonly quiet?: boolean | undefined }): Promise<LogPlace> {
  try {
    const project = await readProjectConfig(host)
    const { dir } = effectiveSettings({}, host.env, project.config)
    const { timezone, abbreviations } = project.config
    const zone = timezone === undefined ? undefined : readZone(timezone, abbreviations)
    return {
      folder: documentFolder(dir, project, host),
      timezone: zone?.ok ? zone.value : host.timezone,
      abbreviations,
    }
  } catch (error) {
    const [problem] = error instanceof UserErrors ? error.errors : [error]
    if (!(problem instanceof UserError)) throw error
    const folder = resolve(host.cwd, host.env.POSTMORTEM_DIR?.trim() || 'postmortems')
    const where = problem.place === undefined ? '' : `${problem.place}: `
    if (!quiet) host.stderr.write(`note: ${printable(`${where}${problem.message}`)}; logging without the settings\n`)
    return { folder, timezone: host.timezone, abbreviations: {} }
  }
}
