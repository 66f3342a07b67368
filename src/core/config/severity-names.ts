import { readText } from '../model/read-text.ts'
import { defaultSeverities, type SeverityLevel, severityOf } from '../model/severities.ts'
import type { Config } from './config.ts'

type Severities = Pick<Config, 'severities'>

/** The team's own scale, or the one that holds without it. */
export function severitiesOf({ severities }: Severities): readonly SeverityLevel[] {
  if (severities.length === 0) return defaultSeverities
  return severities.map(({ name, meaning, usersAffected, aliases }) => {
    const { unit, value } = usersAffected ?? {}
    const isShare = unit === 'percent'
    return { name, meaning, aliases, usersAffected: isShare ? value : undefined, users: isShare ? undefined : value }
  })
}

export function severityNames(config: Severities): readonly string[] {
  return severitiesOf(config).map(({ name }) => name)
}

/** The name of the severity that a text means, in whatever capitals and by whatever alias. */
export function severityNamed(config: Severities, text: string): string | undefined {
  const result = readText(severityOf(severitiesOf(config)).kind, text, 'severity', {})
  return result.ok ? String(result.value) : undefined
}
