import { Command, Option } from 'commander'
import { levels } from '../core/rules/levels.ts'
import type { Host } from '../host.ts'
import { type CheckOptions, checkFormats, readMaximum, readRuleLevel } from './check/options.ts'

export function checkCommand(host: Host): Command {
  return new Command('check')
    .description(
      "Find what is wrong with postmortems, by any hand, and with incident files: times that contradict each other, numbers that do not add up, what leaks, what a reader will miss. What this tool did not write is judged leniently: contradictions and leaks are errors, the field's practice is advice.",
    )
    .argument(
      '[paths...]',
      'files, folders, patterns such as "docs/**/*.md", or - for stdin; the configured folder when not given',
    )
    .addOption(new Option('--format <format>', 'how to print the findings').choices(checkFormats).default('text'))
    .addOption(
      new Option('--fail-on <level>', 'exit with 1 where a finding is at least this serious')
        .choices(levels.filter((level) => level !== 'off'))
        .default('error'),
    )
    .addOption(
      new Option('--rule <id=level>', `what a rule counts as: ${levels.join(', ')}; repeatable`)
        .argParser(readRuleLevel)
        .default(new Map(), 'as the configuration says'),
    )
    .addOption(
      new Option('--max-findings <n>', 'print no more than these, and count the others').argParser(readMaximum),
    )
    .option('-q, --quiet', 'print errors only, and no notes')
    .option('--color', 'use colour even where no terminal is')
    .option('--no-color', 'use no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: Omit<CheckOptions, 'paths'>) => {
      const { checkPaths } = await import('./check/check-paths.ts')
      host.exitCode = await checkPaths({ ...options, paths }, host)
    })
}

const EXAMPLES = `
Examples:
  postmortem check
  postmortem check docs/postmortems incident.yaml
  postmortem check --fail-on warning --rule timeline-gap=off
  postmortem check "**/*.md" --format json
`
