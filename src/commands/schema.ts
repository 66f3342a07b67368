import { Command } from 'commander'
import type { Host } from '../host.ts'

export interface SchemaOptions {
  readonly example?: boolean
}

export function schemaCommand(host: Host): Command {
  return new Command('schema')
    .description('Print the JSON Schema (draft 7) of the incident file, for editors and CI.')
    .option('--example', 'print a commented incident file to start from instead')
    .addHelpText(
      'after',
      `
Examples:
  postmortem schema > incident.schema.json
  postmortem schema --example > incident.yaml
`,
    )
    .action(async (options: SchemaOptions) => {
      await schema(options, host)
    })
}

export async function schema({ example = false }: SchemaOptions, host: Host): Promise<void> {
  if (example) {
    const { exampleIncidentFile } = await import('../core/incident-file/example.ts')
    host.stdout.write(exampleIncidentFile())
    return
  }
  const { incidentJsonSchema } = await import('../core/model/json-schema.ts')
  host.stdout.write(`${JSON.stringify(incidentJsonSchema(), null, 2)}\n`)
}
