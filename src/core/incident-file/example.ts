import { type Facts, facts } from '../model/facts.ts'
import { type Description, type Fact, isFact, type Kind } from '../model/kinds.ts'

/**
 * A commented incident file to start from, valid as it stands: every fact that is asked, with its question and an example, the fields
 * that the template declares too.
 */
export function exampleIncidentFile(within: Facts = facts, template?: string): string {
  const shown = template === undefined ? within : { ...within, template: withExample(within.template, template) }
  const parts = Object.entries(shown).flatMap(([name, { kind, description }]) =>
    description.derived || description.unasked
      ? []
      : [`${isWhole(kind) ? heading(description) : ''}${exampleOf(name, kind, description)}`],
  )
  return `${HEADER}\n${parts.join('\n')}`
}

function withExample(fact: Fact, example: string): Fact {
  return { ...fact, description: { ...fact.description, example } }
}

const HEADER = `# The facts of an incident, for: postmortem new --from this-file.yaml
# Only title, start and timezone are needed; delete what you do not know, or write unknown. Put quotes around times.
# For completion in your editor: postmortem schema > incident.schema.json, and this as the first line of the file:
#   yaml-language-server: $schema=incident.schema.json
`

function heading({ ask, hint }: Description): string {
  return `# ${ask}${hint === undefined ? '' : ` (${hint})`}\n`
}

function exampleOf(name: string, kind: Kind, { example }: Description): string {
  if (typeof example !== 'string')
    return `${name}:\n${example.map((item) => `  - ${item.startsWith('{') || item.startsWith('"') ? item : quoted(item)}\n`).join('')}`
  if (kind.name !== 'record' || example !== '')
    return isWhole(kind) ? `${name}: ${isBare(kind) ? example : quoted(example)}\n` : partsOf(name, kind)
  return partsOf(name, kind)
}

/** What YAML reads as the number or the boolean that it is. */
function isBare({ name }: Kind): boolean {
  return name === 'integer' || name === 'number' || name === 'percent' || name === 'boolean'
}

/** A record whose parts are facts of their own is shown part by part. */
function isWhole(kind: Kind): boolean {
  return kind.name !== 'record' || !Object.values(kind.fields).some(isFact)
}

function partsOf(name: string, kind: Kind): string {
  if (kind.name !== 'record') return ''
  const parts = Object.entries(kind.fields).flatMap(([part, field]) => {
    if (!isFact(field)) return []
    const lines = `${heading(field.description)}${exampleOf(part, field.kind, field.description)}`
    return [lines.replaceAll(/^(?=.)/gm, '  ')]
  })
  return `${name}:\n${parts.join('')}`
}

/** Quotes for what a YAML reader could take for something else. */
function quoted(text: string): string {
  return /^[\w][\w .,;/…’'()-]*$/.test(text) && !/^\d|: | #|^(?:yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text)
}
