import { type EffectiveSettings, effectiveSettings } from '../../core/config/effective-settings.ts'
import type { Host } from '../../host.ts'
import { openProject, type Project } from '../project/project.ts'

/** The flags that decide how facts are read. */
export interface RunOptions {
  readonly template?: string | undefined
  readonly sort?: boolean | undefined
}

/** What a run takes place in, and what does not change while it goes on. */
export interface Surroundings {
  readonly options: RunOptions
  readonly project: Project
  /** What flags, environment and configuration decide. */
  readonly effective: EffectiveSettings
  readonly host: Host
}

export async function findSurroundings(options: RunOptions, host: Host): Promise<Surroundings> {
  const project = await openProject(host)
  const { template } = options
  return { options, project, effective: effectiveSettings({ template }, host.env, project.config), host }
}
