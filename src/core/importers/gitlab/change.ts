import * as z from 'zod/mini'
import { commitText, refName, said, shortSha, words } from '../entry/of-tracker.ts'
import { optionalId, optionalText } from '../entry/tracker-fields.ts'
import type { Item } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { shape } from '../json/shape.ts'
import { cleaned } from '../text/cleaned.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'
import { entryAlone, type GitLabContext, who } from './value.ts'

/** https://docs.gitlab.com/api/deployments/ */
const Deployment = z.looseObject({
  iid: z.number(),
  ref: z.string(),
  sha: z.string(),
  status: z.string(),
  created_at: stamp,
  user: who,
  environment: z.looseObject({ name: z.string() }),
  deployable: z.optional(z.nullable(z.looseObject({ finished_at: z.optional(maybeStamp), web_url: optionalText }))),
  id: optionalId,
})

export const deployment = shape(Deployment, ({ value }: Item<z.output<typeof Deployment>>, context: GitLabContext) => {
  const { ref, status, created_at, user, environment, deployable, id } = value
  return entryAlone(
    {
      at: created_at,
      until: deployable?.finished_at,
      text: said(`Deployment of ${ref} to ${environment.name}`, words(status)),
      kind: 'action',
      by: user,
      url: deployable?.web_url,
      id,
    },
    context,
  )
})

/** The body of a webhook, one for each state of a deployment. */
const DeploymentHook = z.looseObject({
  object_kind: z.literal('deployment'),
  status: z.string(),
  status_changed_at: stamp,
  deployment_id: optionalId,
  deployable_url: optionalText,
  environment: z.string(),
  short_sha: optionalText,
  commit_title: optionalText,
  user: who,
})

export const deploymentHook = shape(
  DeploymentHook,
  ({ value }: Item<z.output<typeof DeploymentHook>>, context: GitLabContext) => {
    const { status, status_changed_at, deployment_id, deployable_url, environment, short_sha, commit_title } = value
    const what = `Deployment${short_sha ? ` of ${short_sha}` : ''} to ${environment}`
    const title = commit_title ? ` (${commit_title})` : ''
    return entryAlone(
      {
        at: status_changed_at,
        text: `${said(what, words(status))}${title}`,
        kind: 'action',
        by: value.user,
        url: deployable_url,
        id: deployment_id && `${deployment_id} ${status}`,
      },
      context,
    )
  },
)

/** What pipelines and jobs have alike. */
const runFields = {
  id: z.number(),
  status: z.string(),
  created_at: stamp,
  started_at: z.optional(maybeStamp),
  finished_at: z.optional(maybeStamp),
  user: who,
  web_url: z.string(),
}

/** https://docs.gitlab.com/api/pipelines/, and the pipeline of a webhook. */
const Pipeline = z
  .looseObject({ ...runFields, name: optionalText, ref: optionalText })
  .check(z.refine(({ web_url }) => /\/pipelines\/\d+$/.test(web_url)))

export const pipeline = shape(Pipeline, ({ value }: Item<z.output<typeof Pipeline>>, context: GitLabContext) => {
  const { id, name, ref, status } = value
  const what = `Pipeline ${name || id}${ref ? ` on ${refName(ref)}` : ''}`
  return partOfRun(said(what, words(status)), value, context)
})

type Run = Pick<z.output<typeof Job>, keyof typeof runFields>

/** What ran, from its start, or from when it was asked for. */
function partOfRun(text: string, run: Run, context: GitLabContext): Part {
  const { id, created_at, started_at, finished_at, user, web_url } = run
  const at = started_at ?? created_at
  return entryAlone({ at, until: finished_at, text, kind: 'action', by: user, url: web_url, id }, context)
}

/** https://docs.gitlab.com/api/jobs/, and the job of a webhook. */
const Job = z
  .looseObject({ ...runFields, name: z.string(), stage: z.string() })
  .check(z.refine(({ web_url }) => /\/jobs\/\d+$/.test(web_url)))

export const job = shape(Job, ({ value }: Item<z.output<typeof Job>>, context: GitLabContext) => {
  const { name, stage, status } = value
  return partOfRun(said(`Job ${name}${stage === name ? '' : ` (${stage})`}`, words(status)), value, context)
})

/** https://docs.gitlab.com/api/releases/ */
const Release = z.looseObject({
  tag_name: z.string(),
  name: optionalText,
  released_at: stamp,
  author: who,
  _links: z.optional(z.looseObject({ self: optionalText })),
})

export const release = shape(Release, ({ value }: Item<z.output<typeof Release>>, context: GitLabContext) => {
  const { tag_name, name, released_at, author, _links } = value
  return entryAlone(
    {
      at: released_at,
      text: said(`Published release ${tag_name}`, name === tag_name ? '' : name),
      kind: 'action',
      by: author,
      url: _links?.self,
      id: `release ${tag_name}`,
    },
    context,
  )
})

/** https://docs.gitlab.com/api/commits/ */
const Commit = z.looseObject({
  id: z.string(),
  short_id: z.string(),
  message: z.string(),
  author_name: z.string(),
  authored_date: stamp,
  web_url: optionalText,
})

export const commit = shape(Commit, ({ value }: Item<z.output<typeof Commit>>, context: GitLabContext) => {
  const { id, message, author_name, authored_date, web_url } = value
  const text = commitText(id, message)
  return entryAlone({ at: authored_date, text, by: cleaned(author_name), url: web_url, id }, context)
})

/** A commit of the webhook of a push, which has no time of its own. */
const PushedCommit = z.looseObject({
  id: z.string(),
  message: z.string(),
  timestamp: stamp,
  author: who,
  url: optionalText,
  ref: z.string(),
})

export const pushedCommit = shape(
  PushedCommit,
  ({ value }: Item<z.output<typeof PushedCommit>>, context: GitLabContext) => {
    const { id, message, timestamp, author, url, ref } = value
    const text = said(`Commit ${shortSha(id)} pushed to ${refName(ref)}`, message.split('\n', 1)[0])
    return entryAlone({ at: timestamp, text, by: author, url, id }, context)
  },
)
