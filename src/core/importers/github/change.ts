import * as z from 'zod/mini'
import { commitText, NOTHING, pushText, refName, said, shortSha, subject, words } from '../entry/of-tracker.ts'
import { optionalId, optionalText } from '../entry/tracker-fields.ts'
import type { Item } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { shape } from '../json/shape.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'
import { entryAlone, type GitHubContext, who } from './value.ts'

/** https://docs.github.com/rest/deployments/deployments */
const Deployment = z
  .looseObject({
    ref: z.string(),
    sha: z.string(),
    environment: z.string(),
    description: optionalText,
    creator: who,
    created_at: stamp,
    url: z.string(),
    id: optionalId,
  })
  .check(z.refine(({ url }) => /\/deployments\/\d+$/.test(url)))

export const deployment = shape(Deployment, ({ value }: Item<z.output<typeof Deployment>>, context: GitHubContext) => {
  const { ref, sha, environment, description, creator, created_at, id } = value
  const what = `Deployment of ${ref === sha ? shortSha(sha) : refName(ref)} to ${environment}`
  return entryAlone({ at: created_at, text: said(what, description), kind: 'action', by: creator, id }, context)
})

/** https://docs.github.com/rest/deployments/statuses */
const DeploymentStatus = z
  .looseObject({
    state: z.string(),
    description: optionalText,
    environment: optionalText,
    creator: who,
    created_at: stamp,
    log_url: optionalText,
    target_url: optionalText,
    url: z.string(),
    id: optionalId,
  })
  .check(z.refine(({ url }) => /\/deployments\/\d+\/statuses\/\d+$/.test(url)))

export const deploymentStatus = shape(
  DeploymentStatus,
  ({ value }: Item<z.output<typeof DeploymentStatus>>, context: GitHubContext) => {
    const { state, description, environment, creator, created_at, log_url, target_url, id } = value
    const more = description ? ` (${description})` : ''
    const text = `Deployment${environment ? ` to ${environment}` : ''}: ${words(state)}${more}`
    const url = log_url || target_url
    return entryAlone({ at: created_at, text, kind: 'action', by: creator, url, id }, context)
  },
)

/** https://docs.github.com/rest/actions/workflow-runs and `gh run list --json` */
const WorkflowRun = z
  .looseObject({
    name: optionalText,
    workflow_name: optionalText,
    display_title: optionalText,
    head_branch: optionalText,
    status: optionalText,
    conclusion: optionalText,
    run_number: z.optional(z.number()),
    number: z.optional(z.number()),
    actor: who,
    triggering_actor: who,
    created_at: stamp,
    run_started_at: z.optional(maybeStamp),
    started_at: z.optional(maybeStamp),
    updated_at: z.optional(maybeStamp),
    html_url: optionalText,
    id: optionalId,
    database_id: optionalId,
  })
  .check(
    z.refine((run) => /\/actions\/runs\/\d+(?:\/attempts\/\d+)?$/.test(run.html_url ?? '') || 'workflow_name' in run),
  )

type Run = z.output<typeof WorkflowRun>

export const workflowRun = shape(WorkflowRun, ({ value }: Item<Run>, context: GitHubContext) => {
  const { status, run_started_at, started_at, created_at, updated_at, html_url, actor, triggering_actor } = value
  return entryAlone(
    {
      at: run_started_at ?? started_at ?? created_at,
      until: status === 'completed' ? updated_at : undefined,
      text: runText(value),
      kind: 'action',
      by: triggering_actor ?? actor,
      url: html_url,
      id: value.id ?? value.database_id,
    },
    context,
  )
})

/** `Workflow Deploy #42 on main: failure (Cache the prices)` */
function runText({ name, workflow_name, run_number, number, head_branch, display_title, status, conclusion }: Run) {
  const count = run_number ?? number
  const what = ['Workflow', workflow_name || name, count === undefined ? '' : `#${count}`].filter((part) => part)
  const branch = head_branch ? ` on ${head_branch}` : ''
  const title = display_title ? ` (${subject(display_title)})` : ''
  return `${said(`${what.join(' ')}${branch}`, words(conclusion || status || ''))}${title}`
}

/** https://docs.github.com/rest/actions/workflow-jobs and `gh run view --json jobs` */
const WorkflowJob = z
  .looseObject({
    name: z.string(),
    workflow_name: optionalText,
    status: optionalText,
    conclusion: optionalText,
    created_at: z.optional(maybeStamp),
    started_at: z.optional(maybeStamp),
    completed_at: z.optional(maybeStamp),
    html_url: z.string(),
    id: optionalId,
    database_id: optionalId,
  })
  .check(z.refine(({ html_url }) => /\/actions\/runs\/\d+\/job\/\d+$/.test(html_url)))

