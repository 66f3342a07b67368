import * as z from 'zod/mini'

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
/** What YAML takes for a number or a boolean is a text all the same. */
const text = z.pipe(scalar, z.transform(String))

/** What a template's front matter says of one field of the team's own. */
export const FieldDeclaration = z.strictObject({
  type: z.enum(fieldTypes),
  /** The type of a list's items; the limits, the pattern and the choices are about each item. */
  of: z.optional(z.enum(fieldTypes)),
  label: z.optional(text),
  ask: z.optional(text),
  hint: z.optional(text),
  /** No document is written without it, where the field applies; `unknown` is an answer. */
  required: z._default(z.boolean(), false),
  /** The value where nobody states one. A time has none: it would be invented. */
  default: z.optional(z.union([scalar, z.array(scalar)])),
  /** Of a number, a percent, a date or a duration: the value; of a text: its length. */
  min: z.optional(z.union([z.number(), z.string()])),
  max: z.optional(z.union([z.number(), z.string()])),
  /** A regular expression that the whole text must match, of a text alone. */
  pattern: z.optional(text),
  /** Those of a choice; `unknown` is always one more. */
  choices: z.optional(z.array(text)),
  /**
   * The facts, each with the value or values that it must have, for the field to apply: `{ severity: [SEV1, SEV2] }`. The
   * word `known` stands for any value. A field may ask for those that are declared above it.
   */
  when: z.optional(z.record(z.string(), z.union([scalar, z.array(scalar)]))),
})
export type FieldDeclaration = z.output<typeof FieldDeclaration>

export const FieldDeclarations = z.record(z.string(), FieldDeclaration)
/** In the order of the template. */
export type FieldDeclarations = Readonly<Record<string, FieldDeclaration>>
