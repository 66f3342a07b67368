import { lastYearWith, MONTH, momentOn, monthNumber, WEEKDAY } from '../time/moment.ts'
import { readStamp } from '../time/stamp.ts'

/** What a line of a log says. */
export interface LogLine {
  /** A `Stamp`, or a local time where the line names no zone. */
  readonly at: string
  /** Whose log it is: `syslog web-1`, `nginx`. */
  readonly label: string
  readonly text: string
  /** The year that it was read in, where the line has none. */
  readonly year?: number
}

interface LogForm {
  readonly pattern: RegExp
  readonly label: (groups: Groups) => string
  readonly text?: (text: string, groups: Groups) => string
}

type Groups = Readonly<Record<string, string | undefined>>

const CLOCK = String.raw`(?<clock>\d{2}:\d{2}:\d{2})(?:[.,]\d+)?`
const OFFSET = String.raw`(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})`
const ISO = `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[T ]${CLOCK}`
const NAMED = `(?<month>${MONTH}) {1,2}(?<day>\\d{1,2}) ${CLOCK}`
const SENDER = String.raw`(?:(?<host>[\w.:-]+) (?=[^\s:[]+(?:\[\d+\])?:))?(?<text>\S.*)`
/** Elsewhere a level can stand where a host would. */
const SURE_SENDER = String.raw`(?:(?<host>[\w.:-]+) (?=[^\s:[]+\[\d+\]:|kernel:))?(?<text>\S.*)`
const STRUCTURED = String.raw`(?:-|(?:\[(?:"(?:\\.|[^"\\])*"|[^"\]])*\])+)`

