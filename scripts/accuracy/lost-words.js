// @ts-check
/** @typedef {import('./read-import.js').ReadText} ReadText */

/**
 * The words of a document that what `import` prints of it does not hold: but for those of headings, and numbers, days
 * and the words beside them, which are printed in one form.
 * @param {string} text
 * @param {ReadText} read
 * @returns {readonly string[]}
 */
export function lostWords(text, { facts, reading }) {
  const printed = new Set(wordsOf(JSON.stringify(facts).replaceAll(/\\[nt]/g, ' ')))
  const headings = new Set(reading.sections.flatMap(({ heading }) => wordsOf(heading)))
  const body = text
    .split('\n')
    .slice(reading.bodyLine - 1)
    .join('\n')
    .replaceAll(/<!--[\s\S]*?(?:-->|$)|<\/?[a-z][^<>]*>|&[a-z]+;/gi, ' ')
  return [...new Set(wordsOf(body))].filter(
    (word) => !printed.has(word) && !headings.has(word) && !IN_ONE_FORM.test(word),
  )
}

/** @param {string} text */
function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

const IN_ONE_FORM =
  /^(?:\d+(?:st|nd|rd|th|am|pm|a|p|h|hrs|hours)?|\d+t\d+z?|am|pm|noon|midnight|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|utc|gmt|[a-z]{1,4}t|time|date|event|description|owner|status|due|priority|action)$/
