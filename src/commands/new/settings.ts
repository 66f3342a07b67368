import type { Claims } from '../../core/model/claims.ts'
import { pickValues } from '../../core/model/pick.ts'
import type { ResolveSettings } from '../../core/model/resolve.ts'
import { chooseTemplate, DEFAULT_TEMPLATE } from '../../core/template/choose.ts'
import type { PrecompiledTemplate } from '../../core/template/template.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Host } from '../../host.ts'
import type { NewOptions } from './options.ts'

/** What decides how the facts are read and shown: flag, then environment, then the facts' own word, then the default. */
export interface Settings extends ResolveSettings {
  readonly template: PrecompiledTemplate
}

export function settingsOf(options: NewOptions, claims: Claims, host: Host): Settings {
  const template = templateOf(
    options.template ?? host.env.POSTMORTEM_TEMPLATE ?? statedTemplate(claims) ?? DEFAULT_TEMPLATE,
  )
  return { now: host.now(), abbreviations: {}, sort: options.sort ?? false, requires: template.requires, template }
}

function statedTemplate({ claims }: Claims): string | undefined {
  const raw = pickValues(claims).get('template')?.raw
  return raw?.kind === 'text' ? raw.text.trim() : undefined
}

function templateOf(name: string): PrecompiledTemplate {
  const choice = chooseTemplate(name)
  if (choice.kind === 'found') return choice.template
  const hint = choice.likely === undefined ? `there is ${choice.names.join(', ')}` : `did you mean ${choice.likely}?`
  throw new UserError(`there is no template "${name}"`, { hint, exitCode: ExitCode.Usage })
}
