import { impactDuration, metricDefinitions } from '../../model/metrics.ts'
import { MINUTE } from '../../time/calendar.ts'
import { type Duration, readDuration } from '../../time/duration.ts'
import { isKnown } from '../../time/instant.ts'
import type { ClockStyle } from '../../time/print-time.ts'
import { metricRows } from '../../view/metrics.ts'
import { datesText } from '../../view/milestones.ts'
import { durationText, isOngoing, periodText, withOffset } from '../../view/period.ts'
import { ownDocument } from '../example-text.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { type DerivedLine, derivedLines } from './derived-lines.ts'
import { diagramOutdated } from './diagram-outdated.ts'

const END = 'end: 2026-01-15 10:30\n'

export const derivedValueOutdated: Rule = {
  id: 'derived-value-outdated',
  summary: 'a length or a time that follows from others is not what follows from them',
  why: 'Whoever corrects a time seldom corrects all that was computed from it. Readers see the one, programs the other.',
  source: 'one source of truth for each fact; arithmetic',
  levels: { about: 'contradiction', usual: 'error' },
  good: [
    {
      text: ownDocument(
        `${END}duration: 30 minutes\n`,
        '## Issue Summary\n\n- **Duration:** 30 minutes, from 2026-01-15 10:00 to 10:30 (UTC)\n',
      ),
    },
    // In the words of a person, below a heading of their own, and in another form.
    { text: ownDocument(END, '## Issue Summary\n\n- **Duration:** half an hour, in all regions\n') },
    { text: ownDocument(END, '## The second outage\n\n- **Duration:** 5 minutes\n') },
    { text: ownDocument(`${END}duration: 0.5 h\n`, '') },
    { text: ownDocument(END, '## Detection\n\n- **Time to detect (TTD):** 5 minutes, from start to detected\n') },
    {
      text: ownDocument(
        END,
        '## Issue Summary\n\n- **Duration:** 30 minutes, from 2026-01-15 10:00 AM to 10:30 AM (UTC)\n',
      ),
    },
    { text: ownDocument(END, '## Issue Summary\n\n- **Date:** 2026-01-15\n- **Incident date:** a Thursday\n') },
    { text: ownDocument('', '## Issue Summary\n\n- **Incident date:** 2026-01-15 10:00 UTC, ongoing\n') },
    { text: '# Login down\n\n- **Duration:** 2 hours\n\n## Timeline\n\n- 10:00 UTC - down\n- 10:30 UTC - up\n' },
  ],
  bad: [
    {
      text: ownDocument(
        `${END}duration: 20 minutes\n`,
        '## Issue Summary\n\n- **Duration:** 20 minutes, from 2026-01-15 10:00 to 10:30 (UTC)\n',
      ),
      says: [
        '6:11 duration is written as 20 minutes; from the facts it is 30 minutes',
        '15:17 Duration is written as 20 minutes; from the facts it is 30 minutes',
      ],
      fixed: ownDocument(
        `${END}duration: 30 minutes\n`,
        '## Issue Summary\n\n- **Duration:** 30 minutes, from 2026-01-15 10:00 to 10:30 (UTC)\n',
      ),
    },
    {
      text: ownDocument(
        `detected: 2026-01-15 10:06\n${END}`,
        '## Detection\n\n- **Time to detect (TTD):** 5 minutes, from start to detected\n',
      ),
      says: ['15:29 Time to detect (TTD) is written as 5 minutes; from the facts it is 6 minutes'],
      fixed: ownDocument(
        `detected: 2026-01-15 10:06\n${END}`,
        '## Detection\n\n- **Time to detect (TTD):** 6 minutes, from start to detected\n',
      ),
    },
    {
      text: ownDocument(
        END,
        '## Metrics\n\n```mermaid\ntimeline\n    title Times in UTC\n    section 2026-01-15\n        Start : 10#58;00\n        End : 10#58;20\n```\n',
      ),
      says: ['15:1 the diagram shows other times than the front matter'],
    },
    // Which of the two holds is a question.
    {
      text: ownDocument(END, '## Issue Summary\n\n- **Date:** 2026-01-16\n'),
      says: ['14:13 Date is written as "2026-01-16"; the front matter makes it "2026-01-15"'],
    },
    {
      text: ownDocument(END, '## Issue Summary\n\n- **Incident date:** 2026-01-15 9:00 AM UTC to 9:30 AM UTC\n'),
      says: [
        '14:22 Incident date is written as "2026-01-15 9:00 AM UTC to 9:30 AM UTC"; the front matter makes it "2026-01-15 10:00 AM UTC to 2026-01-15 10:30 AM UTC"',
      ],
    },
    {
      text: ownDocument(END, '## Issue Summary\n\n- **Duration:** ongoing since 2026-01-15 10:00 (UTC)\n'),
      says: [
        '14:17 Duration is written as "ongoing since 2026-01-15 10:00 (UTC)"; the front matter makes it "30 minutes, from 2026-01-15 10:00 to 10:30 (UTC)"',
      ],
    },
    {
      text: ownDocument(END, '## Issue Summary\n\n- **Duration:** 20 minutes, from 2026-01-15 10:00 to 10:20 (UTC)\n'),
      says: [
        '14:17 Duration is written as "20 minutes, from 2026-01-15 10:00 to 10:20 (UTC)"; the front matter makes it "30 minutes, from 2026-01-15 10:00 to 10:30 (UTC)"',
      ],
    },
  ],
  check: (subject) =>
    subject.isOwn && subject.form === 'document'
      ? [...derivedLines(subject).flatMap((line) => foundIn(line, subject)), ...diagramOutdated(subject)]
      : [],
}

