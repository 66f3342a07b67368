import * as z from 'zod/mini'
import { readAlerts } from './alertmanager/prometheus-alerts.ts'
import { isAlertOfGrafana, isBodyOfGrafana } from './grafana/alerts.ts'
import { isAnnotation, readAnnotations } from './grafana/annotations.ts'
import { isActivity, isIncident, readIncidents } from './grafana/incidents.ts'
import { isAlertGroup, readAlertGroups } from './grafana/oncall.ts'
import type { Importer } from './importer.ts'
import { type Item, jsonItems, listOf, matches, oneOrMany, partOf, UNREADABLE } from './json/items.ts'
import { toTally } from './json/tally.ts'

/** The webhook of alerts before Grafana 8, which says no time. */
const OldAlert = z.looseObject({ ruleName: z.string(), ruleUrl: z.string(), state: z.string() })

export const grafana: Importer = {
  name: 'grafana',
  title: 'Grafana',
  reads: 'bodies of the alert webhook, annotations, incidents and their activity, alert groups of OnCall',
  howToExport: [
    'curl -H "Authorization: Bearer $TOKEN" "https://GRAFANA/api/annotations?from=1768485600000&to=1768492800000&limit=5000" > annotations.json',
    'curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d \'{"query":{"incidentID":"ID"}}\' https://GRAFANA/api/plugins/grafana-irm-app/resources/api/v1/ActivityService.QueryActivity > activity.json',
  ],
  example: 'postmortem import annotations.json',
  recognises: (file) => jsonItems(file, itemsIn).some(isKnown),
  read: (file, { now }) => {
    const { skip, skipped } = toTally()
    const items = jsonItems(file, itemsIn)
    for (const item of items)
      if (matches(OldAlert, item)) skip('an alert that does not say when it fired')
      else if (!isKnown(item)) skip(UNREADABLE)
    const bodies = items.filter(isBodyOfGrafana).map((item) => ({
      alerts: listOf(partOf(item, 'alerts')),
      status: partOf(item, 'status').value,
      url: partOf(item, 'externalURL').value,
    }))
    const alone = { alerts: items.filter(isAlertOfGrafana) }
    const alerts = readAlerts([...bodies, alone], { label: 'Grafana', file, now }, skip)
    const annotations = readAnnotations(items.filter(isAnnotation), file, skip)
    const { incidents, notes } = readIncidents(items.filter(isIncident), items.filter(isActivity), file, skip)
    const groups = readAlertGroups(items.filter(isAlertGroup), file, skip)
    return {
      incidents: [alerts, annotations, ...incidents, ...groups].filter(
        ({ id, facts, entries }) => id !== undefined || facts.length + entries.length > 0,
      ),
      skipped: skipped(),
      notes,
    }
  },
}

/** The lists and records that the answers of the APIs and the bodies of webhooks put around what they hold. */
const AROUND = ['annotations', 'activityItems', 'incidents', 'incidentPreviews', 'incident', 'results']

function itemsIn(root: Item): readonly Item[] {
  return oneOrMany(root).flatMap((item) => {
    if (isKnown(item)) return [item]
    const inside = AROUND.map((key) => oneOrMany(partOf(item, key))).find((items) => items.some(isKnown))
    return inside ?? [item]
  })
}

function isKnown(item: Item): boolean {
  return (
    isBodyOfGrafana(item) ||
    isAlertOfGrafana(item) ||
    isAnnotation(item) ||
    isIncident(item) ||
    isActivity(item) ||
    isAlertGroup(item) ||
    matches(OldAlert, item)
  )
}
