import { bodyOf, documentText } from '../../core/document/document-text.ts'
import { toIncidentData } from '../../core/incident-file/incident-data.ts'
import { printYaml } from '../../core/incident-file/print-yaml.ts'
import type { Postmortem } from '../../core/model/facts.ts'
import type { Resolution } from '../../core/model/resolve.ts'
import { printJson } from '../../core/output/print-json.ts'
import type { Template } from '../../core/template/template.ts'
import { TemplateError } from '../../core/template/template-error.ts'
import type { Zone } from '../../core/time/zone.ts'
import { toView, type View } from '../../core/view/view.ts'
import { UserError } from '../../errors.ts'
import type { Settings } from '../incident/settings.ts'
import type { OutputFormat } from './format.ts'
import type { Content } from './save.ts'

/** What becomes of an incident: one file, or two. */
export interface Contents {
  /** The document, or the incident file in its place. */
  readonly main: Content
  /** The incident file, where the document cannot carry every fact. */
  readonly beside: Content | undefined
}

export function contentsOf(resolution: Resolution, id: string, settings: Settings, format: OutputFormat): Contents {
  const { zone, extensions } = resolution
  const { template, facts, clock, locale } = settings
  const whole = (created: string) => wholeIncident(resolution, id, settings, created)
  const dataOf = (created: string) => toIncidentData(whole(created), zone, extensions, facts)
  const yaml: Content = { form: 'yaml-comment', textCreatedOn: async (created) => printYaml(dataOf(created)) }
  switch (format) {
    case 'yaml':
      return { main: yaml, beside: undefined }
    case 'json':
      return { main: { form: 'none', textCreatedOn: async (created) => printJson(dataOf(created)) }, beside: undefined }
    case 'md': {
      const options = { facts, clock, locale }
      const textCreatedOn = (created: string) =>
        filled(async () => {
          const isOurs = template.references === undefined || !isWholeRecord(template)
          const write = isOurs ? documentText : (await import('../../core/document/team-document.ts')).teamDocumentText
          return write(whole(created), zone, template, extensions, options)
        })
      return isWholeRecord(template)
        ? { main: { form: 'front-matter', textCreatedOn }, beside: undefined }
        : { main: { form: 'html-comment', textCreatedOn }, beside: yaml }
    }
    case 'html': {
      const textCreatedOn = (created: string) => filled(() => pageText(whole(created), zone, settings))
      return { main: { form: 'html-comment', textCreatedOn }, beside: yaml }
    }
  }
}

/** What the template receives for the document, as JSON. */
export function viewContents(resolution: Resolution, id: string, settings: Settings): Contents {
  const textCreatedOn = async (created: string) =>
    printJson(viewOf(wholeIncident(resolution, id, settings, created), resolution.zone, settings))
  return { main: { form: 'none', textCreatedOn }, beside: undefined }
}

/** What the tool adds to the facts: id, status, template and the day of creation. */
function wholeIncident({ postmortem }: Resolution, id: string, { template }: Settings, created: string): Postmortem {
  return {
    ...postmortem,
    id,
    status: postmortem.status ?? 'draft',
    template: template.name,
    created: postmortem.created ?? created,
  }
}

/** Whether a document in Markdown can carry every fact. */
function isWholeRecord({ audience, frontMatter }: Template): boolean {
  return audience !== 'public' && frontMatter !== false
}

/** A page of its own: what a template in HTML makes, or around what one in Markdown makes. */
async function pageText(postmortem: Postmortem, zone: Zone, settings: Settings): Promise<string> {
  const { template, facts, clock, locale } = settings
  const { body } = bodyOf(postmortem, zone, template, { facts, clock, locale })
  if (template.format === 'html') return `${body.trim()}\n`
  const { postmortemPage } = await import('../../core/html/postmortem-page.ts')
  return postmortemPage(postmortem, zone, body, { template, facts, clock })
}

/** A template that fails says where; what helps is the same for all. */
async function filled(fill: () => Promise<string>): Promise<string> {
  try {
    return await fill()
  } catch (cause) {
    if (!(cause instanceof TemplateError) || cause.hint !== undefined) throw cause
    const hint = 'print the fact there as it is, or change what the incident says of it'
    throw new UserError(cause.message, { place: cause.place, hint, cause })
  }
}

function viewOf(postmortem: Postmortem, zone: Zone, { template, facts, clock, locale }: Settings): View {
  return toView(postmortem, zone, { facts, clock, locale, format: template.format })
}
