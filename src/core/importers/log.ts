import { MINUTE } from '../time/calendar.ts'
import type { Importer, ReadContext, ReadEntry, Reading } from './importer.ts'
import { type Tally, toTally } from './json/tally.ts'
import { textFormOf } from './lines/form.ts'
import { headLines, joined, textLines, toBlocks } from './lines/lines.ts'
import { isJournal, readJournal } from './log/journal.ts'
import { readLogLine } from './log/line.ts'
import type { SourceFile } from './source-file.ts'
import { plainToInline } from './text/plain-to-inline.ts'
import { yearNote } from './time/written-day.ts'

export const log: Importer = {
  name: 'log',
  title: 'a log',
  reads: 'lines of syslog, journalctl, nginx, Apache, Docker, Kubernetes and others that begin with a date and a clock',
  howToExport: [
    "journalctl --since '2026-01-15 14:00' --until '2026-01-15 15:00' -o json > journal.json",
    'docker logs --timestamps web > web.log 2>&1',
    'kubectl logs deployment/web --all-containers --timestamps --since=2h > web.log',
  ],
  example: "grep ' 502 ' /var/log/nginx/access.log | postmortem import -",
  recognises: (file) => (file.json === undefined ? textFormOf(headLines(file)) === 'log' : isJournal(file.json)),
  read: (file, context) => {
    const tally = toTally()
    if (file.json === undefined) return readLines(file, context, tally)
    const entries = readJournal(file.json, file, tally.skip)
    return { incidents: [{ facts: [], entries }], skipped: tally.skipped() }
  },
}

/** What journalctl says of itself: `-- Boot 4f1c2a --`. */
const MARKER = /^-- .+ --$/

/** Lines that do not begin like one of a log, such as those of a stack trace, belong to the one above. */
function readLines(file: SourceFile, { now }: ReadContext, { skip, skipped }: Tally): Reading {
  const lines = textLines(file).filter(({ text }) => {
    if (MARKER.test(text)) skip('line of the journal about itself')
    return !MARKER.test(text)
  })
  const { blocks, above } = toBlocks(lines, ({ text }) => readLogLine(text, now))
  for (let count = 0; count < above; count++) skip('line above the first entry')
  const entries = blocks.map(
    ({ head: { at, label, text }, line, more }): ReadEntry => ({
      at,
      text: plainToInline(joined(text, more)),
      source: { label },
      place: file.place(line.number),
    }),
  )
  const years = [...new Set(blocks.flatMap(({ head: { year } }) => year ?? []))].toSorted()
  return {
    incidents: [{ facts: [], entries: settled(entries) }],
    skipped: skipped(),
    notes: [...yearNote(years), ...zoneNote(entries)],
  }
}

/** Programs that write at the same time change places by seconds; a longer step back is the reader's to judge. */
function settled(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const times = entries.map(({ at }) => (LOCAL.test(at) ? Date.parse(`${at.replace(' ', 'T')}Z`) : Number.NaN))
  const isJitter = times.every((time, index) => time >= (times[index - 1] ?? time) - MINUTE)
  return isJitter ? entries.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))) : entries
}

const LOCAL = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

function zoneNote(entries: readonly ReadEntry[]): readonly string[] {
  const isLocal = entries.some(({ at }) => /\d$/.test(at))
  return isLocal ? ['its lines name no zone: they are read in the zone of the incident'] : []
}
