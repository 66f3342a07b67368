import type { LogEntry } from '../../core/log/log-entry.ts'
import { mayHoldKnown, mayHoldOurs } from '../../core/rules/safety/may-hold-secret.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'

/** Of a secret in what was logged it is said how it goes again. What finds one is loaded only where a text holds its beginning. */
export async function warnOfSecrets(entries: readonly LogEntry[], shownAs: string, host: Host): Promise<void> {
  const text = entries.map((entry) => entry.text).join('\n')
  if (!mayHoldKnown(text) && !mayHoldOurs(text)) return
  const { secretsIn } = await import('../../core/rules/safety/find-secrets.ts')
  const [secret] = await secretsIn(text)
  if (secret === undefined) return
  const kind = `${BEGINS_AS_VOWEL.test(secret.kind) ? 'an' : 'a'} ${secret.kind}`
  host.stderr.write(
    entries.length === 1
      ? `warning: this line seems to hold ${kind}; postmortem log --undo takes it back\n`
      : `warning: one of these lines seems to hold ${kind}; take it out of ${printable(shownAs)}\n`,
  )
}

const BEGINS_AS_VOWEL = /^(?:[AO]|npm)/
