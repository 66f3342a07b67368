import { type Level, type Levels, type Profile, profiles } from './levels.ts'

/** What a rule counts as, and where it counts as more or less; a line each. */
export function levelRows({ about, usual, document, final, profiles: own = {} }: Levels): readonly string[] {
  const lenient = own.lenient ?? (about === 'practice' ? 'info' : undefined)
  return [
    document === undefined ? usual : `${usual} in incident files`,
    ...(document === undefined ? [] : [`${document} in documents`]),
    ...(final === undefined ? [] : [`${final} where the status is final or closed`]),
    ...byLevel(own).map(
      ([level, names]) => `${level} for the ${names.length === 1 ? 'profile' : 'profiles'} ${names.join(', ')}`,
    ),
    ...(lenient === undefined ? [] : [`${lenient} in what this tool did not write (profile lenient)`]),
  ]
}

function byLevel(own: Readonly<Partial<Record<Profile, Level>>>): readonly (readonly [Level, readonly Profile[]])[] {
  const named = profiles.filter((name) => name !== 'lenient')
  const used = [...new Set(named.flatMap((name) => own[name] ?? []))]
  return used.map((level) => [level, named.filter((name) => own[name] === level)])
}
