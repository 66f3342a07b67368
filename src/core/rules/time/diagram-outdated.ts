import { toMermaid } from '../../document/mermaid-text.ts'
import { facts, milestoneNames } from '../../model/facts.ts'
import { milestoneRows } from '../../view/milestones.ts'
import { timelineDiagram } from '../../view/timeline-diagram.ts'
import type { Found } from '../rule.ts'
import type { Subject } from '../subject.ts'

const OPENING = '```mermaid\ntimeline\n    title Times in '
const labels: ReadonlySet<string> = new Set(milestoneNames.map((name) => toMermaid(facts[name].description.label)))

/** The diagram of the milestones that our templates draw, where it shows others than the facts; one with a person's rows is theirs. */
export function diagramOutdated(subject: Subject): readonly Found[] {
  const { text, postmortem, zone, placeAt, prefer } = subject
  const opening = text.indexOf(`\n${OPENING}`)
  const from = opening + '\n```mermaid\n'.length
  const to = text.indexOf('\n```', from)
  if (opening === -1 || to === -1) return []
  const shown = text.slice(from, to)
  const [wanted, other] = (['24h', '12h'] as const).map((clock) =>
    timelineDiagram(milestoneRows(postmortem, { zone, clock }), zone),
  )
  const expected = / [AP]M$/m.test(shown) ? other : wanted
  if (!expected || shown === wanted || shown === other || !shown.split('\n').slice(2).every(isOurs)) return []
  return [
    {
      place: placeAt(from),
      message: 'the diagram shows other times than the front matter',
      hint: 'correct the time in the front matter; check --fix --prefer front-matter then draws it again',
      ...(prefer === 'front-matter' && { fix: [{ from, to, text: expected }] }),
    },
  ]
}

function isOurs(line: string): boolean {
  const [, label = ''] = /^ {8}(.+?) : /.exec(line) ?? []
  return labels.has(label) || /^ {4}section \d{4}-\d{2}-\d{2}$/.test(line)
}
