import { type Finding, type Place, type RuleId, sortFindings } from '../finding.ts'
import { success } from '../result.ts'
import { isDuration } from '../time/duration.ts'
import { localDate } from '../time/local-time.ts'
import { type PlacingContext, placeMilestone } from '../time/place-milestone.ts'
import type { SettledAbbreviations, Zone } from '../time/zone.ts'
import { assemble } from './assemble.ts'
import { boundPlaces, boundTimes, startOfEntries } from './bound-milestones.ts'
import { type Claim, type Claims, isExtension, kindAt, type Source } from './claims.ts'
import { type MilestoneName, milestoneNames, type Postmortem } from './facts.ts'
import { readIncidentZone } from './incident-zone.ts'
import { distinct, isUnknown } from './located.ts'
import { pickLists, pickValues, sourceKey, type WrittenList } from './pick.ts'
import { anchorOf, endAfter, type Milestones, readMilestone, waitsForStart } from './read-milestones.ts'
import { mergeTimelines, type PlacedRow, readTimeline } from './read-timeline.ts'
import { readValue, toPlain, type ValueContext } from './read-value.ts'
import { readWindows } from './read-windows.ts'
import { type MissingFact, missingFacts } from './requirements.ts'

export interface ResolveSettings {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly abbreviations: SettledAbbreviations
  /** `--sort`: put every undated entry on its day and sort. */
  readonly sort: boolean
  /** What the template insists on. */
  readonly requires: readonly string[]
}

/** What the claims come to. A document can be written when nothing is missing and no finding is an error. */
export interface Resolution {
  readonly postmortem: Postmortem
  /** The zone that the incident is told in; UTC while none is known. */
  readonly zone: Zone
  readonly findings: readonly Finding[]
  readonly missing: readonly MissingFact[]
  /** The paths that somebody said something about. */
  readonly said: ReadonlySet<string>
  /** What has to be said aloud: readings that were not written out. */
  readonly notes: readonly string[]
  /** Keys of the user's own, as given. */
  readonly extensions: Readonly<Record<string, unknown>>
}

