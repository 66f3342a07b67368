import { boilerplateHashes } from './boilerplate-hashes.ts'

/** Shorter sentences may be anybody's own. */
const FEWEST_WORDS = 5

/** Whether a sentence is one by which a known template tells the writer what to write. */
export function isBoilerplate(sentence: string): boolean {
  if (!GUIDES.test(sentence)) return false
  const words = wordsOf(sentence)
  return words.split(' ').length >= FEWEST_WORDS && known.has(hashOf(words))
}

const known: ReadonlySet<string> = new Set(Object.values(boilerplateHashes).flat())

const STARTS = [
  ...[
    'Add',
    'Be very',
    'Briefly',
    'Depending',
    'Describe',
    'Detail',
    'Do not',
    'Each action',
    'Each section',
    'Every action',
  ],
  ...[
    'For xx',
    'Give',
    'Ideally',
    'If there',
    'If yes',
    'Include',
    'Insert',
    "It's ok",
    'It only',
    'It should',
    'Link to',
  ],
  ...[
    'List',
    'Make sure',
    'Note',
    'Now that',
    'Only title',
    'Please',
    'Provide',
    'Quick summary',
    'Start with',
    'Summarize',
  ],
  ...[
    'The apology',
    'The change',
    'The event',
    'The intent',
    'These are',
    'These sections',
    'Things that',
    'This incident',
  ],
  ...[
    'This is a',
    'This severity',
    'Use this',
    'We recommend',
    'When the',
    'Write',
    'Your first',
    'A detailed',
    'A list',
  ],
  ...['A one', 'A sentence', 'A short'],
] as const

/** With what such sentences begin; most others need not be looked at any further. */
const GUIDES = new RegExp(`^[\\s_*([{"'“]{0,6}(?:${STARTS.join('|')})\\b`, 'i')

/** Whether a text can hold one at all. */
export function mayHoldBoilerplate(text: string): boolean {
  return STARTS.some((start) => text.includes(start))
}

/** In lower case, without markup and what ends it. */
function wordsOf(sentence: string): string {
  return sentence
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replaceAll(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}

/** 53 bits by two rounds of multiplying, in base 36: enough that no other sentence has it. */
function hashOf(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
