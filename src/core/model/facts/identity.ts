import { choice, fact, integer, list, plain, zone } from '../kinds.ts'
import { service } from '../records.ts'
import { defaultSeverities, severityOf } from '../severities.ts'

/** What the incident is, and where. */
export const identity = {
  schemaVersion: fact(integer(1), {
    label: 'Schema version',
    ask: 'Which version of the incident file?',
    example: '1',
    derived: true,
  }),
  id: fact(plain, {
    label: 'Id',
    ask: 'Which id?',
    hint: 'the name of the file; derived from the start and the title',
    example: '2026-01-15-website-down-for-every-visitor',
    derived: true,
  }),
  title: fact(plain, {
    label: 'Title',
    ask: 'What stopped working for users?',
    hint: 'one line: what users lost, not the cause',
    example: 'Website down for every visitor',
    flag: 'title',
    value: 'text',
    common: true,
  }),
  status: fact(choice(['draft', 'in-review', 'final', 'closed'], { review: 'in-review' }), {
    label: 'Status',
    ask: 'Which status has the document?',
    hint: 'closed: all actions are settled',
    example: 'draft',
    flag: 'status',
    value: 'status',
  }),
  kind: fact(choice(['incident', 'near-miss', 'false-alarm', 'security', 'data-loss', 'drill']), {
    label: 'Kind',
    ask: 'What kind of incident was it?',
    example: 'incident',
  }),
  severity: fact(severityOf(defaultSeverities), {
    label: 'Severity',
    ask: 'How severe was it?',
    hint: 'SEV1 is the worst',
    example: 'SEV1',
    flag: 'severity',
    value: 'SEV1…SEV5',
    common: true,
    final: true,
  }),
  services: fact(list(service), {
    label: 'Services',
    ask: 'Which service was affected?',

    example: ['wordpress'],
    flag: 'service',
    value: 'name',
    common: true,
    final: true,
  }),
  environment: fact(plain, { label: 'Environment', ask: 'In which environment?', example: 'production' }),
  regions: fact(list(plain), { label: 'Regions', ask: 'In which regions?', example: ['af-south-1'] }),
  timezone: fact(zone, {
    label: 'Time zone',
    ask: 'In which time zone are the times?',
    hint: 'an IANA name such as Africa/Johannesburg, UTC, or an abbreviation such as SAST',
    example: 'Africa/Johannesburg',
    flag: 'timezone',
    value: 'zone',
    common: true,
  }),
} as const
