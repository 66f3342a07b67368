import { facts } from './facts.ts'
import { type Fields, isFact, type Kind } from './kinds.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>

const TIME_PATTERN =
  '^\\s*(unknown|~?\\s*(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}:\\d{2}|\\d{1,2}\\s?[apAP]|\\+\\d|midnight|noon).*)$'

/** The JSON Schema of the incident file: draft 7, which is what editors' YAML support reads. Generated from the facts. */
export function incidentJsonSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Incident file of postmortem',
    description:
      'The facts of one incident. Only title, start and the zone of its times are needed to write a document.',
    type: 'object',
    properties: propertiesOf(facts),
    patternProperties: { '^x-': {} },
    additionalProperties: false,
  }
}

function propertiesOf(fields: Fields): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const schema = schemaOf(field.kind)
      if (!isFact(field)) return [name, schema]
      const { label, ask, hint } = field.description
      return [name, { title: label, description: hint === undefined ? ask : `${ask} ${hint}`, ...schema }]
    }),
  )
}

function schemaOf(kind: Kind): JsonSchema {
  switch (kind.name) {
    case 'plain':
    case 'inline':
    case 'block':
    case 'zone':
    case 'duration':
    case 'url':
      return { type: ['string', 'number'] }
    case 'time':
      return { type: 'string', pattern: TIME_PATTERN }
    case 'date':
      return { type: 'string', pattern: '^(unknown|\\d{4}-\\d{2}-\\d{2})$' }
    case 'integer':
      return { anyOf: [{ type: 'integer', minimum: kind.min }, { const: 'unknown' }] }
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

/** The choices for completion; any capitals and the aliases are taken too. */
function choiceSchema({ choices, aliases }: Kind & { name: 'choice' }): JsonSchema {
  const others = spellingsOf(aliases)
  return others.length === 0 ? { enum: choices } : { anyOf: [{ enum: choices }, { enum: others }] }
}

function spellingsOf(aliases: Readonly<Record<string, string>>): string[] {
  const names = Object.keys(aliases)
  return [...new Set(names.flatMap((name) => [name, name.toUpperCase()]))]
}
