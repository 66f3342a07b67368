import { readFolder } from '../../core/config/read-key.ts'
import type { Problem } from '../../core/finding.ts'
import type { Result } from '../../core/result.ts'
import { readZone } from '../../core/time/zone.ts'
import { BACK, type Back, type Host, type Person } from '../../host.ts'
import { EXAMPLE_TEMPLATE } from './example-files.ts'
import { type InitSettings, type SettledSettings, servicesOf } from './settings.ts'

/** A template to choose from. */
export interface TemplateChoice {
  readonly name: string
  readonly title: string
}

interface Asking {
  readonly person: Person
  readonly host: Host
  readonly templates: readonly TemplateChoice[]
  /** What holds where there is no configuration. */
  readonly usual: SettledSettings
}

/** Asks for each setting that no flag states. Esc goes back to the question before. */
export async function askSettings(stated: InitSettings, asking: Asking): Promise<InitSettings> {
  const open = questions.filter(({ setting }) => stated[setting] === undefined)
  let settings = stated
  for (let position = 0; ; ) {
    const question = open[position]
    if (question === undefined) return settings
    const answer = await question.ask(settings, asking)
    if (answer !== BACK) settings = { ...settings, ...answer }
    position = answer === BACK ? Math.max(0, position - 1) : position + 1
  }
}

interface Question {
  readonly setting: keyof InitSettings
  ask(settings: InitSettings, asking: Asking): Promise<InitSettings | Back>
}

const questions: readonly Question[] = [
  { setting: 'dir', ask: askFolder },
  { setting: 'timezone', ask: askZone },
  { setting: 'template', ask: askTemplate },
  { setting: 'services', ask: askServices },
]

async function askFolder({ dir }: InitSettings, { person, usual }: Asking): Promise<InitSettings | Back> {
  const answer = await person.line({
    message: 'In which folder are the postmortems?',
    hint: "from the project's folder on",
    initial: dir ?? usual.dir,
    validate: async (text) =>
      text.trim() === '' ? 'write a folder, such as postmortems' : refusal(readFolder(text.trim())),
  })
  return answer === BACK ? BACK : { dir: answer.trim() }
}

async function askZone({ timezone }: InitSettings, { person, host }: Asking): Promise<InitSettings | Back> {
  const answer = await person.line({
    message: 'In which time zone do you tell times?',
    hint: 'an IANA name such as Africa/Johannesburg, UTC, or an abbreviation such as SAST; none: asked each time',
    initial: timezone ?? host.timezone,
    validate: async (text) => (text.trim() === '' ? undefined : refusal(readZone(text))),
  })
  if (answer === BACK) return BACK
  const zone = readZone(answer)
  if (!zone.ok) return {}
  if (zone.value !== answer.trim()) person.tell(`  ${answer.trim()} → ${zone.value}`)
  return { timezone: zone.value }
}

async function askTemplate(
  { template }: InitSettings,
  { person, templates, usual }: Asking,
): Promise<InitSettings | Back> {
  const answer = await person.choose({
    message: 'Which template do the documents get?',
    hint: `${EXAMPLE_TEMPLATE} is yours to edit; postmortem template list says more of the others`,
    choices: templates.map(({ name, title }) => ({ value: name, name, description: title })),
    initial: template ?? usual.template,
  })
  return answer === BACK ? BACK : { template: answer }
}

async function askServices({ services = [] }: InitSettings, { person }: Asking): Promise<InitSettings | Back> {
  const answer = await person.line({
    message: 'Which services do you run?',
    hint: 'separate them with commas; Enter leaves them open',
    initial: services.join(', '),
  })
  return answer === BACK ? BACK : { services: servicesOf(answer) }
}

function refusal(result: Result<unknown>): string | undefined {
  return result.ok ? undefined : told(result.problem)
}

function told({ message, hint }: Problem): string {
  return hint === undefined ? message : `${message}: ${hint}`
}
