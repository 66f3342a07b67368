import type { SectionKind } from '../../document/read/foreign/section-names.ts'
import { fewOrOne } from '../few-or-one.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { escaped, namesOf } from './people.ts'

const CAUSES: readonly (SectionKind | undefined)[] = [
  ...(['root-cause', 'factors', 'trigger', 'five-whys', 'went-wrong'] as const),
]
const HINT = 'name the role, or what the system allowed'

export const namedPersonInCause: Rule = {
  id: 'named-person-in-cause',
  summary: 'a cause, or an action that somebody "needs to" do better, names a person',
  why: 'A name in a cause ends the search for what made the mistake easy. Names belong to the timeline and to the owners of actions.',
  source: 'Google SRE workbook, chapter 10; GitLab handbook; incident.io, "blameless is not nameless"',
  levels: { about: 'practice', usual: 'warning' },
  yieldsTo: ['blame-language'],
  good: [
    {
      text: '# Login down on 2026-01-15\n\n## Timeline\n\n- 10:00 @sipho restarted the server\n\n## Root cause\n\nThe restart dropped the cache.\n\n## Action items\n\n- Add an alert (owner: sipho)\n',
    },
    {
      text: 'title: Login down\nauthors: [Will, Thandi]\nrootCause: Will it fit? A file as the package @scope/thing wants it.\n',
    },
    {
      text: 'title: Login down\nauthors: [Root, Platform Team]\nrootCause: Root had no space, and the Platform Team saw it.\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nauthors: [Thandi Nkosi]\nrootCause: The flag that Thandi set was read too late.\n',
      says: ['3:26 the cause names Thandi'],
    },
    {
      text: '# Login down on 2026-01-15\n\n## Contributing factors\n\n- @sipho typed the name by hand.\n',
      says: ['5:3 the cause names @sipho'],
    },
    {
      text: 'title: Login down\nowner: Sipho\nactions:\n  - Sipho needs to read the runbook\n',
      says: ['4:5 an action item says what Sipho needs to do better'],
    },
  ],
  check: (subject) => {
    const names = [...namesOf(subject)].filter((name) => subject.text.includes(name))
    const hasHandle = subject.text.includes('@')
    if (names.length === 0 && !hasHandle) return []
    const found = [...inCauses(subject, names), ...inActions(subject, names)]
    return fewOrOne(found, (lines) => ({
      message: `people are named in ${found.length} causes: ${lines}`,
      hint: HINT,
    }))
  },
}

/** A handle, and neither the scope of a package nor an address. */
const HANDLE =
  '(?<![\\w./`@:])@(?!(?:here|channel|all|everyone|latest|next|main|master|beta|canary|stable|types|media|import|property|param|return|todo|deprecated|override|test|transactional|v\\d+)\\b)[a-z][a-z0-9-]{1,38}(?![\\w/@(-]|\\.\\w)'

function inCauses(subject: Subject, names: readonly string[]): readonly Found[] {
  const causes = subject.passages.filter(
    ({ kind, text }) => CAUSES.includes(kind) && (text.includes('@') || names.some((name) => text.includes(name))),
  )
  if (causes.length === 0) return []
  const known = names.map((name) => `(?<![\\w@.-])${escaped(name)}(?![\\w-])`)
  const named = new RegExp([...known, HANDLE].join('|'), 'gu')
  return causes.flatMap(({ text, kind, placeAt }) =>
    [...text.matchAll(named)].slice(0, 1).map(({ 0: name, index }) => ({
      place: placeAt(index),
      message: `${kind === 'went-wrong' ? 'what went wrong' : 'the cause'} names ${name}`,
      hint: HINT,
    })),
  )
}

function inActions({ postmortem, placeOf }: Subject, names: readonly string[]): readonly Found[] {
  return (['improvements', 'actions'] as const).flatMap((list) =>
    postmortem[list].flatMap(({ title }, index) => {
      const name = names.find((known) => title.startsWith(known))
      const rest = name === undefined ? '' : title.slice(name.length)
      return name !== undefined && /^ (?:needs? to|must|should|has to|ought to)\b/.test(rest)
        ? [
            {
              place: placeOf(`${list}[${index}]`),
              message: `an action item says what ${name} needs to do better`,
              hint: 'change what made the mistake easy; name a person as the owner only',
            },
          ]
        : []
    }),
  )
}
