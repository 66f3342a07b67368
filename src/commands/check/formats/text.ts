import { hintText, messageText, type Paint } from '../../../core/output/finding-text.ts'
import { printableFinding } from '../../../io/printable-finding.ts'
import { printable } from '../../../io/style.ts'
import type { CheckFinding } from '../check-run.ts'
import { codeFrame } from './code-frame.ts'
import type { Format } from './format.ts'

/** `file:line:column: error: message (rule)` with its hint; on a terminal also the line, with a caret below the place. */
export const textFormat: Format = ({ findings }, { paint, columns }) =>
  findings
    .map((finding) => {
      const shown = onOneLine(printableFinding(finding))
      const lines = columns === undefined ? '' : frameText(finding, columns, paint)
      return `${messageText(shown, paint)}${lines}${hintText(shown, paint)}`
    })
    .join('')

/** Nothing that comes from a file, nor its name, can do anything to the lines of a report. */
function onOneLine(finding: CheckFinding): CheckFinding {
  const { place, message, hint } = finding
  return {
    ...finding,
    place: place.kind === 'file' ? { ...place, file: oneLine(printable(place.file)) } : place,
    message: oneLine(message),
    ...(hint !== undefined && { hint: oneLine(hint) }),
  }
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ')
}

function frameText({ place, source, severity }: CheckFinding, columns: number, paint: Paint): string {
  if (place.kind !== 'file' || source === undefined || source.trim() === '') return ''
  const number = String(place.line)
  const gutter = `  ${number} | `
  // The last column stays free: some terminals break the line there.
  const { line, caret } = codeFrame(source, place.column, Math.max(20, columns - gutter.length - 1))
  const mark = severity === 'error' ? paint.red : paint.yellow
  const empty = `  ${' '.repeat(number.length)} | `
  return `${paint.dim(gutter)}${line}\n${paint.dim(empty)}${caret.slice(0, -1)}${mark('^')}\n`
}