function foundIn(line: DerivedLine, subject: Subject): readonly Found[] {
  const { label, value } = line
  if (label === 'duration') return keyFound(line, subject)
  const metric = metricRows(subject.postmortem).find((row) => row.label === label)
  if (Object.values(metricDefinitions).some((definition) => definition.label === label))
    return metric === undefined ? [] : lengthFound(line, metric.value, `, from ${metric.from} to ${metric.to}`, subject)
  if (label === 'Date' || label === 'Incident date') return dateFound(line, subject)
  return periodFound(line, subject, /\d [AP]M\b/.test(value) ? '12h' : '24h')
}

/** Without both ends the length is a fact of its own. A value in quotation marks is replaced with them; none of ours needs any. */
function keyFound(line: DerivedLine, subject: Subject): readonly Found[] {
  const length = impactDuration(subject.postmortem) && durationText(subject.postmortem)
  const bare = line.value.replace(/^(["'])(.*)\1$/, '$2')
  if (length === undefined || !isOther(bare, length)) return []
  return [outdated(line, bare, length, length, subject)]
}

/** A length with words of ours behind it, or alone. */
function lengthFound(line: DerivedLine, length: string, rest: string, subject: Subject): readonly Found[] {
  const { written, behind } = partsOf(line.value)
  if ((behind !== '' && behind !== rest) || !isOther(written, length)) return []
  return [outdated(line, written, length, `${length}${behind}`, subject)]
}

function periodFound(line: DerivedLine, subject: Subject, style: ClockStyle): readonly Found[] {
  const { postmortem, zone } = subject
  const period = periodText(postmortem, zone, style)
  if (line.value === period) return []
  const length = durationText(postmortem)
  const { written, behind } = partsOf(line.value)
  const isOfLength = isLength(written) && (behind === '' || behind === partsOf(period).behind)
  if (length !== undefined && isOfLength) return lengthFound(line, length, behind, subject)
  return isOurs(line.value) ? [inConflict(line, period, subject)] : []
}

function dateFound(line: DerivedLine, subject: Subject): readonly Found[] {
  const { postmortem, zone } = subject
  const { start, end } = postmortem
  const texts = (['24h', '12h'] as const).map((style) => {
    const [from, to] = [start, end].map((time) => (isKnown(time) ? withOffset(time, zone, style) : 'unknown'))
    return isOngoing(postmortem) ? `${from}, ongoing` : `${from} to ${to}`
  })
  const expected = line.label === 'Date' ? [datesText(postmortem, zone) ?? 'unknown'] : texts
  if (expected.includes(line.value) || !DATES.test(line.value)) return []
  return [inConflict(line, expected.at(/\d [AP]M\b/.test(line.value) ? -1 : 0) ?? '', subject)]
}

/** Dates, clocks and offsets, and no words but ours. */
const DATES =
  /^(?:(?:~?\d{4}-\d{2}-\d{2}|~?\d{1,2}:\d{2}(?::\d{2})?|[AP]M|UTC(?:[+-]\d{2}:\d{2})?|to|unknown|ongoing),?(?: |$))+$/

/** Whether a value is one of ours, and no words of a person's. */
function isOurs(value: string): boolean {
  return (
    /^ongoing since (?:\d{4}-\d{2}-\d{2}|~|an unknown time)[^()]*\([^()]+\)$/.test(value) ||
    (isLength(partsOf(value).written) &&
      /^(?: in \d+ spans)?, (?:from|until) [^()]*\d[^()]*\([^()]+\)$/.test(partsOf(value).behind))
  )
}

/** `3 hours` and `, from 2026-01-15 00:00 to 03:00 (UTC)`. */
function partsOf(value: string): { readonly written: string; readonly behind: string } {
  const at = /(?: in \d+ spans)?, (?:from|until) /.exec(value)?.index ?? value.length
  return { written: value.slice(0, at), behind: value.slice(at) }
}

function isLength(text: string): boolean {
  return text === 'unknown' || readDuration(text).ok
}

/** Whether what is written is a length, and not the one that follows from the facts. */
function isOther(written: string, length: string): boolean {
  if (written === length) return false
  if (written === 'unknown') return true
  const [stated, computed] = [lengthOf(written), lengthOf(length)]
  return (
    stated !== undefined && computed !== undefined && Math.abs(stated.milliseconds - computed.milliseconds) >= MINUTE
  )
}

function lengthOf(text: string): Duration | undefined {
  const read = readDuration(text)
  return read.ok ? read.value : undefined
}

function outdated(line: DerivedLine, written: string, length: string, text: string, subject: Subject): Found {
  return {
    place: subject.at(line.line, line.column),
    message: `${line.label} is written as ${written}; from the facts it is ${length}`,
    hint: 'correct it, or the times that it follows from; check --fix corrects it',
    values: { label: line.label, written, computed: length },
    fix: [replacing(line, text, subject)],
  }
}

/** Somebody changed the one or the other, and only they can tell which. */
function inConflict(line: DerivedLine, text: string, subject: Subject): Found {
  return {
    place: subject.at(line.line, line.column),
    message: `${line.label} is written as "${line.value}"; the front matter makes it "${text}"`,
    hint: 'correct the time in the front matter; check --fix --prefer front-matter then corrects this line',
    values: { label: line.label, written: line.value, computed: text },
    ...(subject.prefer === 'front-matter' && { fix: [replacing(line, text, subject)] }),
  }
}

function replacing({ line, column, value }: DerivedLine, text: string, { startOf }: Subject) {
  const from = startOf(line) + column - 1
  return { from, to: from + value.length, text }
}
