import { InvalidArgumentError, Option } from 'commander'
import { type Claims, claimOfText, mergeClaims, type Source } from '../../core/model/claims.ts'
import { facts } from '../../core/model/facts.ts'
import { type Description, type Fact, isFact, type Kind } from '../../core/model/kinds.ts'

/** A flag of `postmortem new` that states a fact. */
export interface FactFlag {
  readonly flag: string
  readonly path: string
  readonly isRepeatable: boolean
  readonly description: Description
}

/** The flags that follow from the facts, in the order of the model. */
const factFlags: readonly FactFlag[] = Object.entries<Fact>(facts).flatMap(([name, { kind, description }]) =>
  flagsOf(name, kind, description),
)

/** Each statement of a fact flag in the order of the command line: the flag's path and its text. */
export interface FlagStatement {
  readonly flag: string
  readonly path: string
  readonly text: string
}

/** The commander options; every use of one is handed to `state` in order. */
export function factOptions(state: (statement: FlagStatement) => void): Option[] {
  return factFlags.map(({ flag, path, isRepeatable, description }) => {
    const hint = description.hint === undefined ? '' : ` (${description.hint})`
    const help = `${lowerFirst(description.label)}${hint}${isRepeatable ? ', repeatable' : ''}`
    return new Option(`--${flag} <${description.value ?? 'value'}>`, help)
      .argParser((text: string) => {
        state({ flag: `--${flag}`, path, text })
        return text
      })
      .hideHelp(description.common !== true)
  })
}

/** `--set path=value` for the facts without a flag of their own. */
export function setOption(state: (statement: FlagStatement) => void): Option {
  return new Option('--set <path=value>', 'any other fact, such as impact.extent=degradation (repeatable)').argParser(
    (text: string) => {
      const [, path, value] = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(text) ?? []
      if (path === undefined || value === undefined)
        throw new InvalidArgumentError('write it as path=value, such as impact.extent=degradation.')
      state({ flag: `--set ${path}`, path, text: value })
      return text
    },
  )
}

export function claimsOfFlags(statements: readonly FlagStatement[]): Claims {
  const source: Source = { kind: 'flag' }
  return mergeClaims(
    ...statements.map(({ flag, path, text }) => claimOfText(path, text, source, { kind: 'flag', flag })),
  )
}

function flagsOf(path: string, kind: Kind, description: Description): FactFlag[] {
  const parts =
    kind.name === 'record'
      ? Object.entries(kind.fields).flatMap(([part, field]) =>
          isFact(field) ? flagsOf(`${path}.${part}`, field.kind, field.description) : [],
        )
      : []
  if (description.flag === undefined) return parts
  return [{ flag: description.flag, path, isRepeatable: kind.name === 'list', description }, ...parts]
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text
}
