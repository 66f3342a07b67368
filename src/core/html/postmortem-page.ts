import { escapeInline } from '../document/inline-text.ts'
import { facts as allFacts, type Facts, type Postmortem } from '../model/facts.ts'
import { milestoneNames } from '../model/records.ts'
import type { Template } from '../template/template.ts'
import { isKnown, type Time } from '../time/instant.ts'
import { type ClockStyle, printLocalTime } from '../time/print-time.ts'
import { fixedZone, offsetAt, type Zone } from '../time/zone.ts'
import { shownFacts } from '../view/coverage.ts'
import { isoText, milestoneRows } from '../view/milestones.ts'
import { durationText, isOngoing, periodText } from '../view/period.ts'
import { timelineDiagram } from '../view/timeline-diagram.ts'
import { plainWords } from './markdown.ts'
import { htmlPage, type PageFact, type PageInput, type Tag } from './page.ts'

export interface PageOptions {
  /** The one that the body was made with: of a public page, what is around the body shows no more than it does. */
  readonly template: Pick<Template, 'shows' | 'audience'>
  /** The facts of the run, with the team's own severities, the worst first. */
  readonly facts?: Facts | undefined
  readonly clock?: ClockStyle | undefined
  /** What the body is written in, as in `lang`. */
  readonly language?: string | undefined
}

/** An incident's page: its body, filled from a Markdown template, below what is to be seen first and a picture of its course. */
export function postmortemPage(postmortem: Postmortem, zone: Zone, body: string, options: PageOptions): string {
  const { clock = '24h', language = 'en', facts = allFacts } = options
  const shown: Shown = { postmortem, zone, clock, facts, ...showing(options.template, facts, body) }
  const diagram = timelineDiagram(milestoneRows(postmortem, { zone, clock }), zone) ?? undefined
  return htmlPage({
    title: postmortem.title ?? 'Untitled incident',
    language,
    description: descriptionOf(shown),
    tags: tagsOf(shown),
    facts: factsOf(shown),
    body,
    timeline: timelineOf(shown),
    diagram,
  })
}

interface Shown {
  readonly postmortem: Postmortem
  readonly zone: Zone
  readonly clock: ClockStyle
  readonly facts: Facts
  /** Whether a fact, `impact.usersAffected`, may stand outside of the body. */
  isShown(path: string): boolean
  /** Whether an item of a list, of which the body may leave out some, may. */
  isItemShown(text: string): boolean
}

function showing({ audience, shows }: PageOptions['template'], facts: Facts, body: string) {
  if (audience !== 'public') return { isShown: () => true, isItemShown: () => true }
  const covered = shownFacts(shows, facts)
  // The diagram shows every milestone by its name.
  const others = new Set<string>(shows.includes('timelineDiagram') ? milestoneNames : [])
  const words = bare(body)
  return {
    isShown: (path: string) => covered.has(path) || others.has(path),
    isItemShown: (text: string) => words.includes(bare(text)),
  }
}

/** Without what is written differently from place to place. */
function bare(text: string): string {
  return text.replaceAll(/[\s\\]+/g, '')
}

function descriptionOf({ postmortem, zone, clock, isShown }: Shown): string {
  const { severity } = postmortem
  const kind = severity === undefined || severity === 'unknown' || !isShown('severity') ? [] : [severity]
  const period = isShown('start') && isShown('end') ? [periodText(postmortem, zone, clock)] : []
  return [`Postmortem: ${postmortem.title ?? 'untitled incident'}`, ...kind, ...period].join(' · ')
}

function tagsOf({ postmortem, facts, isShown }: Shown): Tag[] {
  const { severity, status, kind } = postmortem
  const words: (Tag & { readonly path: string })[] = [
    ...(severity === undefined || severity === 'unknown'
      ? []
      : [{ path: 'severity', text: severity, tone: toneOf(severity, facts) }]),
    ...(kind === undefined || kind === 'incident'
      ? []
      : [{ path: 'kind', text: sentence(kind), tone: 'plain' } as const]),
    ...(status === undefined
      ? []
      : [{ path: 'status', text: sentence(status), tone: status === 'draft' ? 'warn' : 'plain' } as const]),
  ]
  return words.filter(({ path }) => isShown(path)).map(({ text, tone }) => ({ text, tone }))
}

/** The two worst of a team's severities are harm, the next one is a warning. */
function toneOf(severity: string, { severity: { kind } }: Facts): Tag['tone'] {
  const rank = kind.name === 'choice' ? kind.choices.indexOf(severity) : -1
  if (rank === 0 || rank === 1) return 'harm'
  return rank === 2 ? 'warn' : 'plain'
}

/** `In review` for `in-review`. */
function sentence(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).replaceAll('-', ' ')
}

function factsOf(shown: Shown): PageFact[] {
  const { postmortem, zone, clock, isShown } = shown
  const { start, end, impact } = postmortem
  const lasted = durationText(postmortem) ?? (isOngoing(postmortem) ? 'Ongoing' : 'Unknown')
  const users = impact?.usersAffected
  const names = servicesOf(shown).map(({ name }) => name)
  return [
    ...(isShown('duration') && start !== undefined ? [{ label: 'Duration', text: lasted }] : []),
    ...(isShown('start') ? momentFact('Started', start, zone, clock) : []),
    ...(isShown('end') ? momentFact('Ended', end, zone, clock) : []),
    ...(names.length > 0 ? [{ label: names.length === 1 ? 'Service' : 'Services', text: names.join(', ') }] : []),
    ...(isShown('impact.usersAffected') && users !== undefined
      ? [{ label: 'Users affected', text: sentence(users) }]
      : []),
  ]
}

function servicesOf({ postmortem: { services }, isShown, isItemShown }: Shown): Postmortem['services'] {
  if (isShown('services[].name')) return services.filter(({ name }) => isItemShown(name))
  if (!isShown('affectedNames') && !isShown('affectedNames[]')) return []
  return services.filter(({ name, role }) => role !== 'cause' && isItemShown(name))
}

function momentFact(label: string, time: Time | undefined, zone: Zone, clock: ClockStyle): PageFact[] {
  if (time === undefined) return []
  if (!isKnown(time)) return [{ label, text: 'Unknown' }]
  return [
    {
      label,
      text: printLocalTime(time, zone, clock),
      ...(time.precision !== 'day' && { note: fixedZone(offsetAt(zone, time.at)) }),
      moment: isoText(time, zone) ?? undefined,
    },
  ]
}

function timelineOf({ postmortem, zone, clock, facts, isShown, isItemShown }: Shown): PageInput['timeline'] {
  const { start, end, windows, timeline } = postmortem
  if (!isShown('start') || !isShown('end')) return undefined
  const areEntriesShown = isShown('timeline[].at') && isShown('timeline[].text')
  const entries = areEntriesShown ? timeline.filter(({ text }) => isItemShown(text)) : []
  return {
    zone,
    clock,
    start,
    end: isOngoing(postmortem) ? undefined : (end ?? 'unknown'),
    windows: isShown('windows') || isShown('windows[].start') ? windows : [],
    milestones: milestoneNames.flatMap((name) => {
      const at = postmortem[name]
      return at === undefined || !isShown(name) ? [] : [{ label: facts[name].description.label, at }]
    }),
    entries: entries.map(({ at, until, text }) => ({ at, until, text: plainWords(escapeInline(text)) })),
    duration: durationText(postmortem),
    period: periodText(postmortem, zone, clock),
  }
}
