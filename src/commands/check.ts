import { Command, Option } from 'commander'
import { levels, profiles } from '../core/rules/levels.ts'
import type { Host } from '../host.ts'
import { type CheckOptions, checkFormats, readMaximum, readRuleId, readRuleLevel } from './check/options.ts'
import { preferOption } from './incident/prefer-option.ts'

export function checkCommand(host: Host): Command {
  return new Command('check')
    .description(
      "Find what is wrong with postmortems, by any hand, and with incident files: times that contradict each other, numbers that do not add up, what leaks, what a reader will miss. What this tool did not write is judged leniently: contradictions and leaks are errors, the field's practice is advice.",
    )
    .argument(
      '[paths...]',
      'files, folders, patterns such as "docs/**/*.md", templates, or - for stdin; the configured folder and the team\'s templates when not given',
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
      new Option('--profile <name>', 'by what all files are judged, whatever they were written with').choices(profiles),
    )
    .addOption(
      new Option(
        '--explain <rule>',
        'say what a rule looks for, why, and how to switch it off; checks nothing',
      ).argParser(readRuleId),
    )
    .option('--fix', 'mend what can be mended without a person, show what was changed, and tell what is left')
    .option('--dry-run', 'with --fix: only show what would be changed')
    .addOption(preferOption())
    .option(
      '--changed [base]',
      'only files that changed since they left this branch or commit, by default the default branch; paths stand before it',
    )
    .option('--ignore-others', 'pass over named files that are no postmortems, as in a folder')
    .option('--baseline <file>', 'tell only findings that this file does not know')
    .option('--update-baseline', 'write all findings to that file, and tell none')
    .addOption(
      new Option('--max-findings <n>', 'print no more than these, and count the others').argParser(readMaximum),
    )
    .option('-q, --quiet', 'print only what --fail-on counts, and no notes')
    .option('--color', 'use colour even where no terminal is')
    .option('--no-color', 'use no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: readonly string[], options: Omit<CheckOptions, 'paths'>) => {
      if (options.explain !== undefined) {
        const { explainTo } = await import('./check/explain-to.ts')
        return explainTo(options.explain, paths, host)
      }
      const { checkPaths } = await import('./check/check-paths.ts')
      host.exitCode = await checkPaths({ ...options, paths }, host)
    })
}

const EXAMPLES = `
Examples:
  postmortem check
  postmortem check docs/postmortems incident.yaml
  postmortem check --explain duration-mismatch
  postmortem check --fix --dry-run
  postmortem check --fail-on warning --rule timeline-gap=off
  postmortem check "**/*.md" --format sarif > findings.sarif
  postmortem check --baseline .postmortem/baseline.json --update-baseline
  postmortem check --changed origin/main --format github
`
