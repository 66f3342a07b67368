import { profileOf } from '../../core/config/profile-of.ts'
import { readTemplateName } from '../../core/config/read-key.ts'
import { severitiesOf } from '../../core/config/severity-names.ts'
import type { Place } from '../../core/finding.ts'
import type { Claims } from '../../core/model/claims.ts'
import { factsOf } from '../../core/model/facts.ts'
import { pickValues } from '../../core/model/pick.ts'
import { resolve } from '../../core/model/resolve.ts'
import { placeText } from '../../core/output/finding-text.ts'
import type { PrecompiledTemplate } from '../../core/template/template.ts'
import { UserError } from '../../errors.ts'
import { ExitCode } from '../../exit-code.ts'
import type { Project } from '../project/project.ts'
import type { Surroundings } from './surroundings.ts'

/** Which template a run takes, and what is required beside its own needs. */
export interface TemplateChoice {
  readonly name: string
  readonly requires: readonly string[]
  /** Where the facts or the configuration name it. */
  readonly place?: Place | undefined
}

/** Flag over environment over the facts' own word over the profile of the incident over the configuration over `alx`. */
export function chooseTemplate(claims: Claims, surroundings: Surroundings): TemplateChoice {
  const { profiles } = surroundings.project.config
  if (profiles.length === 0) return choiceWith(undefined, claims, surroundings)
  return choiceWith(profileIndex(claims, surroundings), claims, surroundings)
}

/** Every choice that answers may still lead to. */
export function possibleChoices(claims: Claims, surroundings: Surroundings): readonly TemplateChoice[] {
  return surroundings.project.config.profiles.map((_, index) => choiceWith(index, claims, surroundings))
}

/** Loads the template. What the configuration names and nobody has is a broken configuration. */
export async function findTemplate(
  { name, place }: TemplateChoice,
  { templates }: Pick<Project, 'templates'>,
): Promise<PrecompiledTemplate> {
  try {
    return await templates.find(name)
  } catch (error) {
    const isUnknown = error instanceof UserError && error.exitCode === ExitCode.Usage
    if (!isUnknown || place === undefined) throw error
    const { message, hint } = error
    throw new UserError(message, { place: placeText(place), ...(hint !== undefined && { hint }) })
  }
}

function choiceWith(
  profileAt: number | undefined,
  claims: Claims,
  { effective, project: { config } }: Surroundings,
): TemplateChoice {
  const { template } = effective
  const profile = profileAt === undefined ? undefined : config.profiles[profileAt]
  const requires = profile?.requires ?? []
  if (template.origin.kind === 'flag' || template.origin.kind === 'environment')
    return { name: template.value, requires }
  const stated = statedTemplate(claims)
  if (stated !== undefined) return { name: stated, requires }
  if (profile?.template !== undefined)
    return { name: profile.template, requires, place: config.places.get(`profiles[${profileAt}].template`) }
  return {
    name: template.value,
    requires,
    place: template.origin.kind === 'config' ? template.origin.place : undefined,
  }
}

/** A file that somebody else wrote may name a template, but not a path to read. */
function statedTemplate({ claims }: Claims): string | undefined {
  const raw = pickValues(claims).get('template')?.raw
  if (raw?.kind !== 'text') return undefined
  const name = readTemplateName(raw.text.trim())
  if (name.ok) return name.value
  const { message, hint } = name.problem
  throw new UserError(message, {
    place: placeText(raw.place),
    exitCode: ExitCode.Usage,
    ...(hint !== undefined && { hint }),
  })
}

/** Only the severity and the services are of interest here, which no template changes the meaning of. */
function profileIndex(claims: Claims, { project: { config }, host }: Surroundings): number | undefined {
  const severities = severitiesOf(config)
  const { postmortem } = resolve(claims, {
    now: host.now(),
    abbreviations: config.abbreviations,
    sort: false,
    requires: [],
    facts: factsOf({ severities }),
    severities,
    names: config,
  })
  const profile = profileOf(postmortem, config)
  return profile === undefined ? undefined : config.profiles.indexOf(profile)
}
