import { failure, type Result, success } from '../result.ts'

/** From how many users on: a share of all, or a number. */
export interface UsersThreshold {
  readonly unit: 'percent' | 'users'
  readonly value: number
}

/** `50%`, `0.5%`, `1200` or `1,200`. */
export function readThreshold(text: string): Result<UsersThreshold> {
  const [, amount = '', percent] =
    /^(\d{1,3}(?:[, ]\d{3})+|\d{1,15}(?:\.\d{1,9})?) ?(%)?(?: users)?$/.exec(text.trim()) ?? []
  const value = Number(amount.replaceAll(/[, ]/g, ''))
  const isShare = percent !== undefined
  if (amount !== '' && (isShare ? value <= 100 : Number.isInteger(value)))
    return success({ unit: isShare ? 'percent' : 'users', value })
  return failure({
    rule: 'invalid-value',
    message: `"${text}" is no share and no number of users`,
    hint: 'write 50% or 1200',
    values: { text },
  })
}

/** How times are shown: 14:05, or 2:05 PM. */
export const clocks = ['24h', '12h'] as const

export function readClock(text: string): Result<(typeof clocks)[number]> {
  const clock = clocks.find((name) => name === text)
  if (clock !== undefined) return success(clock)
  return failure({
    rule: 'invalid-value',
    message: `"${text}" is no clock`,
    hint: `write one of ${clocks.join(', ')}`,
    values: { text },
  })
}

/** A folder below the project's: nothing that the configuration says leads out of it. */
export function readFolder(text: string): Result<string> {
  const refuse = (message: string, hint = 'write a folder below the project, such as docs/postmortems') =>
    failure({ rule: 'invalid-value', message, hint, values: { text } })
  const parts = text.split(/[/\\]/)
  if (/^(?:[/\\]|[A-Za-z]:)/.test(text)) return refuse(`"${text}" is not below the project's folder`)
  if (parts.includes('..')) return refuse(`"${text}" may lead out of the project's folder`)
  if (parts[0]?.startsWith('~')) return refuse(`"${text}" would be a folder named ${parts[0]}`)
  if (parts.includes('.git')) return refuse(`"${text}" belongs to git`)
  if (/\p{Cc}/u.test(text)) return refuse('the name of the folder holds a control character')
  return success(text)
}

/** A name and no path: what the configuration names is in the project, or came with the tool. */
export function readTemplateName(text: string): Result<string> {
  if (/^[^./\\\p{Cc}][^/\\\p{Cc}]*$/u.test(text) && !text.endsWith('.hbs')) return success(text)
  return failure({
    rule: 'invalid-value',
    message: `"${text}" is not the name of a template`,
    hint: 'write its name alone: acme is .postmortem/templates/acme.hbs',
    values: { text },
  })
}

/** A language tag that the engine knows: `en-GB`. */
export function readLocale(text: string): Result<string> {
  if (isLocale(text)) return success(text)
  // As operating systems write it: de_DE.UTF-8
  const likely = text.replace(/\..*$/, '').replaceAll('_', '-')
  return failure({
    rule: 'invalid-value',
    message: `"${text}" is not a locale`,
    hint: isLocale(likely) ? `did you mean ${likely}?` : 'write a language tag such as en-GB or de',
    values: { text },
  })
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0
  } catch {
    return false
  }
}
