import { UserError } from '../../errors.ts'

interface TemplatePlace {
  readonly template: string
  /** The file's name in messages: of the template itself, or of the partial that is wrong. */
  readonly file: string
  /** Both count from 1; a problem of the whole file has neither. */
  readonly line?: number | undefined
  readonly column?: number | undefined
  readonly hint?: string | undefined
  readonly cause?: unknown
}

/** A template that cannot be read or rendered, with the place in its file. */
export class TemplateError extends UserError {
  readonly template: string
  readonly file: string
  readonly line: number | undefined
  readonly column: number | undefined

  constructor(message: string, { template, file, line, column, hint, cause }: TemplatePlace) {
    super(message, {
      place: [file, line, column].filter((part) => part !== undefined).join(':'),
      ...(hint !== undefined && { hint }),
      cause,
    })
    this.name = 'TemplateError'
    this.template = template
    this.file = file
    this.line = line
    this.column = column
  }
}
