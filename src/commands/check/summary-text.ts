import type { CheckReport } from './check-run.ts'

/** `3 files checked: 2 errors, 1 remark` */
export function summaryText({ checked, counts }: Pick<CheckReport, 'checked' | 'counts'>): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = counts[severity]
    return count === 0 ? [] : [counted(count, nouns[severity])]
  })
  return `${counted(checked.length, 'file')} checked: ${parts.length === 0 ? 'nothing to say' : parts.join(', ')}`
}

const nouns = { error: 'error', warning: 'warning', info: 'remark' } as const

/** `1 file`, `2 files` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
