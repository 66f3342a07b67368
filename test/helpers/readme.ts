import { readFileSync } from 'node:fs'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The content of the fenced block of README.md that follows `<!-- name -->`. */
export function readmeBlock(name: string): string {
  const [, block] = new RegExp(`<!-- ${name} -->\\n+(\`{3,4})\\w*\\n([\\s\\S]*?)\\n\\1`).exec(readme)?.slice(1) ?? []
  if (block === undefined) throw new Error(`README.md has no block after <!-- ${name} -->`)
  return block
}

/** A command of a `console` block and what it prints, on stdout and stderr together. */
export interface ReadmeCommand {
  readonly command: string
  readonly output: string
}

/** The commands of all `console` blocks, in order. A line that ends in a backslash goes on. */
export function readmeCommands(): ReadmeCommand[] {
  return [...readme.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const command = /^(?:.*\\\n)*.*/.exec(part)?.[0] ?? ''
        return { command, output: part.slice(command.length).replace(/^\n/, '') }
      }),
  )
}
