import { Command } from 'commander'
import type { Host } from '../host.ts'
import type { LogOptions } from './log/options.ts'

export function logCommand(host: Host): Command {
  return new Command('log')
    .description(
      'Add a line with the time of now to the log of the running incident: an incident file in the folder of the documents, begun by the first line. postmortem new writes the postmortem from it. Never asks.',
    )
    .argument('[text...]', 'what happened, in one or more words; - reads it from stdin')
    .option('--at <time>', 'when it happened, where that is not now; 14:05 is the last one past')
    .option('--by <person>', 'who did it')
    .option('--file <file>', 'the log to use, where several incidents run; begun where it is missing')
    .option('--new', 'begin a log although an incident runs: another one')
    .option('--list', 'print the entries of the log')
    .option('--undo', 'take the last entry back')
    .option('-q, --quiet', 'do not repeat what was logged')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], options: Omit<LogOptions, 'words'>) => {
      const { log } = await import('./log/log.ts')
      host.exitCode = await log({ ...options, words }, host)
    })
}

const EXAMPLES = `
A text that begins with its time is logged at that time: a clock of the last
twelve hours, or any date with a clock. Of a text of several lines each line
that begins with its time is an entry, and the others continue the one above.

An incident runs until its log says end, a document of the same name stands
beside it, or postmortem new has written its postmortem with an end.

Examples:
  postmortem log restarted apache
  postmortem log --at 14:05 --by ines "moved traffic to the other region"
  uptime | postmortem log -
  postmortem log --list
`
