import * as z from 'zod/mini'
import type { Typed } from './kinds.ts'

/** One of the severities of a team. */
export interface SeverityLevel {
  readonly name: string
  /** When it is chosen, in a few words. */
  readonly meaning?: string | undefined
  /** The share of users, in percent, from which it is suggested. */
  readonly usersAffected?: number | undefined
  /** The number of users from which it is suggested, where the harm is told as a number. */
  readonly users?: number | undefined
  /** Other spellings of the name. */
  readonly aliases?: readonly string[] | undefined
}

/** The scale of a team that has none of its own, the worst first. */
export const defaultSeverities: readonly SeverityLevel[] = [
  { name: 'SEV1', usersAffected: 50, aliases: ['critical'] },
  { name: 'SEV2', usersAffected: 10, aliases: ['major'] },
  { name: 'SEV3', usersAffected: 1, aliases: ['moderate'] },
  { name: 'SEV4', usersAffected: 0, aliases: ['minor'] },
  { name: 'SEV5', aliases: ['cosmetic'] },
]

/** A choice among the severities of a run. What was chosen is known to be one of them, the type says a text. */
export function severityOf(levels: readonly SeverityLevel[]) {
  const stated = levels.flatMap(({ name, aliases = [] }) =>
    aliases.map((alias) => [alias.toLowerCase(), name] as const),
  )
  const aliases: Readonly<Record<string, string>> = Object.fromEntries([...levels.flatMap(spellings), ...stated])
  const choices = [...levels.map(({ name }) => name), 'unknown']
  const meanings: Readonly<Record<string, string>> = Object.fromEntries(
    levels.flatMap(({ name, meaning }) => (meaning === undefined ? [] : [[name, meaning]])),
  )
  return { kind: { name: 'choice', choices, aliases, meanings }, schema: z.string() } as const satisfies Typed
}

/** The two worst ask for more: reviewers, and a tracker for every action. */
export function isMajor(severity: string | undefined, levels: readonly SeverityLevel[]): boolean {
  return levels.slice(0, 2).some(({ name }) => name === severity)
}

/** The worst severity whose share of users is reached; none where no severity has one that is. */
export function severityOfShare(percent: number, levels: readonly SeverityLevel[]): string | undefined {
  return levels.find(({ usersAffected }) => usersAffected !== undefined && percent >= usersAffected)?.name
}

/** The same for a number of users. */
export function severityOfNumber(users: number, levels: readonly SeverityLevel[]): string | undefined {
  return levels.find((level) => level.users !== undefined && users >= level.users)?.name
}

/** SEV2 is written P2, sev-2, S2 and 2 too. */
function spellings({ name }: SeverityLevel): (readonly [spelling: string, name: string])[] {
  const level = /^SEV(\d)$/i.exec(name)?.[1]
  if (level === undefined) return []
  return [`p${level}`, `sev-${level}`, `sev ${level}`, `s${level}`, level].map((spelling) => [spelling, name] as const)
}
