import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { commands } from './commands/index.ts'
import { UserError } from './errors.ts'
import { ExitCode } from './exit-code.ts'
import type { Host } from './host.ts'

/** Parses the command line and runs its command. */
export async function runProgram(argv: readonly string[], host: Host): Promise<void> {
  const used = argv.filter((word) => !word.startsWith('-')).slice(0, 2)
  const program = await buildProgram(
    host,
    (name) => name === used[0] || (used[0] !== undefined && ASKS_ABOUT_OTHERS.includes(used[0]) && name === used[1]),
    used[0] === 'help' || argv.some((word) => HELP_FLAG.test(word)),
  )
  try {
    await program.parseAsync(withHelp(argv, program, used), { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0 && !isHelpShown(error, used)) throw usageError(error, used)
  }
}

/** `--help`, or `-h` among others: `-qh`. */
const HELP_FLAG = /^(?:--help|-[a-z]*h)$/

/**
 * The program with the commands that `isUsed` says loaded whole; of the others the help shows one line. `isHelpAsked`:
 * commands load what only their help shows.
 */
export async function buildProgram(
  host: Host,
  isUsed: (name: string) => boolean,
  isHelpAsked: boolean,
): Promise<Command> {
  const program = new Command('postmortem')
    .description('Turn the facts of an incident into a postmortem you can trust.')
    .version(manifest.version, '-V, --version', 'print the version')
    .addHelpText('after', EXAMPLES)
    .helpCommand('help [command]', 'show the help of a command')
  for (const { name, summary, isHidden = false, load } of commands) {
    program.addCommand(
      isUsed(name)
        ? (await load(host, isHelpAsked)).summary(summary)
        : new Command(name).summary(summary).helpOption(false),
      { hidden: isHidden },
    )
  }
  for (const command of withParts(program)) prepare(command, host)
  return program
}

/** The command line with `--help` where that is meant, and without it where it would hide that there is no such command. */
function withHelp(argv: readonly string[], program: Command, used: readonly string[]): string[] {
  if (isUnknown(used, program)) return argv.filter((word) => word !== '--help' && word !== '-h')
  return isHelpMeant(argv, program) ? [...argv, '--help'] : [...argv]
}

/** Whether the words name a command, or a part of one, that there is not. */
function isUnknown([name, part]: readonly string[], { commands: known }: Pick<Command, 'commands'>): boolean {
  if (name === undefined) return false
  if (name === 'help') return isUnknown(part === undefined ? [] : [part], { commands: known })
  const command = known.find((each) => each.name() === name)
  if (command === undefined) return true
  return command.commands.length > 0 && isUnknown(part === undefined ? [] : [part], command)
}

/** Alone, the program and a command that has commands of its own say what there is. */
function isHelpMeant(argv: readonly string[], { commands: known }: Command): boolean {
  const [name, ...rest] = argv
  return (
    name === undefined ||
    (rest.length === 0 && known.some((command) => command.name() === name && command.commands.length > 0))
  )
}

/** A command and those below it. */
function withParts(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withParts)]
}

/** Commands that need the command whole that is named after them. */
const ASKS_ABOUT_OTHERS = ['help', 'complete']

const EXAMPLES = `
Examples:
  postmortem new                                   ask for the facts, write the document
  postmortem new --from incident.yaml              write it from a file, ask nothing
  postmortem new "API down" --start "2026-01-15 14:05" --end 15:10 --timezone UTC
  postmortem schema --example > incident.yaml      a commented file to start from

Exit codes: 0 ok, 1 a fact that cannot stand, 2 wrong use, 3 failure, 130 cancelled.
Run postmortem <command> --help for the flags of a command.
`

/** Commander must neither end the process nor write past the host; wrong use is exit code 2. */
function prepare(command: Command, host: Host): void {
  command.exitOverride()
  command.configureOutput({
    writeOut: (text) => host.stdout.write(text),
    writeErr: () => undefined,
    getOutHelpWidth: () => host.stdout.columns,
    getErrHelpWidth: () => host.stderr.columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  })
}

/** For `help` commander takes the exit code from the process, where it need not be 0. */
function isHelpShown({ code }: CommanderError, [, topic]: readonly string[]): boolean {
  return code === 'commander.help' && (topic === undefined || commands.some(({ name }) => name === topic))
}

function usageError({ code, message }: CommanderError, [name, topic]: readonly string[]): UserError {
  // What commander says of a `help` for a command that there is not.
  const told = code === 'commander.help' ? `unknown command '${topic}'` : message
  const [first = '', ...rest] = told.replace(/^error: /, '').split('\n')
  const suggestion = /\((Did you mean .*)\)/.exec(rest.join(' '))?.[1]
  return new UserError(first, {
    hint:
      suggestion === undefined
        ? `postmortem --help and postmortem ${commands.find((command) => command.name === name)?.name ?? 'new'} --help list what there is`
        : lowerFirst(suggestion),
    exitCode: ExitCode.Usage,
  })
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
