import { type Finding, type Place, toFinding } from '../../../finding.ts'
import type { Located } from '../../../model/located.ts'

/** The body states another value than the front matter. */
export function frontMatterConflict(path: string, stated: Located, shown: Located): Finding {
  return toFinding(
    {
      rule: 'front-matter-conflict',
      message: `the body says ${shortly(shown)} for ${path}, the front matter ${shortly(stated)} on line ${lineOf(stated.place)}`,
      hint: 'make them say the same, or choose with --prefer body or --prefer front-matter',
      values: {
        field: path,
        body: wordsOf(shown),
        frontMatter: wordsOf(stated),
        bodyLine: lineOf(shown.place),
        frontMatterLine: lineOf(stated.place),
      },
    },
    shown.place,
  )
}

/** The front matter holds parts of an item that the body does not show. */
export function unmatchedItem(path: string, stated: Located, place: Place): Finding {
  return toFinding(
    {
      rule: 'front-matter-conflict',
      message: `no row of ${path} in the body is ${shortly(stated)}, of which the front matter tells more on line ${lineOf(stated.place)}`,
      hint: 'make both say the same, or choose with --prefer body or --prefer front-matter',
      values: {
        field: path,
        frontMatter: wordsOf(stated),
        bodyLine: lineOf(place),
        frontMatterLine: lineOf(stated.place),
      },
    },
    place,
  )
}

/** The front matter tells more of rows that a person deleted from the body. */
export function droppedItems(path: string, items: readonly Located[], place: Place): Finding {
  const lines = items.map((item) => lineOf(item.place))
  const [first = 0, ...others] = lines
  const rows = others.length === 0 ? `a row of ${path} that is` : `${lines.length} rows of ${path} that are`
  const where = `${others.length === 0 ? 'line' : 'lines'} ${lines.slice(0, FEW).join(', ')}`
  return toFinding(
    {
      rule: 'front-matter-conflict',
      severity: 'info',
      message: `the front matter tells more of ${rows} no longer in the body, on ${where}${lines.length > FEW ? ', …' : ''}`,
      hint: 'what is not in the body is left out; delete it there too, or bring it back with --prefer front-matter',
      values: { field: path, bodyLine: lineOf(place), frontMatterLine: first },
    },
    place,
  )
}

const FEW = 5

function lineOf(place: Place): number {
  return place.kind === 'file' ? place.line : 0
}

function shortly(value: Located): string {
  const words = wordsOf(value).replaceAll(/\s+/g, ' ').trim()
  return `"${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`
}

function wordsOf(value: Located): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'list':
      return value.items.map(wordsOf).join(', ')
    case 'map': {
      const named = value.entries.filter(({ key }) =>
        ['at', 'text', 'title', 'name', 'id', 'label', 'url'].includes(key),
      )
      return (named.length > 0 ? named : value.entries).map(({ value: part }) => wordsOf(part)).join(' ')
    }
  }
}
