import { severitiesOf } from '../../core/config/severity-names.ts'
import type { Host } from '../../host.ts'
import { type ProjectConfig, readProjectConfig } from './project-config.ts'
import { openTemplates, type TemplateLibrary } from './template-library.ts'

/** What the folders that a run is in say of it: its settings and its templates. */
export interface Project extends ProjectConfig {
  readonly templates: TemplateLibrary
}

/** Finds the project of the working directory. A configuration that cannot stand ends the run with all its problems. */
export async function openProject(host: Host): Promise<Project> {
  const project = await readProjectConfig(host)
  return { ...project, templates: openTemplates(project.folder, host, severitiesOf(project.config)) }
}
