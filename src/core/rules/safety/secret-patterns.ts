import { mayHoldOurs } from './may-hold-secret.ts'
import { isSampleValue } from './sample-value.ts'
import type { Secret } from './secret.ts'

/** What the library does not look for, with the group `value` for what is secret. */
interface SecretPattern {
  readonly kind: string
  readonly pattern: RegExp
  readonly isLikely?: (value: string) => boolean
}

const patterns: readonly SecretPattern[] = [
  {
    kind: 'JSON web token',
    pattern: /\b(?<value>eyJ[\w-]{8,2000}\.eyJ[\w-]{8,8000}\.[\w-]{16,2000})/dg,
  },
  {
    kind: 'payment key',
    pattern: /\b(?<value>[sr]k_live_[A-Za-z0-9]{16,200})/dg,
  },
  {
    kind: 'Google API key',
    pattern: /\b(?<value>AIza[\w-]{35})(?![\w-])/dg,
  },
  {
    kind: 'AWS key',
    pattern:
      /secret[_-]?access[_-]?key["'`*]{0,3}\s{0,20}(?::|=>?|:=)\s{0,20}\*{0,2}\s?["'`]?(?<value>[A-Za-z\d/+]{40})(?![A-Za-z\d/+=])/dgi,
  },
  {
    kind: 'Azure key',
    pattern: /\b(?:Account|SharedAccess)Key=(?<value>[A-Za-z\d+/]{40,120}={0,2})(?![\w+/=-])/dg,
  },
  {
    kind: 'Discord webhook',
    pattern: /discord(?:app)?\.com\/api\/webhooks\/\d{10,25}\/(?<value>[\w-]{50,100})/dg,
  },
  {
    kind: 'credential of a request',
    pattern: /\bauthorization["'`]?\s?[:=]\s?["'`]?(?:Bearer|Basic|Token)\s(?<value>[\w.~+/=-]{16,4000})/dgi,
  },
  {
    kind: 'password in an address',
    pattern: /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s:/@"'`<>()|]{0,100}:(?<value>[^\s:/@"'`<>()|]{4,200})@[\w[]/dgi,
    isLikely: (value) => !/^(?:pass(?:word|wd)?|pwd|secret|token)$/i.test(value),
  },
  {
    kind: 'password',
    pattern:
      /(?<![a-z\d])(?:passw(?:or)?d|passphrase|pwd)["'`*]{0,3}\s{0,3}(?::|=>?|:=)\s{0,3}\*{0,2}\s?["'`]?(?<value>[^\s"'`,;<>()|]{6,200})/dgi,
    isLikely: isLikelyPassword,
  },
  {
    kind: 'password',
    pattern:
      /(?:(?<![a-z\d_-])pass["'`]?\s{0,3}[:=]\s{0,3}["']|_pass["'`]?\s{0,3}[:=]\s{0,3}["']?)(?<value>[^\s"'`,;<>()|]{6,200})/dgi,
    isLikely: isLikelyPassword,
  },
  {
    kind: 'password',
    pattern: /\s--(?:[a-z]{1,20}-)?(?:passw(?:or)?d|pass|pwd)\s{1,3}["'`]?(?<value>[^\s"'`,;<>()|]{6,200})/dgi,
    isLikely: isLikelyPassword,
  },
  {
    kind: 'password',
    pattern:
      /\bcurl\s(?:[^\n|;]{0,300}?\s)?(?:-u\s?|--user[\s=])["'`]?[^\s"'`:/$]{1,100}:(?<value>[^\s"'`,;<>()|]{6,200})/dg,
    isLikely: isLikelyPassword,
  },
  {
    kind: 'password',
    pattern:
      /\b(?:mysql(?:dump|admin|import|check|show|sh)?|mariadb(?:-dump|-admin)?)\s(?:[^\n|;]{0,300}?\s)?-p["'`]?(?<value>[^\s"'`,;<>()|]{6,200})/dg,
    isLikely: isLikelyPassword,
  },
  {
    kind: 'password',
    pattern: /\bredis-cli\s(?:[^\n|;]{0,300}?\s)?-a\s{1,3}["'`]?(?<value>[^\s"'`,;<>()|]{6,200})/dg,
    isLikely: isLikelyPassword,
  },
  {
    kind: 'key or token',
    pattern:
      /\s--(?:[a-z]{1,20}-){0,3}(?:secret|token|api-?key|access-?key|secret-?key)\s{1,3}["'`]?(?<value>[\w.~+/=-]{16,4000})/dgi,
    isLikely: isLikelyKey,
  },
  {
    kind: 'key or token',
    pattern:
      /[?&](?:(?:access|auth|api)[_-]?token|token|api[_-]?key|secret|client[_-]?secret)=(?<value>[\w.~+/-]{8,4000})/dgi,
    isLikely: isLikelyInAddress,
  },
  {
    kind: 'key or token',
    pattern:
      /(?<![a-z\d])(?:secret|token|api[_-]?key|access[_-]?key|auth[_-]?key|private[_-]?key|secret[_-]?key|client[_-]?secret)["'`*]{0,3}\s{0,3}(?::|=>?|:=)\s{0,3}\*{0,2}\s?["'`]?(?<value>[\w.~+/=-]{16,4000})/dgi,
    isLikely: isLikelyKey,
  },
]

/** The secrets that our own patterns find. */
export function patternSecrets(text: string): readonly Secret[] {
  if (!mayHoldOurs(text)) return []
  return patterns.flatMap(({ kind, pattern, isLikely = () => true }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Secret[] => {
      const [from, to] = match.indices?.groups?.value ?? [0, 0]
      const value = text.slice(from, to).replace(/(?:[.]|\*{1,2}|\\n|&.*)$/, '')
      if (isSampleValue(value) || !isLikely(value)) return []
      return [{ kind, from, to: from + value.length, value }]
    }),
  )
}

/** A word behind `password:` is prose; letters with a figure or a sign among them are none. */
function isLikelyPassword(value: string): boolean {
  return value.length >= 6 && /[a-z]/i.test(value) && /[\d!#^&+=@\\]/.test(value) && !isPathOrAddress(value)
}

/** Letters and figures mixed within its parts; `db-credentials-2024` is a name. */
function isLikelyKey(value: string): boolean {
  if (value.length < 16 || isPathOrAddress(value) || /^sha\d{1,3}[-:]/i.test(value)) return false
  return value
    .split(/[-_.]/)
    .some((part) => part.length >= 6 && /\d/.test(part) && /[a-z]/i.test(part) && !/^[a-z]{1,20}\d{1,4}$/i.test(part))
}

/** Behind `?token=` shorter ones open doors, too; a name with a number behind it does not. */
function isLikelyInAddress(value: string): boolean {
  return /\d/.test(value) && /[a-z]/i.test(value) && !/^(?:[a-z]{1,20}[-_.]?)?v?\d{1,4}$/i.test(value)
}

function isPathOrAddress(value: string): boolean {
  return /^[~.]{0,2}\/|:\/\/|^[A-Z]:\\/i.test(value)
}
