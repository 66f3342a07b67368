import { UserError, UserErrors } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Place } from '../finding.ts'
import { type Result, success } from '../result.ts'
import { type FileNamePattern, readFileNamePattern } from '../template/file-name.ts'
import { DEFAULT_TEMPLATE } from '../template/template.ts'
import type { Clock, Config } from './config.ts'
import { readClock, readLocale } from './read-key.ts'

/** Who decided a setting, strongest first. */
export type SettingOrigin =
  | { readonly kind: 'flag'; readonly flag: string }
  | { readonly kind: 'environment'; readonly variable: string }
  | { readonly kind: 'config'; readonly place: Place }
  | { readonly kind: 'default' }

export interface Setting<Value> {
  readonly value: Value
  readonly origin: SettingOrigin
}

/** How documents are made and where they go. None of it changes a fact. */
export interface EffectiveSettings {
  /** As written: from the project's folder on in a configuration, from the working directory on in the environment. */
  readonly dir: Setting<string>
  readonly fileName: Setting<FileNamePattern>
  /** A name, or in the environment and as a flag the path of a file. */
  readonly template: Setting<string>
  readonly clock: Setting<Clock>
  readonly locale: Setting<string | undefined>
}

type SettingName = keyof EffectiveSettings

/** What a flag says; the other settings have none. */
export interface SettingFlags {
  readonly template?: string | undefined
}

const variables = {
  dir: 'POSTMORTEM_DIR',
  fileName: 'POSTMORTEM_FILE_NAME',
  template: 'POSTMORTEM_TEMPLATE',
  clock: 'POSTMORTEM_CLOCK',
  locale: 'POSTMORTEM_LOCALE',
} as const satisfies Record<SettingName, string>

/** The variables of the environment that decide a setting, by the key of the configuration that they stand in for. */
export const settingVariables: Readonly<Record<SettingName, string>> = variables

/** Flag over environment over configuration over default. A variable that cannot be read is wrong use. */
export function effectiveSettings(
  flags: SettingFlags,
  env: Readonly<Record<string, string | undefined>>,
  config: Config,
): EffectiveSettings {
  const problems: UserError[] = []

  /** `orElse` stands in for a value that cannot be read, until all of them are told. */
  function decide<Value>(
    name: SettingName,
    configured: Value | undefined,
    orElse: Value,
    read: (text: string) => Result<Value>,
    flag?: string,
  ): Setting<Value> {
    const variable = settingVariables[name]
    const text = env[variable]?.trim()
    const place = config.places.get(name)
    if (flag !== undefined) {
      const result = read(flag)
      if (result.ok) return { value: result.value, origin: { kind: 'flag', flag: `--${name}` } }
    }
    if (text) {
      const result = read(text)
      if (result.ok) return { value: result.value, origin: { kind: 'environment', variable } }
      const { message, hint } = result.problem
      problems.push(
        new UserError(message, { place: variable, exitCode: ExitCode.Usage, ...(hint !== undefined && { hint }) }),
      )
    }
    if (configured !== undefined && place !== undefined) return { value: configured, origin: { kind: 'config', place } }
    return { value: orElse, origin: { kind: 'default' } }
  }

  const settings: EffectiveSettings = {
    dir: decide('dir', config.dir, DEFAULT_FOLDER, success),
    fileName: decide('fileName', config.fileName, DEFAULT_PATTERN, readFileNamePattern),
    template: decide('template', config.template, DEFAULT_TEMPLATE, success, flags.template),
    clock: decide<Clock>('clock', config.clock, '24h', readClock),
    locale: decide<string | undefined>('locale', config.locale, undefined, readLocale),
  }
  if (problems.length > 0) throw new UserErrors(problems, ExitCode.Usage)
  return settings
}

const DEFAULT_FOLDER = 'postmortems'
const DEFAULT_PATTERN: FileNamePattern = { text: '{id}', pieces: [{ placeholder: 'id' }] }
