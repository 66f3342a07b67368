import { parseIncidentFile } from '../incident-file/parse.ts'
import { claimOfText, claimsOfFile, mergeClaims } from '../model/claims.ts'
import type { Facts } from '../model/facts.ts'
import { isFact } from '../model/kinds.ts'
import { resolve } from '../model/resolve.ts'
import type { SeverityLevel } from '../model/severities.ts'
import { toView } from '../view/view.ts'
import type { CheckProblem } from './check-names.ts'
import { renderTemplate } from './render.ts'
import type { PrecompiledTemplate } from './template.ts'
import { TemplateError } from './template-error.ts'

/** An incident that templates are tried with: an incident file and its name in messages. */
export interface Trial {
  readonly name: string
  readonly text: string
}

export interface TrialSettings {
  readonly trials: readonly Trial[]
  readonly facts: Facts
  readonly severities: readonly SeverityLevel[]
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Fills a template from each incident, with its own fields left out and with an example in each; a problem is told once. */
export function renderProblems(template: PrecompiledTemplate, settings: TrialSettings): readonly CheckProblem[] {
  const problems = settings.trials.flatMap((trial) =>
    [false, true].flatMap((withFields) => {
      const problem = renderProblem(template, trial, withFields, settings)
      return problem === undefined ? [] : [{ ...problem, trial: trial.name }]
    }),
  )
  const keys = problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
  return problems
    .filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
    .map(({ trial, message, ...problem }) => ({ ...problem, message: `${message} (when it is filled from ${trial})` }))
}

function renderProblem(
  template: PrecompiledTemplate,
  { name, text }: Trial,
  withFields: boolean,
  { facts, severities, now }: TrialSettings,
): CheckProblem | undefined {
  const { root, findings } = parseIncidentFile(text, name)
  const file = { kind: 'file', name, order: 0 } as const
  const stated = root === undefined ? { claims: [], findings } : claimsOfFile(root, file)
  const claims = withFields ? mergeClaims(stated, ...exampleClaims(facts, name)) : stated
  const { postmortem, zone } = resolve(claims, { now, abbreviations: {}, sort: false, requires: [], facts, severities })
  try {
    renderTemplate(template, toView(postmortem, zone, { facts, format: template.format }))
    return undefined
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const { message, hint, file: where, line = 1, column = 1 } = error
    const problem = { rule: 'template-render-failure', severity: 'error', file: where, line, column } as const
    return { ...problem, message, hint }
  }
}

function exampleClaims({ fields }: Facts, name: string) {
  const declared = fields.kind.name === 'record' ? Object.entries(fields.kind.fields) : []
  // As flags do: one statement for each item of a list, and before all that the file says.
  const flag = { kind: 'flag' } as const
  const place = { kind: 'file', file: name, line: 1, column: 1 } as const
  return declared.flatMap(([field, fact]) =>
    isFact(fact)
      ? [fact.description.example].flat().map((example) => claimOfText(`fields.${field}`, example, flag, place))
      : [],
  )
}