type Job = z.output<typeof WorkflowJob>

export const workflowJob = shape(WorkflowJob, ({ value }: Item<Job>, context: GitHubContext): Part => {
  const { name, workflow_name, status, conclusion, created_at, started_at, completed_at, html_url } = value
  const at = started_at ?? created_at
  if (at === undefined) {
    context.skip('job that has not started')
    return NOTHING
  }
  const what = `Job ${name}${workflow_name ? ` of ${workflow_name}` : ''}`
  const text = said(what, words(conclusion || status || ''))
  const id = value.id ?? value.database_id
  // Above it stands the number of its run, which is none of an issue.
  const own = { ...context, number: undefined }
  return entryAlone({ at, until: completed_at, text, kind: 'action', url: html_url, id }, own)
})

/** https://docs.github.com/rest/releases/releases and `gh release list --json` */
const Release = z
  .looseObject({
    tag_name: z.string(),
    name: optionalText,
    author: who,
    published_at: z.optional(maybeStamp),
    prerelease: z.optional(z.boolean()),
    is_prerelease: z.optional(z.boolean()),
    html_url: optionalText,
    id: optionalId,
    database_id: optionalId,
  })
  .check(
    z.refine(
      (release) =>
        /\/releases\/(?:tag\/|untagged-)/.test(release.html_url ?? '') ||
        ['is_draft', 'is_prerelease', 'is_latest'].some((key) => key in release),
    ),
  )

export const release = shape(Release, ({ value }: Item<z.output<typeof Release>>, context: GitHubContext): Part => {
  const { tag_name, name, author, published_at, prerelease, is_prerelease, html_url, id, database_id } = value
  if (published_at === undefined) {
    context.skip('unpublished release')
    return NOTHING
  }
  const what = `Published ${prerelease || is_prerelease ? 'pre-release' : 'release'} ${tag_name}`
  return entryAlone(
    {
      at: published_at,
      text: said(what, name === tag_name ? '' : name),
      kind: 'action',
      by: author,
      url: html_url,
      id: id ?? database_id,
    },
    context,
  )
})

/** https://docs.github.com/rest/commits/commits */
const Commit = z.looseObject({
  sha: z.string(),
  commit: z.looseObject({ message: z.string(), author: z.looseObject({ date: stamp }) }),
  html_url: optionalText,
})

export const commit = shape(Commit, ({ value }: Item<z.output<typeof Commit>>, context: GitHubContext) => {
  const { sha, html_url } = value
  const { message, author } = value.commit
  return entryAlone(
    { at: author.date, text: commitText(sha, message), by: who.parse(author), url: html_url, id: sha },
    context,
  )
})

/** https://docs.github.com/webhooks/webhook-events-and-payloads#push */
const Push = z.looseObject({
  ref: z.string(),
  before: z.string(),
  after: z.string(),
  forced: z.optional(z.boolean()),
  commits: z.array(z.unknown()),
  compare: z.string(),
  pusher: who,
  /** In seconds since 1970, in this event alone. */
  repository: z.looseObject({ full_name: z.string(), pushed_at: stamp }),
})

/** Its commits are items of their own. */
export const push = shape(Push, ({ value }: Item<z.output<typeof Push>>, context: GitHubContext) => {
  const { forced, commits, compare, pusher, repository, ref, before, after } = value
  const text = pushText(value, commits.length, forced ? 'Force-pushed' : 'Pushed')
  // Deletions all end in the same zeros.
  const id = `${ref} ${/^0+$/.test(after) ? `${before} ${after}` : after}`
  return entryAlone({ at: repository.pushed_at, text, by: pusher, url: compare, id }, context)
})

/** A commit of a push. */
const PushedCommit = z
  .looseObject({
    id: z.string(),
    message: z.string(),
    timestamp: stamp,
    author: who,
    html_url: optionalText,
  })
  .check(z.refine(({ html_url }) => /^https?:\/\/[^/]+\/[^/]+\/[^/]+\/commit\/[\da-f]+$/.test(html_url ?? '')))

export const pushedCommit = shape(
  PushedCommit,
  ({ value }: Item<z.output<typeof PushedCommit>>, context: GitHubContext) => {
    const { id, message, timestamp, author, html_url } = value
    return entryAlone({ at: timestamp, text: commitText(id, message), by: author, url: html_url, id }, context)
  },
)
