import { isKnown } from '../../time/instant.ts'
import { oneLine } from '../one-line.ts'
import type { Found, Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { contentWords } from './content-words.ts'

export const vagueResolution: Rule = {
  id: 'vague-resolution',
  summary: 'the resolution says "fixed" and not how',
  why: 'The next responder looks here for what to do. What was changed, and how it was known to work, is what helps them.',
  source: 'Google, SRE Workbook, Postmortem Culture',
  levels: { about: 'practice', usual: 'warning' },
  yieldsTo: ['timeline-out-of-order'],
  good: [
    { text: 'title: Login down\nresolution: Rolled back release 41.\n' },
    { text: 'title: Login down\nresolution: The file name was corrected and Apache restarted; pages answered 200.\n' },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: Resolved\n\n## Resolution\n\nThe certificate was renewed by hand.\n',
    },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: rolled back release 41, and log-ins were restored\n',
    },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 10:50 UTC: rolled back release 41\n- 11:00 UTC: resolved\n',
    },
  ],
  bad: [
    {
      text: 'title: Login down\nresolution: The server was restarted.\n',
      says: ['2:13 the resolution says only "The server was restarted."'],
    },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: the problem solved\n\n## Resolution\n\nThe issue was fixed.\n',
      says: ['10:1 the resolution says only "The issue was fixed."'],
    },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: everything fixed\n',
      says: ['6:3 the timeline ends with "everything fixed"'],
    },
    {
      text: '# Login down\n\n## Timeline\n\n- 10:00 UTC: alert fired\n- 11:00 UTC: fixed\n\n## Resolution\n\nThe certificate was renewed by hand.\n',
      says: ['6:3 the timeline ends with "fixed"'],
    },
  ],
  check: (subject) => {
    const { resolution, mitigation, verification } = subject.postmortem
    const isTold = [mitigation, verification].some((text) => text !== undefined && !isVague(text))
    if (resolution === undefined) return isTold || isToldWithCause(subject) ? bareEnd(subject) : vagueEnd(subject)
    if (!isVague(resolution)) return bareEnd(subject)
    const end = lastEntry(subject)
    if (isTold || (end !== undefined && !isVague(end.text) && TELLS.test(end.text))) return []
    const message = `the resolution says only "${oneLine(resolution)}"`
    return [{ place: subject.placeOf('resolution'), message, hint: HINT }]
  },
}

const HINT = 'say what was changed, and how you knew that it worked'

/** How few words cannot say what was done. */
const FEW = 6
const FIXED =
  /\b(?:fix(?:ed)?|(?:re)?solved|resolution|restored|repaired|restart(?:ed)?|rebooted|back to normal|working again)\b/i
const STATES: ReadonlySet<string> = new Set(
  (
    'fix fixed solved resolved resolution restored repaired restart restarted rebooted issue problem incident outage error ' +
    'bug service system server website site everything normal finally now successfully fully permanently completely back ' +
    'working work again thing'
  ).split(' '),
)

/** It says that it was fixed, in few words, and none of them what was changed. */
function isVague(text: string): boolean {
  if (text.length > 120 || !FIXED.test(text)) return false
  const words = contentWords(text)
  return words.length < FEW && words.every((word) => STATES.has(word))
}

/** What was done about it. */
const TELLS =
  /\b(?:by|roll(?:ed)?|revert|chang|correct|replac|increas|remov|add|updat|patch|renew|scal|switch|delet|clear|attach|appl(?:ied|y)|deploy(?:ed|ing)|install|disabl|enabl|mov(?:ed|ing)|drain|re-?creat|reconfigur|adjust|mitigat|migrat|merged|renam|reset|kill)/i

/** A section of the cause and the resolution tells both. */
function isToldWithCause({ sections, postmortem: { rootCause } }: Subject): boolean {
  return (
    rootCause !== undefined &&
    sections.some(({ kind }) => kind === 'root-cause-and-resolution') &&
    TELLS.test(rootCause)
  )
}

interface End {
  readonly text: string
  readonly index: number
}

/** The last entry whose time is known. */
function lastEntry({ postmortem: { timeline } }: Subject): End | undefined {
  const index = timeline.findLastIndex(({ at }) => isKnown(at))
  const entry = timeline[index]
  return entry === undefined ? undefined : { text: entry.text, index }
}

function vagueEnd(subject: Subject): readonly Found[] {
  const end = lastEntry(subject)
  if (end === undefined || !isVague(end.text)) return []
  const { timeline, summary = '', rootCause = '' } = subject.postmortem
  const above = timeline.slice(Math.max(0, end.index - 3), end.index).map(({ text }) => text)
  return [...above, summary, rootCause].some((text) => TELLS.test(text)) ? [] : [atEnd(end, subject)]
}

/** A resolution told elsewhere does not say that it is what happened then; `Resolved` is the name of a milestone. */
function bareEnd(subject: Subject): readonly Found[] {
  const end = lastEntry(subject)
  const isBare =
    end !== undefined &&
    /^\W{0,4}(?:the |it (?:was |is )?)?(?:(?:issue|problem|error) (?:was |is )?)?(?:got )?(?:fixed|solved)\W{0,3}$/i.test(
      end.text,
    )
  return isBare ? [{ ...atEnd(end, subject), atMost: 'info' }] : []
}

function atEnd({ text, index }: End, { placeOf }: Subject): Found {
  return { place: placeOf(`timeline[${index}]`), message: `the timeline ends with "${oneLine(text)}"`, hint: HINT }
}
