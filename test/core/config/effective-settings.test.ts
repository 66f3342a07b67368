import { describe, expect, test } from 'vitest'
import type { Config } from '../../../src/core/config/config.ts'
import { emptyConfig } from '../../../src/core/config/config.ts'
import { configRows } from '../../../src/core/config/config-rows.ts'
import { effectiveSettings } from '../../../src/core/config/effective-settings.ts'
import { ConfigKeys } from '../../../src/core/config/keys.ts'
import { readConfig } from '../../../src/core/config/read-config.ts'
import { UserErrors } from '../../../src/errors.ts'

const written = configOf('dir: docs\nfileName: "{year}/{id}"\ntemplate: acme\nclock: 12h\nlocale: de')

function configOf(text: string): Config {
  const result = readConfig(text, 'config.yaml', 0)
  if (!result.ok) throw new Error('the configuration cannot stand')
  return result.config
}

function shown(flags: { template?: string }, env: Record<string, string>, config: Config) {
  const settings = effectiveSettings(flags, env, config)
  return Object.entries({ ...settings, fileName: { ...settings.fileName, value: settings.fileName.value.text } }).map(
    ([name, { value, origin }]) => `${name}: ${value} (${origin.kind})`,
  )
}

describe('a setting', () => {
  test('is the default where nobody says it', () => {
    expect(shown({}, {}, emptyConfig)).toEqual([
      'dir: postmortems (default)',
      'fileName: {id} (default)',
      'template: alx (default)',
      'clock: 24h (default)',
      'locale: undefined (default)',
    ])
  })

  test('is what the configuration says', () => {
    expect(shown({}, { POSTMORTEM_DIR: '', POSTMORTEM_CLOCK: '  ' }, written)).toEqual([
      'dir: docs (config)',
      'fileName: {year}/{id} (config)',
      'template: acme (config)',
      'clock: 12h (config)',
      'locale: de (config)',
    ])
  })

  test('is what the environment says before that', () => {
    const env = {
      POSTMORTEM_DIR: '../elsewhere',
      POSTMORTEM_FILE_NAME: '{slug}',
      POSTMORTEM_TEMPLATE: './own.hbs',
      POSTMORTEM_CLOCK: '24h',
      POSTMORTEM_LOCALE: 'fr',
    }
    expect(shown({}, env, written)).toEqual([
      'dir: ../elsewhere (environment)',
      'fileName: {slug} (environment)',
      'template: ./own.hbs (environment)',
      'clock: 24h (environment)',
      'locale: fr (environment)',
    ])
  })

  test('is what the flag says before all', () => {
    expect(shown({ template: 'coe' }, { POSTMORTEM_TEMPLATE: 'brief' }, written)).toContain('template: coe (flag)')
  })

  test('is never a fact of the environment', () => {
    const env = { POSTMORTEM_TIMEZONE: 'UTC', POSTMORTEM_SEVERITY: 'SEV1' }
    expect(shown({}, env, emptyConfig)).toEqual(shown({}, {}, emptyConfig))
  })
})

test('postmortem config has a row for every key', () => {
  const keys = configRows(emptyConfig, effectiveSettings({}, {}, emptyConfig)).map(({ key }) => key.replace(/\[.*/, ''))
  expect([...new Set(keys)]).toEqual(Object.keys(ConfigKeys.shape))
})

test('variables that cannot be read are told at once', () => {
  const env = { POSTMORTEM_FILE_NAME: '/x', POSTMORTEM_CLOCK: '13h', POSTMORTEM_LOCALE: 'en_GB' }
  const error = thrownBy(() => effectiveSettings({}, env, emptyConfig))
  if (!(error instanceof UserErrors)) throw error
  expect(error.exitCode).toBe(2)
  expect(error.errors.map(({ place, message, hint }) => `${place}: ${message} | ${hint}`)).toEqual([
    'POSTMORTEM_FILE_NAME: the pattern "/x" leads out of the output folder | begin it with a folder or a name: {year}/{id}',
    'POSTMORTEM_CLOCK: "13h" is no clock | write one of 24h, 12h',
    'POSTMORTEM_LOCALE: "en_GB" is not a locale | did you mean en-GB?',
  ])
})

function thrownBy(act: () => void): unknown {
  try {
    act()
    return undefined
  } catch (error) {
    return error
  }
}
