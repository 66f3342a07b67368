import type { Subject } from '../subject.ts'

const ROLES = [
  ...['engineer', 'developer', 'dev', 'programmer', 'administrator', 'admin', 'sysadmin', 'dba', 'technician'],
  ...['contractor', 'intern', 'employee', 'colleague', 'analyst', 'maintainer', 'on-call', 'oncall', 'team member'],
  ...['team', 'staff', 'person', 'tester', 'reviewer', 'architect', 'junior', 'operator', 'responder'],
]
const DETERMINER = '(?:the|an?|our|my|one of (?:our|the)|some|another|which|this|that)'
/** Others are machines: the package manager, the connection manager. */
const MANAGER = '(?:(?:team|product|project|engineering|incident|release|duty|shift|account)\\s+)?managers?'

/** `the on-call engineer`, `one of our developers`, `the database team`: what stands for people, in a pattern. */
export const PERSON_ROLE = roles(ROLES)

function roles(names: readonly string[]): string {
  return `${DETERMINER}\\s+(?:(?:[\\w-]+\\s+){0,2}(?:${names.join('|')})s?|${MANAGER})`
}

/** Pronouns of one person. `They` may be servers, and `we` is the organisation that speaks. */
const PRONOUN = '(?:he|she|somebody|someone)'

/** People in general, whoever a document names. */
export const ANYBODY = anyOf(PERSON_ROLE, [])

/** Where a document speaks of these, so is an operator that ignores something, or a responder. */
const HAS_OPERATORS = ['kubernetes', 'k8s', 'helm', 'openshift', 'crd']
const HAS_RESPONDERS = ['ocsp', 'mdns', 'autoresponder']

/** The same with the people whom the document names. */
export function personPattern(subject: Subject): string {
  const has = (words: readonly string[]): boolean => words.some((word) => subject.lowerCase.includes(word))
  const machines = [...(has(HAS_OPERATORS) ? ['operator'] : []), ...(has(HAS_RESPONDERS) ? ['responder'] : [])]
  const role = machines.length === 0 ? PERSON_ROLE : roles(ROLES.filter((name) => !machines.includes(name)))
  return anyOf(role, [...namesOf(subject)].map(escaped))
}

function anyOf(role: string, names: readonly string[]): string {
  const named = names.length === 0 ? '' : `|(?:${names.join('|')})`
  return `(?<![\\w@.-])(?:${PRONOUN}|${role}${named}|@[a-z][\\w-]+)(?![\\w-])`
}

/** Names that are other words too: `Will`, `Root`. */
const ALSO_WORDS = new Set([
  ...['will', 'mark', 'grace', 'may', 'april', 'june', 'august', 'chase', 'grant', 'art', 'bill', 'max', 'jack'],
  ...['dash', 'sky', 'rose', 'hope', 'faith', 'joy', 'summer', 'dawn', 'iris', 'ruby', 'jasmine', 'jade', 'amber'],
  ...['crystal', 'pearl', 'root', 'admin', 'ops', 'web', 'storage', 'support', 'platform', 'security', 'data'],
  ...['frank', 'drew', 'rich', 'miles', 'lane', 'page', 'cliff', 'stone', 'reed', 'hunter', 'mason', 'dean', 'rob'],
  ...['pat', 'sue', 'penny', 'ginger', 'victor', 'norm', 'chuck', 'skip', 'rusty', 'dale', 'glen', 'basil', 'sage'],
  ...['the', 'and', 'on', 'incident', 'commander', 'lead', 'vendor', 'unknown', 'none', 'everyone', 'christian'],
])

const NOT_A_PERSON =
  /\b(?:team|group|squad|department|vendor|engineering|engineers?|operations|devops|sre|ops|support|staff|company|security|platform|infrastructure|infra|everyone|all|analyst|manager|lead|developers?|commander|on-?call|bot|alert\w*|monitor\w*|unknown|inc|ltd|gmbh|foundation|project|core|data|it|qa)\b|\d/i

/** How the document and the configuration call people: whole names, first names and handles. Roles and teams are left out. */
export function namesOf({ postmortem, names }: Subject): ReadonlySet<string> {
  const { owner, authors, reviewers, roles, actions, improvements, timeline } = postmortem
  const { commander, communications, scribe, responders = [] } = roles ?? {}
  const people = [owner, ...authors, ...reviewers, commander, communications, scribe, ...responders]
  const stated = people.flatMap((person) => (person === undefined ? [] : [person.name, person.handle]))
  const known = (names?.people ?? []).flatMap(({ name, handle }) => [name, handle])
  const owners = [...actions, ...improvements].map((action) => action.owner)
  const by = timeline.map((entry) => entry.by)
  return new Set([...stated, ...known, ...owners, ...by].flatMap((name) => (name ? formsOf(name) : [])))
}

function formsOf(given: string): readonly string[] {
  const name = given.trim().replace(/^@/, '')
  if (name.length < 3 || NOT_A_PERSON.test(name)) return []
  const [first = '', ...others] = name.split(/\s+/)
  const capital = first.charAt(0).toUpperCase() + first.slice(1)
  const isWord = ALSO_WORDS.has(first.toLowerCase()) || first.length < 3 || !/^\p{L}+$/u.test(first)
  if (others.length === 0) return isWord ? [`@${name}`] : [capital, `@${name}`]
  return others.length > 2 ? [] : [name, ...(isWord || !/^\p{Lu}/u.test(first) ? [] : [first])]
}

/** A name as a pattern matches it. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
