import { anyOf } from './match-at.ts'
import { spoken } from './words.ts'

/** What a section of a postmortem tells, whatever its heading is, with the names under which the field knows it. */
const names = {
  summary: [
    ...['summary', 'overview', 'synopsis', 'abstract', 'description', 'introduction', 'what happened', 'tl;dr', 'tldr'],
    ...['so what happened', 'résumé', 'résumé exécutable', 'resumo', 'resumen', '概要', '总结'],
  ],
  duration: [
    ...['duration', 'total duration', 'time to resolve', 'time to resolution', 'time to recovery', 'time to restore'],
    ...['duration and impact', 'durée', 'duração', 'duración'],
  ],
  impact: [
    ...['impact', 'impacts', 'customer impact', 'business impact', 'user impact', "users' impact", 'who was affected'],
    ...['scope', 'impact & severity', 'impact and severity', 'what was impacted', 'impacto', '影響', '影响'],
  ],
  background: ['background', 'context', 'contexte', 'contexto'],
  detection: ['detection', 'identified', 'identification', 'how was it detected', 'how it was detected', 'détection'],
  timeline: [
    ...[
      'timeline',
      'time line',
      'timelines',
      'detailed timeline',
      'full timeline',
      'event timeline',
      'events timeline',
    ],
    ...[
      'chronology',
      'sequence of events',
      'recovery efforts',
      'timeline/recovery efforts',
      'timeline and recovery efforts',
      'timeline and events',
    ],
    ...[
      'chronologie',
      'linha do tempo',
      'línea de tiempo',
      'cronología',
      'cronologia',
      'タイムライン',
      '時系列',
      '时间线',
    ],
  ],
  'key-events': ['key events'],
  trigger: ['trigger', 'triggers', 'trigger event', 'triggering event', 'leadup', 'lead-up', 'lead up'],
  factors: [
    'contributing factors',
    'contributing factor',
    'contributing causes',
    'contributing conditions',
    'enablers',
  ],
  'root-cause': [
    ...['root cause', 'root causes', 'root cause analysis', 'cause', 'causes', 'what went wrong and why', 'causa raiz'],
    ...[
      'what was the root cause',
      'root causes and trigger',
      'root cause and trigger',
      'apparent reason',
      'aparent reason',
      'root cause explanation',
      'causa raíz',
    ],
    ...['cause racine', '根因', '根本原因'],
  ],
  'root-cause-and-resolution': [
    ...['root cause and resolution', 'root causes and resolution', 'root cause & resolution', 'cause and resolution'],
    ...['root cause and its resolution', 'root cause and fix', 'root cause/resolution', 'root cause and recovery'],
    ...['root cause analysis and resolution', 'root cause and resolutions', 'root cause and remediation'],
  ],
  mitigation: ['mitigation', 'mitigations', 'workaround', 'workarounds', 'temporary fix', 'containment', 'atténuation'],
  resolution: [
    ...['resolution', 'resolutions', 'recovery', 'resolution and recovery', 'resolution & recovery', 'fix', 'solution'],
    ...['recovery and resolution', 'resolution details', 'resolution explanation', 'how it was resolved'],
    ...['how it was fixed', 'permanent fix', 'steps to resolution', 'how the incident was resolved', 'resolução'],
    ...['resolución', 'résolution'],
  ],
  verification: [
    'verification',
    'how was it verified',
    'how it was verified',
    'how did we verify the fix',
    'validation',
  ],
  response: ['response', 'how we responded', 'how did we respond'],
  measures: [
    ...['prevention', 'preventions', 'remediation', 'measures', 'correction', 'corrections', 'future prevention'],
    ...[
      'prevention and measures',
      'prevention measures',
      'prevention steps',
      'remediation plan',
      '再発防止',
      '改进措施',
    ],
  ],
  improvements: [
    ...['improvement', 'improvements', 'improvements/fixes', 'improvements and fixes', 'improvements or fixes'],
    ...[
      'areas for improvement',
      'areas of improvement',
      'things to improve',
      'things to improve/fix',
      'to improve/fix',
    ],
    ...[
      'what can be improved',
      'what can be improved/fixed',
      'what things can be improved',
      'fixes',
      'recommendations',
    ],
    ...['what are the things that can be improved/fixed', 'things that can be improved/fixed', 'recommendation'],
    ...['immediate fixes', 'short-term improvements', 'long-term improvements', 'short-term fixes', 'long-term fixes'],
    ...['lessons learned and improvements', 'lessons learned and future improvements', 'future improvements'],
    ...['what could be improved/fixed', 'things that can be improved'],
  ],
  actions: [
    ...[
      'action',
      'actions',
      'action item',
      'action items',
      'action points',
      'action plan',
      'actions items',
      'priority actions',
    ],
    ...[
      'task',
      'tasks',
      'task list',
      'tasks list',
      'list of tasks',
      'to-do',
      'todo',
      'to do',
      'todo list',
      'to-do list',
    ],
    ...['corrective actions', 'corrective action items', 'review actions', 'actions following review', 'next steps'],
    ...['future actions', 'immediate actions', 'immediate action items', 'planned actions', 'preventive tasks'],
    ...[
      'short-term actions',
      'long-term actions',
      'follow-up',
      'follow-ups',
      'follow up',
      'followup',
      'follow-up actions',
    ],
    ...['follow-up items', 'follow up actions', 'future work', "what's next", 'specific tasks', 'actions planned'],
    ...["what we're doing about it", 'what we are doing about it', "what we're changing", 'what we are changing'],
    ...['how are we preventing it from happening again', 'how will we prevent this from happening again'],
    ...[
      'how do we prevent this in the future',
      'how to fix it',
      'acciones',
      'ações',
      'itens de ação',
      'actions à mener',
    ],
    ...['行动项', 'アクションアイテム'],
  ],
  'went-well': ['what went well', 'went well', 'what worked', 'what worked well', 'things that went well'],
  'went-wrong': [
    ...['what went wrong', 'went wrong', "what didn't go well", 'what did not go well', "what didn't go so well"],
    ...['what could have gone better', 'what could be better', 'what could be improved', 'what went badly'],
    ...['what went poorly', 'things that went wrong', 'things that went poorly'],
  ],
  'got-lucky': ['where we got lucky', 'got lucky', 'what went well by luck'],
  lessons: [
    ...['lesson', 'lessons', 'lessons learned', 'lessons learnt', 'lesson learned', 'lesson learnt', 'learnings'],
    ...[
      'lessons we learned',
      'takeaway',
      'takeaways',
      'key takeaways',
      'conclusion',
      'conclusions',
      'lições aprendidas',
    ],
    ...['lecciones aprendidas', 'takeaway/ lesson learned', 'takeaway/lesson learned', '教訓', '教训'],
  ],
  surprises: ['surprises'],
  'open-questions': ['open questions'],
  'five-whys': ['five whys', '5 whys', 'five whys analysis', '5 whys analysis', 'the five whys'],
  links: [
    'links',
    'supporting information',
    'related documents',
    'related links',
    'appendix',
    'references',
    'resources',
  ],
  severity: ['severity', 'sévérité', 'severidade', 'severidad', 'severity level'],
  closing: ['closing', 'closing statement', 'closing remarks', 'closing thoughts', 'final thoughts'],
  statistics: [
    ...['stats', 'statistics', 'metrics', 'time to repair', 'time to detect', 'time to detection', 'time to mitigate'],
    ...['time to acknowledge', 'time to mitigation'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type SectionKind = keyof typeof names

/** What the section with this heading tells; nothing where the field has no name for it. */
export function sectionKind(heading: string): SectionKind | undefined {
  const name = normalizedName(heading)
  return simplerNames(name).flatMap((simpler) => kindOf.get(simpler) ?? [])[0] ?? kindInParts(name)
}

/** Sections that list what is to be done. */
export function isFollowUp(kind: SectionKind | undefined): boolean {
  return kind === 'measures' || kind === 'improvements' || kind === 'actions'
}

/** A heading in lower case without markup, numbering, brackets, emoji and what ends it. */
export function normalizedName(heading: string): string {
  return spoken(heading)
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replaceAll(/\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|[*#]/gu, ' ')
    .replace(/^\s*(?:[0-9]+|[ivx]+|[a-d])[.)]\s+/, '')
    .replace(/(?<![\s:;.?!,–—-])[\s:;.?!,–—-]+$/, '')
    .replaceAll(/\s*\/\s*/g, '/')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const kindOf: ReadonlyMap<string, SectionKind> = new Map(
  kinds().flatMap((kind) => names[kind].map((name) => [name, kind] as const)),
)

function kinds(): readonly SectionKind[] {
  return Object.keys(names).filter((name): name is SectionKind => name in names)
}

const BEFORE = /^(?:the|incident|outage|issue|event|problem|executive|detailed|brief|quick|specific|our) /
const JOINS_INCIDENT = anyOf(['of', 'to (?:address|fix|prevent|resolve)', 'for', 'include', 'details', 'section'])
const WORDS_FOR_INCIDENT = anyOf([
  ...['outage', 'incident', 'issues?', 'events?', 'problems?', 'impact', 'downtime', 'disruption', 'service'],
  ...['following', 'include'],
])
const BEHIND = new RegExp(` ${JOINS_INCIDENT}(?: (?:the|this))?(?: ${WORDS_FOR_INCIDENT})*$`)

/** The name itself, and without what says only that it is of this incident. */
function simplerNames(name: string): readonly string[] {
  const shorter = name.replace(BEHIND, '')
  const bare = shorter.replace(BEFORE, '')
  return [...new Set([name, shorter, name.replace(BEFORE, ''), bare, bare.replace(BEFORE, '')])]
}

/** `Corrective and preventative measures` in its many forms, and a timeline that names its day or says that it is rough. */
function kindInParts(name: string): SectionKind | undefined {
  if (MEASURES.test(name)) return 'measures'
  return /^(?:incident |event )?time ?lines?\b/.test(name) && /\d|all times|all hours/.test(name)
    ? 'timeline'
    : undefined
}

const KIND_OF_MEASURE = '(?:corrective|preventive|preventative|preventing)'
const MEASURES = new RegExp(
  `^${KIND_OF_MEASURE}(?:,? ?(?:and|&|/|or) ?${KIND_OF_MEASURE})?(?: (?:measures?|actions?|steps|plan))?$`,
)
