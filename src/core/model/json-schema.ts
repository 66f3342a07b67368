import { type Facts, facts } from './facts.ts'
import { type Description, type Fields, isFact, type Kind, type TextLimits } from './kinds.ts'
import { isEasyElsewhere } from './pattern.ts'
import { NO, YES } from './read-text.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

const TIME_PATTERN =
  '^\\s*(unknown|~?\\s*(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2}|\\d{1,2}\\s?[apAP]|\\+\\d|midnight|noon).*)$'

/**
 * The JSON Schema of the incident file: draft 7, which is what editors' YAML support reads. Generated from the facts, with
 * the fields that a template declares.
 */
export function incidentJsonSchema(within: Facts = facts): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Incident file of postmortem',
    description:
      'The facts of one incident. Only title, start and the zone of its times are needed to write a document.',
    type: 'object',
    properties: { ...propertiesOf(within), fields: fieldsSchema(within) },
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  }
}

function propertiesOf(fields: Fields): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = schemaOf(field.kind)
      return [name, isFact(field) ? { ...wordsOf(field.description), ...schema } : schema]
    }),
  )
}

function wordsOf({ label, ask, hint }: Description): JsonSchema {
  return { title: label, description: hint === undefined ? ask : `${ask} ${hint}` }
}

/** Of a team's own fields each may be `unknown`, and says the value that it has where nobody states one. */
function fieldsSchema({ fields: { kind, description } }: Facts): JsonSchema {
  if (kind.name !== 'record') return { ...wordsOf(description), ...schemaOf(kind) }
  const properties = Object.entries(kind.fields).map(([name, field]) => {
    const words = isFact(field) ? wordsOf(field.description) : {}
    const given = isFact(field) ? field.description.default : undefined
    return [name, { ...words, ...orUnknown(schemaOf(field.kind)), ...(given !== undefined && { default: given }) }]
  })
  return {
    ...wordsOf(description),
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  }
}

function orUnknown(schema: JsonSchema): JsonSchema {
  const others = Array.isArray(schema.anyOf) ? schema.anyOf : [schema]
  return { anyOf: [...others.filter((each) => each.const !== 'unknown'), { const: 'unknown' }] }
}

function schemaOf(kind: Kind): JsonSchema {
  switch (kind.name) {
    case 'inline':
    case 'block':
      return textSchema(kind)
    case 'plain':
    case 'zone':
    case 'duration':
    case 'url':
      return { type: ['string', 'number'] }
    case 'time':
      return { type: 'string', pattern: TIME_PATTERN }
    case 'date':
      return { type: 'string', pattern: '^(unknown|\\d{4}-\\d{2}-\\d{2})$' }
    case 'integer':
    case 'number':
      return { anyOf: [{ type: kind.name, ...rangeOf(kind) }, { const: 'unknown' }] }
    case 'percent':
      return {
        anyOf: [
          { type: 'number', ...rangeOf({ min: 0, max: 100, ...kind }) },
          { type: 'string', pattern: '^\\s*\\d+(\\.\\d+)?\\s*%\\s*$' },
          { const: 'unknown' },
        ],
      }
    case 'boolean':
      return { anyOf: [{ type: 'boolean' }, { enum: [...YES, ...NO] }] }
    case 'share':
      return {
        anyOf: [
          { type: 'integer', minimum: 0 },
          { type: 'string', pattern: '^(unknown|~?\\s*[\\d,. ]+%?.*)$' },
        ],
      }
    case 'choice':
      return choiceSchema(kind)
    case 'list':
      return { anyOf: [{ type: 'array', items: schemaOf(kind.item) }, { const: 'unknown' }] }
    case 'record':
      return recordSchema(kind)
    case 'open':
      return { type: 'object' }
  }
}

function recordSchema(kind: Kind & { name: 'record' }): JsonSchema {
  const whole = {
    type: 'object',
    properties: propertiesOf(kind.fields),
    additionalProperties: false,
    ...(kind.required.length > 0 && { required: kind.required.filter((name) => name !== 'at') }),
  }
  const isText = kind.shorthand !== undefined || kind.line !== undefined
  if (!isText) return whole
  // A timeline line may be a map of one key: `- 00:15: text`.
  const pair =
    kind.line === 'timeline'
      ? [
          {
            type: 'object',
            minProperties: 1,
            maxProperties: 1,
            patternProperties: { '^\\s*[~\\d+u]': { type: 'string' } },
            additionalProperties: false,
          },
        ]
      : []
  return { anyOf: [{ type: ['string', 'number'] }, whole, ...pair] }
}

function rangeOf({ min, max }: { readonly min?: number; readonly max?: number }): JsonSchema {
  return { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) }
}

/** A text with limits is one; without, a number will do. A pattern that others might be slow to match is left out. */
function textSchema({ minLength, maxLength, pattern }: TextLimits): JsonSchema {
  const limits = {
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && isEasyElsewhere(pattern) && { pattern: `^(?:${pattern})$` }),
  }
  return Object.keys(limits).length === 0 ? { type: ['string', 'number'] } : { type: 'string', ...limits }
}

/** The choices for completion; any capitals and the aliases are taken too. */
function choiceSchema({ choices, aliases }: Kind & { name: 'choice' }): JsonSchema {
  const others = spellingsOf(aliases)
  return others.length === 0 ? { enum: choices } : { anyOf: [{ enum: choices }, { enum: others }] }
}

function spellingsOf(aliases: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(aliases)
  return [...new Set(names.flatMap((name) => [name, name.toUpperCase()]))]
}
