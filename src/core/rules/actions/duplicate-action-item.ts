import { type Item, quoted } from '../items.ts'
import type { Found, Rule } from '../rule.ts'

export const duplicateActionItem: Rule = {
  id: 'duplicate-action-item',
  summary: 'two action items ask for the same',
  why: 'One of them is forgotten when the other is done, or both are done.',
  source: 'trackers, which close the second of two as a duplicate',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: 'title: Login down\nactions:\n  - Add an alert on the disk\n  - Add an alert on the queue\n' },
    { text: 'title: Login down\nactions:\n  - Update the runbook @thandi\n  - Update the runbook @sipho\n' },
    { text: 'title: Login down\nimprovements:\n  - Test restores each week\nactions:\n  - Test restores each week\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nactions:\n  - Add an alert on the disk\n  - Test it\n  - Add alert on disk.\n',
      says: ['5:5 "Add alert on disk." asks for the same as line 3'],
    },
  ],
  check: (subject) => [
    ...repeatedIn(subject.items.filter(({ list }) => list === 'improvements')),
    ...repeatedIn(subject.items.filter(({ list }) => list === 'actions')),
  ],
}

/** Fewer words say too little to be the same. */
const FEWEST = 3

function repeatedIn(items: readonly Item[]): readonly Found[] {
  const seen = new Map<string, Item>()
  return items.flatMap((item): readonly Found[] => {
    const words = wordsOf(item.action.title)
    const key = `${words.join(' ')}|${item.action.owner ?? ''}`
    const first = seen.get(key)
    if (first === undefined || words.length < FEWEST) {
      seen.set(key, item)
      return []
    }
    const where = first.place.kind === 'file' ? ` as line ${first.place.line}` : ''
    return [
      {
        place: item.place,
        message: `${quoted(item)} asks for the same${where}`,
        hint: 'keep one, or say what differs',
      },
    ]
  })
}

const EMPTY = /^(?:the|an?|of|to|for|in|on|our|all|and|that|with|it|be|we|will)$/

/** The words that count, in whatever order. */
function wordsOf(title: string): readonly string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.test(word))
    .toSorted()
}
