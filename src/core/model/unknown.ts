import { holds } from './conditions.ts'
import { type Facts, factNames, facts, type Postmortem } from './facts.ts'
import { type Fact, isFact } from './kinds.ts'

/**
 * The facts that a reader expects and nobody stated: the common ones, the lists that the template shows, and the fields
 * that it declares, where they apply and have no default.
 */
export function unknownFacts(
  postmortem: Postmortem,
  said: ReadonlySet<string>,
  shows: readonly string[],
  within: Facts = facts,
): string[] {
  const isExpectedField = (fact: string, { description }: Fact): boolean =>
    fact === 'fields' && description.default === undefined && holds(description.when, postmortem, within)
  const isShown = (path: string): boolean => shows.some((shown) => shown.startsWith(`${path}[]`))
  const expected = factNames.flatMap((name) => {
    const fact = within[name]
    const parts =
      fact.kind.name === 'record'
        ? Object.entries(fact.kind.fields).flatMap(([part, field]) =>
            isFact(field) && (field.description.common || isExpectedField(name, field)) ? [`${name}.${part}`] : [],
          )
        : []
    const isExpected = fact.description.common === true || (fact.kind.name === 'list' && isShown(name))
    return [...(isExpected ? [name] : []), ...parts]
  })
  const isOngoing = postmortem.end === undefined
  return expected.filter((path) => !said.has(path) && !(path === 'end' && isOngoing) && path !== 'timezone')
}
