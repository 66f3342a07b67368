import { missingSeverity } from './impact/missing-severity.ts'
import type { Rule } from './rule.ts'
import { endBeforeStart } from './time/end-before-start.ts'

/** Every rule of `check`, in the order of the field's chapters: time, impact, explanation, language, actions, safety, document. */
export const rules: readonly Rule[] = [endBeforeStart, missingSeverity]
