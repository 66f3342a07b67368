import { normalizedName } from '../../document/read/foreign/section-names.ts'
import { aboutLogin } from '../example-text.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const deadLocalLink: Rule = {
  id: 'dead-local-link',
  summary: 'a link leads to a file or a heading that does not exist',
  why: 'The evidence is lost: most often the picture was never committed, or the heading was changed.',
  source: 'what can be checked without a network; addresses of other sites are never fetched',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: aboutLogin('See [the timeline](#timeline), [us](https://acme.io/x), [a file](graph.png).\n') },
    { text: aboutLogin('See [it](#the-2nd--deploy).\n\n## The 2nd / deploy\n\nIt failed.\n') },
  ],
  bad: [
    {
      text: aboutLogin('See [the timeline](#time-line).\n'),
      says: ['8:5 no heading is called #time-line'],
    },
  ],
  check: (subject) => {
    const { links, placeAt } = subject
    const targets = links.flatMap(({ target = '', offset }) => (isLocal(target) ? [{ target, offset }] : []))
    const known = targets.some(({ target }) => target.startsWith('#')) ? anchors(subject) : new Set<string>()
    return targets.flatMap(({ target, offset }): readonly Found[] => {
      const message = problemOf(target, known, subject)
      if (message === undefined) return []
      return [{ place: placeAt(offset), message, hint: 'correct the link, or add what it leads to' }]
    })
  },
}

/** Sites put their own root, their own words and their own endings in an address. */
function isLocal(target: string): boolean {
  if (target.startsWith('#')) return target !== '#'
  return (
    /^[\w.]/.test(target) &&
    !/^[a-z][a-z\d+.-]*:|[{}<>$|@\s]|%(?![\da-f]{2})|^www\.|^[\w-]+\.(?:com|org|net|io|dev)\b/i.test(target)
  )
}

function problemOf(target: string, known: ReadonlySet<string>, { exists }: Subject): string | undefined {
  if (target.startsWith('#'))
    return known.has(decoded(target.slice(1)).toLowerCase()) ? undefined : `no heading is called ${target}`
  const [path = ''] = decoded(target).split(/[?#]/)
  return /\.\w{1,5}$/.test(path) && exists(path) === false ? `${path} does not exist` : undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The anchors that sites make of headings, in all their ways, and those written by hand. */
function anchors({ lines, sections, text }: Subject): ReadonlySet<string> {
  const headings = [
    ...lines.flatMap((line) => /^#{1,6}\s+(.*?)(?:\s+#+)?\s*$/.exec(line)?.[1] ?? []),
    ...sections.map(({ heading }) => heading),
  ]
  const slugs = headings.flatMap(slugsOf)
  const named = [...text.matchAll(/\b(?:id|name)=["']([^"'\n]{1,100})["']|\{#([\w-]{1,100})\}/g)].map(
    ([, id, mark]) => id ?? mark ?? '',
  )
  return new Set([...slugs, ...named.map((name) => name.toLowerCase())])
}

/** As GitHub makes it, and with runs of dashes as one; a heading that stands twice has its number behind it. */
function slugsOf(heading: string): readonly string[] {
  const plain = heading.replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1').toLowerCase()
  const slug = plain
    .trim()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')
  const forms = [
    slug,
    slug.replaceAll(/-+/g, '-').replaceAll(/^-|-$/g, ''),
    normalizedName(heading).replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
  ]
  return forms.flatMap((form) => [form, ...[1, 2, 3].map((count) => `${form}-${count}`)])
}
