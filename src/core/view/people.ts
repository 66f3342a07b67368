import type { Postmortem } from '../model/facts.ts'
import { descriptionAt } from '../model/requirements.ts'
import type { Escaping } from './escaping.ts'

interface RoleRow {
  readonly role: string
  /** `Kofi, Tomas`; a comma inside of a name has a backslash. */
  readonly names: string
}

/** Who had which role in the response, and the roles alone for readers whom no name concerns. */
export function responseTeam(postmortem: Postmortem, escaping: Escaping) {
  const rows = roleRowsOf(postmortem, escaping)
  return { roleRows: rows, roleNames: rows.map(({ role }) => role.toLowerCase()) }
}

function roleRowsOf({ roles }: Postmortem, escaping: Escaping): RoleRow[] {
  const single = ['commander', 'communications', 'scribe'] as const
  const people = [
    ...single.map((name) => [name, [roles?.[name]]] as const),
    ['responders', roles?.responders ?? []] as const,
  ]
  return people.flatMap(([name, holders]) => {
    const names = holders.flatMap((person) => (person === undefined ? [] : [escaping.plain(person.name)]))
    if (names.length === 0) return []
    return [
      { role: descriptionAt(`roles.${name}`).label, names: name === 'responders' ? joinNames(names) : names.join() },
    ]
  })
}

function joinNames(names: readonly string[]): string {
  return names.map((name) => name.replaceAll(', ', '\\, ')).join(', ')
}

/** The names alone of what has more parts, to be joined in a line. */
export function nameLists({ services, authors, reviewers, roles }: Postmortem, escaping: Escaping) {
  const namesOf = (items: readonly { readonly name: string }[]) => items.map(({ name }) => escaping.plain(name))
  return {
    serviceNames: namesOf(services),
    affectedNames: namesOf(services.filter(({ role }) => role !== 'cause')),
    authorNames: namesOf(authors),
    reviewerNames: namesOf(reviewers),
    responderNames: namesOf(roles?.responders ?? []),
  }
}
