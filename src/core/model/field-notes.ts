import { type Claims, kindAt, unknownField } from './claims.ts'
import { factPath, holds, KNOWN } from './conditions.ts'
import type { Facts, Postmortem } from './facts.ts'
import { type Condition, isFact, type Scalar } from './kinds.ts'
import { YES } from './read-text.ts'

/** What has to be said of fields that were given in vain: where they do not apply, or the template has none of that name. */
export function fieldNotes(given: Claims, judged: Claims, postmortem: Postmortem, facts: Facts): readonly string[] {
  return [...undeclaredDefaults(given, facts), ...notApplying(judged, postmortem, facts)]
}

/** A default that is misspelt for this template; one that declares no fields leaves them to the team's others. */
function undeclaredDefaults({ claims }: Claims, { fields }: Facts): readonly string[] {
  const { kind } = fields
  if (kind.name !== 'record') return []
  const names = claims
    .filter(({ source }) => source.kind === 'default')
    .flatMap(({ path, raw }) => {
      if (path.startsWith('fields.')) return [path.slice('fields.'.length)]
      return path === 'fields' && raw.kind === 'map' ? raw.entries.map(({ key }) => key) : []
    })
  return [...new Set(names)]
    .filter((name) => !Object.hasOwn(kind.fields, name))
    .map((name) => {
      const declared = Object.keys(kind.fields)
      const { hint, values } = unknownField(name, declared)
      const likely = values?.likely === undefined ? `its fields are ${declared.join(', ')}` : hint
      return `defaults.fields.${name} is not a field of the template; ${likely}`
    })
}

function notApplying({ claims }: Claims, postmortem: Postmortem, facts: Facts): readonly string[] {
  const { kind } = facts.fields
  if (kind.name !== 'record') return []
  const stated = new Set(claims.flatMap(({ path, source }) => (source.kind === 'default' ? [] : [path])))
  return Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = postmortem.fields?.[name]
    const isGiven = stated.has(`fields.${name}`) && value !== undefined && value !== 'unknown'
    if (!isGiven || !isFact(field) || holds(field.description.when, postmortem, facts)) return []
    return [`${name} is given, but applies only where ${conditionText(field.description.when ?? {}, facts)}`]
  })
}

/** `severity is SEV1 or SEV2 and customersTold is yes` */
function conditionText(condition: Condition, facts: Facts): string {
  return Object.entries(condition)
    .map(([name, wanted]) => {
      const isBoolean = kindAt(factPath(name, facts), facts)?.name === 'boolean'
      return `${name} is ${[wanted]
        .flat()
        .map((value) => valueText(value, isBoolean))
        .join(' or ')}`
    })
    .join(' and ')
}

function valueText(value: Scalar, isBoolean: boolean): string {
  const text = String(value)
  if (!isBoolean || text === KNOWN || text.toLowerCase() === 'unknown') return text
  return YES.includes(text.toLowerCase()) ? 'yes' : 'no'
}
