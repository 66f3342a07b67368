import * as z from 'zod/mini'
import type { Duration } from '../time/duration.ts'
import { type Instant, precisions } from '../time/instant.ts'

/**
 * What sort of value a fact has. A kind decides how a text is read, how it is escaped in a document, what its schema
 * says and what the interview asks; `schema` is the type of the value once read.
 */
export type Kind =
  /** One line of plain text: titles, names, services. */
  | { readonly name: 'plain' }
  /** One line of inline Markdown. */
  | ({ readonly name: 'inline' } & TextLimits)
  /** Block Markdown. */
  | ({ readonly name: 'block' } & TextLimits)
  | { readonly name: 'time' }
  /** Limits in milliseconds. */
  | ({ readonly name: 'duration' } & Limits<number>)
  | { readonly name: 'zone' }
  /** `2026-02-01`, the limits too. */
  | ({ readonly name: 'date' } & Limits<string>)
  | ({ readonly name: 'integer' } & Limits<number>)
  | ({ readonly name: 'number' } & Limits<number>)
  /** `40%` or `40`: a number from 0 to 100. */
  | ({ readonly name: 'percent' } & Limits<number>)
  /** `yes` or `no`. */
  | { readonly name: 'boolean' }
  /** `100%`, `1200`, `~1200` or `unknown`. */
  | { readonly name: 'share' }
  | { readonly name: 'url' }
  | {
      readonly name: 'choice'
      readonly choices: readonly string[]
      /** Other spellings, in lower case. */
      readonly aliases: Readonly<Record<string, string>>
      /** When each is chosen, where somebody says it. */
      readonly meanings?: Readonly<Record<string, string>>
    }
  | { readonly name: 'list'; readonly item: Kind }
  | {
      readonly name: 'record'
      readonly fields: Fields
      readonly required: readonly string[]
      readonly shorthand?: string
      readonly line?: LineGrammar
    }
  /** A team's own fields where no template declares any: they pass through as they are. */
  | { readonly name: 'open' }

/** Both are among the values that are allowed. */
interface Limits<Value> {
  readonly min?: Value
  readonly max?: Value
}

export interface TextLimits {
  /** In characters, as its reader counts them. */
  readonly minLength?: number
  readonly maxLength?: number
  /** A regular expression that the whole text must match. */
  readonly pattern?: string
}

/** A single text with a grammar of its own: `14:05 text`, `verb … @owner !P1`, `label=url`. */
export type LineGrammar = 'timeline' | 'action' | 'link'

/** A kind with the type of its values. */
export interface Typed<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly kind: Kind
  readonly schema: Schema
}

/** How one fact is called, asked for and shown. */
export interface Description {
  /** As a person reads it: "Users affected". */
  readonly label: string
  /** The question of the interview. */
  readonly ask: string
  readonly hint?: string
  /** For the starter file and the reference page; valid as it stands. */
  readonly example: string | readonly string[]
  /** The flag of `postmortem new`, without its dashes. */
  readonly flag?: string
  /** What the flag's value is called in help. */
  readonly value?: string
  /** Among the dozen that `--help` shows. */
  readonly common?: true
  /** Needed for `--status final`. */
  readonly final?: true
  /** Written by the tool; never asked. */
  readonly derived?: true
  /** Read from documents; a person can state it, but is not asked. */
  readonly unasked?: true
  /** A team's own field without which no document is written, where it applies. */
  readonly required?: true
  /** The value of a team's own field where nobody states one. */
  readonly default?: Scalar | readonly Scalar[]
  /** The facts on which it depends whether a team's own field applies. */
  readonly when?: Condition
}

export type Scalar = string | number | boolean

/** Other facts, each with the value or the values that it must have: `{ severity: [SEV1, SEV2] }`. */
export type Condition = Readonly<Record<string, Scalar | readonly Scalar[]>>

