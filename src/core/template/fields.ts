import { z } from 'zod'

/** The types of a team's own field. A `percent` is a number from 0 to 100; a `time` is an instant, parsed like all times. */
export const fieldTypes = [
  'text',
  'markdown',
  'integer',
  'number',
  'percent',
  'boolean',
  'date',
  'time',
  'duration',
  'choice',
  'list',
] as const
export type FieldType = (typeof fieldTypes)[number]

const scalar = z.union([z.string(), z.number(), z.boolean()])

/** What a template's front matter says of one field of the team's own. */
export const FieldDeclaration = z.strictObject({
  type: z.enum(fieldTypes),
  /** The type of a list's items; every other key is about each item. */
  of: z.enum(fieldTypes).optional(),
  label: z.string().optional(),
  ask: z.string().optional(),
  hint: z.string().optional(),
  required: z.boolean().default(false),
  default: z.union([scalar, z.array(scalar)]).optional(),
  /** Of a number, a percent, a date or a duration: the value; of a text: its length. */
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  /** A regular expression that the whole text must match. */
  pattern: z.string().optional(),
  choices: z.array(z.string()).optional(),
  /** The facts, each with the value or values that it must have, for the field to apply: `{ severity: [SEV1, SEV2] }`. */
  when: z.record(z.string(), z.union([scalar, z.array(scalar)])).optional(),
})
export type FieldDeclaration = z.output<typeof FieldDeclaration>

export const FieldDeclarations = z.record(z.string(), FieldDeclaration)
/** In the order of the template. */
export type FieldDeclarations = Readonly<Record<string, FieldDeclaration>>
