interface TemplatePlace {
  readonly template: string
  /** Both count from 1; a problem of the whole file has neither. */
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly cause?: unknown
}

/** A template that cannot be read or rendered, with the place in its file. */
export class TemplateError extends Error {
  readonly template: string
  readonly line: number | undefined
  readonly column: number | undefined

  constructor(message: string, { template, line, column, cause }: TemplatePlace) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'TemplateError'
    this.template = template
    this.line = line
    this.column = column
  }
}
