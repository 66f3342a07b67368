import * as z from 'zod/mini'
import { joined, plain, sentence } from '../entry/words.ts'
import type { EntryKind } from '../importer.ts'
import { type Item, itemsOf, partOf, type Skip, UNREADABLE } from '../json/items.ts'
import type { Part } from '../json/parts.ts'
import { factsAt } from '../json/read-facts.ts'
import type { SourceFile } from '../source-file.ts'
import { plainToInline } from '../text/plain-to-inline.ts'
import { maybeStamp, stamp } from '../time/stamp.ts'
import { entryOf, personOf } from './words.ts'

const words = z.nullish(z.string())

/** https://support.atlassian.com/opsgenie/docs/opsgenie-edge-connector-alert-action-data/ */
const Action = z.looseObject({
  action: z.string(),
  alert: z.looseObject({
    alertId: z.string(),
    message: words,
    username: words,
    /** In milliseconds; the next in nanoseconds. */
    createdAt: stamp,
    updatedAt: z.optional(maybeStamp),
    note: words,
    owner: words,
    team: words,
    recipient: words,
    priority: z.nullish(z.union([z.string(), z.number()])),
  }),
})
type Alert = z.output<typeof Action>['alert']

/** What changes nothing of the incident. */
const NOISE: readonly string[] = ['AddTags', 'RemoveTags', 'AddDetails', 'RemoveDetails']

export function actionParts(items: readonly Item[], file: SourceFile, skip: Skip): readonly Part[] {
  return itemsOf(items, Action, skip).flatMap((item) => {
    const { action, alert } = item.value
    const isCreated = action === 'Create'
    const at = isCreated ? alert.createdAt : alert.updatedAt
    if (at === undefined) {
      skip(UNREADABLE)
      return []
    }
    const { text, kind } = said(action, alert)
    const isNoise = NOISE.includes(action)
    if (isNoise) skip('change of tags or details')
    const place = partOf(item, 'alert')
    const fact = factsAt(place, file)
    return {
      id: alert.alertId,
      asOf: at,
      facts: [
        ...fact('title', 'message', plain(alert.message)),
        ...fact('detected', 'createdAt', alert.createdAt),
        ...fact('acknowledged', 'updatedAt', action === 'Acknowledge' ? at : undefined),
      ],
      entries: isNoise
        ? []
        : [
            entryOf(
              { at, text, kind, ...(isCreated ? { id: alert.alertId } : { by: personOf(alert.username) }) },
              place,
              file,
            ),
          ],
    }
  })
}

interface Said {
  readonly text: string
  readonly kind?: EntryKind
}

/** How Opsgenie calls its own actions: `SnoozeEnded`. */
const OF_TOOL = /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/

/** An action of any other name is one that the team has made itself. */
function said(action: string, { message, note, owner, team, recipient, priority }: Alert): Said {
  switch (action) {
    case 'Create':
      return { text: joined('Alert fired', message), kind: 'detection' }
    case 'AddNote':
      return { text: joined('Note', note), kind: 'note' }
    case 'Acknowledge':
      return { text: joined('Acknowledged', note) }
    case 'UnAcknowledge':
      return { text: joined('Unacknowledged', note) }
    case 'Close':
      return { text: joined('Alert closed', note) }
    case 'Delete':
      return { text: 'Alert deleted' }
    case 'AssignOwnership':
      return { text: to('Assigned', owner) }
    case 'TakeOwnership':
      return { text: 'Ownership taken' }
    case 'AddTeam':
      return { text: joined('Team added', team), kind: 'escalation' }
    case 'AddRecipient':
      return { text: joined('Recipient added', recipient), kind: 'escalation' }
    case 'Escalate':
      return { text: 'Escalated', kind: 'escalation' }
    case 'UpdatePriority':
      return { text: to('Priority changed', String(priority ?? '')) }
    default:
      return { text: joined(`Action: ${plainToInline(OF_TOOL.test(action) ? sentence(action) : action)}`, note) }
  }
}

function to(words: string, name: string | null | undefined): string {
  const shown = plain(name)
  return shown === undefined ? words : `${words} to ${plainToInline(shown)}`
}
