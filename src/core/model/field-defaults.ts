import { holds } from './conditions.ts'
import type { Facts, Postmortem } from './facts.ts'
import { isFact, type Kind, type Scalar } from './kinds.ts'
import { readText } from './read-text.ts'

/** Gives the fields of which nobody said anything the values that the template declares for that, where they apply. */
export function withDefaults(postmortem: Postmortem, said: ReadonlySet<string>, facts: Facts): Postmortem {
  const { kind } = facts.fields
  if (kind.name !== 'record') return postmortem
  const fields = { ...postmortem.fields }
  for (const [name, field] of Object.entries(kind.fields)) {
    const given = isFact(field) && !said.has(`fields.${name}`) ? field.description.default : undefined
    if (!isFact(field) || given === undefined) continue
    if (holds(field.description.when, { ...postmortem, fields }, facts)) fields[name] = defaultOf(field.kind, given)
  }
  return Object.keys(fields).length === 0 ? postmortem : { ...postmortem, fields }
}

function defaultOf(kind: Kind, given: Scalar | readonly Scalar[]): unknown {
  const texts = [given].flat().map(String)
  if (kind.name === 'list') return texts.flatMap((text) => defaultOf(kind.item, text) ?? [])
  const [text = ''] = texts
  if (text.toLowerCase() === 'unknown') return 'unknown'
  const read = readText(kind, text, '', {})
  return read.ok ? read.value : undefined
}