/** The first that reads a line holds. */
const forms: readonly LogForm[] = [
  {
    // RFC 5424: <165>1 2026-01-15T14:05:07.003Z web-1 nginx 123 - - text
    pattern: new RegExp(
      String.raw`^<\d{1,3}>\d ${ISO}${OFFSET} (?<host>\S+) (?<program>\S+) \S+ \S+ (?<data>${STRUCTURED})(?: (?<text>.*))?$`,
    ),
    label: ofHost,
    text: (text, { program = '', data = '' }) => `${program}: ${text === '' ? data : text}`.replace(/^-: /, ''),
  },
  // RFC 3164, and journalctl: Jan 15 14:05:07 web-1 nginx[123]: text
  { pattern: line(`(?:<\\d{1,3}>)?${NAMED}(?: (?<year>20\\d{2})(?=\\s))? ${SENDER}`), label: ofHost },
  // journalctl -o short-full: Thu 2026-01-15 14:05:07 CET web-1 nginx[123]: text
  { pattern: line(`(?:${WEEKDAY}) ${ISO} (?<zone>[A-Z]{2,5}|[+-]\\d{2,4}) ${SENDER}`), label: ofHost },
  {
    // nginx and Apache: 192.0.2.7 - - [15/Jan/2026:14:05:07 +0200] "GET /cart HTTP/1.1" 502 157
    pattern: line(
      `[^["]{1,300}\\[(?<day>\\d{2})/(?<month>${MONTH})/(?<year>\\d{4}):${CLOCK} (?<zone>[+-]\\d{4})\\] (?<text>.+)`,
    ),
    label: () => 'access log',
    text: (text) => text.replace(/^"([A-Z]+ \S+)[^"]*" (\d{3})(?!\S).*$/, '$1: $2'),
  },
  {
    // nginx, and programs in Go: 2026/01/15 14:05:07 [error] 123#0: *45 text
    pattern: line(`(?<year>\\d{4})/(?<month>\\d{2})/(?<day>\\d{2}) ${CLOCK}:? (?<text>.+)`),
    label: ({ text = '' }) => (/^\[\w+\] \d+#\d+:/.test(text) ? 'nginx' : 'log'),
    text: (text) => text.replace(/^(\[\w+\]) \d+#\d+: (?:\*\d+ )?/, '$1 '),
  },
  {
    // Apache, and dmesg -T: [Thu Jan 15 14:05:07.123456 2026] [core:error] [pid 123] text
    pattern: line(`\\[(?:${WEEKDAY}) ${NAMED} (?<year>\\d{4})\\] (?<text>.+)`),
    label: ({ text = '' }) => (/^\[\w*:?\w+\] /.test(text) ? 'Apache' : 'log'),
    text: (text) => text.replace(/^(\[[\w:]+\] )\[pid \d+(?::tid \d+)?\] /, '$1'),
  },
  // PHP and Tomcat: [15-Jan-2026 14:05:07 UTC] text
  {
    pattern: line(
      `\\[?(?<day>\\d{2})-(?<month>${MONTH})-(?<year>\\d{4}) ${CLOCK}(?: (?<zone>UTC|[A-Z][A-Za-z]+/[A-Za-z_/]+)(?=\\]))?\\]? (?<text>.+)`,
    ),
    label: ofLog,
  },
  // Redis: 1:M 15 Jan 2026 14:05:07.123 * text
  {
    pattern: line(`\\d+:[A-Z] (?<day>\\d{2}) (?<month>${MONTH}) (?<year>\\d{4}) ${CLOCK} (?:[.*#-] )?(?<text>.+)`),
    label: ofLog,
  },
  // Kubernetes' own programs: E0115 14:05:07.123456 1 file.go:12] text
  { pattern: line(`[IWEF](?<month>\\d{2})(?<day>\\d{2}) ${CLOCK} +\\d+ (?<text>.+)`), label: ofLog },
  {
    // logfmt: time="2026-01-15T14:05:07Z" level=error msg="text"
    pattern: line(`(?<before>(?:\\w+=[^\\s"]* ){0,3})(?:time|ts|timestamp|t)="?${ISO}${OFFSET}?"? (?<text>.+)`),
    label: ofLog,
    text: (text, { before = '' }) => `${before}${text}`,
  },
  {
    // What Docker, Kubernetes and most programs write: web-1 | 2026-01-15T14:05:07.123Z text
    pattern: line(
      `(?:(?:(?<unit>[\\w./-]+) *\\||\\[(?<pod>pod/[^\\]\\s]+)\\]|(?<level>\\[?[A-Z]{4,8}\\]?):?) +)?[[(]?${ISO} ?(?:${OFFSET}|(?<abbreviation>[A-Z]{3,5})(?= \\[\\d))?[\\])]?:?(?:\\s+(?:[|-]+\\s+)?)(?:std(?:out|err) [FP] )?${SURE_SENDER}`,
    ),
    label: ({ host, unit, pod }) =>
      host === undefined ? ['log', unit ?? pod ?? ''].join(' ').trim() : ofHost({ host }),
    text: (text, { level }) => (level === undefined ? text : `${level} ${text}`),
  },
  // journalctl -o short-unix: 1768485907.123456 web-1 nginx[123]: text
  { pattern: line(`(?<epoch>\\d{10}(?:\\.\\d+)?)\\s+${SURE_SENDER}`), label: ofHost },
]

export function readLogLine(line: string, now: number): LogLine | undefined {
  for (const { pattern, label, text: toText } of forms) {
    const groups: Groups | undefined = pattern.exec(line)?.groups
    const moment = groups && momentOf(groups, now)
    if (groups === undefined || moment === undefined) continue
    const { text = '' } = groups
    return { ...moment, label: label(groups), text: (toText?.(text, groups) ?? text).trim() }
  }
  return undefined
}

export function isLogLine(line: string): boolean {
  return forms.some(({ pattern }) => pattern.test(line))
}

function line(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`)
}

function ofHost({ host = '' }: Groups): string {
  return `syslog ${host}`.trim()
}

function ofLog(): string {
  return 'log'
}

function momentOf(groups: Groups, now: number): Pick<LogLine, 'at' | 'year'> | undefined {
  const { year, month = '', day = '', clock, zone, abbreviation, epoch } = groups
  const date = { year: Number(year), month: monthNumber(month), day: Number(day) }
  if (epoch !== undefined) return dated(readStamp(epoch))
  if (year !== undefined) return dated(momentOn(date, clock, zone ?? abbreviation))
  const last = lastYearWith(date.month, date.day, now, clock)
  const at = last === undefined ? undefined : momentOn({ ...date, year: last }, clock)
  return at === undefined || last === undefined ? undefined : { at, year: last }
}

function dated(at: string | undefined): Pick<LogLine, 'at'> | undefined {
  return at === undefined ? undefined : { at }
}
