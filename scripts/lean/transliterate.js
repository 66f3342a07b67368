// @ts-check
// The tables for other scripts take as long to make as Node takes to start, and a title in ASCII needs none of them.

/** Of ASCII the library changes its two diacritics only. */
const needsTables = /[^\0-\x7f]|[\^`]/

/** @type {typeof import('@sindresorhus/transliterate').default} */
export default function transliterate(text, options) {
  if (needsTables.test(text)) return require('@sindresorhus/transliterate').default(text, options)
  let result = text
  for (const [from, to] of options?.customReplacements ?? []) result = result.replaceAll(from, to)
  return result
}
