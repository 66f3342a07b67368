import { counted, countsText } from '../../core/output/counts.ts'
import type { CheckReport } from './check-run.ts'

/** `3 files checked: 2 errors, 1 remark` */
export function summaryText({ checked, counts }: Pick<CheckReport, 'checked' | 'counts'>): string {
  return `${counted(checked.length, 'file')} checked: ${countsText(counts) || 'nothing to say'}`
}
