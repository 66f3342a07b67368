import { join, resolve } from 'node:path'
import type { EffectiveSettings } from '../../core/config/effective-settings.ts'
import type { Host } from '../../host.ts'
import type { ProjectPlace } from '../../io/project-folder.ts'

/**
 * Where documents go, absolute. A folder that the configuration names is the project's; one in the environment, the
 * person's who is somewhere in it.
 */
export function documentFolder(
  dir: EffectiveSettings['dir'],
  { root, folder }: ProjectPlace,
  { cwd }: Pick<Host, 'cwd'>,
): string {
  switch (dir.origin.kind) {
    case 'environment':
    case 'flag':
      return resolve(cwd, dir.value)
    case 'config':
      return join(root, dir.value)
    case 'default':
      return join(folder === undefined ? cwd : root, dir.value)
  }
}
