import type { SectionKind } from '../../document/read/foreign/section-names.ts'
import type { Profile } from '../levels.ts'

/** A section that a format asks for: by what headings it is known, and in which facts it is kept. */
export interface RequiredSection {
  /** As the format calls it. */
  readonly name: string
  readonly kinds: readonly SectionKind[]
  readonly facts: readonly string[]
}

const summary = section('Summary', ['summary'], ['summary', 'impact.description', 'rootCause'])
const impact = section('Impact', ['impact'], ['impact.description', 'impact'])
const timeline = section('Timeline', ['timeline', 'key-events'], ['timeline'])
const cause = section(
  'Root Causes',
  ['root-cause', 'root-cause-and-resolution', 'factors', 'five-whys'],
  ['rootCause', 'contributingFactors', 'fiveWhys'],
)
const trigger = section('Trigger', ['trigger'], ['trigger.text', 'trigger'])
const resolution = section(
  'Resolution',
  ['resolution', 'root-cause-and-resolution', 'mitigation', 'response'],
  ['resolution', 'mitigation'],
)
const detection = section('Detection', ['detection'], ['detection.source', 'detection.signal', 'detection'])
const actions = section('Action Items', ['actions', 'measures', 'improvements'], ['actions', 'improvements'])
const whys = section('Five Whys', ['five-whys'], ['fiveWhys'])
const lessons = section(
  'Lessons Learned',
  ['lessons', 'went-well', 'went-wrong', 'got-lucky', 'surprises'],
  ['wentWell', 'wentWrong', 'gotLucky', 'surprises'],
)

/** What each format asks for, in its order. */
export const requiredSections: Readonly<Record<Profile, readonly RequiredSection[]>> = {
  alx: [
    named(summary, 'Issue Summary'),
    timeline,
    named(cause, 'Root Cause'),
    resolution,
    named(actions, 'Corrective and Preventative Measures'),
  ],
  'google-sre': [summary, impact, cause, trigger, resolution, detection, actions, lessons, timeline],
  'google-workbook': [named(summary, 'Executive Summary'), impact, cause, timeline, lessons, actions],
  pagerduty: [
    named(summary, 'Overview'),
    named(cause, 'Contributing Factors'),
    resolution,
    impact,
    timeline,
    lessons,
    actions,
  ],
  atlassian: [
    named(summary, 'Incident Summary'),
    named(trigger, 'Leadup'),
    impact,
    detection,
    named(resolution, 'Recovery'),
    timeline,
    whys,
    named(cause, 'Root Cause'),
    lessons,
    named(actions, 'Corrective Actions'),
  ],
  coe: [summary, named(impact, 'Customer Impact'), detection, timeline, whys, lessons, actions],
  public: [
    section('What Happened?', ['summary', 'impact'], ['impact.description', 'summary']),
    named(cause, 'What Went Wrong and Why?'),
    named(resolution, 'How Did We Respond?'),
    named(actions, 'How Are We Making Incidents Like This Less Likely or Less Impactful?'),
  ],
  brief: [named(cause, 'Cause'), named(resolution, 'Fix'), named(actions, 'Follow-up')],
  lenient: [],
}

function section(name: string, kinds: readonly SectionKind[], facts: readonly string[]): RequiredSection {
  return { name, kinds, facts }
}

function named(one: RequiredSection, name: string): RequiredSection {
  return { ...one, name }
}
