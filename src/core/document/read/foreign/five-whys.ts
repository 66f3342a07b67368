import { asWritten } from './as-written.ts'
import type { DocumentLine } from './lines.ts'
import type { Section } from './sections.ts'

export interface FoundWhy {
  readonly question: string
  readonly answer: string
  readonly line: number
  readonly column: number
}

/**
 * The chain of questions and answers: `1. Why was it down? The disk was full.`, the answer behind the question or below
 * it. Nothing where a line is neither, so that the chain stays as it was written.
 */
export function whysOf({ lines }: Section): readonly FoundWhy[] | undefined {
  const whys: { question: string; answers: string[]; line: number; column: number }[] = []
  for (const line of lines) {
    if (line.kind === 'code') return undefined
    const { question, answer } = partsOf(line)
    const above = whys.at(-1)
    if (question !== undefined)
      whys.push({ question, answers: answer === '' ? [] : [answer], line: line.line, column: line.column })
    else if (above === undefined) return undefined
    else above.answers.push(answer)
  }
  if (whys.length === 0 || whys.some(({ answers }) => answers.length === 0)) return undefined
  return whys.map(({ answers, ...why }) => ({ ...why, answer: answers.join(' ') }))
}

/** A question ends with its mark; what stands behind it is the answer. */
function partsOf({ text, written, cells = written }: DocumentLine): {
  readonly question: string | undefined
  readonly answer: string
} {
  const told = (cells?.filter((cell) => !/^\d{0,2}\.?$/.test(cell.trim())).join(' ') ?? text).trim()
  const said = asWritten(told).replace(/^(?:(?:\*\*)?(?:why ?#?)?\d{1,2}[.):](?:\*\*)?\s)/i, '')
  const [whole, question] = /^(\W{0,4}why\b[^?]{0,400}\?(?:\*\*|__|[*_])?)(?=\s|$)/i.exec(said) ?? []
  if (whole === undefined) return { question: undefined, answer: withoutLabel(said) }
  return { question, answer: withoutLabel(said.slice(whole.length)) }
}

function withoutLabel(answer: string): string {
  return answer.trim().replace(/^(?:[-–—→>:]{1,2}\s?)?(?:(?:\*\*)?(?:answer|a|because)\s?:(?:\*\*)?\s?)?/i, '')
}
