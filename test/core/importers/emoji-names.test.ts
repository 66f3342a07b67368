import { expect, test } from 'vitest'
import { mayNameEmoji } from '../../../src/core/importers/text/emoji-names.ts'

test.each([
  ['"text": "Rolled back :tada:"', true],
  ['"text": ":+1: :skin-tone-3:"', true],
  [String.raw`"text": "Back\n:100:"`, true],
  [String.raw`"text": "\u2014:eyes:"`, true],
  ['"elements": [{ "type": "emoji", "name": "eyes" }]', true],
  ['"text": "At 12:30:45 it was over"', false],
  ['"created": "2026-01-15T14:05:07Z"', false],
  ['"text": "Look: https://acorn.example:8080/a"', false],
  ['{"a":1,"b":{"c":2}}', false],
  ['"text": "No emoji, and no colons"', false],
])('of %s whether it may name emoji: %s', (text, may) => {
  expect(mayNameEmoji(text)).toBe(may)
})
