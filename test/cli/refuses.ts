import { describe, expect, test } from 'vitest'
import { hosts, type Setting } from '../helpers/cli.ts'

/** What cannot become a document, and what the tool says of it. */
export interface Refusal extends Setting {
  readonly what: string
  /** The lines of `incident.yaml`. */
  readonly incident?: readonly string[]
  /** `new --from incident.yaml` when not given. */
  readonly argv?: readonly string[]
  /** The lines of stderr; stdout stays empty. */
  readonly says: readonly string[]
  /** 1 when not given: a fact that cannot stand. */
  readonly code?: number
}

/** The least that a document needs, on lines 1 to 3. */
export const basics = ['title: Checkout down', 'timezone: Africa/Johannesburg', 'start: 2026-01-15 14:05'] as const
export const basicFlags = ['Checkout down', '--timezone', 'Africa/Johannesburg', '--start', '2026-01-15 14:05'] as const

export const missingEverything = [
  'error: 3 answers are missing, and there is nobody to ask',
  '  --title <text>     What stopped working for users?',
  '  --start <time>     When did it start?',
  '  --timezone <zone>  In which time zone are the times?',
  '  hint: give them as flags or with --from; unknown will do but for the zone',
] as const

/** What `new` says of the basics alone. */
export const basicNotes = [
  'note: no end is given: the document says that it is ongoing',
  'note: unknown: severity, services, detected, impact, users affected, detected by, contributing factors, root cause, resolution, timeline, improvements, action items',
] as const

/** Tests that each is refused with exactly these words and code, and that no file is left, in process and as a program. */
export function refuses(subject: string, refusals: readonly Refusal[]): void {
  describe.each(hosts)(`${subject}, $host: refuses`, { concurrent: true }, ({ run }) => {
    test.each(refusals)('$what', async ({ incident, argv, says, code = 1, files, ...setting }) => {
      const given = incident === undefined ? files : { ...files, 'incident.yaml': lines(incident) }
      const outcome = await run(argv ?? ['new', '--from', 'incident.yaml'], { ...setting, files: given ?? {} })
      expect(outcome).toEqual({ stdout: '', stderr: lines(says), code, files: asText(given) })
    })
  })
}

export function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('')
}

function asText(files: Setting['files'] = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, Buffer.from(content).toString()]))
}
