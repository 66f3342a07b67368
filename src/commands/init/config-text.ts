import * as z from 'zod/mini'
import { ConfigKeys, keyDescriptions } from '../../core/config/keys.ts'
import { printYaml } from '../../core/incident-file/print-yaml.ts'
import type { SettledSettings } from './settings.ts'

/**
 * A configuration that states these settings, explains every key, and shows an example of each that it leaves out;
 * `schema` is the path of the JSON Schema, for editors.
 */
export function configText({ dir, template, timezone, services = [] }: SettledSettings, schema: string): string {
  const stated: Readonly<Record<string, unknown>> = {
    dir,
    template,
    ...(timezone !== undefined && { timezone }),
    ...(services.length > 0 && { services }),
  }
  const keys = Object.entries<z.core.$ZodType>(ConfigKeys.shape).map(([name, schema]) => {
    const explained = [sentence(schema), ...partsOf(schema)].flatMap((line) => wrapped(line))
    const example = `# ${name}: ${keyDescriptions.get(schema)?.example ?? ''}\n`
    return `${explained.map((line) => `# ${line}\n`).join('')}${name in stated ? printYaml({ [name]: stated[name] }) : example}`
  })
  return `# yaml-language-server: $schema=${schema}\n${HEADER}\n${keys.join('\n')}`
}

const HEADER = `# How this project writes its postmortems. postmortem config shows what holds, and where each value comes from.
# No key is needed. A line that begins with # and a key is an example: take the # away, and make it yours.
`

function sentence(schema: z.core.$ZodType): string {
  const { meaning, otherwise } = keyDescriptions.get(schema) ?? { meaning: '' }
  return `${meaning.slice(0, 1).toUpperCase()}${meaning.slice(1)}.${otherwise === undefined ? '' : ` Without it: ${otherwise}.`}`
}

/** What the keys of a list's items mean, one below the other. */
function partsOf(schema: z.core.$ZodType, indent = '  '): readonly string[] {
  const object = objectIn(schema)
  if (object === undefined) return []
  const parts = Object.entries<z.core.$ZodType>(object.shape)
  const width = Math.max(...parts.map(([name]) => name.length))
  return parts.flatMap(([name, part]) => [
    `${indent}${name.padEnd(width)}  ${keyDescriptions.get(part)?.meaning ?? ''}`,
    ...partsOf(part, `${indent}  `),
  ])
}

/** The map that a value is, or that the items of a list are. */
function objectIn(schema: z.core.$ZodType): z.ZodMiniObject | undefined {
  if (schema instanceof z.ZodMiniObject) return schema
  if (schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniOptional) return objectIn(schema.def.innerType)
  if (schema instanceof z.ZodMiniArray) return objectIn(schema.def.element)
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.map(objectIn).find((option) => option !== undefined)
  return undefined
}

/** Lines of at most 100 characters; those that go on stand a little further in. */
function wrapped(line: string, width = 100): readonly string[] {
  const [indent = ''] = /^ */.exec(line) ?? []
  const lines: string[] = []
  let current = ''
  for (const word of line.slice(indent.length).split(' ')) {
    const longer = current === '' ? `${indent}${word}` : `${current} ${word}`
    if (longer.length <= width || current === '') current = longer
    else {
      lines.push(current)
      current = `${indent}  ${word}`
    }
  }
  return [...lines, current]
}
