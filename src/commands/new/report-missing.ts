import { shownName } from '../../core/model/claims.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import type { Host } from '../../host.ts'
import { printable } from '../../io/style.ts'

/** Lists every answer that is missing, with its flag. */
export function reportMissing({ missing }: Resolution, host: Host): void {
  const flags = missing.map(({ path, description }) =>
    description.flag === undefined
      ? `--set ${shownName(path)}=<value>`
      : `--${description.flag} <${description.value ?? 'value'}>`,
  )
  const width = Math.max(...flags.map((flag) => flag.length))
  const lines = missing.map(
    ({ description }, index) => `  ${(flags[index] ?? '').padEnd(width)}  ${printable(description.ask)}\n`,
  )
  const count = missing.length === 1 ? 'an answer is missing' : `${missing.length} answers are missing`
  host.stderr.write(
    `error: ${count}, and there is nobody to ask\n${lines.join('')}  hint: give them as flags or with --from; unknown will do but for the zone\n`,
  )
}