export interface Fact<Schema extends z.ZodMiniType = z.ZodMiniType> extends Typed<Schema> {
  readonly description: Description
}

/** Whether a part of a record is a fact of its own, with a question and a flag. */
export function isFact(field: Typed | Fact): field is Fact {
  return 'description' in field
}

export type Fields = Readonly<Record<string, Typed | Fact>>

const text = z.string().check(z.minLength(1))

export const plain = { kind: { name: 'plain' }, schema: text } as const
export const inline = { kind: { name: 'inline' }, schema: text } as const
export const block = { kind: { name: 'block' }, schema: text } as const
export const zone = { kind: { name: 'zone' }, schema: text } as const
export const date = { kind: { name: 'date' }, schema: text } as const
export const share = { kind: { name: 'share' }, schema: text } as const
export const url = { kind: { name: 'url' }, schema: text } as const
export const open = { kind: { name: 'open' }, schema: z.record(z.string(), z.unknown()) } as const

const instant: z.ZodMiniType<Instant> = z.object({
  at: z.number(),
  precision: z.enum(precisions),
  approximate: z.boolean(),
  zone: z.string(),
  text: z.string(),
})
export const time = { kind: { name: 'time' }, schema: z.union([z.literal('unknown'), instant]) } as const

const length: z.ZodMiniType<Duration> = z.object({ milliseconds: z.number(), approximate: z.boolean() })
export const duration = { kind: { name: 'duration' }, schema: length } as const

export function integer(min: number) {
  return {
    kind: { name: 'integer', min },
    schema: z.union([z.literal('unknown'), z.number().check(z.int(), z.gte(min))]),
  } as const
}

/** One of a few words; aliases are other spellings of them, in lower case. */
export function choice<const Choices extends readonly [string, ...string[]]>(
  choices: Choices,
  aliases: Readonly<Record<string, Choices[number]>> = {},
) {
  return { kind: { name: 'choice', choices, aliases }, schema: z.enum(choices) } as const
}

export function list<Schema extends z.ZodMiniType>(item: Typed<Schema>) {
  return { kind: { name: 'list', item: item.kind }, schema: z._default(z.array(item.schema), []) } as const
}

type Part<Schema extends z.ZodMiniType> = Schema extends z.ZodMiniDefault ? Schema : z.ZodMiniOptional<Schema>
type Shape<Parts extends Fields, Required extends keyof Parts = never> = {
  [Name in keyof Parts]: Name extends Required ? Parts[Name]['schema'] : Part<Parts[Name]['schema']>
}

interface RecordOptions<Name extends string, Required extends readonly Name[]> {
  /** The part that a single text means. */
  readonly shorthand?: Name
  /** Its single text has a grammar of its own. */
  readonly line?: LineGrammar
  readonly required: Required
}

/** Several parts under one name, each optional unless `required`. */
export function record<const Parts extends Fields, const Required extends readonly (keyof Parts & string)[]>(
  fields: Parts,
  { required, ...options }: RecordOptions<keyof Parts & string, Required>,
) {
  const kind = { name: 'record', fields, required, ...options } as const
  return { kind, schema: z.object(shapeOf<Parts, Required[number]>(fields, required)) } as const
}

export function fact<Schema extends z.ZodMiniType>(typed: Typed<Schema>, description: Description): Fact<Schema> {
  return { ...typed, description }
}

/** The shape of an object whose parts may be missing, but for the required ones; a list that is missing is empty. */
export function shapeOf<const Parts extends Fields, const Required extends keyof Parts & string = never>(
  fields: Parts,
  required: readonly Required[] = [],
): Shape<Parts, Required> {
  const mandatory: readonly string[] = required
  const entries = Object.entries(fields).map(([name, { kind, schema }]) => [
    name,
    kind.name === 'list' || mandatory.includes(name) ? schema : z.optional(schema),
  ])
  // Object.fromEntries forgets which name has which schema.
  return Object.fromEntries(entries) as Shape<Parts, Required>
}
