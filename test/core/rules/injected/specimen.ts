/** A document that is right, and what makes it wrong: a text in it, what takes its place, and what is then said. */
export interface Specimen {
  readonly form: string
  readonly text: string
  /** Errors and warnings: `line level rule`. */
  readonly says: readonly string[]
  readonly wrong: readonly Injection[]
}

export interface Injection {
  readonly what: string
  readonly from: string
  readonly to: string
  readonly says: readonly string[]
}

/** The end of most reports. */
export const MEASURES = `
## Action items

- Alert on the age of the oldest job
- Keep two of the old servers until the new ones have served a day
`
