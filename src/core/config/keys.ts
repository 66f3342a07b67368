import * as z from 'zod/mini'
import type { Result } from '../result.ts'
import { levels, profiles } from '../rules/levels.ts'
import { readFileNamePattern } from '../template/file-name.ts'
import { readZone } from '../time/zone.ts'
import { clocks, readFolder, readLocale, readTemplateName, readThreshold } from './read-key.ts'

/** What the reference page and editors say of a key. */
export interface KeyDescription {
  readonly meaning: string
  /** What holds without it, in words. */
  readonly otherwise?: string
  /** The value as it stands in the file. */
  readonly example: string
}

export const keyDescriptions = z.registry<KeyDescription>()

/** What stands in the file as a number is a text too: the reader keeps it as it was written. */
const text = z.string().check(z.minLength(1))
const texts = z._default(z.array(text), [])

const severity = z.strictObject({
  name: key(text, { meaning: 'what the level is called', example: 'SEV1' }),
  meaning: key(z.optional(text), { meaning: 'in a few words, shown where it is chosen', example: 'most users' }),
  usersAffected: key(z.optional(read(readThreshold)), {
    meaning: 'from how many users on it is suggested: a share in percent, or a number',
    example: '50%',
  }),
  aliases: key(texts, { meaning: 'other spellings of it', otherwise: 'none', example: '[P1, critical]' }),
})

/** A name alone stands for a map with nothing else in it. */
const severityOrName = z.union([
  z.pipe(
    text,
    z.transform((written): z.output<typeof severity> => ({ name: written, aliases: [] })),
  ),
  severity,
])

const service = z.strictObject({
  name: key(text, { meaning: 'what the service is called', example: 'checkout' }),
  team: key(z.optional(text), { meaning: 'whose it is', example: 'payments' }),
  aliases: key(texts, { meaning: 'other names of it', otherwise: 'none', example: '[shop-checkout]' }),
})

const serviceOrName = z.union([
  z.pipe(
    text,
    z.transform((written): z.output<typeof service> => ({ name: written, aliases: [] })),
  ),
  service,
])

const person = z.strictObject({
  name: key(text, { meaning: 'what the person is called', example: 'Thandi Nkosi' }),
  handle: key(z.optional(text), { meaning: 'what stands after @ in an action', example: 'thandi' }),
  team: key(z.optional(text), { meaning: 'the team of the person', example: 'payments' }),
  role: key(z.optional(text), { meaning: 'what the person does', example: 'site reliability engineer' }),
})

const personOrName = z.union([
  z.pipe(
    text,
    z.transform((written): z.output<typeof person> => ({ name: written })),
  ),
  person,
])

const condition = z.strictObject({
  severity: key(oneOrMore(), { meaning: 'the severity, or several', otherwise: 'any', example: 'SEV1' }),
  service: key(oneOrMore(), { meaning: 'the service, or several', otherwise: 'any', example: 'checkout' }),
})

const profile = z.strictObject({
  when: key(condition, { meaning: 'the incidents that it is for', example: '{ severity: SEV1, service: checkout }' }),
  template: key(z.optional(read(readTemplateName)), { meaning: 'their template', example: 'acme-major' }),
  requires: key(texts, {
    meaning: 'the facts that they cannot do without, beside those of the template',
    otherwise: 'none',
    example: '[owner, rootCause]',
  }),
})

