import { sectionName } from '../../../model/notes.ts'

/** How what stands below a heading of ours is read; `derived` is what follows from the facts. */
export type Reading =
  | 'block'
  | 'inline'
  | 'bullets'
  | 'quote'
  | 'impact'
  | 'timeline'
  | 'actions'
  | 'whys'
  | 'roles'
  | 'references'
  | 'labels'
  | 'derived'

/** The headings that our templates have, with the fact below each; the level counts where two mean different things. */
const headings: Readonly<Record<string, readonly [Reading, string]>> = {
  summary: ['block', 'summary'],
  overview: ['block', 'summary'],
  'incident summary': ['block', 'summary'],
  'executive summary': ['block', 'summary'],
  background: ['block', 'background'],
  'what happened': ['block', 'impact.description'],
  impact: ['impact', 'impact.description'],
  'customer impact': ['impact', 'impact.description'],
  trigger: ['inline', 'trigger.text'],
  leadup: ['inline', 'trigger.text'],
  'root cause': ['block', 'rootCause'],
  'root causes': ['block', 'rootCause'],
  'root causes and trigger': ['block', 'rootCause'],
  '## contributing factors': ['block', 'rootCause'],
  '### contributing factors': ['bullets', 'contributingFactors'],
  '### diagnosis': ['block', 'rootCause'],
  'what contributed': ['bullets', 'contributingFactors'],
  fault: ['bullets', 'contributingFactors'],
  mitigation: ['block', 'mitigation'],
  'temporary fix': ['block', 'mitigation'],
  resolution: ['block', 'resolution'],
  recovery: ['block', 'resolution'],
  verification: ['block', 'verification'],
  'closing statement': ['block', 'closing'],
  'internal email': ['quote', 'communications.internal'],
  'external message': ['quote', 'communications.external'],
  timeline: ['timeline', 'timeline'],
  'timeline and recovery efforts': ['timeline', 'timeline'],
  'five whys': ['whys', 'fiveWhys'],
  'what went well': ['bullets', 'wentWell'],
  'things that went well': ['bullets', 'wentWell'],
  'what went wrong': ['bullets', 'wentWrong'],
  "what didn't go so well": ['bullets', 'wentWrong'],
  'things that went poorly': ['bullets', 'wentWrong'],
  'what could have gone better': ['bullets', 'wentWrong'],
  'where we got lucky': ['bullets', 'gotLucky'],
  surprises: ['bullets', 'surprises'],
  'open questions': ['bullets', 'openQuestions'],
  'improvements/fixes': ['actions', 'improvements'],
  improvements: ['actions', 'improvements'],
  'tasks to address the issue': ['actions', 'actions'],
  'action items': ['actions', 'actions'],
  'corrective actions': ['actions', 'actions'],
  responders: ['roles', 'roles'],
  response: ['roles', 'roles'],
  recurrence: ['references', 'related'],
  'related items': ['references', 'links'],
  'supporting information': ['references', 'links'],
  appendix: ['references', 'links'],
  'issue summary': ['labels', ''],
  'problem summary': ['labels', ''],
  detection: ['labels', ''],
  'root cause and resolution': ['derived', ''],
  'corrective and preventative measures': ['derived', ''],
  'lessons learned': ['derived', ''],
  'incident questions': ['derived', ''],
  "how'd we do": ['derived', ''],
  messaging: ['derived', ''],
  metrics: ['derived', ''],
  graphs: ['derived', ''],
  'time to recover': ['derived', ''],
  'backlog check': ['derived', ''],
}

/** What a heading as it stands in the source, `## Timeline`, has below it. */
export function readingOf(heading: string): readonly [Reading, string] | undefined {
  const [, level = '', name = ''] = /^(#+) (.*)$/.exec(heading) ?? []
  const bare = sectionName(name)
  if (level === '#') return undefined
  for (const key of [`${level} ${bare}`, bare]) if (Object.hasOwn(headings, key)) return headings[key]
  return undefined
}

/** How the value behind a label is read. */
export type LabelReading = 'plain' | 'inline' | 'words' | 'text' | 'names' | 'share' | 'block' | 'detection'

/** The labels of our templates, in lower case, with the fact behind each. */
export const labels: Readonly<Record<string, readonly [LabelReading, string]>> = {
  impact: ['block', 'impact.description'],
  'users affected': ['share', 'impact'],
  'share of the product affected': ['share', 'impact'],
  extent: ['words', 'impact.extent'],
  'user impact': ['words', 'impact.extent'],
  'requests affected': ['inline', 'impact.requests'],
  'revenue lost': ['inline', 'impact.revenue'],
  'revenue impact': ['inline', 'impact.revenue'],
  'support tickets': ['text', 'impact.supportTickets'],
  severity: ['plain', 'severity'],
  status: ['words', 'status'],
  services: ['names', 'services'],
  authors: ['names', 'authors'],
  owner: ['plain', 'owner.name'],
  'postmortem owner': ['plain', 'owner.name'],
  'shared with': ['text', 'audience'],
  published: ['text', 'created'],
  'detected by': ['words', 'detection.source'],
  signal: ['inline', 'detection.signal'],
  detection: ['detection', 'detection'],
}

/** The labels of our templates that show what follows from the facts. */
const derivedLabels: readonly string[] = [
  'cause',
  'date',
  'duration',
  'duration of problem',
  'fix',
  'follow-up',
  'incident',
  'incident date',
  'products affected',
  'resolution',
  'root cause',
  'time to acknowledge (tta)',
  'time to detect (ttd)',
  'time to mitigate (ttm)',
  'time to resolve (ttr)',
  'when',
]

export function isDerivedLabel(label: string): boolean {
  return derivedLabels.includes(label.toLowerCase())
}

/** The roles of the response, as their labels name them. */
export const roles: Readonly<Record<string, string>> = {
  'incident commander': 'commander',
  'communications lead': 'communications',
  scribe: 'scribe',
  responders: 'responders',
}
