import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { lacksKey } from '../../../src/core/importers/json/lacks-key.ts'
import { maybeStamp, stamp } from '../../../src/core/importers/time/stamp.ts'

const form = z.looseObject({
  id: z.string(),
  at: stamp,
  ended: maybeStamp,
  data: z.unknown(),
  note: z.nullish(z.string()),
  kind: z._default(z.string(), 'note'),
})
const whole = { id: 'a', at: '2026-01-15T14:05:07Z', ended: '', data: undefined }

describe('what lacks a key', () => {
  test.each<[string, unknown, boolean]>([
    ['has all that it has to have', whole, false],
    ['has more', { ...whole, more: 1 }, false],
    ['has an id of another kind', { ...whole, id: 1 }, false],
    ['has no id', { at: whole.at, ended: '', data: 1 }, true],
    ['has no moment', { id: 'a', ended: '', data: 1 }, true],
    ['has no end', { id: 'a', at: whole.at, data: 1 }, true],
    ['has no data', { id: 'a', at: whole.at, ended: '' }, true],
    ['is a list', [whole], true],
    ['is nothing', null, true],
    ['is a text', 'id at ended data', true],
  ])('%s', (_, value, lacks) => {
    expect(lacksKey(form, value)).toBe(lacks)
    // It says so only of what has not the form.
    if (lacks) expect(z.safeParse(form, value).success).toBe(false)
  })

  test.each([
    ['a form without keys that have to be there', z.looseObject({ note: z.nullish(z.string()) })],
    ['a form that is no object', z.union([form, z.string()])],
  ])('nothing is known of %s', (_, schema) => {
    expect([lacksKey(schema, {}), lacksKey(schema, []), lacksKey(schema, null)]).toEqual([false, false, false])
  })
})