/** Every key of `.postmortem/config.yaml`, once: its form, its meaning, what holds without it and an example. */
export const ConfigKeys = z.strictObject({
  dir: key(z.optional(read(readFolder)), {
    meaning: "the folder of the documents, from the project's folder on",
    otherwise: '`postmortems`',
    example: 'docs/postmortems',
  }),
  fileName: key(z.optional(read(readFileNamePattern)), {
    meaning:
      "the pattern of a document's name below `dir`, with `{id}`, `{date}`, `{year}`, `{month}`, `{slug}`, `{severity}` and `{service}`; a template's `output` comes before it",
    otherwise: '`{id}`',
    example: '"{year}/{id}"',
  }),
  template: key(z.optional(read(readTemplateName)), {
    meaning: 'the name of the template, built-in or in `.postmortem/templates/`',
    otherwise: '`alx`',
    example: 'google-sre',
  }),
  timezone: key(z.optional(text), {
    meaning: 'the zone of times that state none; the interview offers it',
    otherwise: 'asked for',
    example: 'Africa/Johannesburg',
  }),
  clock: key(z.optional(z.enum(clocks)), {
    meaning: 'how documents show times: `24h` or `12h`',
    otherwise: '`24h`',
    example: '12h',
  }),
  locale: key(z.optional(read(readLocale)), {
    meaning: 'the language in which templates write dates and times in words',
    otherwise: 'dates as 2026-01-15',
    example: 'en-GB',
  }),
  severities: key(z._default(z.array(severityOrName).check(z.minLength(1)), []), {
    meaning: 'the scale, the worst level first',
    otherwise: 'SEV1 to SEV5',
    example: '[{ name: SEV1, meaning: most users, usersAffected: 50%, aliases: [critical] }, SEV2]',
  }),
  services: key(z._default(z.array(serviceOrName), []), {
    meaning: 'the services that are known, each a name or a map; others are noted',
    otherwise: 'none',
    example: '[{ name: checkout, team: payments }, search]',
  }),
  people: key(z._default(z.array(personOrName), []), {
    meaning: 'the people that are known, each a name or a map; `@handle` is written as the name',
    otherwise: 'none',
    example: '[{ name: Thandi Nkosi, handle: thandi }]',
  }),
  abbreviations: key(z._default(z.record(z.string(), read(readZone)), {}), {
    meaning: 'what abbreviations of time zones stand for, where the world knows several',
    otherwise: 'none',
    example: '{ IST: Asia/Kolkata }',
  }),
  profiles: key(z._default(z.array(profile), []), {
    meaning: 'templates and required facts by severity and service; the first that fits holds',
    otherwise: 'none',
    example: '[{ when: { severity: SEV1, service: checkout }, template: acme-major }]',
  }),
  profile: key(z.optional(z.enum(profiles)), {
    meaning:
      'by what `postmortem check` judges all files: the name of a built-in template, or `lenient`, to which all practice is advice',
    otherwise: 'the template of the file; `lenient` for what this tool did not write',
    example: 'google-sre',
  }),
  rules: key(z._default(z.record(z.string(), z.enum(levels)), {}), {
    meaning: 'what single rules of `postmortem check` count as: `off`, `info`, `warning` or `error`',
    otherwise: 'as the profile says',
    example: '{ missing-severity: warning }',
  }),
  defaults: key(z.optional(z.record(z.string(), z.unknown())), {
    meaning: 'facts that hold where nothing else states them, under the keys of the incident file',
    otherwise: 'none',
    example: '{ environment: production, fields: { region: eu } }',
  }),
})

/** The maps in the file, by the path that leads to them without positions. */
export const mapShapes = {
  severities: severity.shape,
  services: service.shape,
  people: person.shape,
  profiles: profile.shape,
  'profiles.when': condition.shape,
} as const

/** A key of its own, although others have the same form. */
function key<Schema extends z.ZodMiniType>(schema: Schema, description: KeyDescription): Schema {
  const own = schema.clone()
  keyDescriptions.add(own, description)
  return own
}

/** A text that means something; what is wrong with it is told as a `Problem`. */
function read<Value>(readValue: (written: string) => Result<Value>) {
  return z.pipe(
    text,
    z.transform((written: string, context) => {
      const result = readValue(written)
      if (result.ok) return result.value
      context.issues.push({ code: 'custom', input: written, params: { problem: result.problem } })
      return z.NEVER
    }),
  )
}

function oneOrMore() {
  const either = z.pipe(
    z.union([text, z.array(text)]),
    z.transform((written) => [written].flat()),
  )
  return z._default(either, [])
}
