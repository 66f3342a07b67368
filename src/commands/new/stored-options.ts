import * as z from 'zod/mini'
import { columnNames } from '../../core/importers/importer.ts'
import { entryKinds } from '../../core/model/records.ts'
import { UserError } from '../../errors.ts'
import { preferences } from '../incident/claims-of-inputs.ts'
import { outputFormats } from '../result/format.ts'
import type { NewOptions } from './options.ts'

const flag = z.optional(z.boolean())

/** What a draft keeps of a run, besides its answers. */
const StoredOptions = z.object({
  title: z.optional(z.string()),
  statements: z.array(z.object({ flag: z.string(), path: z.string(), text: z.string() })),
  from: z.array(z.string()),
  prefer: z.optional(z.enum(preferences)),
  as: z.optional(z.string()),
  map: z.optional(z.partialRecord(z.enum(columnNames), z.string())),
  incident: z.optional(z.array(z.string())),
  keepSecrets: flag,
  since: z.optional(z.string()),
  until: z.optional(z.string()),
  grep: z.optional(z.array(z.string())),
  exclude: z.optional(z.array(z.string())),
  only: z.optional(z.array(z.enum(entryKinds))),
  picked: z.optional(z.array(z.string())),
  template: z.optional(z.string()),
  output: z.optional(z.string()),
  format: z.optional(z.enum(outputFormats)),
  dryRun: flag,
  force: flag,
  update: flag,
  sort: flag,
  full: flag,
  json: flag,
  quiet: flag,
  color: flag,
  unfinished: z.optional(z.array(z.string())),
})

export interface StoredRun {
  readonly options: NewOptions
  /** The lists that somebody was still at. */
  readonly unfinished: readonly string[]
}

export function storeRun({ options, unfinished }: StoredRun): unknown {
  return { ...options, unfinished }
}

/** Reads the options of a draft that this or another version of the tool saved. */
export function readStoredRun(stored: unknown, draft: string): StoredRun {
  const result = z.safeParse(StoredOptions, stored)
  if (!result.success)
    throw new UserError(`the draft ${draft} cannot be read`, {
      hint: 'it was saved by another version; its answers are in it as text',
    })
  const { unfinished = [], ...options } = result.data
  return { options: { ...options, title: options.title, input: true }, unfinished }
}

/** The title that a draft was begun with, for a list of drafts. */
export function storedTitle(stored: unknown): string | undefined {
  const { data } = z.safeParse(StoredOptions, stored)
  return data?.title ?? data?.statements.findLast(({ path }) => path === 'title')?.text
}

/** Whether something was picked, which is work as answers are. */
export function hasPicked(stored: unknown): boolean {
  const { data } = z.safeParse(StoredOptions, stored)
  return data?.picked !== undefined
}
