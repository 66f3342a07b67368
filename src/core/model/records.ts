import { block, choice, date, inline, plain, record, time, url } from './kinds.ts'

/** Kinds of facts that have parts, and the words that they are limited to. Names and definitions: the field's; see docs/facts.md. */

/** The moments of an incident's life, in the order in which they usually come. */
export const milestoneNames = [
  'introduced',
  'start',
  'detected',
  'acknowledged',
  'declared',
  'identified',
  'mitigated',
  'end',
  'resolved',
  'closed',
  'firstPublicUpdate',
] as const
export type MilestoneName = (typeof milestoneNames)[number]

export const person = record(
  { name: plain, handle: plain, role: plain, team: plain },
  { shorthand: 'name', required: ['name'] },
)
export const service = record(
  { name: plain, team: plain, role: choice(['affected', 'cause']) },
  { shorthand: 'name', required: ['name'] },
)
export const factor = record(
  { text: inline, category: plain, phase: choice(['occurrence', 'detection', 'response']) },
  { shorthand: 'text', required: ['text'] },
)
export const trigger = record({ text: inline, type: plain, at: time }, { shorthand: 'text', required: ['text'] })
export const why = record({ question: inline, answer: inline }, { shorthand: 'answer', required: ['answer'] })
/** `id`: the source's own, by which one entry of two exports is known as the same. */
const source = record({ label: plain, url, id: plain }, { shorthand: 'label', required: ['label'] })
export const link = record({ label: plain, url, kind: plain }, { line: 'link', required: ['url'] })
export const related = record(
  { id: plain, relation: choice(['recurrence', 'similar', 'caused-by']), url },
  { shorthand: 'id', required: ['id'] },
)
/** Text of a document that no other fact takes; both as they stand in its Markdown. */
export const note = record({ heading: plain, text: block }, { shorthand: 'text', required: ['text'] })
export const window = record({ start: time, end: time }, { required: ['start', 'end'] })

/** What an entry of the timeline can be of. */
export const entryKinds = [
  'lead-up',
  'impact',
  'detection',
  'communication',
  'escalation',
  'hypothesis',
  'investigation',
  'misleading-path',
  'decision',
  'action',
  'mitigation',
  'resolution',
  'note',
] as const
export const timelineEntry = record(
  {
    at: time,
    until: time,
    text: inline,
    kind: choice(entryKinds),
    milestone: choice(milestoneNames),
    by: plain,
    source,
  },
  { line: 'timeline', required: ['at', 'text'] },
)

export const actionTypes = ['prevent', 'mitigate', 'detect', 'repair', 'investigate', 'process', 'other'] as const
export const action = record(
  {
    title: inline,
    owner: plain,
    priority: choice(['P0', 'P1', 'P2', 'P3', 'P4'], { high: 'P1', medium: 'P2', low: 'P3' }),
    due: date,
    type: choice(actionTypes),
    tracker: plain,
    status: choice(['todo', 'in-progress', 'done', 'wont-do'], { open: 'todo', doing: 'in-progress' }),
    doneWhen: inline,
  },
  { line: 'action', required: ['title'] },
)
