import { Command } from 'commander'
import { type Finding, isError } from '../../core/finding.ts'
import { counted, countsText, severityCounts } from '../../core/output/counts.ts'
import { printJson } from '../../core/output/print-json.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'

export interface CheckOptions {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly color?: boolean
}

export function checkCommand(host: Host): Command {
  return new Command('check')
    .summary('find what is wrong with templates')
    .description(
      'Find what is wrong with templates and partials, all at once: names, helpers and partials that do not exist, fields and required facts that are not shown, blocks that do not end. Each is filled from three incidents too. Exit code 1 where there is an error.',
    )
    .argument('[names...]', "names of templates, or paths of their files; without any, all of the team's own")
    .option('--json', 'print the problems as JSON')
    .option('-q, --quiet', 'print nothing but the problems')
    .option('--color', 'use colour even where no terminal is')
    .option('--no-color', 'use no colour')
    .addHelpText(
      'after',
      `
Examples:
  postmortem template check
  postmortem template check acme
  postmortem template check .postmortem/partials/timeline.hbs --json
`,
    )
    .action(async (names: readonly string[], options: CheckOptions) => {
      host.exitCode = await checkTemplate(names, options, host)
    })
}

async function checkTemplate(names: readonly string[], options: CheckOptions, host: Host): Promise<ExitCode> {
  const { openProject } = await import('../project/project.ts')
  const { chooseFiles } = await import('./choose-files.ts')
  const { checkTemplates } = await import('../../core/template/check.ts')
  const { trials } = await import('../../core/template/trials.ts')
  const { severitiesOf } = await import('../../core/config/severity-names.ts')
  const project = await openProject(host)
  const chosen = await chooseFiles(names, project, host)
  const findings = [
    ...chosen.findings,
    ...checkTemplates({ ...chosen, trials, severities: severitiesOf(project.config), now: host.now() }),
  ]
  host.stdout.write(await textOf(findings, chosen.files, options, host))
  if (!options.quiet && !options.json) host.stderr.write(`${summary(findings, chosen.files.length)}\n`)
  return findings.some(isError) ? ExitCode.Problems : ExitCode.Ok
}

async function textOf(
  findings: readonly Finding[],
  files: readonly string[],
  { json = false, color }: CheckOptions,
  host: Host,
): Promise<string> {
  const { findingData, findingText } = await import('../../core/output/finding-text.ts')
  if (json) return printJson({ checked: files, findings: findings.map(findingData) })
  const { printableFinding } = await import('../../io/printable-finding.ts')
  const { styleFor } = await import('../../io/style.ts')
  const paint = await styleFor(host.stdout, host.env, color)
  return findings.map((finding) => findingText(printableFinding(finding), paint)).join('')
}

function summary(findings: readonly Finding[], files: number): string {
  if (files === 0) return 'note: there are no templates to check; postmortem template new writes one'
  return `note: ${counted(files, 'file')} checked: ${countsText(severityCounts(findings)) || 'nothing wrong'}`
}
