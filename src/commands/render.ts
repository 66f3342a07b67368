import { Command, Option } from 'commander'
import type { Host } from '../host.ts'
import { preferOption } from './incident/prefer-option.ts'
import type { RenderOptions } from './render/options.ts'
import { outputFormats } from './result/format.ts'

export function renderCommand(host: Host): Command {
  return new Command('render')
    .description(
      'Show the facts of an incident file or of a postmortem in Markdown with a template, on stdout or in a file. Asks nothing and refuses no fact: what is not known or cannot stand is shown as unknown, and said.',
    )
    .argument('<file>', 'an incident file (YAML, JSON) or a postmortem in Markdown; - is stdin')
    .option('--template <name>', 'the template; the one that the file names when not given')
    .addOption(
      new Option(
        '--format <format>',
        "what to write; the template's own when not given; html in a file has the incident file beside it, and both paths are printed",
      ).choices(outputFormats),
    )
    .addOption(preferOption())
    .option('--view', 'print what a template receives, as JSON')
    .option('--sort', 'sort the timeline; undated entries go to their day inside the incident')
    .option('-o, --output <path>', 'the file or folder to write to; stdout when not given')
    .option('-f, --force', 'replace a file that is there; a .bak keeps it unless git has it')
    .option('--update', 'rewrite a file that is there, unless somebody edited it or it is of another incident')
    .option('-q, --quiet', 'print no notes')
    .option('--color', 'use colour even where no terminal is')
    .option('--no-color', 'use no colour')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Omit<RenderOptions, 'file'>) => {
      const { renderIncident } = await import('./render/render-incident.ts')
      host.exitCode = await renderIncident({ ...options, file }, host)
    })
}

const EXAMPLES = `
Examples:
  postmortem render incident.yaml --template alx
  postmortem render old.md --template google-sre
  postmortem render incident.yaml --format html -o incident.html
  postmortem render incident.yaml --view
`
