import { findingData } from '../../../core/output/finding-text.ts'
import { printJson } from '../../../core/output/print-json.ts'
import type { Format } from './format.ts'

export const jsonFormat: Format = ({ checked, findings, passedOver, mended }) =>
  printJson({
    checked,
    findings: findings.map(findingData),
    passedOver,
    ...(mended !== undefined && { mended: mended.map(({ file }) => file) }),
  })
