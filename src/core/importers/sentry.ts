import type { Importer } from './importer.ts'
import { type Item, jsonItems, oneOrMany, partOf, UNREADABLE } from './json/items.ts'
import { toTally } from './json/tally.ts'
import { isActivity } from './sentry/activity.ts'
import { isAlert, isRule, readAlerts } from './sentry/alerts.ts'
import { isEvent, readEvents } from './sentry/events.ts'
import { isComment, isIssue, readIssues } from './sentry/issues.ts'
import { isDeploy, isRelease, readReleases } from './sentry/releases.ts'

export const sentry: Importer = {
  name: 'sentry',
  title: 'Sentry',
  reads:
    'issues with their activity, events, releases, deploys, bodies of the webhooks for issues, comments, errors and alerts',
  howToExport: [
    'curl -H "Authorization: Bearer $TOKEN" https://sentry.io/api/0/organizations/ORG/issues/ID/ > issue.json',
    'curl -H "Authorization: Bearer $TOKEN" https://sentry.io/api/0/organizations/ORG/issues/ID/events/ > events.json',
  ],
  example: 'postmortem import issue.json',
  recognises: (file) => jsonItems(file, itemsIn).some(isKnown),
  read: (file) => {
    const { skip, skipped } = toTally()
    const items = jsonItems(file, itemsIn)
    for (const item of items)
      if (isRule(item)) skip('a rule for alerts, which is no event')
      else if (!isKnown(item)) skip(UNREADABLE)
    const issues = readIssues(items, file, skip)
    const alerts = readAlerts(items.filter(isAlert), file, skip)
    const events = { facts: [], entries: readEvents(items, file, skip) }
    const releases = { facts: [], entries: readReleases(items, file, skip) }
    return { incidents: [issues, alerts, events, releases], skipped: skipped() }
  },
}

function itemsIn(root: Item): readonly Item[] {
  return oneOrMany(root).flatMap((item) => {
    const activity = oneOrMany(partOf(item, 'activity'))
    return !isIssue(item) && activity.some(isActivity) ? activity : [item]
  })
}

function isKnown(item: Item): boolean {
  return [isIssue, isActivity, isComment, isEvent, isAlert, isRule, isRelease, isDeploy].some((is) => is(item))
}
