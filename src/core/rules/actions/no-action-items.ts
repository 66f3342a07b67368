import { isMajor } from '../../model/severities.ts'
import type { Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

export const noActionItems: Rule = {
  id: 'no-action-items',
  summary: 'nothing follows from the incident, and nothing says that this was decided',
  why: 'To users, a postmortem from which nothing follows is the same as none.',
  source: 'Google SRE workbook, chapter 10. Etsy asks for none: a decision for none, with its reason, passes',
  levels: { about: 'practice', usual: 'warning', final: 'error' },
  yieldsTo: ['missing-section'],
  good: [
    { text: 'title: Login down\nactions:\n  - Add an alert\n' },
    { text: 'title: Login down\nimprovements:\n  - Test more\n' },
    { text: 'title: Login down\nkind: drill\n' },
    { text: 'title: Login down\nactions:\n  - "none: the vendor has replaced the disk"\n' },
    { text: '# Login down on 2026-01-15\n\n## Remediation\n\nThe vendor will replace the disk.\n' },
    { text: '# Login down on 2026-01-15\n\n## Summary\n\nNobody could log in. We will add an alert on the disk.\n' },
  ],
  bad: [
    {
      text: 'title: Login down\nstatus: final\nseverity: SEV1\nrootCause: A full disk.\n',
      says: ['1:8 no action items are listed'],
    },
    {
      text: '# Login down on 2026-01-15\n\n## Summary\n\nNobody could log in.\n\n## Root cause\n\nA full disk.\n',
      says: ['1:3 no action items are listed'],
    },
  ],
  check: (subject) => {
    const { postmortem, said, placeOf, at, sections, isFinal, severities } = subject
    const { kind, severity, actions, improvements } = postmortem
    if (actions.length > 0 || improvements.length > 0 || kind === 'drill' || kind === 'false-alarm') return []
    if (tellsWhatFollows(subject) || isNotice(subject)) return []
    return [
      {
        place: said.has('title') ? placeOf('title') : at(sections[0]?.line ?? 1, sections[0]?.column ?? 1),
        message: 'no action items are listed',
        about: 'section actions',
        hint: 'list what will change; if nothing will, say so with the reason',
        ...(isFinal && !isMajor(severity, severities) && { atMost: 'warning' as const }),
      },
    ]
  },
}

/** A notice of a status page, or a summary by somebody else, is no account from which something has to follow. */
function isNotice({ isOwn, sections }: Subject): boolean {
  return !isOwn && sections.filter(({ kind }) => kind !== undefined).length < 2
}

const HEADED =
  /action|prevent|remediat|follow|next|future|improve|fix|lesson|learn|takeaway|correct|mitigat|chang|measure|recommend|task|to-?do|going forward|plan|mesure|leçon|medida|lecci|aprend|lições|acc?ion|ações|改|再発|教|対策|what (?:we|will|are)/i
const PROMISED =
  /\b(?:we|i)(?:[’']ll|[’']ve|[’']re|\s+(?:will|have|are|plan|intend|should|also|can|are now))\b|\b(?:will|to) (?:be )?(?:add|chang|prevent|improv|ensur|avoid|updat|monitor|creat|implement|introduc)|prevent|improvements?\b|committed to/i

/** A heading or a sentence that says what will change, in whatever form. */
function tellsWhatFollows({ sections, prose }: Subject): boolean {
  return sections.some(({ heading }) => HEADED.test(heading)) || prose.some(({ text }) => PROMISED.test(text))
}
