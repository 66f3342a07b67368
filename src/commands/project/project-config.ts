import { join } from 'node:path'
import { type Config, emptyConfig } from '../../core/config/config.ts'
import type { Finding } from '../../core/finding.ts'
import { placeText } from '../../core/output/finding-text.ts'
import { UserError, UserErrors } from '../../errors.ts'
import type { Host } from '../../host.ts'
import { type ConfigFile, readConfigFile } from '../../io/config-file.ts'
import { isInside } from '../../io/is-inside.ts'
import { findProject } from '../../io/project-folder.ts'

/** Where the project is that a run is in, and its settings. */
export interface ProjectConfig {
  /** The folder that holds `.postmortem`, else `.git`, else the working directory. */
  readonly root: string
  /** The path of `.postmortem`; none where there is none. */
  readonly folder: string | undefined
  readonly config: Config
}

/** Finds the project of the working directory. A configuration that cannot stand ends the run with all its problems. */
export async function readProjectConfig(host: Host): Promise<ProjectConfig> {
  const { root, folder } = await findProject(host.cwd)
  const file = folder === undefined ? undefined : await readConfigFile(folder, host.cwd)
  return { root, folder, config: file === undefined ? emptyConfig : await readWhole(file, root, host) }
}

async function readWhole({ text, name }: ConfigFile, root: string, host: Host): Promise<Config> {
  const { readConfig } = await import('../../core/config/read-config.ts')
  const result = readConfig(text, name, host.now())
  if (!result.ok) throw new UserErrors(result.findings.map(toUserError))
  const { dir, places } = result.config
  const place = places.get('dir')
  if (dir !== undefined && !(await isInside(join(root, dir), root)))
    throw new UserError(`"${dir}" leads out of the project's folder through a link`, {
      hint: 'postmortem new -o writes to any folder',
      ...(place !== undefined && { place: placeText(place) }),
    })
  return result.config
}

function toUserError({ message, hint, place }: Finding): UserError {
  return new UserError(message, { place: placeText(place), ...(hint !== undefined && { hint }) })
}
