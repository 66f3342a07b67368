/**
 * Whether a value only shows where a secret would stand: `<token>`, `***`, `$TOKEN`, `xxxx`, `AKIAIOSFODNN7EXAMPLE`, one
 * that counts up, or the word for it.
 */
export function isSampleValue(value: string): boolean {
  return SAMPLE.test(value) || hasRun(value.toLowerCase())
}

const SAMPLE = new RegExp(
  [
    // Something is to be put in here, or was taken out.
    String.raw`[<>{}$%*…•█]|\.\.\.|^\[|\]$`,
    'example|sample|dummy|fake|placeholder|redact|removed|masked|hidden|changeme|change-me|replace',
    String.raw`your[_-]?\w*|^my[_-]?(?:password|secret|token|key)|not[_-]?a?[_-]?(?:secret|real)|x{4,}|\?{3,}|_{4,}`,
    // What is called, and not told.
    String.raw`^(?:\w+[.])+\w+\(|^(?:process|os|env|config|settings|secrets|vault|ssm|arn|op|var)[.:/]`,
    // The token that the site of the format shows.
    'eyJzdWIiOiIxMjM0NTY3ODkwI',
  ].join('|'),
  'i',
)

/** Six of the same characters, or eight that count up, come from a keyboard and not from chance. */
function hasRun(value: string): boolean {
  let same = 1
  let rising = 1
  for (let index = 1; index < value.length; index++) {
    const step = value.charCodeAt(index) - value.charCodeAt(index - 1)
    same = step === 0 ? same + 1 : 1
    rising = step === 1 || (value[index] === '0' && value[index - 1] === '9') ? rising + 1 : 1
    if (same >= 6 || rising >= 8) return true
  }
  return false
}
