import type { Finding } from '../core/finding.ts'
import { printable } from './style.ts'

/** A finding whose words can do nothing to a terminal: it quotes what a file says. */
export function printableFinding<F extends Finding>(finding: F): F {
  return {
    ...finding,
    message: printable(finding.message),
    ...(finding.hint !== undefined && { hint: printable(finding.hint) }),
  }
}
