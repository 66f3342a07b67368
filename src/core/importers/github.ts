import {
  commit,
  deployment,
  deploymentStatus,
  push,
  pushedCommit,
  release,
  workflowJob,
  workflowRun,
} from './github/change.ts'
import { committed, event } from './github/event.ts'
import { comment, issue, review } from './github/issue.ts'
import { type GitHubThing, thingsIn } from './github/things.ts'
import type { GitHubContext } from './github/value.ts'
import type { Importer } from './importer.ts'
import { furtherPages } from './json/further-pages.ts'
import { isRecord, UNREADABLE } from './json/items.ts'
import { incidentsOf, type Part } from './json/parts.ts'
import { readFirst, type Shape } from './json/shape.ts'
import { toTally } from './json/tally.ts'
import type { SourceFile } from './source-file.ts'

/** What is read of GitHub. Comments and reviews in a timeline, and workflow runs, have the name of an event too; jobs that of a workflow. */
const shapes: readonly Shape<GitHubContext, Part | undefined>[] = [
  comment,
  review,
  committed,
  workflowJob,
  workflowRun,
  event,
  issue,
  deploymentStatus,
  deployment,
  release,
  commit,
  push,
  pushedCommit,
]

export const github: Importer = {
  name: 'github',
  title: 'GitHub',
  reads:
    'issues, their timeline and comments, events of a repository, deployments and their statuses, workflow runs and their jobs, releases and commits, as gh and the API print them; the body of a webhook',
  howToExport: [
    'gh api --paginate repos/OWNER/REPO/issues/42/timeline > timeline.json',
    'gh issue view 42 --json number,title,state,createdAt,closedAt,author,body,url,comments > issue.json',
    'gh api --paginate "repos/OWNER/REPO/deployments?environment=production" > deployments.json',
    'gh run list -L 100 --created 2026-01-15 --json number,workflowName,displayTitle,headBranch,status,conclusion,startedAt,createdAt,updatedAt,url > runs.json',
    'gh release list -L 100 --json tagName,name,publishedAt,isPrerelease > releases.json',
  ],
  example: 'postmortem import issue.json timeline.json deployments.json',
  recognises: (file) => thingsOf(file).some((thing) => shapes.some((one) => one.matches(thing))),
  read: (file) => {
    const { skip, skipped } = toTally()
    const things = thingsOf(file)
    const isOfPull = things.some(isAboutPull)
    const isOfSeveral = new Set(things.map(repositoryOf).filter((name) => name !== undefined)).size > 1
    const parts = things.flatMap((thing): readonly Part[] => {
      const { number, sender, noise } = thing
      const context: GitHubContext = { place: file.place(thing), skip, sender, number, isOfPull }
      const part = noise === undefined ? readFirst(shapes, thing, context) : undefined
      if (part === undefined) skip(noise ?? UNREADABLE)
      if (part === undefined) return []
      return [isOfSeveral && part.id !== undefined ? { ...part, id: `${repositoryOf(thing) ?? ''}#${part.id}` } : part]
    })
    return { incidents: incidentsOf(parts), skipped: skipped(), notes: furtherPages(file.json) }
  },
}

function thingsOf({ json }: SourceFile): readonly GitHubThing[] {
  return json === undefined ? [] : thingsIn(json, (item) => shapes.some((one) => one.matches(item)))
}

/** Of an issue and its comments: `acorn/shop`. Two repositories have issues with the same number. */
function repositoryOf({ value }: GitHubThing): string | undefined {
  const { html_url } = isRecord(value) ? value : {}
  return /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/issues\/\d+/.exec(String(html_url))?.[1]
}

/** The timeline of an issue does not say that it is one of a pull request, but for its events. */
function isAboutPull({ value }: GitHubThing): boolean {
  const { event: name, html_url } = isRecord(value) ? value : {}
  return /^(?:committed|reviewed|merged|line-commented)$/.test(String(name)) || /\/pull\/\d+#/.test(String(html_url))
}
