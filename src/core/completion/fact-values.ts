import type { Facts } from '../model/facts.ts'
import { type Fact, isFact, type Kind } from '../model/kinds.ts'
import type { Suggestion } from './completions.ts'

/** A fact, or a part of one that is a fact of its own, with the path by which `--set` takes it. */
interface FactPlace {
  readonly path: string
  readonly fact: Fact
}

/** `--set`: the names of the facts without a flag of their own, the team's first; of one that is named, its values. */
export function setSuggestions(facts: Facts, typed: string): readonly Suggestion[] {
  const places = [...fieldsOf(facts), ...factsBelow(facts)]
  const [path = ''] = typed.split('=')
  if (path === typed)
    return places
      .filter(({ fact: { description } }) => description.flag === undefined)
      .map(({ path, fact: { description } }) => ({ value: `${path}=`, description: description.label }))
  const place = places.find((candidate) => candidate.path === path)
  return place === undefined
    ? []
    : kindSuggestions(place.fact.kind).map(({ value, description }) => ({ value: `${path}=${value}`, description }))
}

/** The values of a flag that states a fact: nothing where they are anything. */
export function flagSuggestions(facts: Facts, flag: string): readonly Suggestion[] {
  const place = factsBelow(facts).find(({ fact }) => `--${fact.description.flag}` === flag)
  return place === undefined ? [] : kindSuggestions(place.fact.kind)
}

/** All time zones that the engine has data for. */
export function zoneSuggestions(): readonly Suggestion[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')].map(plain)
}

function kindSuggestions(kind: Kind): readonly Suggestion[] {
  switch (kind.name) {
    case 'choice':
      return kind.choices.map(plain)
    case 'boolean':
      return ['yes', 'no', 'unknown'].map(plain)
    case 'zone':
      return zoneSuggestions()
    case 'list':
      return kindSuggestions(kind.item)
    default:
      return []
  }
}

function fieldsOf({ fields }: Facts): readonly FactPlace[] {
  const parts = fields.kind.name === 'record' ? fields.kind.fields : {}
  return Object.entries(parts).flatMap(([path, fact]) => (isFact(fact) ? { path, fact } : []))
}

function factsBelow(facts: Facts): readonly FactPlace[] {
  return Object.entries<Fact>(facts)
    .filter(([name, { description }]) => name !== 'fields' && description.derived !== true)
    .flatMap(([path, fact]) => {
      const parts = fact.kind.name === 'record' ? Object.entries(fact.kind.fields) : []
      const below = parts.flatMap(([part, field]) => (isFact(field) ? { path: `${path}.${part}`, fact: field } : []))
      return fact.kind.name === 'record' && fact.kind.shorthand === undefined ? below : [{ path, fact }, ...below]
    })
}

function plain(value: string): Suggestion {
  return { value, description: '' }
}
