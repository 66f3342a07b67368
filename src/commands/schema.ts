import { Command } from 'commander'
import type { Facts } from '../core/model/facts.ts'
import { printJson } from '../core/output/print-json.ts'
import type { Host } from '../host.ts'

export interface SchemaOptions {
  readonly template?: string
  readonly example?: boolean
}

export function schemaCommand(host: Host): Command {
  return new Command('schema')
    .description('Print the JSON Schema (draft 7) of the incident file, for editors and CI.')
    .option('--template <name>', 'with the fields that this template declares; a name or a path')
    .option('--example', 'print a commented incident file to start from instead')
    .addHelpText(
      'after',
      `
Examples:
  postmortem schema > incident.schema.json
  postmortem schema --example > incident.yaml
  postmortem schema --template acme --example > incident.yaml
`,
    )
    .action(async (options: SchemaOptions) => {
      await schema(options, host)
    })
}

export async function schema({ template, example = false }: SchemaOptions, host: Host): Promise<void> {
  const { facts, name } = await factsOfProject(template, host)
  if (example) {
    const { exampleIncidentFile } = await import('../core/incident-file/example.ts')
    host.stdout.write(exampleIncidentFile(facts, name))
    return
  }
  const { incidentJsonSchema } = await import('../core/model/json-schema.ts')
  host.stdout.write(printJson(incidentJsonSchema(facts)))
}

/**
 * The facts with the project's severities, and the fields of the template that is asked for, else of the project's own;
 * with its name, by which an incident file may ask for it.
 */
async function factsOfProject(
  asked: string | undefined,
  host: Host,
): Promise<{ readonly facts: Facts; readonly name?: string }> {
  const { openProject } = await import('./project/project.ts')
  const { config, templates } = await openProject(host)
  const { factsOf } = await import('../core/model/facts.ts')
  const { severitiesOf } = await import('../core/config/severity-names.ts')
  const severities = severitiesOf(config)
  const wanted = asked ?? host.env.POSTMORTEM_TEMPLATE ?? config.template
  if (wanted === undefined) return { facts: factsOf({ severities }) }
  const { name, fields } = await templates.find(wanted)
  const isPath = name !== wanted
  return { facts: factsOf({ fields, severities }), ...(!isPath && { name }) }
}
