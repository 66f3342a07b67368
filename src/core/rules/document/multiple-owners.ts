import { aboutLogin } from '../example-text.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const multipleOwners: Rule = {
  id: 'multiple-owners',
  summary: 'more than one person owns the postmortem',
  why: 'Where four people own a postmortem, each may think that another one finishes it.',
  source: 'Google SRE workbook, chapter 10, where a bad postmortem has four owners',
  levels: { about: 'practice', usual: 'warning' },
  good: [
    { text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nowner: Thandi\nauthors: [Thandi, Sipho]\n' },
    {
      text: '# Login down\n\nOwner: Thandi (identity team, Durban)\n\n## Timeline\n\n- 10:00 - deployed\n- 10:20 - rolled back\n',
    },
    { text: aboutLogin('## Action items\n\nOwners: Thandi, Sipho\n') },
  ],
  bad: [
    {
      text: 'title: Login down\ntimezone: UTC\nstart: 2026-01-15 10:00\nowner: Thandi and Sipho\n',
      says: ['4:8 2 owners: Thandi, Sipho'],
    },
    {
      text: '# Login down\n\n- **Owners:** Thandi, Sipho, Lerato\n\n## Timeline\n\n- 10:00 - deployed\n- 10:20 - rolled back\n',
      says: ['3:15 3 owners: Thandi, Sipho, Lerato'],
    },
  ],
  check: (subject) => {
    const { postmortem, placeOf } = subject
    const named = namesIn(postmortem.owner?.name ?? '')
    const found = named.length > 1 ? { names: named, place: placeOf('owner') } : ownersInHead(subject)
    if (found === undefined) return []
    const { names, place } = found
    return [
      {
        place,
        message: `${names.length} owners: ${names.join(', ')}`,
        hint: 'choose one, and list the others as authors',
        values: { owners: names },
      },
    ]
  },
}

/** Above the second heading: below it, each action has an owner of its own. */
function ownersInHead({ form, sections, lines, at }: Subject) {
  if (form !== 'document') return undefined
  const end = (sections[1]?.line ?? lines.length + 1) - 1
  for (const [index, line] of lines.slice(0, end).entries()) {
    const [whole, label = ''] = LABEL.exec(line) ?? []
    if (whole === undefined) continue
    const names = namesIn(line.slice(whole.length))
    return names.length > 1 ? { names, place: at(index + 1, label.length + 1) } : undefined
  }
  return undefined
}

const LABEL =
  /^([\s>|*_#-]{0,12}(?:(?:postmortem|document|report) )?owners?(?:\(s\))?[*_]{0,3}\s?[:|][*_]{0,3}\s{0,20})/i

/** Names of persons; what stands in brackets explains one. */
function namesIn(text: string): readonly string[] {
  const names = text
    .replaceAll(/\([^()]*\)|\[|\]\([^()]*\)|[*_|`]/g, ' ')
    .split(/,|;|&|\/|\band\b/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return names.every((name) => /^@?[\p{L}][\p{L}\p{N}.'@ -]{1,40}$/u.test(name)) ? names : []
}