/** What one step of reading adds. */
interface Step {
  readonly values: Readonly<Record<string, unknown>>
  readonly places: readonly (readonly [path: string, place: Place])[]
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** Where a source's times are read: its own zone, and the milestones that are known so far. */
type Placing = (source: Source, known: Milestones) => PlacingContext

/** What says how times lie to each other, or to now: not to be told before it is known where they are. */
function isComparison(rule: RuleId, isMixed: boolean): boolean {
  return rule === 'timeline-entry-in-future' || (isMixed && comparisons.includes(rule))
}

const comparisons: readonly RuleId[] = [
  'end-before-start',
  'milestone-order-impossible',
  'timeline-out-of-order',
  'timeline-milestone-conflict',
  'duration-mismatch',
]

/** Reads every claim, picks what holds, and checks that the facts do not contradict each other. Reports all problems at once. */
export function resolve(claims: Claims, settings: ResolveSettings): Resolution {
  const values = pickValues(claims.claims)
  const lists = pickLists(claims.claims)
  const timelines = lists.get('timeline') ?? []
  const startClaim = values.get('start') ?? startOfEntries(timelines)
  const zoning = readIncidentZone(values.get('timezone'), startClaim, claims.claims, settings.abbreviations)
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
  const valuesAt = (source: Source, known: Milestones): ValueContext => ({
    abbreviations: settings.abbreviations,
    today,
    placeTime: (written) => {
      const anchor = anchorOf('identified', known)
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
      places: [],
      findings: zoning.findings,
      notes: zoning.notes,
    },
    bounds,
    timeline,
    milestones,
    ...[...values].map(([path, claim]) => readScalar(path, claim, valuesAt(claim.source, known))),
    ...[...lists].map(([path, parts]) => readList(path, parts, known, placing, valuesAt)),
  ]
  const parts = steps.flatMap(({ values: read }) => Object.entries(read))
  const places = new Map([...boundPlaces(timeline.rows), ...steps.flatMap((step) => step.places)])
  const said = new Set([...values.keys(), ...lists.keys(), ...Object.keys(known)])
  const { postmortem, findings } = assemble(parts, places, { now: settings.now, zone })
  const needsZone = zoning.zone === undefined
  const all = [...claims.findings, ...steps.flatMap((step) => step.findings), ...findings]
  return {
    postmortem,
    zone,
    // Without a zone nothing can be said to lie ahead.
    findings: sortFindings(
      inOrderOfFiles(all, claims.claims).filter(({ rule }) => !needsZone || !isComparison(rule, zoning.isMixed)),
    ),
    missing: missingFacts(postmortem, said, { template: settings.requires, needsZone }),
    said,
    notes: [...new Set(steps.flatMap(({ notes }) => notes))],
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
  valuesAt: (source: Source, known: Milestones) => ValueContext,
  sort: boolean,
): Step & { readonly rows: readonly PlacedRow[] } {
  const readings = lists.map(({ source, claims }) =>
    readTimeline(
      claims.map(({ raw }) => raw),
      placing(source, known),
      valuesAt(source, known),
      sort,
    ),
  )
  const merged = mergeTimelines(
    readings.map((reading) => reading.rows),
    sort,
  )
  const rows = distinct(merged, ({ entry }) => entry)
  return {
    rows,
    values: { timeline: rows.map(({ entry }) => entry) },
    places: rows.map(({ place }, index) => [`timeline[${index}]`, place]),
    findings: readings.flatMap(({ findings }) => findings),
    notes: readings.flatMap(({ notes }) => notes),
  }
}

/** The files whose findings come first are those that were given first. */
function inOrderOfFiles(findings: readonly Finding[], claims: readonly Claim[]): Finding[] {
  const fileOf = (place: Place): string => (place.kind === 'file' ? place.file : '')
  const files = new Set([...claims.map(({ raw }) => raw.place), ...findings.map(({ place }) => place)].map(fileOf))
  const order = new Map([...files].map((file, index) => [file, index]))
  return findings.toSorted((a, b) => (order.get(fileOf(a.place)) ?? 0) - (order.get(fileOf(b.place)) ?? 0))
}

function readScalar(path: string, { raw }: Claim, context: ValueContext): Step {
  const kind = kindAt(path)
  const isElsewhere = kind === undefined || isMilestone(path) || path === 'timezone' || isExtension(path)
  if (isElsewhere) return { values: {}, places: [], findings: [], notes: [] }
  const { value, findings, notes } = readValue(kind, raw, path, context)
  // Also where a kind has no word for it: it is said, and shown as unknown.
  if (value === undefined && isUnknown(raw)) return { values: {}, places: [], findings: [], notes: [] }
  return { values: value === undefined ? {} : { [path]: value }, places: [[path, raw.place]], findings, notes }
}

function isMilestone(path: string): boolean {
  return milestoneNames.some((name) => name === path)
}

function readList(
  path: string,
  lists: readonly WrittenList[],
  known: Milestones,
  placing: Placing,
  valuesAt: (source: Source, known: Milestones) => ValueContext,
): Step {
  const kind = kindAt(path)
  if (path === 'timeline' || kind?.name !== 'list') return { values: {}, places: [], findings: [], notes: [] }
  const items =
    path === 'windows'
      ? lists.flatMap(({ source, claims }) =>
          readWindows(
            claims.map(({ raw }) => raw),
            placing(source, known),
          ),
        )
      : lists.flatMap(({ source, claims }) =>
          claims.map(({ raw }) => ({ place: raw.place, ...readValue(kind.item, raw, path, valuesAt(source, known)) })),
        )
  const stated = items.filter(({ value }) => value !== undefined)
  const read = path === 'windows' ? distinct(stated, ({ value }) => value) : stated
  return {
    values: { [path]: read.map(({ value }) => value) },
    places: read.map(({ place }, index) => [`${path}[${index}]`, place]),
    findings: items.flatMap(({ findings }) => findings),
    notes: items.flatMap(({ notes }) => notes),
  }
}

const noTimes: ValueContext = {
  abbreviations: {},
  today: { year: 2000, month: 1, day: 1 },
  placeTime: () => ({ ok: false, problem: { rule: 'invalid-value', message: 'a time is not expected here' } }),
}
