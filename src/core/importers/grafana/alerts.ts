import { type Item, isRecord, listOf, partOf } from '../json/items.ts'

/** What Grafana adds to the body of Alertmanager's webhook, and to each alert in it. */
const OF_BODY = ['orgId', 'ruleUid', 'ruleUID', 'ruleName', 'ruleUrl', 'title']
const OF_ALERT = ['silenceURL', 'dashboardURL', 'panelURL', 'imageURL', 'values', 'valueString', 'orgId', 'ruleUID']

/**
 * Whether alerts are of a webhook of Grafana: its body is that of Alertmanager with further fields.
 * https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/
 */
export function isBodyOfGrafana(item: Item): boolean {
  const alerts = listOf(partOf(item, 'alerts'))
  return alerts.length > 0 && (hasSome(item, OF_BODY) || alerts.some(isAlertOfGrafana))
}

export function isAlertOfGrafana(item: Item): boolean {
  return isRecord(partOf(item, 'labels').value) && hasSome(item, OF_ALERT)
}

function hasSome(item: Item, keys: readonly string[]): boolean {
  return keys.some((key) => partOf(item, key).value !== undefined)
}
