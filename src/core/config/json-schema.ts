import * as z from 'zod/mini'
import { factNames, facts } from '../model/facts.ts'
import { incidentJsonSchema, type JsonSchema } from '../model/json-schema.ts'
import { canBeDefault } from './defaults.ts'
import { ConfigKeys, keyDescriptions } from './keys.ts'

/** The JSON Schema of `.postmortem/config.yaml`: draft 7, which is what editors' YAML support reads. Generated from the keys. */
export function configJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(ConfigKeys, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const description = keyDescriptions.get(zodSchema)
      if (description !== undefined) jsonSchema.description = textOf(description)
      // Said in the description; a list that is left out need not be written.
      delete jsonSchema.default
      delete jsonSchema.propertyNames
      // YAML makes a number of a name such as 1.
      if (jsonSchema.type === 'string' && jsonSchema.enum === undefined) Object.assign(jsonSchema, scalar)
      if (zodSchema === ConfigKeys.shape.defaults) Object.assign(jsonSchema, defaultsSchema())
    },
  })
  return {
    $schema,
    title: 'Configuration of postmortem',
    description: 'What holds in this project. Every key may be left out.',
    ...schema,
  }
}

const scalar = { type: ['string', 'number'] } as const

function textOf({ meaning, otherwise }: { readonly meaning: string; readonly otherwise?: string }): string {
  return otherwise === undefined ? meaning : `${meaning}. Without it: ${otherwise}`
}

/** The facts of the incident file; which severities there are, the configuration itself says. */
function defaultsSchema(): JsonSchema {
  const schema = incidentJsonSchema({ ...facts, severity: { ...facts.severity, kind: { name: 'plain' } } })
  const { properties, patternProperties, additionalProperties } = schema
  const entries = Object.entries(properties ?? {}).filter(([name]) =>
    factNames.some((fact) => fact === name && canBeDefault(fact)),
  )
  return { properties: Object.fromEntries(entries), patternProperties, additionalProperties }
}
