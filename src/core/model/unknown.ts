import { factNames, facts, type Postmortem } from './facts.ts'
import { type Fact, isFact } from './kinds.ts'

/** The facts that a reader expects and nobody stated: the common ones, and the lists that the template shows. */
export function unknownFacts(postmortem: Postmortem, said: ReadonlySet<string>, shows: readonly string[]): string[] {
  const isShown = (path: string): boolean => shows.some((shown) => shown.startsWith(`${path}[]`))
  const expected = factNames.flatMap((name) => {
    const fact: Fact = facts[name]
    const parts =
      fact.kind.name === 'record'
        ? Object.entries(fact.kind.fields).flatMap(([part, field]) =>
            isFact(field) && field.description.common ? [`${name}.${part}`] : [],
          )
        : []
    const isExpected = fact.description.common === true || (fact.kind.name === 'list' && isShown(name))
    return [...(isExpected ? [name] : []), ...parts]
  })
  const isOngoing = postmortem.end === undefined
  return expected.filter((path) => !said.has(path) && !(path === 'end' && isOngoing) && path !== 'timezone')
}
