import type { Command } from 'commander'
import type { Host } from '../host.ts'

/** A command as the program lists it; its code is loaded when it is used. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  /** For programs, not for people: no help shows it. */
  readonly isHidden?: true
  /** `isHelpAsked`: what only help shows is loaded too. */
  load(host: Host, isHelpAsked: boolean): Promise<Command>
}

/** The only registration of commands, in the order of the help. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'new',
    summary: 'write a postmortem: by questions, flags or files',
    load: async (host) => (await import('./new.ts')).newCommand(host),
  },
  {
    name: 'import',
    summary: 'turn exports of other tools and old postmortems into facts',
    load: async (host, isHelpAsked) => (await import('./import.ts')).importCommand(host, isHelpAsked),
  },
  {
    name: 'render',
    summary: 'show an incident file or a document with another template or in another format',
    load: async (host) => (await import('./render.ts')).renderCommand(host),
  },
  {
    name: 'check',
    summary: 'find what is wrong with postmortems and incident files',
    load: async (host) => (await import('./check.ts')).checkCommand(host),
  },
  {
    name: 'log',
    summary: 'add a line with the time of now to the log of the running incident',
    load: async (host) => (await import('./log.ts')).logCommand(host),
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of the incident file, or an example',
    load: async (host) => (await import('./schema.ts')).schemaCommand(host),
  },
  {
    name: 'config',
    summary: 'print every setting with where it comes from',
    load: async (host) => (await import('./config.ts')).configCommand(host),
  },
  {
    name: 'init',
    summary: 'set up .postmortem/: configuration and examples',
    load: async (host) => (await import('./init.ts')).initCommand(host),
  },
  {
    name: 'template',
    summary: 'list, show, make and check templates',
    load: async (host) => (await import('./template.ts')).templateCommand(host),
  },
  {
    name: 'completion',
    summary: 'print the completion script of a shell',
    load: async (host) => (await import('./completion.ts')).completionCommand(host),
  },
  {
    name: 'complete',
    summary: 'print how a command line can go on',
    isHidden: true,
    load: async (host) => (await import('./complete.ts')).completeCommand(host),
  },
]
