import type { Place } from '../../finding.ts'
import type { StatedFact } from '../json/parts.ts'
import { cleaned } from '../text/cleaned.ts'
import type { Stamp } from '../time/stamp.ts'
import { webAddress } from './web-address.ts'

/** What the tracker of a forge states of an issue. */
interface Ticket {
  readonly number: string | number
  readonly title: string
  readonly page: string | null | undefined
  readonly openedAt: Stamp
  readonly closedAt: Stamp | undefined
  readonly place: Place
}

export function ticketFacts({ number, title, page, openedAt, closedAt, place }: Ticket): readonly StatedFact[] {
  const url = webAddress(page)
  const name = cleaned(title).trim()
  const facts: StatedFact[] = [
    { path: 'declared', value: openedAt, place },
    { path: 'closed', value: closedAt, place },
  ]
  if (name !== '') facts.push({ path: 'title', value: name, place })
  if (url !== undefined) facts.push({ path: 'links', value: { label: `Issue #${number}`, url }, place })
  return facts
}
