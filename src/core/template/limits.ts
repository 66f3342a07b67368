/** What a template may cost: far more than any document does. */
const maxSteps = 200_000
const maxOutput = 16 * 1024 * 1024

/** Counts what one rendering does, and throws a `TemplateLimit` when it is too much. */
export interface Limits {
  /** Something that takes time: a block, a partial, a helper, a value that is printed. */
  step(count?: number): void
  /** Runs a part of the template, and counts what it writes itself. */
  counted(write: () => string): string
  /** A text that a helper, or the escaping of HTML, goes through or makes. */
  work(text: unknown): void
}

export class TemplateLimit extends Error {}

export function countLimits(): Limits {
  let steps = 0
  let written = 0
  let worked = 0
  /** What the parts wrote that the running part has called. */
  let inner = 0
  return {
    step(count = 1) {
      steps += count
      if (steps > maxSteps) throw new TemplateLimit('it takes more than 200,000 steps')
    },
    counted(write) {
      const before = inner
      inner = 0
      const text = write()
      written += Math.max(text.length - inner, 0)
      inner = before + text.length
      if (written > maxOutput) throw new TemplateLimit(TOO_LONG)
      return text
    },
    work(text) {
      worked += typeof text === 'string' ? text.length : 0
      if (worked > 2 * maxOutput) throw new TemplateLimit(TOO_LONG)
    },
  }
}

const TOO_LONG = 'it writes more than 16 MB'
