import { commit, deployment, deploymentHook, job, pipeline, pushedCommit, release } from './gitlab/change.ts'
import { alert, timelineEvent } from './gitlab/incident.ts'
import { issue, note, otherEvent, stateEvent } from './gitlab/issue.ts'
import { isHook, thingsIn } from './gitlab/things.ts'
import type { GitLabContext } from './gitlab/value.ts'
import type { Importer } from './importer.ts'
import { furtherPages } from './json/further-pages.ts'
import { type Item, listOf, UNREADABLE } from './json/items.ts'
import { incidentsOf, type Part } from './json/parts.ts'
import { readFirst, type Shape } from './json/shape.ts'
import { toTally } from './json/tally.ts'
import type { SourceFile } from './source-file.ts'

/** What is read of GitLab by its REST API and GraphQL. */
const shapes: readonly Shape<GitLabContext, Part>[] = [
  issue,
  note,
  stateEvent,
  otherEvent,
  timelineEvent,
  alert,
  pipeline,
  job,
  deployment,
  release,
  commit,
]

/** What others have a form like. In a webhook it is known by its kind. */
const shapesOfHooks: readonly Shape<GitLabContext, Part>[] = [...shapes, deploymentHook, pushedCommit]

export const gitlab: Importer = {
  name: 'gitlab',
  title: 'GitLab',
  reads:
    'issues and incidents, their notes, discussions, state events and timeline events, deployments, pipelines, jobs, releases and commits, as the API prints them; the body of a webhook',
  howToExport: [
    'glab api --paginate projects/:id/issues/42/notes > notes.json',
    'glab api projects/:id/issues/42 > incident.json',
    'glab api --paginate "projects/:id/deployments?environment=production" > deployments.json',
  ],
  example: 'postmortem import incident.json notes.json deployments.json',
  recognises: (file) => thingsOf(file).some((thing) => shapes.some((one) => one.matches(thing))) || holdsHook(file),
  read: (file) => {
    const { skip, skipped } = toTally()
    const parts = thingsOf(file).flatMap((thing): readonly Part[] => {
      const context: GitLabContext = { place: file.place(thing), skip }
      const part = thing.noise === undefined ? readFirst(shapesOfHooks, thing, context) : undefined
      if (part === undefined) skip(thing.noise ?? UNREADABLE)
      return part === undefined ? [] : [part]
    })
    return { incidents: incidentsOf(parts), skipped: skipped(), notes: furtherPages(file.json) }
  },
}

function thingsOf({ json }: SourceFile) {
  return json === undefined ? [] : thingsIn(json)
}

/** One, or the bodies of several. */
function holdsHook({ json }: SourceFile): boolean {
  const items: readonly Item[] = json === undefined ? [] : [json, ...listOf(json)]
  return items.some(isHook)
}
