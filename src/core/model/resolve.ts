import { type Finding, type Place, sortFindings } from '../finding.ts'
import { success } from '../result.ts'
import { isDuration } from '../time/duration.ts'
import { localDate } from '../time/local-time.ts'
import { placeMilestone } from '../time/place-milestone.ts'
import type { SettledAbbreviations, Zone } from '../time/zone.ts'
import { assemble } from './assemble.ts'
import { boundPlaces, boundTimes, startOfEntries } from './bound-milestones.ts'
import { type Claim, type Claims, isExtension } from './claims.ts'
import { type Facts, type MilestoneName, milestoneNames, type Postmortem } from './facts.ts'
import { withDefaults } from './field-defaults.ts'
import { fieldNotes } from './field-notes.ts'
import { readIncidentZone } from './incident-zone.ts'
import { judgeFields } from './judge-fields.ts'
import { type KnownNames, withKnownNames } from './known-names.ts'
import { distinct } from './located.ts'
import { joinedNotes } from './notes.ts'
import { pickLists, pickValues, sourceKey, type WrittenList } from './pick.ts'
import { anchorOfValue, endAfter, type Milestones, readMilestone, waitsForStart } from './read-milestones.ts'
import { type Placing, readList, readScalar, type Step, type ValuesAt } from './read-parts.ts'
import { mergeTimelines, type PlacedRow, readTimeline } from './read-timeline.ts'
import { readValue, toPlain, type ValueContext } from './read-value.ts'
import { type MissingFact, missingFacts } from './requirements.ts'
import type { SeverityLevel } from './severities.ts'

export interface ResolveSettings {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly abbreviations: SettledAbbreviations
  /** `--sort`: put every undated entry on its day and sort. */
  readonly sort: boolean
  /** What the template insists on. */
  readonly requires: readonly string[]
  /** The facts of this run: `factsOf` the template's fields and the team's severities. */
  readonly facts: Facts
  /** The team's severities, the worst first. */
  readonly severities: readonly SeverityLevel[]
  /** The services and people that the team knows; none when not given. */
  readonly names?: KnownNames
}

/** What the claims come to. A document can be written when nothing is missing and no finding is an error. */
export interface Resolution {
  readonly postmortem: Postmortem
  /** What was read as which fact. */
  readonly facts: Facts
  /** The zone that the incident is told in; UTC while none is known. */
  readonly zone: Zone
  /** Every time says its day, and its zone or one that is known: nothing else is needed to compare them. */
  readonly areTimesPlaced: boolean
  readonly findings: readonly Finding[]
  readonly missing: readonly MissingFact[]
  /** The paths that somebody said something about. */
  readonly said: ReadonlySet<string>
  /** Where they stand: `rootCause`, `impact.description`, `timeline[0]`. */
  readonly places: ReadonlyMap<string, Place>
  /** What has to be said aloud: readings that were not written out. */
  readonly notes: readonly string[]
  /** Keys of the user's own, as given. */
  readonly extensions: Readonly<Record<string, unknown>>
}

/** What says how times lie to each other, or to now: not to be told before it is known where they are. */
function isComparison(rule: string, isMixed: boolean): boolean {
  return rule === 'timeline-entry-in-future' || (isMixed && comparisons.includes(rule))
}

const comparisons: readonly string[] = [
  'end-before-start',
  'milestone-order-impossible',
  'timeline-out-of-order',
  'timeline-milestone-conflict',
  'duration-mismatch',
]

/** Reads every claim, picks what holds, and checks that the facts do not contradict each other. Reports all problems at once. */
export function resolve(given: Claims, settings: ResolveSettings): Resolution {
  const { facts, severities } = settings
  const claims = judgeFields(given, facts)
  const values = pickValues(claims.claims, facts)
  const lists = pickLists(claims.claims, facts)
  const timelines = lists.get('timeline') ?? []
  const startClaim = values.get('start') ?? startOfEntries(timelines)
  const zoneClaim = values.get('timezone')
  const zoning = readIncidentZone(zoneClaim, startClaim, claims.claims, settings)
  const zone = zoning.zone ?? 'UTC'
  const placing: Placing = (source, { start, end }) => ({
    zone: zoning.zones.get(sourceKey(source)) ?? zone,
    abbreviations: settings.abbreviations,
    now: settings.now,
    atTerminal: source.kind === 'answer',
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  })
  const today = localDate(settings.now, zone)
  const valuesAt: ValuesAt = (path, source, known) => ({
    abbreviations: settings.abbreviations,
    today,
    placeTime: (written) => {
      const anchor = anchorOfValue(path, known)
      if (anchor === undefined && waitsForStart(written)) return success({ time: 'unknown' })
      return placeMilestone(written, anchor ?? { kind: 'nothing' }, placing(source, known))
    },
  })

  const bounds = readBounds(values, startClaim, placing)
  const timeline = readTimelines(timelines, bounds.known, placing, valuesAt, settings.sort)
  const milestones = readMilestones(values, { ...boundTimes(timeline.rows), ...bounds.known }, placing)
  const known = milestones.known
  const steps: readonly Step[] = [
    {
      values: zoning.zone === undefined ? {} : { timezone: zone },
      places: zoneClaim === undefined ? [] : [['timezone', zoneClaim.raw.place]],
      findings: zoning.findings,
      notes: zoning.notes,
    },
    bounds,
    timeline,
    milestones,
    ...[...values].map(([path, claim]) => readScalar(path, claim, valuesAt(path, claim.source, known), facts)),
    ...[...lists].map(([path, parts]) => readList(path, parts, known, placing, valuesAt, facts)),
  ]
  const parts = steps.flatMap(({ values: read }) => Object.entries(read))
  const places = new Map([...boundPlaces(timeline.rows), ...steps.flatMap((step) => step.places)])
  const said = new Set([...values.keys(), ...lists.keys(), ...Object.keys(known)])
  const { postmortem: stated, findings } = assemble(parts, places, { now: settings.now, zone })
  const whole = { ...withDefaults(stated, said, facts), notes: joinedNotes(stated.notes) }
  const { postmortem, notes } = withKnownNames(whole, settings.names)
  const needsZone = zoning.zone === undefined
  const all = [...claims.findings, ...steps.flatMap((step) => step.findings), ...findings]
  return {
    postmortem,
    facts,
    zone,
    areTimesPlaced: zoning.arePlaced,
    // Without a zone nothing can be said to lie ahead.
    findings: sortFindings(
      inOrderOfFiles(all, given.claims).filter(({ rule }) => !needsZone || !isComparison(rule, zoning.isMixed)),
    ),
    missing: missingFacts(postmortem, said, { template: settings.requires, needsZone, facts, severities }),
    said,
    places,
    notes: [
      ...new Set([...steps.flatMap((step) => step.notes), ...notes, ...fieldNotes(given, claims, postmortem, facts)]),
    ],
    extensions: Object.fromEntries(
      [...values].filter(([path]) => isExtension(path)).map(([path, { raw }]) => [path, toPlain(raw)]),
    ),
  }
}

