import { rules } from '../../src/core/rules/rules.ts'

/** Flags that leave no rule but these on, and what no file may be: what is tested is the command, whatever rules there are. */
export function only(...ids: readonly string[]): readonly string[] {
  const kept = [...ids, 'not-a-postmortem']
  return rules.flatMap(({ id }) => (kept.includes(id) ? [] : ['--rule', `${id}=off`]))
}

/** The two rules that most tests of the command look at: an error and a remark. */
export const two = only('end-before-start', 'missing-severity')

export const reversed = `title: Checkout slow
start: 2026-01-15 23:50
end: 2026-01-15 00:40
timezone: UTC
`

export const fine = `title: Search down
severity: SEV2
start: 2026-01-15 09:00
end: 2026-01-15 09:40
timezone: UTC
`

/** By other hands, and without a severity. */
export const foreign = `# Postmortem: checkout answered with errors

On 2026-01-12 from 09:10 to 10:25 UTC checkout answered with errors.

## Timeline

- 09:10 the new payment service went live
- 10:25 the pool was enlarged
`

export const README = '# How we work\n\nRead this first.\n'
