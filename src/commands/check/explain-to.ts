import { explainRule } from '../../core/rules/explain.ts'
import { ruleText } from '../../core/rules/rule-ids.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'

/** Prints what is to be known of a rule that there is. */
export function explainTo(id: string, paths: readonly string[], { stdout }: Pick<Host, 'stdout'>): void {
  if (paths.length > 0)
    throw new UserError('--explain checks nothing', {
      hint: `leave out ${paths.length === 1 ? 'the path' : 'the paths'}, or leave out --explain`,
      exitCode: ExitCode.Usage,
    })
  const rule = ruleText(id)
  if (rule !== undefined) stdout.write(explainRule(rule))
}
