/** A place in a template's body; columns count from 0, as Handlebars does it. */
export interface BodyPlace {
  readonly line: number
  readonly column: number
}

/** Where Handlebars says that something failed; for many problems it does not. */
export function placeOf(error: unknown): BodyPlace | undefined {
  if (!hasPlace(error) || error.lineNumber === undefined || error.column === undefined) return undefined
  return { line: error.lineNumber, column: error.column }
}

function hasPlace(error: unknown): error is { readonly lineNumber?: number; readonly column?: number } {
  return typeof error === 'object' && error !== null && 'lineNumber' in error && 'column' in error
}
