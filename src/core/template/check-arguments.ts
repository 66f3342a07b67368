import { kindAt } from '../model/claims.ts'
import type { Facts } from '../model/facts.ts'
import type { Kind } from '../model/kinds.ts'
import type { CheckProblem } from './check-names.ts'
import { takenBy } from './helpers.ts'
import type { Reference } from './inspect.ts'

/** The types of the facts that a helper can read as what it takes. */
const readable: Readonly<Record<string, readonly Kind['name'][]>> = {
  time: ['time', 'date'],
  length: ['duration'],
}

/** Facts and fields that are handed to a helper for times or lengths and are neither, whatever the incident says. */
export function argumentProblems(references: readonly Reference[], facts: Facts): readonly CheckProblem[] {
  return references.flatMap(({ path, written, argument, calledAt, file, line, column }) => {
    const taken = argument === undefined ? undefined : takenBy(argument.helper)[argument.index]
    const kinds = taken === undefined ? undefined : readable[taken]
    const kind = itemKindAt(path, facts)
    if (argument === undefined || kinds === undefined || kind === undefined || kinds.includes(kind.name)) return []
    const declared = kinds.map((name) => `type: ${name}`).join(' or ')
    return [
      {
        rule: 'template-wrong-type',
        severity: 'error',
        message: `${written} is ${words[kind.name] ?? `a ${kind.name}`}, and the helper ${argument.helper} takes a ${taken}`,
        hint: path.startsWith('fields.') ? `declare it with ${declared}, or print it as it is` : 'print it as it is',
        file,
        line,
        column,
        calledAt,
      },
    ]
  })
}

/** None of a name that is worked out, and of a list or a record, which no such helper takes anyway. */
function itemKindAt(path: string, facts: Facts): Kind | undefined {
  const [name = '', ...rest] = path.split('[]')
  const kind = kindAt(name, facts)
  const item = rest.length === 1 && rest[0] === '' && kind?.name === 'list' ? kind.item : kind
  const isWhole = rest.length === 0 || item !== kind
  return isWhole && item !== undefined && !['list', 'record', 'open'].includes(item.name) ? item : undefined
}

const words: Readonly<Partial<Record<Kind['name'], string>>> = {
  plain: 'a text',
  inline: 'a text',
  block: 'a text',
  integer: 'a number',
  boolean: 'a yes or no',
  zone: 'a time zone',
  share: 'a share or a number',
}
