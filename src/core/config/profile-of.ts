import { serviceNamed } from '../model/known-names.ts'
import type { Config, Profile } from './config.ts'
import { severityNamed } from './severity-names.ts'

/** What is known of an incident when its profile is chosen. */
interface Known {
  readonly severity?: string | undefined
  readonly services: readonly { readonly name: string }[]
}

/** The first profile that fits: of each thing that it names, the incident has one. */
export function profileOf({ severity, services }: Known, config: Config): Profile | undefined {
  const isSeverity = (text: string): boolean => severity !== undefined && severityNamed(config, text) === severity
  const isService = (text: string): boolean => {
    const wanted = serviceNamed(config, text)?.name ?? text
    return services.some(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  }
  return config.profiles.find(
    ({ when }) =>
      (when.severity.length === 0 || when.severity.some(isSeverity)) &&
      (when.service.length === 0 || when.service.some(isService)),
  )
}
