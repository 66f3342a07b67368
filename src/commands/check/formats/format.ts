import type { Paint } from '../../../core/output/finding-text.ts'
import type { CheckReport } from '../check-run.ts'

/** A report as text for stdout. */
export type Format = (report: CheckReport, page: Page) => string

/** What a report is printed on. */
export interface Page {
  readonly paint: Paint
  /** How wide a terminal is; nothing where there is none. */
  readonly columns: number | undefined
  /** A file's path from the top of the repository on, as services name it; nothing for stdin. */
  pathOf(file: string): string | undefined
}
