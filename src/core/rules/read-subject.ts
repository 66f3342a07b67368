import type { SectionKind } from '../document/read/foreign/section-names.ts'
import type { Finding, Place } from '../finding.ts'
import type { Claims } from '../model/claims.ts'
import { type Resolution, type ResolveSettings, resolve } from '../model/resolve.ts'
import { once } from '../once.ts'
import { printDate } from '../time/calendar.ts'
import { isKnown } from '../time/instant.ts'
import { localDate } from '../time/local-time.ts'
import { printClock, printLocalTime } from '../time/print-time.ts'
import { isUndated, onAssumedDay, withoutAssumedDay, withoutClocksAlone } from './assumed-day.ts'
import { readItems } from './items.ts'
import { kindOfFact } from './kind-of-fact.ts'
import { type Profile, profiles } from './levels.ts'
import { linksOf } from './links.ts'
import { passagesOf } from './passages.ts'
import { proseOf, proseOfFacts } from './prose.ts'
import type { ReadFile } from './read-file.ts'
import type { Secret } from './safety/secret.ts'
import type { Subject } from './subject.ts'

export interface SubjectSettings extends ResolveSettings {
  /** By what all files are judged, whatever they were written with. */
  readonly profile?: Profile | undefined
  /** What `secretsIn` found in the text; none when not given. */
  readonly secrets?: readonly Secret[]
  /** Whether a file or a folder lies at a path that is relative to the file; not known when not given. */
  readonly exists?: (path: string) => boolean
}

/** What the rules are shown of a file. What only some of them ask for is read when the first one does. */
export function toSubject(file: ReadFile, settings: SubjectSettings): Subject {
  const { name, text, lines, form, isOwn, sections, statedLength } = file
  const undated = form === 'document' && isUndated(file.claims)
  const resolution = resolve(claimsToResolve(file, undated), settings)
  const { postmortem, said, facts, zone, places, findings } = resolution
  const prose = once(() =>
    form === 'document' ? proseOf(lines, file.firstLine, sections) : proseOfFacts(lines, kindsOfLines(places)),
  )
  const passages = once(() => passagesOf(subject))
  const items = once(() => readItems(subject))
  const links = once(() => (form === 'document' ? linksOf(text, lines) : []))
  const lowerCase = once(() => text.toLowerCase())
  const subject: Subject = {
    file: name,
    form,
    isOwn,
    prefer: file.prefer,
    profile: settings.profile ?? profileOf(file, postmortem.template),
    isFinal: postmortem.status === 'final' || postmortem.status === 'closed',
    postmortem,
    said,
    facts,
    zone,
    isUndated: undated,
    now: settings.now,
    today: localDate(settings.now, zone),
    severities: settings.severities,
    names: settings.names,
    reading: undated ? findings.filter(isOfNoDay).map(withoutDay) : findings,
    text,
    lines,
    sections,
    statedLength,
    secrets: settings.secrets ?? [],
    exists: (path) => settings.exists?.(path),
    get prose() {
      return prose()
    },
    get passages() {
      return passages()
    },
    get items() {
      return items()
    },
    get links() {
      return links()
    },
    get lowerCase() {
      return lowerCase()
    },
    ...placesIn(file, places),
    timeText: clockOf(resolution, undated),
  }
  return subject
}

function placesIn(
  { name, text, lines }: ReadFile,
  places: ReadonlyMap<string, Place>,
): Pick<Subject, 'at' | 'placeOf' | 'placeAt' | 'startOf'> {
  const at = (line: number, column = 1): Place => ({ kind: 'file', file: name, line, column })
  return {
    at,
    placeOf: (path) => placeIn(places, path) ?? at(1),
    placeAt: (offset) => {
      const above = text.slice(0, offset)
      return at(above.split('\n').length, offset - above.lastIndexOf('\n'))
    },
    startOf: (line) => lines.slice(0, line - 1).reduce((sum, above) => sum + above.length + 1, 0),
  }
}

function clockOf({ postmortem: { start }, zone }: Resolution, undated: boolean): Subject['timeText'] {
  const dayOf = (time: number): string => printDate(localDate(time, zone))
  const startDay = isKnown(start) ? dayOf(start.at) : undefined
  return (time) => {
    const instant = { at: time, precision: 'minute', approximate: false, zone, text: '' } as const
    return undated || dayOf(time) === startDay ? printClock(instant, zone) : printLocalTime(instant, zone)
  }
}

function claimsToResolve({ claims, form, isOwn }: ReadFile, undated: boolean): Claims {
  if (undated) return onAssumedDay(claims)
  return form === 'document' && !isOwn ? withoutClocksAlone(claims) : claims
}

/** The template's name, for what was written with one of ours; of a team's own template, that of the plainest. */
function profileOf({ isOwn, form }: ReadFile, template: string | undefined): Profile {
  if (!isOwn) return 'lenient'
  return profiles.find((profile) => profile === template) ?? (form === 'incident-file' || template ? 'alx' : 'lenient')
}

/** What hangs on the day itself cannot be said where none is stated. */
function isOfNoDay({ rule }: Finding): boolean {
  return !['timezone-season-mismatch', 'nonexistent-local-time', 'ambiguous-local-time'].includes(rule)
}

function withoutDay(finding: Finding): Finding {
  const { message, hint } = finding
  return {
    ...finding,
    message: withoutAssumedDay(message),
    ...(hint !== undefined && { hint: withoutAssumedDay(hint) }),
  }
}

function placeIn(places: ReadonlyMap<string, Place>, path: string): Place | undefined {
  const found = places.get(path)
  if (found !== undefined) return found
  const parts = [`${path}.`, `${path}[`] as const
  for (const [other, place] of places) if (other.startsWith(parts[0]) || other.startsWith(parts[1])) return place
  const shorter = /^(.+?)(?:\.[^.[\]]+|\[\d+\])$/.exec(path)?.[1]
  return shorter === undefined ? undefined : placeIn(places, shorter)
}

/** Of which section the fact is that stands on a line, or on the last above it. */
function kindsOfLines(places: ReadonlyMap<string, Place>): (line: number) => SectionKind | undefined {
  const begins = [...places]
    .flatMap(([path, place]) => (place.kind === 'file' ? [{ line: place.line, kind: kindOfFact(path) }] : []))
    .toSorted((a, b) => a.line - b.line)
  return (line) => begins.findLast((begin) => begin.line <= line)?.kind
}
