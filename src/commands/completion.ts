import { Argument, Command } from 'commander'
import type { Host } from '../host.ts'

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
type Shell = (typeof shells)[number]

export function completionCommand(host: Host): Command {
  return new Command('completion')
    .description('Print the script that completes commands, flags and values at the Tab key. It changes no file.')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', EXAMPLES)
    .action(async (shell: Shell) => {
      host.stdout.write(await completionScript(shell))
    })
}

const EXAMPLES = `
Put one line into the file that the shell reads when it starts:
  ~/.bashrc                   eval "$(postmortem completion bash)"
  ~/.zshrc, after compinit    eval "$(postmortem completion zsh)"
  ~/.config/fish/config.fish  postmortem completion fish | source
  $PROFILE                    postmortem completion powershell | Out-String | Invoke-Expression
`

async function completionScript(shell: Shell): Promise<string> {
  switch (shell) {
    case 'bash':
      return (await import('../core/completion/bash-script.ts')).bashScript
    case 'zsh':
      return (await import('../core/completion/zsh-script.ts')).zshScript
    default: {
      const [{ script }, { printedBy }] = await Promise.all([import('@bomb.sh/tab'), import('../io/printed-by.ts')])
      return printedBy(() => script(shell, 'postmortem', 'postmortem'))
    }
  }
}
