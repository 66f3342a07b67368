import { readFolder } from '../../core/config/read-key.ts'
import type { Result } from '../../core/result.ts'
import { readZone } from '../../core/time/zone.ts'
import { UserError } from '../../errors.ts'
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

/** The settings that the flags state, and what is wrong with those that cannot be. */
export function settingsOfFlags({ dir, timezone, template, service }: InitOptions): {
  readonly stated: InitSettings
  readonly errors: readonly UserError[]
} {
  const folder = dir === undefined ? undefined : readFolder(dir)
  const zone = timezone === undefined ? undefined : readZone(timezone)
  const errors = [errorOf('--dir', folder), errorOf('--timezone', zone)].flat()
  const stated = {
    ...(folder?.ok && { dir: folder.value }),
    ...(zone?.ok && { timezone: zone.value }),
    ...(template !== undefined && { template }),
    ...(service.length > 0 && { services: servicesOf(service.join(',')) }),
  }
  return { stated, errors }
}

/** `checkout, search`, each once, whatever its capitals. */
export function servicesOf(text: string): readonly string[] {
  const names = text.split(',')
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
