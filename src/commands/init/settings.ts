import { readFolder } from '../../core/config/read-key.ts'
import type { Result } from '../../core/result.ts'
import { readZone } from '../../core/time/zone.ts'
import { UserError, UserErrors } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { InitOptions } from '../init.ts'

/** What the configuration says when it is new; what nobody stated is missing. */
export interface InitSettings {
  readonly dir?: string
  /** An IANA name, `UTC` or an offset. */
  readonly timezone?: string
  readonly template?: string
  readonly services?: readonly string[]
}

/** With the folder and the template that hold where nobody stated any. */
export type SettledSettings = InitSettings & Required<Pick<InitSettings, 'dir' | 'template'>>

/** The settings that the flags state, all that is wrong with them at once. */
export function settingsOfFlags({ dir, timezone, template, service }: InitOptions): InitSettings {
  const folder = dir === undefined ? undefined : readFolder(dir)
  const zone = timezone === undefined ? undefined : readZone(timezone)
  const errors = [errorOf('--dir', folder), errorOf('--timezone', zone)].flat()
  if (errors.length > 0) throw new UserErrors(errors, ExitCode.Problems)
  return {
    ...(folder?.ok && { dir: folder.value }),
    ...(zone?.ok && { timezone: zone.value }),
    ...(template !== undefined && { template }),
    ...(service.length > 0 && { services: distinct(service) }),
  }
}

/** `checkout, search`, each once, whatever its capitals. */
export function servicesOf(text: string): readonly string[] {
  return distinct(text.split(','))
}

function distinct(names: readonly string[]): readonly string[] {
  const written = names.map((name) => name.trim()).filter((name) => name !== '')
  return written.filter(
    (name, index) => written.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index,
  )
}

function errorOf(flag: string, result: Result<unknown> | undefined): readonly UserError[] {
  if (result === undefined || result.ok) return []
  const { message, hint } = result.problem
  return [new UserError(message, { place: flag, ...(hint !== undefined && { hint }) })]
}
