import { INDENT, wrapped } from '../output/wrapped.ts'
import { levelRows } from './level-rows.ts'
import type { RuleText } from './other-rules.ts'
import type { BadExample, Example } from './rule.ts'

/** All that is to be known of a rule, as `check --explain` prints it. */
export function explainRule(rule: RuleText): string {
  const { id, summary, why, source, levels, good = [], bad = [] } = rule
  const parts = [
    `${id}\n${wrapped(summary, '')}`,
    section('Why', wrapped(why)),
    section(
      'Level',
      levelRows(levels)
        .map((row) => wrapped(row, INDENT, HANGING))
        .join('\n'),
    ),
    ...bad.slice(0, 1).map((example) => section('It speaks of', badText(example))),
    ...good.slice(0, 1).map((example) => section('It says nothing of', exampleText(example))),
    section('Mended by --fix', wrapped(mendedText(rule))),
    section('To switch it off', offText(rule)),
    ...(source === undefined ? [] : [section('Source', wrapped(source))]),
  ]
  return `${parts.join('\n\n')}\n`
}

const HANGING = '    '

function section(heading: string, text: string): string {
  return `${heading}\n${text}`
}

function badText(example: BadExample): string {
  const said = example.says.map((line) => wrapped(line, INDENT, HANGING))
  return `${exampleText(example)}\n\n${said.join('\n')}`
}

/** With the numbers of its lines. */
function exampleText({ text }: Example): string {
  const lines = visible(text).replace(/\n$/, '').split('\n')
  const width = String(lines.length).length
  return lines
    .map((line, index) => {
      const gutter = `${INDENT}${String(index + 1).padStart(width)} | `
      return wrapped(line, gutter, `${' '.repeat(INDENT.length + width)} | `)
    })
    .join('\n')
}

/** A text in which each character that nobody sees stands as its number. */
export function visible(text: string): string {
  return text.replaceAll(
    UNSEEN,
    (char) => `<U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  )
}

const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}]/gu

function mendedText({ bad = [] }: RuleText): string {
  if (bad.every(({ fixed }) => fixed === undefined)) return 'no: only a person can'
  return bad.some(({ fixed }) => fixed === undefined) ? 'yes, where it is safe' : 'yes'
}

function offText({ id, noComment }: RuleText): string {
  const comments = [
    'in a document, above the line:',
    `  <!-- postmortem-disable-next-line ${id}: why -->`,
    'in an incident file:',
    `  # postmortem-disable ${id}: why`,
  ]
  return [
    ...(noComment ? [] : comments),
    'in .postmortem/config.yaml:',
    '  rules:',
    `    ${id}: off`,
    'for one run:',
    `  postmortem check --rule ${id}=off`,
  ]
    .map((line) => `${INDENT}${line}`)
    .join('\n')
}