/** The start and the end, which all other times are read against. A length stands in for a missing end. */
function readBounds(
  values: ReadonlyMap<string, Claim>,
  startClaim: Claim | undefined,
  placing: Placing,
): Step & { readonly known: Milestones } {
  const start = milestoneStep('start', startClaim, {}, placing)
  const end = milestoneStep('end', values.get('end'), start.values, placing)
  const lengthClaim = values.get('duration')
  const length = lengthClaim && readValue({ name: 'duration' }, lengthClaim.raw, 'duration', noTimes).value
  const derived = !values.has('end') && isDuration(length) ? endAfter(start.values.start, length) : undefined
  const known = { ...start.values, ...(derived !== undefined && { end: derived }), ...end.values }
  const place: Step['places'] = derived !== undefined && lengthClaim ? [['end', lengthClaim.raw.place]] : []
  return {
    known,
    values: known,
    places: [...start.places, ...end.places, ...place],
    findings: [...start.findings, ...end.findings],
    notes: [...start.notes, ...end.notes],
  }
}

/** All others in their usual order, so that a detection is known when its acknowledgement is read. */
function readMilestones(
  values: ReadonlyMap<string, Claim>,
  bounds: Milestones,
  placing: Placing,
): Step & { readonly known: Milestones } {
  const empty = { known: bounds, values: bounds, places: [], findings: [], notes: [] }
  return milestoneNames
    .filter((name) => name !== 'start' && name !== 'end')
    .reduce<Step & { readonly known: Milestones }>((step, name) => {
      const read = milestoneStep(name, values.get(name), step.known, placing)
      const known = { ...step.known, ...read.values }
      return {
        known,
        values: known,
        places: [...step.places, ...read.places],
        findings: [...step.findings, ...read.findings],
        notes: [...step.notes, ...read.notes],
      }
    }, empty)
}

function milestoneStep(
  name: MilestoneName,
  claim: Claim | undefined,
  known: Milestones,
  placing: Placing,
): Step & { readonly values: Milestones } {
  const { time, findings, notes } = readMilestone(
    name,
    claim,
    known,
    placing(claim?.source ?? { kind: 'default' }, known),
  )
  return {
    values: time === undefined ? {} : { [name]: time },
    places: claim === undefined ? [] : [[name, claim.raw.place]],
    findings,
    notes,
  }
}

function readTimelines(
  lists: readonly WrittenList[],
  known: Milestones,
  placing: Placing,
  valuesAt: ValuesAt,
  sort: boolean,
): Step & { readonly rows: readonly PlacedRow[] } {
  const readings = lists.map(({ source, claims }) =>
    readTimeline(
      claims.map(({ raw }) => raw),
      placing(source, known),
      valuesAt('timeline', source, known),
      sort || (source.kind === 'file' && source.isLog === true),
    ),
  )
  const merged = mergeTimelines(
    readings.map((reading) => reading.rows),
    sort,
  )
  const rows = distinct(
    merged,
    ({ entry }) => entry,
    ({ entry }) => entry.text,
  )
  return {
    rows,
    values: { timeline: rows.map(({ entry }) => entry) },
    places: rows.map(({ place }, index) => [`timeline[${index}]`, place]),
    findings: readings.flatMap(({ findings }) => findings),
    notes: readings.flatMap(({ notes }) => notes),
  }
}

/** The files whose findings come first are those that were given first. */
function inOrderOfFiles(findings: readonly Finding[], claims: readonly Claim[]): readonly Finding[] {
  if (findings.length < 2) return findings
  const fileOf = (place: Place): string => (place.kind === 'file' ? place.file : '')
  const files = new Set([...claims.map(({ raw }) => raw.place), ...findings.map(({ place }) => place)].map(fileOf))
  const order = new Map([...files].map((file, index) => [file, index]))
  return findings.toSorted((a, b) => (order.get(fileOf(a.place)) ?? 0) - (order.get(fileOf(b.place)) ?? 0))
}

const noTimes: ValueContext = {
  abbreviations: {},
  today: { year: 2000, month: 1, day: 1 },
  placeTime: () => ({ ok: false, problem: { rule: 'invalid-value', message: 'a time is not expected here' } }),
}
