import type { Finding } from '../../core/finding.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'

/** The path of the log on stdout, alone. */
export function tellPath(shownAs: string, host: Host): void {
  host.stdout.write(`${host.stdout.isTTY ? printable(shownAs) : shownAs}\n`)
}

/** A fact or a file that cannot stand. */
export async function tellRefused(finding: Finding, host: Host): Promise<ExitCode> {
  const { reportFindings } = await import('../incident/report.ts')
  await reportFindings([finding], host, {})
  return ExitCode.Problems
}
