import { parseIncidentFile } from '../../core/incident-file/parse.ts'
import { listedEntries } from '../../core/log/listed-entries.ts'
import { printDate } from '../../core/time/calendar.ts'
import { localDate } from '../../core/time/local-time.ts'
import type { Host, Person } from '../../host.ts'
import { type LogFile, runningLogs } from '../log/find-log.ts'
import { insist } from './find-draft.ts'
import type { Run } from './run.ts'

/** The log of a running incident that the person wants to write up; nothing where facts were given, which start anew. */
export async function offeredLog({ options, settings }: Run, host: Host, person: Person): Promise<string | undefined> {
  const { from, statements, title } = options
  if (from.length > 0 || statements.length > 0 || title !== undefined) return undefined
  const logs = await runningLogs(settings.output.folder, host).catch(() => [])
  const [only, ...others] = logs
  if (only === undefined) return undefined
  const isOne = others.length === 0
  const choice = await insist(() =>
    person.choose({
      message: isOne
        ? `There is a running incident: ${describe(only, host)}. Write its postmortem?`
        : `There are ${logs.length} running incidents. Write the postmortem of one?`,
      choices: [
        ...logs.map((log) => ({ value: log.shownAs, name: isOne ? 'write its postmortem' : describe(log, host) })),
        { value: NONE, name: 'start another postmortem; the log stays' },
      ],
      initial: only.shownAs,
    }),
  )
  return choice === NONE ? undefined : choice
}

/** No path is empty. */
const NONE = ''

/** `postmortems/2026-01-15-1405.incident.yaml, 4 entries, since 14:05` */
function describe({ shownAs, text }: LogFile, { now, timezone }: Host): string {
  const entries = listedEntries(parseIncidentFile(text, shownAs).root)
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`
  const first = entries.find(({ time }) => time !== '')?.time
  if (first === undefined) return `${shownAs}, ${count}`
  const [, day, clock] = /^~?(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})/.exec(first) ?? []
  const since = day === undefined ? first : day === printDate(localDate(now(), timezone)) ? clock : `${day} ${clock}`
  return `${shownAs}, ${count}, since ${since}`
}
