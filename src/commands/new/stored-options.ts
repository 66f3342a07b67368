import * as z from 'zod/mini'
import { UserError } from '../../errors.ts'
import { formats, type NewOptions } from './options.ts'

const flag = z.optional(z.boolean())

/** The options as a draft keeps them. */
const StoredOptions = z.object({
  title: z.optional(z.string()),
  statements: z.array(z.object({ flag: z.string(), path: z.string(), text: z.string() })),
  from: z.array(z.string()),
  template: z.optional(z.string()),
  output: z.optional(z.string()),
  format: z.enum(formats),
  force: flag,
  update: flag,
  sort: flag,
  full: flag,
  json: flag,
  quiet: flag,
  color: flag,
})

/** Reads the options of a draft that this or another version of the tool saved. */
export function readStoredOptions(stored: unknown, draft: string): NewOptions {
  const result = z.safeParse(StoredOptions, stored)
  if (!result.success)
    throw new UserError(`the draft ${draft} cannot be read`, {
      hint: 'it was saved by another version; its answers are in it as text',
    })
  return { ...result.data, title: result.data.title, input: true }
}
