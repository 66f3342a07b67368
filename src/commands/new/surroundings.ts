import { type EffectiveSettings, effectiveSettings } from '../../core/config/effective-settings.ts'
import type { Host } from '../../host.ts'
import { openProject, type Project } from '../project.ts'
import type { NewOptions } from './options.ts'

/** What a run takes place in, and what does not change while it goes on. */
export interface Surroundings {
  readonly options: Pick<NewOptions, 'template' | 'sort'>
  readonly project: Project
  /** What flags, environment and configuration decide. */
  readonly effective: EffectiveSettings
  readonly host: Host
}

export async function findSurroundings(options: Surroundings['options'], host: Host): Promise<Surroundings> {
  const project = await openProject(host)
  const { template } = options
  return { options, project, effective: effectiveSettings({ template }, host.env, project.config), host }
}
