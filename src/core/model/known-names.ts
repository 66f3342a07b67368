import { likelyName } from '../likely-name.ts'
import type { Postmortem } from './facts.ts'

/** A service that a team has named once and for all. */
export interface KnownService {
  readonly name: string
  readonly team?: string | undefined
  /** Other names of it. */
  readonly aliases: readonly string[]
}

export interface KnownPerson {
  readonly name: string
  /** What stands after `@`. */
  readonly handle?: string | undefined
  readonly team?: string | undefined
  readonly role?: string | undefined
}

/** The names that a team writes in one way only. */
export interface KnownNames {
  readonly services: readonly KnownService[]
  readonly people: readonly KnownPerson[]
}

/** The service that goes by a name, in whatever capitals. */
export function serviceNamed({ services }: Pick<KnownNames, 'services'>, text: string): KnownService | undefined {
  const wanted = text.trim().toLowerCase()
  return services.find(({ name, aliases }) => [name, ...aliases].some((other) => other.toLowerCase() === wanted))
}

/** The person that a name or a handle means: `Thandi Nkosi`, `thandi`, `@thandi`. */
function personNamed({ people }: Pick<KnownNames, 'people'>, text: string): KnownPerson | undefined {
  const wanted = bare(text)
  return people.find(({ name, handle }) =>
    [name, handle].some((other) => other !== undefined && bare(other) === wanted),
  )
}

/** The service that a misspelt name most likely is. */
export function likelyService({ services }: Pick<KnownNames, 'services'>, text: string): string | undefined {
  return likelyName(
    text,
    services.map(({ name }) => name),
  )
}

/** The incident with its services and people written as the team writes them, each once, and what is to be said of the others. */
export function withKnownNames(
  postmortem: Postmortem,
  names: KnownNames = { services: [], people: [] },
): { readonly postmortem: Postmortem; readonly notes: readonly string[] } {
  if (names.services.length === 0 && names.people.length === 0) return { postmortem, notes: [] }
  const { owner, roles } = postmortem
  const named = (person: Person): Person => asKnown(person, personNamed(names, person.name))
  const nameOf = (text: string): string => personNamed(names, text)?.name ?? text
  const optional = (person: Person | undefined): Person | undefined => person && named(person)
  const services = distinct(postmortem.services.map((service) => asKnown(service, serviceNamed(names, service.name))))
  return {
    postmortem: {
      ...postmortem,
      services,
      ...(owner !== undefined && { owner: named(owner) }),
      authors: distinct(postmortem.authors.map(named)),
      reviewers: distinct(postmortem.reviewers.map(named)),
      ...(roles !== undefined && {
        roles: {
          commander: optional(roles.commander),
          communications: optional(roles.communications),
          scribe: optional(roles.scribe),
          responders: distinct(roles.responders.map(named)),
        },
      }),
      timeline: postmortem.timeline.map((entry) => withName(entry, 'by', nameOf)),
      actions: postmortem.actions.map((action) => withName(action, 'owner', nameOf)),
      improvements: postmortem.improvements.map((action) => withName(action, 'owner', nameOf)),
    },
    notes: names.services.length === 0 ? [] : services.flatMap(({ name }) => noteOf(name, names)),
  }
}

type Person = Postmortem['authors'][number]

/** What is known of it, but for what the incident itself says. */
function asKnown<Named extends Person | Postmortem['services'][number]>(
  stated: Named,
  known: KnownPerson | KnownService | undefined,
): Named {
  if (known === undefined) return stated
  const { name, team } = known
  const { handle, role } = 'aliases' in known ? {} : known
  const parts = { handle, team, role }
  const given = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
  return { ...given, ...stated, name }
}

/** Without those of which every part was said before. */
function distinct<Item extends object>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(Object.entries(item).sort()), item])).values()]
}

function withName<Item extends object>(item: Item, part: keyof Item, nameOf: (text: string) => string): Item {
  const text = item[part]
  return typeof text === 'string' ? { ...item, [part]: nameOf(text) } : item
}

function noteOf(text: string, names: KnownNames): string[] {
  if (serviceNamed(names, text) !== undefined) return []
  const likely = likelyService(names, text)
  const known = likely === undefined ? '' : `; did you mean ${likely}?`
  return [`"${text}" is none of the services of the configuration${known}`]
}

function bare(text: string): string {
  return text.trim().replace(/^@/, '').toLowerCase()
}
