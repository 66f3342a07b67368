import { NOTHING } from './entry/of-tracker.ts'
import type { Importer } from './importer.ts'
import { change, comment, type JiraContext } from './jira/event.ts'
import { issue } from './jira/issue.ts'
import { thingsIn } from './jira/things.ts'
import { furtherPages } from './json/further-pages.ts'
import { type Item, oneOrMany, partOf, UNREADABLE } from './json/items.ts'
import { incidentsOf, type Part } from './json/parts.ts'
import { readFirst, type Shape } from './json/shape.ts'
import { toTally } from './json/tally.ts'
import type { SourceFile } from './source-file.ts'

const shapes: readonly Shape<JiraContext, Part>[] = [issue, comment, change]

export const jira: Importer = {
  name: 'jira',
  title: 'Jira',
  reads: 'an issue with its changes and comments, a page of a search, comments, changes, the body of a webhook',
  howToExport: [
    'curl -u YOU@EXAMPLE.COM:TOKEN "https://YOUR-SITE.atlassian.net/rest/api/3/issue/OPS-12?expand=changelog" > issue.json',
    'curl -u YOU@EXAMPLE.COM:TOKEN "https://YOUR-SITE.atlassian.net/rest/api/3/issue/OPS-12/comment" > comments.json',
  ],
  example: 'postmortem import issue.json --incident OPS-12',
  recognises: (file) => thingsOf(file).some((thing) => shapes.some((one) => one.matches(thing))),
  read: (file) => {
    const { skip, skipped } = toTally()
    const parts = thingsOf(file).map((thing): Part => {
      const context: JiraContext = { ...thing, place: file.place(thing), skip }
      const part = thing.noise === undefined ? readFirst(shapes, thing, context) : undefined
      if (part === undefined) skip(thing.noise ?? UNREADABLE)
      return part ?? NOTHING
    })
    return {
      incidents: incidentsOf(parts),
      skipped: skipped(),
      notes: [...furtherPages(file.json), ...furtherIssues(file.json)],
    }
  },
}

function thingsOf({ json }: SourceFile) {
  return json === undefined ? [] : thingsIn(json)
}

/** A search that names its next page says of no page how many there are. */
function furtherIssues(json: Item | undefined): readonly string[] {
  const last = json === undefined ? undefined : oneOrMany(json).at(-1)
  const isOpen = last !== undefined && typeof partOf(last, 'nextPageToken').value === 'string'
  return isOpen ? ['more issues follow on further pages, which are not in this file'] : []
}
