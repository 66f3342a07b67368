import type { Command } from 'commander'
import type { Host } from '../host.ts'

/** A command as the program lists it; its code is loaded when it is used. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  load(host: Host): Promise<Command>
}

/** The only registration of commands, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'new',
    summary: 'write a postmortem: by questions, flags or files',
    load: async (host) => (await import('./new.ts')).newCommand(host),
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of the incident file, or an example',
    load: async (host) => (await import('./schema.ts')).schemaCommand(host),
  },
]
